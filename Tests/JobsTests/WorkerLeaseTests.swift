import Jobs
import Simulation
import Synchronization
import TestSupport
import Testing

/// How the real worker keeps its leases, and what it does when one is lost.
@Suite("Worker: leases")
struct WorkerLeaseTests {
    @Test(arguments: Backend.allCases)
    func `a lease is renewed as long as the work goes on`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let (clock, gate) = (ManualClock(), Gate())
            let rescuer = TestWorker.rescuer(of: SomeQueue(queue), clock: clock)
            try await TestWorker.run(on: queue, clock: clock) { _ in
                await gate.pass()
                return .done()
            } during: {
                defer { gate.open() }
                try await eventually("it works") { gate.waiting == 1 }
                for _ in 0..<100 {
                    // The worker's look for other jobs, and the holding of the lease.
                    try await eventually("both sleep again") { clock.sleeping == 2 }
                    clock.advance(seconds: 1)
                    #expect(try await rescuer.rescue() == 0)
                }
                gate.open()
                try await eventually("it is done") { try await queue.job("a").state == .completed }
            }
            #expect(try await queue.job("a").attempt == 1)
        }
    }

    @Test(arguments: Backend.allCases, [true, false])
    func `a handler is cancelled when its lease is lost or its job cancelled`(
        backend: Backend,
        byPerson: Bool
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let (clock, began, stopped) = (ManualClock(.automatic), Gate(), Gate())
            try await TestWorker.run(on: queue, clock: clock) { attempt in
                guard attempt.job.attempt == 1 else { return .cancel(reason: "the second attempt") }
                began.open()
                do {
                    try await Task.sleep(for: .seconds(60))
                } catch {
                    stopped.open()
                    throw error
                }
                return .done(effect: TestEffect("a"))
            } during: {
                await began.pass()
                if byPerson {
                    #expect(try await queue.cancel("a", reason: "Not wanted.", now: clock.now))
                } else {
                    #expect(try await queue.rescue(holders: ["worker"], now: clock.now) == 1)
                }
                await stopped.pass()
                try await eventually("it has ended") { try await queue.job("a").state == .cancelled }
            }
            let (job, notes) = (try await queue.job("a"), try await queue.notes())
            #expect(job.failure?.message == (byPerson ? "Not wanted." : "the second attempt"))
            #expect(job.failures == 0)
            #expect(notes.isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a stalled worker loses its job to another, and its late result is thrown away`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            let history = History()
            let stalled = RecordingQueue(QueueWithoutRenewal(queue), history)
            let well = RecordingQueue(queue, history)
            let (clock, gate) = (ManualClock(.automatic), Gate())
            try await queue.insert(.named("a"), now: clock.now)
            let first = WorkerSettings(holder: "stalled", slots: 1)
            try await TestWorker.run(on: stalled, clock: clock, settings: first) { _ in
                await gate.pass()
                return .done(result: "late", effect: TestEffect("late"))
            } during: {
                defer { gate.open() }
                try await eventually("it stalls") { gate.waiting == 1 }
                let later = clock.now + 31_000_000
                #expect(try await queue.rescue(holders: [], now: later) == 1)
                let second = WorkerSettings(holder: "well", slots: 1)
                try await TestWorker.run(on: well, clock: clock, settings: second) { attempt in
                    .done(result: "in time", effect: TestEffect(attempt.job.id))
                } during: {
                    try await eventually("it is done") { try await queue.job("a").state == .completed }
                }
                gate.open()
                try await eventually("the late one was refused") {
                    history.entries.contains { if case .refused = $0 { true } else { false } }
                }
            }
            let (jobs, notes) = (try await queue.jobs(JobFilter()), try await queue.notes())
            #expect(jobs.map(\.result) == ["in time"])
            #expect(notes == ["a"])
            #expect(history.findings.isEmpty)
            #expect(History.findings(jobs: jobs, notes: notes).isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a store that fails for a moment costs no lease`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let failing = FailingQueue(queue, [.renew: 2, .finish: 2, .claim: 2])
            let (clock, gate) = (ManualClock(.automatic), Gate())
            try await TestWorker.run(on: failing, clock: clock) { attempt in
                attempt.report(0.5)
                await gate.pass()
                return .done(effect: TestEffect("a"))
            } during: {
                defer { gate.open() }
                try await eventually("progress came through") { try await queue.job("a").progress == 0.5 }
                gate.open()
                try await eventually("it is done") { try await queue.job("a").state == .completed }
            }
            let (job, notes) = (try await queue.job("a"), try await queue.notes())
            #expect(job.attempt == 1)
            #expect(notes == ["a"])
        }
    }
}
