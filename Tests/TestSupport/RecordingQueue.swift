public import Jobs
public import Simulation

/// A queue whose answers are noted in a history.
public struct RecordingQueue: WrappedQueue {
    public let base: any TestQueue
    public let history: History

    /// Notes in `history` what `base` answers.
    public init(_ base: any TestQueue, _ history: History) {
        self.base = base
        self.history = history
    }

    public func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        let jobs = try await base.claim(request, now: now)
        for lease in jobs.compactMap(\.lease) { history.note(.claimed(lease)) }
        return jobs
    }

    public func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) async throws {
        history.note(.asked(lease))
        do {
            try await base.finish(lease, event, effect: effect, now: now)
            history.note(.finished(lease, event.name))
        } catch let error as LeaseError {
            history.note(.refused(lease))
            throw error
        }
    }

    public func cancel(_ id: String, reason: String, now: Int64) async throws -> Bool {
        let isCancelled = try await base.cancel(id, reason: reason, now: now)
        if isCancelled { history.note(.cancelled(job: id)) }
        return isCancelled
    }

    public func retry(_ id: String, now: Int64) async throws -> Bool {
        let isRetried = try await base.retry(id, now: now)
        if isRetried { history.note(.retried(job: id)) }
        return isRetried
    }
}
