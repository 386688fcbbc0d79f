import Jobs
import Simulation
import TestSupport
import Testing

/// A worker that keeps to one group, as that of a film.
@Suite("Queue: groups")
struct QueueGroupTests {
    @Test(arguments: Backend.allCases)
    func `within a group the best job comes first too`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            let start = ManualClock.start
            try await queue.insert(.named("b", group: "x"), .named("z", priority: 9), now: start)
            try await queue.insert(
                .named("a", group: "x"),
                .named("c", priority: 6, group: "x"),
                now: start + 1
            )
            let jobs = try await queue.claim(10, group: "x", now: start + 2)
            #expect(jobs.map(\.id) == ["c", "b", "a"])
        }
    }
}
