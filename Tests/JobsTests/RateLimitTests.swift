import Jobs
import Simulation
import TestSupport
import Testing

/// A server that asks for a rest gets it.
@Suite("Rate limits")
struct RateLimitTests {
    @Test(arguments: Backend.allCases, [0.5, 42, 3600, 86_400])
    func `a job rests as long as the server asked, beyond every wait of ours, and uses no attempt`(
        backend: Backend,
        seconds: Double
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let clock = ManualClock()
            try await TestWorker.run(on: queue, clock: clock) { _ in
                throw Failure(.rateLimited, "Slowly, please.", retryAfter: seconds)
            } during: {
                try await eventually("the attempt ended") { try await queue.job("a").state == .scheduled }
            }
            let job = try await queue.job("a")
            #expect(job.runAt == clock.now + Int64(seconds * 1_000_000))
            #expect(job.failures == 0)
        }
    }
}
