import Jobs
import Simulation
import TestSupport
import Testing

/// The effect of an attempt stands or falls with its end.
@Suite("Queue: effects")
struct QueueEffectTests {
    @Test(arguments: Backend.allCases, [JobEvent.due, .dependenciesMet, .retried, .retriedToWait])
    func `what cannot be the end of an attempt leaves no effect behind`(
        backend: Backend,
        event: JobEvent
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let lease = try await queue.lease()
            let (before, log) = (try await queue.jobs(JobFilter()), try await queue.log())
            await #expect(throws: IllegalEvent(state: .running, event: event.name)) {
                try await queue.finish(lease, event, effect: TestEffect("a", jobs: [.named("b")]))
            }
            #expect(try await queue.jobs(JobFilter()) == before)
            #expect(try await queue.log() == log)
            #expect(try await queue.notes().isEmpty)
        }
    }
}
