import Jobs
import Simulation
import TestSupport
import Testing

/// Putting jobs in, and what waits for what.
@Suite("Queue: insert")
struct QueueInsertTests {
    @Test(arguments: Backend.allCases)
    func `a job is stored as it was asked for`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            let new = NewJob(
                id: "a",
                kind: "draw",
                group: "film",
                payload: "{\"frames\":9}",
                priority: 7,
                maxAttempts: 2,
                uniqueKey: "film/draw"
            )
            let job = try #require(try await queue.insert(new).first)
            #expect(job == new.job(at: ManualClock.start, unmet: false))
            #expect(try await queue.job("a") == job)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a unique key gives the job that is there`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.unique("a", "key"))
            let again = try await queue.insert(
                .unique("b", "key"),
                .unique("c", "other"),
                .unique("d", "other")
            )
            #expect(again.map(\.id) == ["a", "c", "c"])
            #expect(try await queue.jobs(JobFilter()).map(\.id) == ["a", "c"])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a dependency on a job that was found under its key means the found one`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.unique("a", "key"))
            let jobs = try await queue.insert(.unique("b", "key"), .named("c", after: "b"))
            #expect(jobs.map(\.dependencies) == [[], ["a"]])
            #expect(try await queue.job("c").state == .waiting)
        }
    }

    @Test(arguments: Backend.allCases)
    func `jobs of one call may wait for each other`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b", after: "a"), .named("c", after: "a", "b", "a"))
            #expect(try await queue.states() == [.available, .waiting, .waiting])
            #expect(try await queue.job("c").dependencies == ["a", "b"])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a call that fails puts nothing in`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            await #expect(throws: (any Error).self) {
                try await queue.insert(.named("a"), .named("b", after: "nothing"))
            }
            await #expect(throws: (any Error).self) { try await queue.insert(.named("c"), .named("c")) }
            let (jobs, log) = (try await queue.jobs(JobFilter()), try await queue.log())
            #expect(jobs.isEmpty)
            #expect(log.isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a job whose dependency has ended begins as that end says`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"))
            try await queue.finish(queue.lease(), .completed(result: nil))
            _ = try await queue.cancel("b", reason: "not wanted", now: ManualClock.start)
            try await queue.insert(
                .named("c", after: "a"),
                .named("d", after: "a", "b"),
                .named("e", after: "d")
            )
            #expect(try await queue.states() == [.completed, .cancelled, .available, .discarded, .discarded])
            #expect(try await queue.job("d").failure?.message == Self.dependencyFailed)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a job waits until the last of its dependencies is completed`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"), .named("c", after: "a", "b"))
            try await queue.finish(queue.lease(), .completed(result: nil))
            #expect(try await queue.states() == [.completed, .available, .waiting])
            try await queue.finish(queue.lease(), .completed(result: nil))
            #expect(try await queue.states() == [.completed, .completed, .available])
        }
    }

    @Test(arguments: Backend.allCases, [true, false])
    func `what waits for a job that failed or was cancelled is discarded with the reason`(
        backend: Backend,
        fails: Bool
    ) async throws {
        try await backend.withQueue { queue in
            // A diamond with a tail: the end of one follower ends the next one too.
            try await queue.insert(
                .named("a"),
                .named("b", after: "a"),
                .named("c", after: "a", "b"),
                .named("d", after: "c")
            )
            if fails {
                try await queue.finish(queue.lease(), .failedForGood(Failure(.invalid, "never")))
            } else {
                #expect(try await queue.cancel("a", reason: "not wanted", now: ManualClock.start))
            }
            let ended: JobState = fails ? .discarded : .cancelled
            #expect(try await queue.states() == [ended, .discarded, .discarded, .discarded])
            for id in ["b", "c", "d"] {
                #expect(try await queue.job(id).failure?.message == Self.dependencyFailed)
            }
            #expect(try await queue.log().count { $0.kind == "job.dependencyFailed" } == 3)
        }
    }

    @Test(arguments: Backend.allCases)
    func `an effect may put in jobs that wait for the one it ends`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let effect = TestEffect("a", jobs: [.named("b", after: "a")])
            try await queue.finish(queue.lease(), .completed(result: nil), effect: effect)
            #expect(try await queue.states() == [.completed, .available])
        }
    }

    static let dependencyFailed = "A step it waits for failed or was cancelled; retry that one."
}

extension NewJob {
    static func named(
        _ id: String,
        after dependencies: String...,
        priority: Int = 5,
        group: String = ""
    ) -> NewJob {
        NewJob(id: id, kind: "test", group: group, priority: priority, dependencies: dependencies)
    }

    static func unique(_ id: String, _ key: String) -> NewJob {
        NewJob(id: id, kind: "test", uniqueKey: key)
    }
}
