import Foundation
import GRDB
public import Jobs
public import Simulation
public import Store
import Studio

/// The real queue in a data folder, with the effects of tests.
public struct SQLiteQueue: TestQueue {
    public let store: Store
    private let queue: StoreJobs
    private let database: DatabaseFile

    /// The queue of a store.
    public init(_ store: Store) throws {
        self.store = store
        queue = StoreJobs(store)
        database = try DatabaseFile(folder: store.folder)
    }

    public func insert(_ jobs: [NewJob], now: Int64) async throws -> [Job] {
        try await queue.insert(jobs, now: now)
    }

    public func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        try await queue.claim(request, now: now)
    }

    public func renew(
        _ lease: Lease,
        until: Int64,
        progress: Double,
        phase: String?,
        now: Int64
    ) async throws {
        try await queue.renew(lease, until: until, progress: progress, phase: phase, now: now)
    }

    public func check(_ lease: Lease) async throws { try await queue.check(lease) }

    public func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) async throws {
        try await queue.finish(lease, event, effect: effect.map(\.change), now: now)
    }

    public func rescue(holders: Set<String>, now: Int64) async throws -> Int {
        try await queue.rescue(holders: holders, now: now)
    }

    public func cancel(_ id: String, reason: String, now: Int64) async throws -> Bool {
        try await queue.cancel(id, reason: reason, now: now)
    }

    public func retry(_ id: String, now: Int64) async throws -> Bool { try await queue.retry(id, now: now) }

    public func jobs(_ filter: JobFilter) async throws -> [Job] { try await queue.jobs(filter) }

    public func prune(endedBefore: Int64) async throws -> Int {
        try await queue.prune(endedBefore: endedBefore)
    }

    public func prioritize(_ id: String, _ priority: Int, now: Int64) async throws -> Bool {
        try await queue.prioritize(id, priority, now: now)
    }

    public func remove(_ id: String, now: Int64) async throws -> Bool {
        try await queue.remove(id, now: now)
    }

    public func setPaused(_ isPaused: Bool, now: Int64) async throws {
        try await queue.setPaused(isPaused, now: now)
    }

    public func isPaused() async throws -> Bool { try await queue.isPaused() }

    public func notes() async throws -> [String] {
        try database.rows("SELECT subject FROM events WHERE kind = 'test.note' ORDER BY number").map { $0[0] }
    }

    public func log() async throws -> [LogEntry] {
        // The log of the model has changes of state alone.
        let rows = try database.rows(
            """
            SELECT kind, subject, data FROM events WHERE kind LIKE 'job.%' AND kind <> 'job.progressed'
            ORDER BY number
            """
        )
        return try rows.map { row in
            let data: Told = try Wire.value(from: row["data"])
            return LogEntry(
                kind: row["kind"],
                job: row["subject"],
                state: data.state,
                attempt: Int(data.attempt) ?? -1
            )
        }
    }

    private struct Told: Decodable {
        let state: String
        let attempt: String
    }

    public func apply(_ effect: TestEffect, now: Int64) async throws {
        try await store.write(effect.change)
    }
}

extension TestEffect {
    /// The same as a change of a store: its note is an event.
    var change: Change {
        { transaction in
            try transaction.record("test.note", project: nil, subject: note)
            try transaction.insert(jobs)
            if fails { throw EffectError() }
        }
    }
}
