import Jobs
import Studio

/// Someone who puts jobs in, moves, cancels and retries some, holds the queue now and then, and asks again when
/// the answer does not come.
struct SimulatedClient: Sendable {
    let queue: NodeQueue
    let clock: NodeClock
    let chance: WorldChance
    /// Whether it retries; a retried job may rightly be completed after it was cancelled.
    let retries: Bool

    /// Puts in some ten to thirty jobs over the first minutes.
    func run() async {
        let count = 10 + Int(chance.fraction() * 20)
        var ids: [String] = []
        for number in 0..<count {
            await pause(0...20)
            let job = job(number, ids)
            ids.append(job.id)
            await untilAnswered { _ = try await queue.insert([job], now: clock.now) }
            if chance.once(in: 8) { await cancel(chance.pick(ids)) }
            if retries, chance.once(in: 6) { await retry(chance.pick(ids)) }
            if chance.once(in: 3) { await move(chance.pick(ids)) }
            if chance.once(in: 20) { await hold() }
        }
        for _ in 0..<(retries ? 6 : 2) {
            await pause(0...60)
            if retries { await retry(chance.pick(ids)) } else { await cancel(chance.pick(ids)) }
        }
    }

    private func job(_ number: Int, _ ids: [String]) -> NewJob {
        let isLater = chance.once(in: 5)
        let dependencies = chance.once(in: 2) ? (0..<min(ids.count, 3)).map { _ in chance.pick(ids) } : []
        return NewJob(
            id: chance.next(),
            kind: "work",
            group: chance.pick(["a", "b"]),
            priority: Int(chance.fraction() * 10),
            maxAttempts: 1 + Int(chance.fraction() * 4),
            uniqueKey: "job \(number)",
            dependencies: Array(Set(dependencies)).sorted(),
            runAt: isLater ? clock.now + Int64(chance.number(in: 1...60) * 1_000_000) : nil
        )
    }

    private func cancel(_ id: String) async {
        await untilAnswered { _ = try await queue.cancel(id, reason: "By a person.", now: clock.now) }
    }

    private func retry(_ id: String) async {
        await untilAnswered { _ = try await queue.retry(id, now: clock.now) }
    }

    private func move(_ id: String) async {
        let priority = Int(chance.fraction() * 10)
        await untilAnswered { try await queue.prioritize(id, priority, now: clock.now) }
    }

    /// Holds the queue for a moment.
    private func hold() async {
        await untilAnswered { try await queue.setPaused(true, now: clock.now) }
        await pause(0...10)
        await untilAnswered { try await queue.setPaused(false, now: clock.now) }
    }

    private func untilAnswered(_ call: () async throws -> Void) async {
        while true {
            do {
                try await call()
                return
            } catch {
                await pause(1...5)
            }
        }
    }

    private func pause(_ seconds: ClosedRange<Double>) async {
        try? await clock.sleep(seconds: chance.number(in: seconds))
    }
}
