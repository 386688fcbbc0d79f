public import Jobs

/// A queue in memory that keeps to the model; a crash of its process loses nothing.
public actor MemoryJobStore: TestQueue {
    private var tables = MemoryTables()
    private let isFenced: Bool

    /// An empty queue; `isFenced` false plants the fault that a lost lease can still finish its job.
    public init(isFenced: Bool = true) {
        self.isFenced = isFenced
    }

    public func insert(_ jobs: [NewJob], now: Int64) throws -> [Job] {
        try transaction { try $0.insert(jobs, now: now) }
    }

    public func claim(_ request: Claim, now: Int64) throws -> [Job] {
        try transaction { try $0.claim(request, now: now) }
    }

    public func renew(_ lease: Lease, until: Int64, progress: Double, phase: String?, now: Int64) throws {
        try transaction { try $0.renew(lease, until: until, progress: progress, phase: phase) }
    }

    public func check(_ lease: Lease) throws {
        _ = try tables.held(lease)
    }

    public func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) throws {
        try transaction { tables in
            if isFenced {
                try tables.finish(try tables.held(lease), event, effect: effect, now: now)
            } else if let job = tables.jobs[lease.job], job.state == .running {
                try tables.finish(job, event, effect: effect, now: now)
            } else if let effect {
                try tables.apply(effect, now: now)
            }
        }
    }

    public func rescue(holders: Set<String>, now: Int64) throws -> Int {
        try transaction { try $0.rescue(holders: holders, now: now) }
    }

    public func cancel(_ id: String, reason: String, now: Int64) throws -> Bool {
        try transaction { try $0.cancel(id, reason: reason, now: now) }
    }

    public func retry(_ id: String, now: Int64) throws -> Bool {
        try transaction { try $0.retry(id, now: now) }
    }

    public func jobs(_ filter: JobFilter) -> [Job] { tables.find(filter) }

    public func prune(endedBefore: Int64) -> Int {
        transaction { $0.prune(endedBefore: endedBefore) }
    }

    public func prioritize(_ id: String, _ priority: Int, now: Int64) throws -> Bool {
        try transaction { try $0.prioritize(id, priority, now: now) }
    }

    public func remove(_ id: String, now: Int64) -> Bool {
        transaction { $0.remove(ended: id) }
    }

    public func setPaused(_ isPaused: Bool, now: Int64) {
        transaction { $0.isPaused = isPaused }
    }

    public func isPaused() -> Bool { tables.isPaused }

    public func notes() -> [String] { tables.notes }

    public func log() -> [LogEntry] { tables.log }

    public func apply(_ effect: TestEffect, now: Int64) throws {
        try transaction { try $0.apply(effect, now: now) }
    }

    private func transaction<Value>(_ body: (inout MemoryTables) throws -> Value) rethrows -> Value {
        var changed = tables
        let value = try body(&changed)
        tables = changed
        return value
    }
}
