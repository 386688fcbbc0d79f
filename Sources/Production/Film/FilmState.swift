public import Jobs
public import Providers
import Store
public import Studio

/// How far a film is, read from its rows.
public struct FilmState: Sendable {
    /// The jobs of the film's project, oldest first.
    public let jobs: [Job]
    /// The finished file, when there is one with the wanted settings.
    public let render: Render?
    /// How the lines of a finished film are spoken: the numbers of their scenes, from 1, by delivery.
    public let deliveries: [SpeechFacts.Delivery: [Int]]

    /// Whether nothing more happens by itself.
    public var isSettled: Bool { jobs.allSatisfy(\.state.isFinal) }

    /// The first job that failed or was cancelled by itself, not because of another.
    public var failed: Job? {
        let ended = jobs.filter { $0.state == .discarded || $0.state == .cancelled }
        let ids = Set(ended.map(\.id))
        return ended.first { ids.isDisjoint(with: $0.dependencies) }
    }
}

extension Workshop {
    /// How far a film with the given settings is.
    public func filmState(of project: ID<Project>, _ settings: RenderSettings) async throws -> FilmState {
        let engines = engines
        return try await store.read { transaction in
            let render = try transaction.render(of: project, settings: settings)
            return FilmState(
                jobs: try transaction.jobs(JobFilter(group: project.text)),
                render: render,
                // Told when all is made; nobody asks before, and this is read many times a second.
                deliveries: render == nil ? [:] : try transaction.deliveries(of: project, settings, engines)
            )
        }
    }
}

extension Transaction {
    /// How the lines that belong to the settings are spoken; sounds of other voices are left out.
    fileprivate func deliveries(
        of project: ID<Project>,
        _ settings: RenderSettings,
        _ engines: Engines
    ) throws -> [SpeechFacts.Delivery: [Int]] {
        guard settings.narration else { return [:] }
        let plan = try Soundtrack(self, project)
        let lines = try plan.scenes.indices.compactMap { position -> (SpeechFacts.Delivery, Int)? in
            guard !plan.scenes[position].value.narration.isEmpty else { return nil }
            let (_, asked) = plan.speech(position, voice: settings.voice, engines)
            let sound = try sound(of: project, kind: .narration, hash: Hash.of(asked))
            return sound.map { ($0.delivery, position + 1) }
        }
        return Dictionary(grouping: lines, by: \.0).mapValues { $0.map(\.1) }
    }
}

extension Sound {
    /// How a line is spoken, as far as its recipe tells.
    var delivery: SpeechFacts.Delivery {
        let told = recipe.parameters[SpeechFacts.deliveryName].flatMap(SpeechFacts.Delivery.init)
        return told ?? (asset == nil ? .unreadable : .whole)
    }
}
