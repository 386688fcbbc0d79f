import Jobs
import Simulation
import Synchronization
import TestSupport
import Testing

/// Who gets which job.
@Suite("Queue: claim")
struct QueueClaimTests {
    private let start = ManualClock.start

    @Test(arguments: Backend.allCases)
    func `the best job comes first: priority down, then time, then id`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("d"), .named("b"), .named("z", priority: 9), now: start)
            try await queue.insert(.named("a"), .named("y", priority: 0), now: start + 1)
            try await queue.insert(.named("c", priority: 6), now: start + 2)
            let jobs = try await queue.claim(10, now: start + 3)
            #expect(jobs.map(\.id) == ["z", "c", "b", "d", "a", "y"])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a claim leases at most as many jobs as it has tokens`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"), .named("c"))
            #expect(try await queue.claim(0).isEmpty)
            let jobs = try await queue.claim(2, by: "me")
            #expect(jobs.map(\.id) == ["a", "b"])
            #expect(
                jobs.map(\.lease) == [
                    Lease(
                        job: "a",
                        attempt: 1,
                        token: "me/\(start)/0",
                        holder: "me",
                        expiresAt: start + 30_000_000
                    ),
                    Lease(
                        job: "b",
                        attempt: 1,
                        token: "me/\(start)/1",
                        holder: "me",
                        expiresAt: start + 30_000_000
                    ),
                ]
            )
            #expect(try await queue.states() == [.running, .running, .available])
            #expect(try await queue.job("a") == jobs[0])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a worker of one group gets only that group's jobs`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a", group: "x"), .named("b", group: "y"), .named("c", group: "y"))
            #expect(try await queue.claim(5, group: "z").isEmpty)
            #expect(try await queue.claim(5, group: "y").map(\.id) == ["b", "c"])
            #expect(try await queue.claim(5).map(\.id) == ["a"])
        }
    }

    @Test(arguments: Backend.allCases)
    func `nobody claims what another has, however many ask at once`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            let count = 60
            for number in 0..<count { try await queue.insert(.named("job-\(100 + number)")) }
            let claimed = try await withThrowingTaskGroup(of: [String].self) { group in
                for worker in 0..<16 {
                    group.addTask {
                        var mine: [String] = []
                        while case let jobs = try await queue.claim(3, by: "worker-\(worker)"), !jobs.isEmpty
                        {
                            mine += jobs.map(\.id)
                        }
                        return mine
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(claimed.count == count)
            #expect(Set(claimed).count == count)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a scheduled job becomes due at its time and not before`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            var new = NewJob.named("a")
            new.runAt = start + 1000
            try await queue.insert(new)
            #expect(try await queue.states() == [.scheduled])
            #expect(try await queue.claim(1, now: start + 999).isEmpty)
            #expect(try await queue.states() == [.scheduled])
            #expect(try await queue.claim(1, now: start + 1000).map(\.id) == ["a"])
            #expect(try await queue.log().map(\.kind) == ["job.inserted", "job.due", "job.claimed"])
        }
    }

    @Test(arguments: Backend.allCases)
    func `jobs are found by id, group and state, the newest up to the limit, newest last`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a", group: "x"), .named("b", group: "y"), .named("c", group: "x"))
            try await queue.insert(.named("d", group: "x"), .named("e"))
            _ = try await queue.claim(2)
            func found(_ filter: JobFilter) async throws -> [String] {
                try await queue.jobs(filter).map(\.id)
            }
            #expect(try await found(JobFilter(limit: 2)) == ["d", "e"])
            #expect(try await found(JobFilter(ids: ["c", "nothing", "a"])) == ["a", "c"])
            #expect(try await found(JobFilter(ids: ["a", "c"], states: [.running])) == ["a"])
            #expect(try await found(JobFilter(group: "x")) == ["a", "c", "d"])
            #expect(try await found(JobFilter(group: "x", states: [.available], limit: 1)) == ["d"])
            #expect(try await found(JobFilter(group: "x", states: [.running], limit: 1)) == ["a"])
            #expect(try await found(JobFilter(states: [.running])) == ["a", "b"])
            #expect(
                try await found(JobFilter(states: [.running, .available], limit: 4)) == ["b", "c", "d", "e"]
            )
            #expect(try await found(JobFilter(states: [.running, .completed], limit: 1)) == ["b"])
            #expect(try await found(JobFilter(states: [])).isEmpty)
        }
    }
}
