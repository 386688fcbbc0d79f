import Jobs
import Simulation
import TestSupport
import Testing

/// How soon the real worker learns that its work is not wanted any more.
@Suite("Worker: beat")
struct WorkerBeatTests {
    @Test(arguments: Backend.allCases, [true, false])
    func `work that was cancelled or taken over is stopped within a beat, long before its renewal`(
        backend: Backend,
        byPerson: Bool
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let (clock, began, stopped) = (ManualClock(), Gate(), Tally())
            let settings = WorkerSettings(holder: "worker", slots: 1)
            try await TestWorker.run(on: queue, clock: clock, settings: settings) { attempt in
                guard attempt.lease.attempt == 1 else { return .done() }
                began.open()
                do {
                    try await Task.sleep(for: .seconds(60))
                } catch {
                    stopped.add()
                    throw error
                }
                return .done()
            } during: {
                await began.pass()
                try await eventually("the worker waits for more, and for its next beat") {
                    clock.sleeping == 2
                }
                if byPerson {
                    #expect(try await queue.cancel("a", reason: "Not wanted.", now: clock.now))
                } else {
                    #expect(try await queue.rescue(holders: ["worker"], now: clock.now) == 1)
                }
                #expect(stopped.count == 0)
                clock.advance(seconds: settings.beat)
                try await eventually("the handler is stopped", within: 20) { stopped.count == 1 }
            }
        }
    }

    @Test(arguments: Backend.allCases)
    func `progress is written with the next beat, and the old phase is kept when none is named`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let (clock, gate) = (ManualClock(), Gate())
            let settings = WorkerSettings(holder: "worker", slots: 1)
            try await TestWorker.run(on: queue, clock: clock, settings: settings) { attempt in
                attempt.report(0.25, phase: "mixing")
                attempt.report(0.5)
                await gate.pass()
                return .done()
            } during: {
                defer { gate.open() }
                try await eventually("it works") { gate.waiting == 1 && clock.sleeping == 2 }
                clock.advance(seconds: settings.beat)
                try await eventually("progress is written", within: 20) {
                    try await queue.job("a").progress == 0.5
                }
                #expect(try await queue.job("a").phase == "mixing")
            }
        }
    }
}
