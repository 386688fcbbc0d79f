public import Jobs
import Store
public import Studio

/// How far a film is, read from its rows.
public struct FilmState: Sendable {
    /// The jobs of the film's project, oldest first.
    public let jobs: [Job]
    /// The finished file, when there is one with the wanted settings.
    public let render: Render?

    /// Lines of the narration that could not be spoken in their language; they are in the captions.
    public let unspoken: Int

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
        try await store.read { transaction in
            FilmState(
                jobs: try transaction.jobs(JobFilter(group: project.text)),
                render: try transaction.render(of: project, settings: settings),
                unspoken: settings.narration ? try transaction.unspokenLines(of: project) : 0
            )
        }
    }
}
