import Jobs
import Store
import Studio

/// The real queue of a store, with the effects of the simulation.
struct StoreQueue: TestQueue {
    private let store: Store
    private let queue: StoreJobs

    init(_ store: Store) {
        self.store = store
        queue = StoreJobs(store)
    }

    func insert(_ jobs: [NewJob], now: Int64) async throws -> [Job] {
        try await queue.insert(jobs, now: now)
    }

    func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        try await queue.claim(request, now: now)
    }

    func renew(_ lease: Lease, until: Int64, progress: Double, phase: String?, now: Int64) async throws {
        try await queue.renew(lease, until: until, progress: progress, phase: phase, now: now)
    }

    func check(_ lease: Lease) async throws { try await queue.check(lease) }

    func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) async throws {
        try await queue.finish(lease, event, effect: effect.map(\.change), now: now)
    }

    func rescue(holders: Set<String>, now: Int64) async throws -> Int {
        try await queue.rescue(holders: holders, now: now)
    }

    func cancel(_ id: String, reason: String, now: Int64) async throws -> Bool {
        try await queue.cancel(id, reason: reason, now: now)
    }

    func retry(_ id: String, now: Int64) async throws -> Bool { try await queue.retry(id, now: now) }

    func jobs(_ filter: JobFilter) async throws -> [Job] { try await queue.jobs(filter) }

    func prune(endedBefore: Int64) async throws -> Int { try await queue.prune(endedBefore: endedBefore) }

    func prioritize(_ id: String, _ priority: Int, now: Int64) async throws -> Bool {
        try await queue.prioritize(id, priority, now: now)
    }

    func remove(_ id: String, now: Int64) async throws -> Bool {
        try await queue.remove(id, now: now)
    }

    func setPaused(_ isPaused: Bool, now: Int64) async throws {
        try await queue.setPaused(isPaused, now: now)
    }

    func isPaused() async throws -> Bool { try await queue.isPaused() }

    func notes() async throws -> [String] {
        try await store.read { try $0.events("test.note").map(\.subject) }
    }

    func log() async throws -> [LogEntry] {
        try await store.read { transaction in
            // The log of the model has changes of state alone.
            try transaction.events("job.").filter { $0.kind != "job.progressed" }.map { event in
                LogEntry(
                    kind: event.kind,
                    job: event.subject,
                    state: event.data["state"] ?? "",
                    attempt: event.data["attempt"].flatMap(Int.init) ?? -1
                )
            }
        }
    }

    func apply(_ effect: TestEffect, now _: Int64) async throws {
        try await store.write(effect.change)
    }
}

extension TestEffect {
    /// The same as a change of a store: its note is an event.
    fileprivate var change: Change {
        { transaction in
            try transaction.record("test.note", project: nil, subject: note)
            try transaction.insert(jobs)
            if fails { throw EffectError() }
        }
    }
}
