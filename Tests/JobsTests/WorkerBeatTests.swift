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
}
