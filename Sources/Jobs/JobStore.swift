/// Where jobs live; the one seam between the queue's rules and a database.
///
/// Every method is one transaction: after a crash it has happened whole or not at all. Times are
/// microseconds since the epoch on the caller's clock.
public protocol JobStore: Sendable {
    /// What a finished attempt changes besides its job, in the same transaction.
    associatedtype Effect: Sendable

    /// Puts jobs in and returns them, or those already there under the same unique keys.
    ///
    /// Jobs may depend on each other within one call. A job that depends on a failed one is discarded.
    func insert(_ jobs: [NewJob], now: Int64) async throws -> [Job]

    /// Moves due jobs to available and leases the best of them: priority down, then time, then id.
    func claim(_ request: Claim, now: Int64) async throws -> [Job]

    /// Lengthens a lease and notes progress. Throws `LeaseError` when it is no longer held.
    func renew(_ lease: Lease, until: Int64, progress: Double, phase: String?, now: Int64) async throws

    /// Throws `LeaseError` when the lease is no longer held; writes nothing.
    func check(_ lease: Lease) async throws

    /// Ends an attempt and applies its effect, both or neither. Throws `LeaseError` when the lease is no
    /// longer held: then nothing is written.
    func finish(_ lease: Lease, _ event: JobEvent, effect: Effect?, now: Int64) async throws

    /// Ends leases that ran out before `now`, and those of the named holders; returns how many.
    func rescue(holders: Set<String>, now: Int64) async throws -> Int

    /// Cancels a job and all that wait for it; false when it had ended already.
    func cancel(_ id: String, reason: String, now: Int64) async throws -> Bool

    /// Opens a failed or cancelled job again, with the failed ones it waits for and those that failed
    /// because of it; false when it has not failed.
    func retry(_ id: String, now: Int64) async throws -> Bool

    /// Jobs that fit, newest last.
    func jobs(_ filter: JobFilter) async throws -> [Job]

    /// Removes jobs that ended before a time and that nothing waits for; returns how many.
    func prune(endedBefore: Int64) async throws -> Int
}

/// What a worker asks for.
public struct Claim: Sendable, Hashable {
    public var holder: String
    /// One for each lease wanted; each is used at most once.
    public var tokens: [String]
    /// Length of the leases in microseconds.
    public var leaseLength: Int64
    /// Only jobs of this group; nil for any.
    public var group: String?

    /// A claim for as many jobs as there are tokens.
    public init(holder: String, tokens: [String], leaseLength: Int64, group: String? = nil) {
        self.holder = holder
        self.tokens = tokens
        self.leaseLength = leaseLength
        self.group = group
    }
}

/// Which jobs are wanted; every part that is nil lets all through.
public struct JobFilter: Sendable, Hashable {
    public var ids: [String]?
    public var group: String?
    public var states: Set<JobState>?
    /// At most so many of those that fit, the newest.
    public var limit: Int

    /// All jobs, unless said otherwise.
    public init(ids: [String]? = nil, group: String? = nil, states: Set<JobState>? = nil, limit: Int = .max) {
        self.ids = ids
        self.group = group
        self.states = states
        self.limit = limit
    }

    /// Whether a job fits, whatever the limit.
    public func fits(_ job: Job) -> Bool {
        (ids?.contains(job.id) ?? true) && (group.map { $0 == job.group } ?? true)
            && (states?.contains(job.state) ?? true)
    }
}

/// The lease is not held any more: the result of the attempt is thrown away.
public struct LeaseError: Error, Hashable, Sendable {
    /// Whether the job was cancelled, rather than taken over.
    public let isCancelled: Bool

    /// The loss of a lease.
    public init(isCancelled: Bool) {
        self.isCancelled = isCancelled
    }
}
