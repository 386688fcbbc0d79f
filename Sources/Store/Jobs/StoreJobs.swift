import GRDB
public import Jobs
import Studio

/// The queue in the database.
public struct StoreJobs: JobStore, JobDesk {
    public typealias Effect = Change

    private let store: Store

    /// The queue of a store.
    public init(_ store: Store) {
        self.store = store
    }

    public func insert(_ jobs: [NewJob], now: Int64) async throws -> [Job] {
        try await write(now) { try $0.insert(jobs) }
    }

    public func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        // For an idle worker this changes nothing, and what changes nothing is not flushed.
        try await write(now) { transaction in
            guard try !transaction.isQueuePaused() else { return [] }
            try transaction.makeDueAvailable()
            return try request.tokens.compactMap { token in
                guard let job = try transaction.nextAvailable(request.group) else { return nil }
                let lease = Lease(
                    job: job.id,
                    attempt: job.attempt + 1,
                    token: token,
                    holder: request.holder,
                    expiresAt: now + request.leaseLength
                )
                return try transaction.begin(job, lease)
            }
        }
    }

    public func renew(
        _ lease: Lease,
        until: Int64,
        progress: Double,
        phase: String?,
        now: Int64
    ) async throws {
        try await write(now) { transaction in
            let job = try transaction.held(lease)
            var renewed = job
            renewed.renew(until: until, progress: progress, phase: phase)
            try transaction.update(renewed, from: job)
            // A lease that is only prolonged is no news to anybody.
            if (renewed.progress, renewed.phase) != (job.progress, job.phase) {
                try transaction.recordProgress(of: renewed)
            }
        }
    }

    public func check(_ lease: Lease) async throws {
        _ = try await store.read { try $0.held(lease) }
    }

    public func finish(_ lease: Lease, _ event: JobEvent, effect: Effect?, now: Int64) async throws {
        try await write(now) { transaction in
            let job = try transaction.held(lease)
            try effect?(transaction)
            try transaction.end(job, event)
        }
    }

    public func rescue(holders: Set<String>, now: Int64) async throws -> Int {
        let expired = try await store.read { try $0.lostLeases(holders, now) }
        guard !expired.isEmpty else { return 0 }
        return try await write(now) { transaction in
            let jobs = try transaction.lostLeases(holders, now)
            for job in jobs { try transaction.end(job, job.eventWhenLeaseEnds) }
            return jobs.count
        }
    }

    public func cancel(_ id: String, reason: String, now: Int64) async throws -> Bool {
        try await write(now) { try $0.cancel(id, reason: reason) }
    }

    public func retry(_ id: String, now: Int64) async throws -> Bool {
        try await write(now) { try $0.reopen(id) }
    }

    public func jobs(_ filter: JobFilter) async throws -> [Job] {
        try await store.read { try $0.jobs(filter) }
    }

    public func prune(endedBefore: Int64) async throws -> Int {
        try await store.write { try $0.prune(endedBefore: endedBefore) }
    }

    public func prioritize(_ id: String, _ priority: Int, now: Int64) async throws -> Bool {
        try await write(now) { try $0.prioritize(id, priority) }
    }

    public func remove(_ id: String, now: Int64) async throws -> Bool {
        try await write(now) { try $0.remove(id) }
    }

    public func setPaused(_ isPaused: Bool, now: Int64) async throws {
        try await write(now) { try $0.decide(.queuePaused, isPaused) }
    }

    public func isPaused() async throws -> Bool {
        try await store.read { try $0.isQueuePaused() }
    }

    private func write<Value: Sendable>(
        _ now: Int64,
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await store.write { transaction in
            try body(
                Transaction(
                    database: transaction.database,
                    now: now,
                    actor: transaction.actor,
                    ids: transaction.ids
                )
            )
        }
    }
}
