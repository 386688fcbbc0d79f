import Jobs
import Simulation
import TestSupport
import Testing

/// What the real worker makes of the answers of its handler.
@Suite("Worker: answers")
struct WorkerAnswerTests {
    private let start = ManualClock.start

    @Test(arguments: Backend.allCases)
    func `done completes the job with its result and its effect`(backend: Backend) async throws {
        let job = try await end(backend) { attempt in
            .done(result: "{}", effect: TestEffect(attempt.job.id))
        }
        #expect(job.job.state == .completed)
        #expect(job.job.result == "{}")
        #expect(job.notes == ["a"])
    }

    @Test(arguments: Backend.allCases)
    func `a snooze schedules the job`(backend: Backend) async throws {
        let (job, notes) = try await end(backend) { _ in .snooze(seconds: 60) }
        #expect((job.state, job.runAt, job.failures) == (.scheduled, start + 60_000_000, 0))
        #expect(notes.isEmpty)
    }

    @Test func `a snooze for ever is a hundred years`() async throws {
        let (job, _) = try await end(.memory) { _ in .snooze(seconds: .infinity) }
        #expect(job.state == .scheduled)
        #expect(job.runAt > start + Int64(99 * 365 * 86400) * 1_000_000)
    }

    @Test(arguments: Backend.allCases)
    func `a handler may cancel its own job`(backend: Backend) async throws {
        let (job, _) = try await end(backend) { _ in .cancel(reason: "It has no scenes.") }
        #expect(job.state == .cancelled)
        #expect(job.failure?.message == "It has no scenes.")
    }

    @Test(arguments: Backend.allCases)
    func `a thrown error fails the attempt by its class`(backend: Backend) async throws {
        let (again, _) = try await end(backend) { _ in throw Failure(.badOutput, "No frames came out.") }
        #expect((again.state, again.failures) == (.scheduled, 1))
        #expect((start..<start + 2_000_000).contains(again.runAt))
        #expect(again.failure == Failure(.badOutput, "No frames came out."))

        let (never, _) = try await end(backend) { _ in throw Failure(.rejected, "It was refused.") }
        #expect(never.state == .discarded)

        let (unknown, _) = try await end(backend) { _ in throw EffectError() }
        #expect(unknown.failure?.kind == .transient)
    }

    @Test(arguments: Backend.allCases)
    func `an effect that throws completes nothing and ends the worker after its patience`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            await #expect(throws: EffectError.self) {
                try await TestWorker.run(on: queue, clock: ManualClock(.automatic)) { _ in
                    .done(effect: TestEffect("a", fails: true))
                }
            }
            let (state, notes) = (try await queue.job("a").state, try await queue.notes())
            #expect(state == .running)
            #expect(notes.isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `slots bound how many run at once, and all of them are used`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            for number in 0..<12 { try await queue.insert(.named("job-\(10 + number)")) }
            let (clock, gate) = (ManualClock(.automatic), Gate())
            let settings = WorkerSettings(holder: "worker", slots: 3)
            try await TestWorker.run(on: queue, clock: clock, settings: settings) { _ in
                await gate.pass()
                return .done()
            } during: {
                defer { gate.open() }
                try await eventually("three stand at the gate") { gate.waiting == 3 }
                let before = clock.now
                try await eventually("the worker looked again") { clock.now > before + 5_000_000 }
                #expect(gate.waiting == 3)
                #expect(try await queue.jobs(JobFilter(states: [.running])).count == 3)
                gate.open()
                try await eventually("all are done") {
                    try await queue.jobs(JobFilter(states: [.completed])).count == 12
                }
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func `what a handler reports is written with the next renewal`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let gate = Gate()
            try await TestWorker.run(on: queue, clock: ManualClock(.automatic)) { attempt in
                attempt.report(0.5, phase: "mixing")
                attempt.report(0.75)
                await gate.pass()
                return .done()
            } during: {
                defer { gate.open() }
                try await eventually("progress is written") { try await queue.job("a").progress == 0.75 }
                #expect(try await queue.job("a").phase == "mixing")
                gate.open()
            }
        }
    }

    /// Runs a worker until the one job of a queue is not running any more.
    private func end(
        _ backend: Backend,
        _ script: @escaping TestWorker.Script
    ) async throws -> (job: Job, notes: [String]) {
        var ended: (Job, [String])?
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            try await TestWorker.run(on: queue, clock: ManualClock(), script) {
                try await eventually("the attempt ended") {
                    ![.available, .running].contains(try await queue.job("a").state)
                }
            }
            ended = (try await queue.job("a"), try await queue.notes())
        }
        return try #require(ended)
    }
}
