import Jobs
import Simulation
import TestSupport
import Testing

struct RescuerTests {
    @Test(arguments: Backend.allCases)
    func `jobs of dead processes come back at once, others when their lease ends`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            let clock = ManualClock()
            try await queue.insert(.named("a"), .named("b"))
            _ = try await queue.lease(by: "dead")
            _ = try await queue.lease(by: "well")
            let rescuer = TestWorker.rescuer(of: SomeQueue(queue), clock: clock, dead: ["dead"])
            #expect(try await rescuer.rescue() == 1)
            #expect(try await queue.states() == [.available, .running])
            clock.advance(seconds: 30)
            #expect(try await rescuer.rescue() == 0)
            clock.advance(seconds: 0.001)
            #expect(try await rescuer.rescue() == 1)
        }
    }

    @Test func `a clock that is set back gives nothing away`() async throws {
        let (queue, clock) = (MemoryJobStore(), ManualClock())
        try await queue.insert(.named("a"))
        _ = try await queue.lease()
        clock.set(ManualClock.start - 3600_000_000)
        #expect(try await TestWorker.rescuer(of: queue, clock: clock).rescue() == 0)
    }
}
