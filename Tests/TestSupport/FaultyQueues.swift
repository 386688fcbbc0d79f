public import Jobs
public import Simulation
import Synchronization

/// A queue with a planted fault: leases are not lengthened, nor found lost.
public struct QueueWithoutRenewal: WrappedQueue {
    public let base: any TestQueue

    /// Takes renewals and checks from `base`.
    public init(_ base: any TestQueue) {
        self.base = base
    }

    public func renew(
        _ lease: Lease,
        until: Int64,
        progress: Double,
        phase: String?,
        now: Int64
    ) async throws {}

    public func check(_ lease: Lease) async throws {}
}

/// A queue with a planted fault: the effect of an attempt and the end of its job are two transactions, and
/// the process may die between them.
public struct TornQueue: WrappedQueue {
    /// What is written first.
    public enum Order: Sendable, CaseIterable {
        case effectFirst
        case completionFirst
    }

    /// The process died.
    public struct Crash: Error {}

    public let base: any TestQueue
    private let order: Order
    private let crashes: Bool

    /// Tears the ends of attempts on `base` apart; `crashes` says whether the second part is lost.
    public init(_ base: any TestQueue, _ order: Order, crashes: Bool) {
        self.base = base
        self.order = order
        self.crashes = crashes
    }

    public func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) async throws {
        switch order {
        case .effectFirst:
            if let effect { try await base.apply(effect, now: now) }
            if crashes { throw Crash() }
            try await base.finish(lease, event, effect: nil, now: now)
        case .completionFirst:
            try await base.finish(lease, event, effect: nil, now: now)
            if crashes { throw Crash() }
            if let effect { try await base.apply(effect, now: now) }
        }
    }
}

/// A queue whose calls can be made to fail, as a store's do on a failing disk.
public final class FailingQueue: WrappedQueue {
    /// What can fail.
    public enum Call: Sendable, Hashable {
        case claim
        case renew
        case finish
    }

    /// What the calls that fail throw.
    public struct Failed: Error {}

    public let base: any TestQueue
    private let failing: Mutex<[Call: Int]>

    /// Lets calls of each kind fail so many times before they work again.
    public init(_ base: any TestQueue, _ failing: [Call: Int]) {
        self.base = base
        self.failing = Mutex(failing)
    }

    public func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        try fail(.claim)
        return try await base.claim(request, now: now)
    }

    public func renew(
        _ lease: Lease,
        until: Int64,
        progress: Double,
        phase: String?,
        now: Int64
    ) async throws {
        try fail(.renew)
        try await base.renew(lease, until: until, progress: progress, phase: phase, now: now)
    }

    public func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) async throws {
        try fail(.finish)
        try await base.finish(lease, event, effect: effect, now: now)
    }

    private func fail(_ call: Call) throws {
        let fails = failing.withLock { failing in
            guard let left = failing[call], left > 0 else { return false }
            failing[call] = left - 1
            return true
        }
        if fails { throw Failed() }
    }
}
