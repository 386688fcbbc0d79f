import Synchronization

/// Does the work of jobs.
public protocol JobHandler: Sendable {
    /// What a finished attempt changes in the store besides its job.
    associatedtype Effect: Sendable

    /// Does one attempt and answers; a thrown error means that this attempt failed.
    func run(_ attempt: Attempt) async throws -> Answer<Effect>
}

/// What a handler says at the end of an attempt.
public enum Answer<Effect: Sendable>: Sendable {
    /// It is done; the effect is applied in the transaction that completes the job.
    case done(result: String? = nil, effect: Effect? = nil)
    /// Not yet: come back in so many seconds; no attempt is used.
    case snooze(seconds: Double)
    /// It should not be done at all.
    case cancel(reason: String)
}

/// One attempt at a job as its handler sees it.
public struct Attempt: Sendable {
    public let job: Job
    public let lease: Lease
    let meter = ProgressMeter()

    /// Notes how far the work is, 0 to 1, and what is being done; written with the next renewal.
    public func report(_ progress: Double, phase: String? = nil) {
        meter.set(progress, phase)
    }

    /// An attempt under a lease.
    public init(job: Job, lease: Lease) {
        self.job = job
        self.lease = lease
    }
}

/// The last progress a handler reported, shared with the renewal of its lease.
final class ProgressMeter: Sendable {
    struct Reading: Hashable {
        var progress = 0.0
        var phase: String?
    }

    private let state = Mutex(Reading())

    var reading: Reading { state.withLock { $0 } }

    func set(_ progress: Double, _ phase: String?) {
        state.withLock { $0 = Reading(progress: progress, phase: phase ?? $0.phase) }
    }
}
