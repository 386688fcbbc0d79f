/// One piece of durable work.
public struct Job: Sendable, Hashable {
    public let id: String
    /// What is to be done; a handler knows it by this name.
    public let kind: String
    /// What the job belongs to (all jobs of one film, for example); a worker can keep to one group.
    public let group: String
    /// What the handler needs to know, as JSON.
    public let payload: String
    /// 0 to 9, higher first.
    public internal(set) var priority: Int
    /// How often it may fail before it is discarded; counts the first attempt.
    public let maxAttempts: Int
    /// No two jobs have the same key.
    public let uniqueKey: String?
    /// Jobs that must be completed first, each once, in the order of their ids.
    public let dependencies: [String]
    /// Microseconds since the epoch, as all times here.
    public let createdAt: Int64

    public internal(set) var state: JobState
    /// How often it was claimed; fences the writes of older claims.
    public internal(set) var attempt = 0
    /// Attempts that failed by their own fault.
    public internal(set) var failures = 0
    /// Leases lost in a row.
    public internal(set) var lost = 0
    /// Not before this time.
    public internal(set) var runAt: Int64
    /// Who works on it; only while running.
    public internal(set) var lease: Lease?
    /// 0 to 1; never falls within an attempt.
    public internal(set) var progress = 0.0
    /// What is being done, in a word, if the handler says.
    public internal(set) var phase: String?
    /// Why the last attempt failed or the job ended.
    public internal(set) var failure: Failure?
    public internal(set) var result: String?
    /// Rises with every change.
    public internal(set) var revision = 1
    public internal(set) var startedAt: Int64?
    public internal(set) var finishedAt: Int64?

    /// Three leases lost in a row put a job into quarantine.
    public static let leasesBeforeQuarantine = 3
}

/// The right of one worker to write the end of one attempt.
public struct Lease: Sendable, Hashable {
    public let job: String
    /// Which claim of the job this is, from 1.
    public let attempt: Int
    /// A random word that no other claim has.
    public let token: String
    /// Which worker holds it, by process.
    public let holder: String
    /// When it ends unless renewed.
    public let expiresAt: Int64

    /// A lease as a store gives it out.
    public init(job: String, attempt: Int, token: String, holder: String, expiresAt: Int64) {
        self.job = job
        self.attempt = attempt
        self.token = token
        self.holder = holder
        self.expiresAt = expiresAt
    }

    /// Whether both speak of the same claim, however often it was renewed.
    public func isSameClaim(as other: Lease?) -> Bool {
        job == other?.job && attempt == other?.attempt && token == other?.token
    }
}
