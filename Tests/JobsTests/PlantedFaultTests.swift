import Jobs
import Simulation
import TestSupport
import Testing

/// Faults planted on purpose: the history or the tables must show each of them, and nothing without.
@Suite("Planted faults")
struct PlantedFaultTests {
    @Test(arguments: [true, false])
    func `without the fence a lost lease completes its job a second time`(isFenced: Bool) async throws {
        let (queue, history, clock) = (MemoryJobStore(isFenced: isFenced), History(), ManualClock())
        let recorded = RecordingQueue(queue, history)
        try await queue.insert(.named("a"))
        let stalled = try await recorded.lease(by: "stalled")
        _ = try await queue.rescue(holders: ["stalled"], now: clock.now)
        let well = try await recorded.lease(by: "well")
        let effect = TestEffect("a")
        try await recorded.finish(well, .completed(result: nil), effect: effect)
        try? await recorded.finish(stalled, .completed(result: nil), effect: effect)

        let tables = History.findings(jobs: await queue.jobs(JobFilter()), notes: await queue.notes())
        if isFenced {
            #expect(history.findings.isEmpty)
            #expect(tables.isEmpty)
        } else {
            #expect(
                history.findings == [.completedTwice(job: "a"), .finishedAfterLoss(job: "a", attempt: 1)]
            )
            #expect(tables == [.effectTwice(job: "a")])
        }
    }

    @Test func `without the fence a job that was cancelled is completed`() async throws {
        let (queue, history) = (MemoryJobStore(isFenced: false), History())
        let recorded = RecordingQueue(queue, history)
        try await queue.insert(.named("a"))
        let lease = try await recorded.lease()
        _ = try await recorded.cancel("a", reason: "Not wanted.", now: ManualClock.start)
        try? await recorded.finish(lease, .completed(result: nil), effect: TestEffect("a"))
        #expect(history.findings == [.completedThoughCancelled(job: "a")])
        let tables = History.findings(jobs: await queue.jobs(JobFilter()), notes: await queue.notes())
        #expect(tables == [.effectWithoutCompletion(job: "a")])
    }

    @Test(arguments: Backend.allCases, [true, false])
    func `without renewal a job is lost under a worker that is well, and done twice at once`(
        backend: Backend,
        renews: Bool
    ) async throws {
        try await backend.withQueue { queue in
            let (history, clock, gate) = (History(), ManualClock(), Gate())
            let faulty: any TestQueue = renews ? queue : QueueWithoutRenewal(queue)
            let script: TestWorker.Script = { attempt in
                history.note(.began(job: attempt.job.id, attempt: attempt.lease.attempt))
                defer { history.note(.ended(job: attempt.job.id, attempt: attempt.lease.attempt)) }
                await gate.pass()
                return .done(effect: TestEffect(attempt.job.id))
            }
            try await queue.insert(.named("a"))
            try await TestWorker.run(
                on: RecordingQueue(faulty, history),
                clock: clock,
                settings: WorkerSettings(holder: "first", slots: 1),
                script
            ) {
                defer { gate.open() }
                try await eventually("the first works") { gate.waiting == 1 }
                try await TestWorker.run(
                    on: RecordingQueue(queue, history),
                    clock: clock,
                    settings: WorkerSettings(holder: "second", slots: 1),
                    script
                ) {
                    defer { gate.open() }
                    try await work(for: 40, queue, clock, sleepers: 3)
                    gate.open()
                    try await eventually("it is done") { try await queue.job("a").state == .completed }
                }
            }
            let (job, jobs) = (try await queue.job("a"), try await queue.jobs(JobFilter()))
            let tables = History.findings(jobs: jobs, notes: try await queue.notes())
            #expect(tables.isEmpty)
            #expect(history.findings == (renews ? [] : [.ranTwiceAtOnce(job: "a")]))
            #expect(job.attempt == (renews ? 1 : 2))
        }
    }

    @Test(arguments: Backend.allCases, TornQueue.Order.allCases)
    func `an effect that is not in the transaction of the completion shows after a crash between`(
        backend: Backend,
        order: TornQueue.Order
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let torn = TornQueue(queue, order, crashes: true)
            let lease = try await queue.lease()
            await #expect(throws: TornQueue.Crash.self) {
                try await torn.finish(lease, .completed(result: nil), effect: TestEffect("a"))
            }
            func findings() async throws -> [Finding] {
                History.findings(jobs: try await queue.jobs(JobFilter()), notes: try await queue.notes())
            }
            switch order {
            case .completionFirst:
                #expect(try await findings() == [.completedWithoutEffect(job: "a")])
            case .effectFirst:
                #expect(try await findings() == [.effectWithoutCompletion(job: "a")])
                // What the crash left is done again by the next attempt.
                _ = try await queue.rescue(holders: ["worker"], now: ManualClock.start)
                let next = try await queue.lease(by: "next")
                try await queue.finish(next, .completed(result: nil), effect: TestEffect("a"))
                #expect(try await findings() == [.effectTwice(job: "a")])
            }
        }
    }

    /// Lets virtual seconds go by one at a time, each when all that sleep sleep again, with a rescue in each.
    private func work(
        for seconds: Int,
        _ queue: any TestQueue,
        _ clock: ManualClock,
        sleepers: Int
    )
        async throws
    {
        for _ in 0..<seconds {
            try await eventually("all sleep") { clock.sleeping >= sleepers }
            clock.advance(seconds: 1)
            _ = try await queue.rescue(holders: [], now: clock.now)
        }
    }
}
