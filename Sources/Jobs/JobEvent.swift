/// Something that happens to a job.
public enum JobEvent: Sendable, Hashable {
    /// All jobs it depends on are completed.
    case dependenciesMet
    /// A job it depends on was cancelled or discarded.
    case dependencyFailed(String)
    /// The time it was scheduled for has come.
    case due
    /// A worker took it.
    case claimed(Lease)
    /// The worker's answer: done, with a result for those who read the row.
    case completed(result: String?)
    /// The worker's answer: come back not before this time (microseconds since the epoch).
    case snoozed(until: Int64)
    /// The attempt failed; it is tried again not before `until`. A failure that was not the job's own
    /// fault (`counts` false: rate limits, servers away) leaves the count of failures as it is.
    case failed(Failure, until: Int64, counts: Bool)
    /// The attempt failed and no other will be made.
    case failedForGood(Failure)
    /// A person, or the worker's answer, ended it.
    case cancelled(reason: String)
    /// Its worker stops and gives it back; no attempt is used.
    case released
    /// Its worker vanished or stalled past its lease.
    case leaseLost
    /// The same, the third time in a row: it may be what kills its workers.
    case quarantined
    /// A person wants it sooner or later than it would be.
    case prioritized(Int)
    /// A person wants it tried again, with its attempts renewed.
    case retried
    /// The same, while jobs it depends on are not completed.
    case retriedToWait

    /// The event without its circumstances, for the state table.
    public enum Name: String, Sendable, CaseIterable {
        case dependenciesMet, dependencyFailed, due, claimed, completed, snoozed, failed, failedForGood
        case cancelled, released, leaseLost, quarantined, prioritized, retried, retriedToWait
    }

    /// The event's name in the state table.
    public var name: Name {
        switch self {
        case .dependenciesMet: .dependenciesMet
        case .dependencyFailed: .dependencyFailed
        case .due: .due
        case .claimed: .claimed
        case .completed: .completed
        case .snoozed: .snoozed
        case .failed: .failed
        case .failedForGood: .failedForGood
        case .cancelled: .cancelled
        case .released: .released
        case .leaseLost: .leaseLost
        case .quarantined: .quarantined
        case .prioritized: .prioritized
        case .retried: .retried
        case .retriedToWait: .retriedToWait
        }
    }
}

/// The event cannot happen in the state the job is in.
public struct IllegalEvent: Error, Hashable, Sendable {
    public let state: JobState
    public let event: JobEvent.Name

    /// An event that the state table refuses.
    public init(state: JobState, event: JobEvent.Name) {
        self.state = state
        self.event = event
    }
}
