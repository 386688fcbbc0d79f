import Jobs
import Store
import Studio

/// The steps that a person orders by themselves, as often as wanted.
extension FilmSteps {
    /// One sample image of a mood; `earlier` says how many there were in its place.
    static func moodImage(
        _ image: Int,
        of mood: MoodRow,
        earlier: Int? = nil,
        by user: ID<User>? = nil,
        _ ids: any IDGenerator
    ) throws -> NewJob {
        var order = StepOrder(project: mood.projectID, mood: mood.number, image: image)
        order.earlier = earlier
        order.user = user
        var new = try job(.moodImage, order, key: imageKey(image, of: mood), ids)
        // The film does not wait for samples.
        new.priority = 3
        return new
    }

    /// The key of a sample image's job within its step.
    static func imageKey(_ image: Int, of mood: MoodRow) -> String { "\(mood.number).\(image)" }

    /// The job that completes a brief; nil when nothing has to be assumed.
    static func brief(of project: Project, _ transaction: Transaction) throws -> NewJob? {
        guard !project.brief.lacksNothing else { return nil }
        try transaction.renew(key(.brief, project.id, ""))
        return try job(.brief, StepOrder(project: project.id), key: "", transaction.ids)
    }

    /// The job of moods or of a plan that a person asks for; the order before it has to have ended.
    static func asked(
        _ step: Step,
        _ order: StepOrder,
        after dependencies: [NewJob],
        _ transaction: Transaction
    ) throws -> NewJob {
        try transaction.freeKey(key(step, order.project, askedPart))
        return try job(step, order, key: askedPart, transaction.ids, after: dependencies.map(\.id))
    }

    /// The job of a step that a person asked for and that has not ended.
    static func unfinished(
        _ step: Step,
        of project: ID<Project>,
        _ transaction: Transaction
    ) throws -> Job? {
        let parts = step == .plan ? ["", askedPart] : [askedPart]
        return try parts.compactMap { try transaction.job(uniqueKey: key(step, project, $0)) }
            .first { !$0.state.isFinal }
    }

    private static let askedPart = "asked"
}

extension Transaction {
    /// Sees to it that the job of a key is done, or done again: frees the key of a completed one and takes up
    /// a failed one.
    fileprivate func renew(_ key: String) throws {
        guard let job = try job(uniqueKey: key) else { return }
        if job.state == .completed { try freeKey(key) } else { try reopen(job.id) }
    }
}
