import Jobs
import Simulation
import TestSupport
import Testing

/// How attempts end and what they use up.
@Suite("Queue: attempts")
struct QueueAttemptTests {
    private let start = ManualClock.start

    @Test(arguments: Backend.allCases)
    func `a snooze comes back at its time and uses no attempt`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            try await queue.finish(queue.lease(), .snoozed(until: start + 500))
            let job = try await queue.job("a")
            #expect((job.state, job.runAt, job.failures) == (.scheduled, start + 500, 0))
            #expect(try await queue.claim(1, now: start + 500).map(\.attempt) == [2])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a job given back is available at once and uses no attempt`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            try await queue.finish(queue.lease(), .released, effect: nil)
            let job = try await queue.job("a")
            #expect((job.state, job.failures, job.lost) == (.available, 0, 0))
            #expect(try await queue.claim(1).map(\.attempt) == [2])
        }
    }

    @Test(arguments: Backend.allCases, [(true, 1), (false, 0)])
    func `a failure is kept with the job and counts when it was the job's own`(
        backend: Backend,
        counted: (counts: Bool, failures: Int)
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let failure = Failure(.rateLimited, "Slowly, \u{1F40C}\nplease.", retryAfter: 2.5, code: "SLOW")
            let until = start + 7
            try await queue.finish(queue.lease(), .failed(failure, until: until, counts: counted.counts))
            let job = try await queue.job("a")
            #expect((job.state, job.failures, job.runAt) == (.scheduled, counted.failures, until))
            #expect(job.failure == failure)
        }
    }

    @Test(arguments: Backend.allCases)
    func `progress never falls within an attempt and begins anew in the next`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let lease = try await queue.lease()
            for (reported, expected) in [(0.25, 0.25), (0.5, 0.5), (0.125, 0.5), (9, 1)] {
                try await queue.renew(
                    lease,
                    until: start + 1,
                    progress: reported,
                    phase: "mixing",
                    now: start
                )
                #expect(try await queue.job("a").progress == expected)
            }
            #expect(try await queue.job("a").phase == "mixing")
            try await queue.finish(lease, .released)
            let next = try #require(try await queue.claim(1).first)
            #expect(next.progress == 0)
            #expect(next.phase == nil)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a completed job has its result, full progress and its time`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let lease = try await queue.lease()
            try await queue.finish(lease, .completed(result: "{\"frames\":9}"), effect: nil, now: start + 5)
            let job = try await queue.job("a")
            #expect(job.result == "{\"frames\":9}")
            #expect(job.progress == 1)
            #expect(job.finishedAt == start + 5)
            #expect(job.lease == nil)
        }
    }
}
