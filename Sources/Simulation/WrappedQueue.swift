public import Jobs

/// A queue that passes on to another what it does not do itself.
public protocol WrappedQueue: TestQueue {
    var base: any TestQueue { get }
}

/// Any queue under test as a value of one type, for those who are generic over it.
public struct SomeQueue: WrappedQueue {
    public let base: any TestQueue

    /// Passes everything on to `base`.
    public init(_ base: any TestQueue) {
        self.base = base
    }
}

extension WrappedQueue {
    public func insert(_ jobs: [NewJob], now: Int64) async throws -> [Job] {
        try await base.insert(jobs, now: now)
    }

    public func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        try await base.claim(request, now: now)
    }

    public func renew(
        _ lease: Lease,
        until: Int64,
        progress: Double,
        phase: String?,
        now: Int64
    ) async throws {
        try await base.renew(lease, until: until, progress: progress, phase: phase, now: now)
    }

    public func check(_ lease: Lease) async throws { try await base.check(lease) }

    public func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) async throws {
        try await base.finish(lease, event, effect: effect, now: now)
    }

    public func rescue(holders: Set<String>, now: Int64) async throws -> Int {
        try await base.rescue(holders: holders, now: now)
    }

    public func cancel(_ id: String, reason: String, now: Int64) async throws -> Bool {
        try await base.cancel(id, reason: reason, now: now)
    }

    public func retry(_ id: String, now: Int64) async throws -> Bool { try await base.retry(id, now: now) }

    public func jobs(_ filter: JobFilter) async throws -> [Job] { try await base.jobs(filter) }

    public func prune(endedBefore: Int64) async throws -> Int {
        try await base.prune(endedBefore: endedBefore)
    }

    public func prioritize(_ id: String, _ priority: Int, now: Int64) async throws -> Bool {
        try await base.prioritize(id, priority, now: now)
    }

    public func remove(_ id: String, now: Int64) async throws -> Bool {
        try await base.remove(id, now: now)
    }

    public func setPaused(_ isPaused: Bool, now: Int64) async throws {
        try await base.setPaused(isPaused, now: now)
    }

    public func isPaused() async throws -> Bool { try await base.isPaused() }

    public func notes() async throws -> [String] { try await base.notes() }

    public func log() async throws -> [LogEntry] { try await base.log() }

    public func apply(_ effect: TestEffect, now: Int64) async throws {
        try await base.apply(effect, now: now)
    }
}
