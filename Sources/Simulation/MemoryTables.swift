public import Jobs

/// The model of the queue: what a store has to do, written over plain collections.
///
/// Only `Job.apply` changes a job. A method that throws may leave changes behind; who calls it takes them
/// back by keeping the old value.
public struct MemoryTables: Sendable {
    public private(set) var jobs: [String: Job] = [:]
    public private(set) var notes: [String] = []
    public private(set) var log: [LogEntry] = []
    /// Whether nobody may claim.
    var isPaused = false

    /// Empty tables.
    public init() {}

    /// Something that no correct caller does.
    public enum Misuse: Error, Hashable {
        case unknownDependency(String)
        case idTaken(String)
    }

    mutating func insert(_ new: [NewJob], now: Int64) throws -> [Job] {
        var found: [String: String] = [:]
        return try new.map { new in
            if let key = new.uniqueKey, let job = jobs.values.first(where: { $0.uniqueKey == key }) {
                found[new.id] = job.id
                return job
            }
            var new = new
            new.dependencies = new.dependencies.map { found[$0] ?? $0 }
            return try insert(new, now)
        }
    }

    mutating func claim(_ request: Claim, now: Int64) throws -> [Job] {
        guard !isPaused else { return [] }
        let due = jobs.values.filter { $0.state == .scheduled && $0.runAt <= now }
        for job in due.sorted(by: { ($0.runAt, $0.id) < ($1.runAt, $1.id) }) { try apply(.due, to: job, now) }
        return try request.tokens.compactMap { token in
            let fitting = jobs.values.filter {
                $0.state == .available && (request.group == nil || $0.group == request.group)
            }
            let best = fitting.min { (-$0.priority, $0.runAt, $0.id) < (-$1.priority, $1.runAt, $1.id) }
            guard let best else { return nil }
            let lease = Lease(
                job: best.id,
                attempt: best.attempt + 1,
                token: token,
                holder: request.holder,
                expiresAt: now + request.leaseLength
            )
            return try apply(.claimed(lease), to: best, now)
        }
    }

    mutating func renew(_ lease: Lease, until: Int64, progress: Double, phase: String?) throws {
        var job = try held(lease)
        job.renew(until: until, progress: progress, phase: phase)
        jobs[job.id] = job
    }

    func held(_ lease: Lease) throws -> Job {
        guard let job = jobs[lease.job], lease.isSameClaim(as: job.lease) else {
            throw LeaseError(isCancelled: jobs[lease.job]?.state == .cancelled)
        }
        return job
    }

    mutating func finish(_ job: Job, _ event: JobEvent, effect: TestEffect?, now: Int64) throws {
        if let effect { try apply(effect, now: now) }
        try apply(event, to: job, now)
    }

    mutating func apply(_ effect: TestEffect, now: Int64) throws {
        notes.append(effect.note)
        _ = try insert(effect.jobs, now: now)
        if effect.fails { throw EffectError() }
    }

    mutating func rescue(holders: Set<String>, now: Int64) throws -> Int {
        let lost = jobs.values.filter { job in
            job.lease.map { $0.expiresAt < now || holders.contains($0.holder) } ?? false
        }
        for job in lost.sorted(by: { $0.id < $1.id }) { try apply(job.eventWhenLeaseEnds, to: job, now) }
        return lost.count
    }

    mutating func cancel(_ id: String, reason: String, now: Int64) throws -> Bool {
        guard let job = jobs[id], !job.state.isFinal else { return false }
        try apply(.cancelled(reason: reason), to: job, now)
        return true
    }

    @discardableResult
    mutating func retry(_ id: String, now: Int64) throws -> Bool {
        guard let job = jobs[id], job.state == .discarded || job.state == .cancelled else { return false }
        for id in job.dependencies { try retry(id, now: now) }
        // The opening of a job it waits for may have opened it already.
        guard let current = jobs[id], current.state == job.state else { return true }
        try apply(isMet(current) ? .retried : .retriedToWait, to: current, now)
        for follower in followers(of: id)
        where follower.state == .discarded && follower.failure?.message == Self.dependencyFailed {
            try retry(follower.id, now: now)
        }
        return true
    }

    mutating func prioritize(_ id: String, _ priority: Int, now: Int64) throws -> Bool {
        guard let job = jobs[id], [.waiting, .available, .scheduled].contains(job.state) else { return false }
        try apply(.prioritized(priority), to: job, now)
        return true
    }

    mutating func remove(ended id: String) -> Bool {
        guard let job = jobs[id], job.state.isFinal,
            followers(of: id).allSatisfy({ $0.state == .completed })
        else { return false }
        record(job, "removed")
        remove(id)
        return true
    }

    func find(_ filter: JobFilter) -> [Job] {
        let fitting = jobs.values.filter { job in
            (filter.ids?.contains(job.id) ?? true) && (filter.group.map { $0 == job.group } ?? true)
                && (filter.states?.contains(job.state) ?? true)
        }
        return fitting.sorted { $0.id < $1.id }.suffix(filter.limit)
    }

    /// Removes a job only when all that wait for it, even to be retried, are gone or completed.
    mutating func prune(endedBefore time: Int64) -> Int {
        var count = 0
        while true {
            let ended = jobs.values.filter { job in
                (job.finishedAt ?? .max) < time && followers(of: job.id).allSatisfy { $0.state == .completed }
            }
            if ended.isEmpty { return count }
            count += ended.count
            for job in ended { remove(job.id) }
        }
    }

    private static let dependencyFailed = "A step it waits for failed or was cancelled; retry that one."

    private mutating func insert(_ new: NewJob, _ now: Int64) throws -> Job {
        let dependencies = try new.dependencies.map { id in
            guard let job = jobs[id] else { throw Misuse.unknownDependency(id) }
            return job
        }
        guard jobs[new.id] == nil else { throw Misuse.idTaken(new.id) }
        let job = new.job(at: now, unmet: dependencies.contains { $0.state != .completed })
        jobs[job.id] = job
        record(job, "inserted")
        guard dependencies.contains(where: { $0.state == .cancelled || $0.state == .discarded }) else {
            return job
        }
        return try apply(.dependencyFailed(Self.dependencyFailed), to: job, now)
    }

    @discardableResult
    private mutating func apply(_ event: JobEvent, to job: Job, _ now: Int64) throws -> Job {
        guard jobs[job.id]?.revision == job.revision else { throw LeaseError(isCancelled: false) }
        var changed = job
        try changed.apply(event, at: now)
        jobs[job.id] = changed
        record(changed, event.name.rawValue)
        if changed.state.isFinal { try moveFollowers(of: changed, now) }
        return changed
    }

    private mutating func moveFollowers(of job: Job, _ now: Int64) throws {
        for id in followers(of: job.id).map(\.id) {
            // The end of one follower may have moved the next.
            guard let follower = jobs[id], follower.state == .waiting else { continue }
            if job.state != .completed {
                try apply(.dependencyFailed(Self.dependencyFailed), to: follower, now)
            } else if isMet(follower) {
                try apply(.dependenciesMet, to: follower, now)
            }
        }
    }

    private func followers(of id: String) -> [Job] {
        jobs.values.filter { $0.dependencies.contains(id) }.sorted { $0.id < $1.id }
    }

    private func isMet(_ job: Job) -> Bool {
        job.dependencies.allSatisfy { jobs[$0].map { $0.state == .completed } ?? true }
    }

    /// Removes a job; those that waited for it forget it.
    private mutating func remove(_ id: String) {
        for follower in followers(of: id) { jobs[follower.id] = follower.without(dependency: id) }
        jobs[id] = nil
    }

    private mutating func record(_ job: Job, _ what: String) {
        log.append(
            LogEntry(kind: "job.\(what)", job: job.id, state: job.state.rawValue, attempt: job.attempt)
        )
    }
}

extension Job {
    fileprivate func without(dependency id: String) -> Job {
        let new = NewJob(
            id: self.id,
            kind: kind,
            group: group,
            payload: payload,
            priority: priority,
            maxAttempts: maxAttempts,
            uniqueKey: uniqueKey,
            dependencies: dependencies.filter { $0 != id }
        )
        return Job(
            row: new,
            createdAt: createdAt,
            state: state,
            attempt: attempt,
            failures: failures,
            lost: lost,
            runAt: runAt,
            lease: lease,
            progress: progress,
            phase: phase,
            failure: failure,
            result: result,
            revision: revision,
            startedAt: startedAt,
            finishedAt: finishedAt
        )
    }
}
