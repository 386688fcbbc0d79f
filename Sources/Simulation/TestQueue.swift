public import Jobs

/// A queue under test: all that people and workers do to one, and its effects can be read back.
public protocol TestQueue: JobStore, JobDesk where Effect == TestEffect {
    /// What effects left in the store, in order.
    func notes() async throws -> [String]
    /// The log of what happened to jobs, in order.
    func log() async throws -> [LogEntry]
    /// Applies an effect in a transaction of its own; only queues with a planted fault call it.
    func apply(_ effect: TestEffect, now: Int64) async throws
}

/// What an attempt in a test changes in the store besides its job.
public struct TestEffect: Sendable, Hashable {
    /// What it leaves behind.
    public var note: String
    /// Jobs that it puts in.
    public var jobs: [NewJob]
    /// Whether it throws an `EffectError` after it has written.
    public var fails: Bool

    /// An effect that leaves a note.
    public init(_ note: String, jobs: [NewJob] = [], fails: Bool = false) {
        self.note = note
        self.jobs = jobs
        self.fails = fails
    }
}

/// The failure of a `TestEffect` that was made to fail.
public struct EffectError: Error {
    public init() {}
}

/// One line of the log of what happened to jobs.
public struct LogEntry: Sendable, Hashable {
    /// For example `job.claimed`.
    public let kind: String
    public let job: String
    /// The job's state and attempt after it.
    public let state: String
    public let attempt: Int

    /// A line of the log.
    public init(kind: String, job: String, state: String, attempt: Int) {
        self.kind = kind
        self.job = job
        self.state = state
        self.attempt = attempt
    }
}
