public import Jobs
public import Store
public import Studio

/// What a job is about.
public struct JobSubject: Sendable, Hashable {
    public let clip: ID<Clip>?
    public let scene: ID<Scene>?
    /// What was asked for beside what the clip says, by name.
    public let parameters: [String: String]
}

extension Transaction {
    /// What a job is about; nothing of one whose order cannot be read.
    public func subject(of job: Job) throws -> JobSubject {
        guard Step(job) != nil, let order: StepOrder = try? Wire.value(from: job.payload) else {
            return JobSubject(clip: nil, scene: nil, parameters: [:])
        }
        let scene = try order.scene ?? order.clip.flatMap { try clip($0)?.value.scene }
        var parameters = order.wish?.parameters ?? [:]
        if let wish = order.wish {
            parameters["prompt"] = wish.prompt
            parameters["negative_prompt"] = wish.negativePrompt
            parameters["seed"] = wish.seed.map { "\($0)" }
        }
        return JobSubject(clip: order.clip, scene: scene, parameters: parameters)
    }

    /// The jobs of a project that have not ended, oldest first.
    public func unfinishedJobs(of project: ID<Project>) throws -> [Job] {
        let states = Set(JobState.allCases.filter { !$0.isFinal })
        return try jobs(JobFilter(group: project.text, states: states, limit: .max))
    }
}
