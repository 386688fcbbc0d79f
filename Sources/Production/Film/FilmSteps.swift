import Jobs
import Providers
import Store
import Studio

/// Which jobs a film needs, as far as they are known; what was made by the same recipe needs none.
///
/// The key of a job names what it makes and the recipe it is ordered by, so that the same order puts in
/// nothing twice, and an order after an edit puts in what the edit changed.
struct FilmSteps: Sendable {
    let workshop: Workshop

    init(_ workshop: Workshop) {
        self.workshop = workshop
    }

    /// Puts in the jobs of a film that can be put in by now; called at the start, when the moods are
    /// written and when the plan is, each time in the transaction that makes it possible.
    ///
    /// Returns the jobs that the film waits for, those found included.
    @discardableResult
    func insert(
        for project: Project,
        _ settings: RenderSettings,
        _ transaction: Transaction
    ) throws -> [Job] {
        var jobs: [Job] = []
        let moods = try transaction.moods(of: project.id)
        let scenes = try transaction.scenes(of: project.id)
        if project.hasBrief {
            if moods.isEmpty || scenes.isEmpty {
                jobs += try writing(project, settings, !moods.isEmpty, !scenes.isEmpty, transaction)
            }
            jobs += try transaction.insert(moodImages(project, settings, transaction))
            // Scenes that a person wrote may be there before the moods that their pictures need.
            guard !moods.isEmpty else { return jobs }
        }
        guard !scenes.isEmpty else { return jobs }
        try addMissingClips(project, scenes, transaction)
        return try jobs + FilmOrders(workshop, project.id, transaction).film(settings)
    }

    /// What no two jobs at work have in common.
    static func key(_ step: Step, _ project: ID<Project>, _ part: String) -> String {
        "\(project)/\(step.rawValue)/\(part)"
    }

    /// The brief, the moods and the plan; what an earlier film of the project has done is not done again.
    private func writing(
        _ project: Project,
        _ settings: RenderSettings,
        _ hasMoods: Bool,
        _ hasScenes: Bool,
        _ transaction: Transaction
    ) throws -> [Job] {
        let order = StepOrder(project: project.id, settings: settings)
        let ids = transaction.ids
        let brief = try transaction.order(
            Self.job(.brief, order, key: "", ids),
            isResultThere: project.brief.lacksNothing
        )
        let moods = try transaction.order(
            Self.job(.moods, order, key: "", ids, after: [brief.id]),
            isResultThere: hasMoods
        )
        let plan = try transaction.order(
            Self.job(.plan, order, key: "", ids, after: [moods.id]),
            isResultThere: hasScenes
        )
        return [brief, moods, plan]
    }

    /// Gives each scene without a clip one of its whole length, as the planner does.
    private func addMissingClips(
        _ project: Project,
        _ scenes: [Stored<Scene>],
        _ transaction: Transaction
    ) throws {
        let mood = try transaction.mood(of: project)
        let filled = Set(try transaction.clips(of: project.id).map(\.value.scene))
        for scene in scenes where !filled.contains(scene.id) {
            let clip = Clip(
                scene: scene.id,
                name: scene.value.name,
                imagePrompt: Prompts.firstFrame(scene.value, mood: mood, aspect: project.format.aspect),
                videoPrompt: Prompts.video(scene.value, mood: mood),
                position: 0,
                frames: scene.value.frames
            )
            _ = try transaction.insert(clip, of: project.id)
        }
    }

    /// The sample images that moods lack; those of a copied project came with it.
    private func moodImages(
        _ project: Project,
        _ settings: RenderSettings,
        _ transaction: Transaction
    ) throws -> [NewJob] {
        try transaction.moodRows(of: project.id).flatMap { mood in
            let there = Set(try transaction.imageRows(of: mood.id).map(\.number))
            return try (1...settings.quality.imagesPerMood).filter { !there.contains($0) }.map { image in
                try Self.moodImage(image, of: mood, transaction.ids)
            }
        }
    }

    static func job(
        _ step: Step,
        _ order: StepOrder,
        key: String,
        _ ids: any IDGenerator,
        after dependencies: [String] = []
    ) throws -> NewJob {
        NewJob(
            id: ids.next(),
            kind: step.rawValue,
            group: order.project.text,
            payload: try Wire.text(order),
            uniqueKey: Self.key(step, order.project, key),
            dependencies: dependencies
        )
    }
}

extension Transaction {
    /// Puts in a job, or finds the one that is at it; one that has failed is opened again, and one whose result
    /// is gone is made anew.
    func order(_ new: NewJob, isResultThere: Bool) throws -> Job {
        guard let key = new.uniqueKey, let there = try job(uniqueKey: key) else {
            return try insert([new])[0]
        }
        switch there.state {
        case .waiting, .available, .scheduled, .running: return there
        case .completed where isResultThere: return there
        case .cancelled where Set(new.dependencies).isSubset(of: there.dependencies),
            .discarded where Set(new.dependencies).isSubset(of: there.dependencies):
            try reopen(there.id)
            return try job(there.id) ?? there
        case .completed, .cancelled, .discarded:
            // It waits for other jobs now than it did.
            try freeKey(key)
            return try insert([new])[0]
        }
    }
}

extension Project {
    /// Whether its film has music: when it is wanted, and a person gave a track or the brief does not rule
    /// music out.
    func hasMusic(_ settings: RenderSettings) -> Bool {
        settings.music && (music != nil || !brief.prohibited.music)
    }

    /// Whether it says what its film is about.
    var hasBrief: Bool { !brief.title.isEmpty && brief != Brief() }
}
