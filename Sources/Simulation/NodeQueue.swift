import Jobs
import Studio
import Synchronization

/// What the world does to one worker.
final class NodeState: Sendable {
    /// Its process has ended; nothing it asks for is answered.
    let isDead = Switch()
    /// Rung when its process is to end.
    let death = Bell()
    /// It writes what it has no right to.
    let isLying = Switch()
    /// Its writes arrive, but it does not hear so.
    let losesAnswers = Switch()

    /// Ends its process at once.
    func die() {
        isDead.set(true)
        death.ring()
    }
}

/// The process of the worker, or its machine, is gone.
struct NodeDied: Error {}

/// The write was sent, and nobody knows whether it arrived.
struct AnswerLost: Error {}

/// The shared queue as one worker reaches it; what it was told goes into the history.
struct NodeQueue: JobStore {
    let machine: Machine
    let state: NodeState
    let history: History
    let chance: WorldChance

    func insert(_ jobs: [NewJob], now: Int64) async throws -> [Job] {
        try await ask { try await $0.insert(jobs, now: now) }
    }

    func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        let jobs = try await ask { try await $0.claim(request, now: now) }
        for lease in jobs.compactMap(\.lease) { history.note(.claimed(lease)) }
        return jobs
    }

    func renew(_ lease: Lease, until: Int64, progress: Double, phase: String?, now: Int64) async throws {
        let told = state.isLying.isOn ? progress * chance.fraction() : progress
        try await ask { try await $0.renew(lease, until: until, progress: told, phase: phase, now: now) }
    }

    func check(_ lease: Lease) async throws {
        try await ask { try await $0.check(lease) }
    }

    func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) async throws {
        try await finishOnce(lease, event, effect, now)
        guard state.isLying.isOn else { return }
        // What has ended is ended again; the fence must refuse it.
        try? await finishOnce(lease, .completed(result: nil), effect, now)
    }

    func rescue(holders: Set<String>, now: Int64) async throws -> Int {
        try await ask { try await $0.rescue(holders: holders, now: now) }
    }

    func cancel(_ id: String, reason: String, now: Int64) async throws -> Bool {
        let isCancelled = try await ask { try await $0.cancel(id, reason: reason, now: now) }
        if isCancelled { history.note(.cancelled(job: id)) }
        return isCancelled
    }

    func retry(_ id: String, now: Int64) async throws -> Bool {
        let isRetried = try await ask { try await $0.retry(id, now: now) }
        if isRetried { history.note(.retried(job: id)) }
        return isRetried
    }

    func prioritize(_ id: String, _ priority: Int, now: Int64) async throws {
        _ = try await ask { try await $0.prioritize(id, priority, now: now) }
    }

    func setPaused(_ isPaused: Bool, now: Int64) async throws {
        try await ask { try await $0.setPaused(isPaused, now: now) }
    }

    func jobs(_ filter: JobFilter) async throws -> [Job] {
        try await ask { try await $0.jobs(filter) }
    }

    func prune(endedBefore: Int64) async throws -> Int {
        try await ask { try await $0.prune(endedBefore: endedBefore) }
    }

    private func finishOnce(
        _ lease: Lease,
        _ event: JobEvent,
        _ effect: TestEffect?,
        _ now: Int64
    ) async throws {
        history.note(.asked(lease))
        do {
            try await ask { try await $0.finish(lease, event, effect: effect, now: now) }
            history.note(.finished(lease, event.name))
        } catch let error as LeaseError {
            history.note(.refused(lease))
            throw error
        }
    }

    private func ask<Value: Sendable>(
        _ question: (any TestQueue) async throws -> Value
    ) async throws -> Value {
        guard !state.isDead.isOn, let (queue, life) = machine.current else { throw NodeDied() }
        let answer: Value
        do {
            answer = try await question(queue)
        } catch {
            guard !state.isDead.isOn, machine.current?.life == life else { throw NodeDied() }
            throw error
        }
        guard !state.isDead.isOn, machine.current?.life == life else { throw NodeDied() }
        if state.losesAnswers.isOn, chance.once(in: 3) { throw AnswerLost() }
        return answer
    }
}
