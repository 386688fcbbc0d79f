public import Jobs
import Synchronization

/// What those who use a queue were told, in the order in which they were told it; `findings` says what of
/// that must not be.
public final class History: Sendable {
    /// One thing that was seen.
    public enum Entry: Sendable, Hashable {
        /// The store gave out a lease.
        case claimed(Lease)
        /// The store is asked to end an attempt.
        case asked(Lease)
        /// The store accepted the end of an attempt.
        case finished(Lease, JobEvent.Name)
        /// The store said that a lease is lost.
        case refused(Lease)
        /// The store accepted a cancellation.
        case cancelled(job: String)
        /// The store opened a job again.
        case retried(job: String)
        /// A handler began to work on an attempt, or ended.
        case began(job: String, attempt: Int)
        case ended(job: String, attempt: Int)
    }

    private let state = Mutex<[Entry]>([])

    /// An empty history.
    public init() {}

    public var entries: [Entry] { state.withLock { $0 } }

    /// Adds what was seen last.
    public func note(_ entry: Entry) {
        state.withLock { $0.append(entry) }
    }
}

/// What must not be in the history of a queue, or in the tables at its end.
public enum Finding: Sendable, Hashable {
    /// More than one completion was accepted.
    case completedTwice(job: String)
    /// The end of an attempt was accepted although a later one had been claimed before it was asked for, or
    /// a completed job was claimed again.
    case finishedAfterLoss(job: String, attempt: Int)
    /// A completion was accepted though a cancellation had been, and nobody retried any job.
    case completedThoughCancelled(job: String)
    /// The same attempt was given to two workers.
    case claimedTwice(job: String, attempt: Int)
    /// Two handlers worked on one job at the same time. A worker that stalls past its lease causes this
    /// rightly; one that is well must not.
    case ranTwiceAtOnce(job: String)
    /// The job is completed, but what its attempt had to write is not there.
    case completedWithoutEffect(job: String)
    /// What an attempt had to write is there, but the job is not completed.
    case effectWithoutCompletion(job: String)
    /// What an attempt had to write is there several times.
    case effectTwice(job: String)
    /// A line of the log cannot follow the last one about its job, or cannot be the first.
    case impossibleLine(LogEntry, after: LogEntry?)
    /// The log about a job, replayed, does not lead to its row.
    case logDiffers(job: String)
}
