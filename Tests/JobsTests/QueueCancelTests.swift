import Jobs
import Simulation
import TestSupport
import Testing

/// What a person does to jobs: cancel, retry; and what becomes of old ones.
@Suite("Queue: cancel, retry, prune")
struct QueueCancelTests {
    private let start = ManualClock.start

    @Test(arguments: Backend.allCases, JobState.allCases)
    func `a job can be cancelled until it has ended`(backend: Backend, state: JobState) async throws {
        try await backend.withQueue { queue in
            try await queue.bring("a", to: state)
            let before = try await queue.job("a")
            let isCancelled = try await queue.cancel("a", reason: "Not wanted.", now: start)
            #expect(isCancelled == !state.isFinal)
            let job = try await queue.job("a")
            if isCancelled {
                #expect(job.state == .cancelled)
                #expect(job.failure?.message == "Not wanted.")
                #expect(job.finishedAt == start)
            } else {
                #expect(job == before)
            }
            #expect(try await queue.cancel("nothing", reason: "", now: start) == false)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a running job that was cancelled cannot be finished, and its worker learns why`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let lease = try await queue.lease()
            #expect(try await queue.cancel("a", reason: "Not wanted.", now: start))
            await #expect(throws: LeaseError(isCancelled: true)) { try await queue.check(lease) }
            await #expect(throws: LeaseError(isCancelled: true)) {
                try await queue.renew(lease, until: start + 1, progress: 1, phase: nil, now: start)
            }
            await #expect(throws: LeaseError(isCancelled: true)) {
                try await queue.finish(lease, .completed(result: nil), effect: TestEffect("a"))
            }
            #expect(try await queue.notes().isEmpty)
            #expect(try await queue.job("a").state == .cancelled)
        }
    }

    @Test(arguments: Backend.allCases, JobState.allCases)
    func `only a failed or cancelled job can be retried`(backend: Backend, state: JobState) async throws {
        try await backend.withQueue { queue in
            try await queue.bring("a", to: state)
            let before = try await queue.job("a")
            let isRetried = try await queue.retry("a", now: start + 1)
            #expect(isRetried == [.cancelled, .discarded].contains(state))
            if isRetried {
                let job = try await queue.job("a")
                #expect((job.state, job.failures, job.lost) == (.available, 0, 0))
                #expect(job.failure == nil)
            } else {
                #expect(try await queue.job("a") == before)
            }
            #expect(try await queue.retry("nothing", now: start) == false)
        }
    }

    @Test(arguments: Backend.allCases, ["a", "b", "c"])
    func `a retry opens what the job waits for and what failed because of it`(
        backend: Backend,
        retried: String
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(
                .named("a"),
                .named("b", after: "a"),
                .named("c", after: "b"),
                .named("d", after: "a", "c"),
                .named("z")
            )
            try await queue.finish(queue.lease(), .failedForGood(Failure(.invalid, "never")))
            _ = try await queue.cancel("z", reason: "Not wanted.", now: start)
            #expect(try await queue.retry(retried, now: start))
            #expect(try await queue.states() == [.available, .waiting, .waiting, .waiting, .cancelled])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a retry leaves alone what failed by itself`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"), .named("c", after: "a", "b"))
            let (first, second) = (try await queue.lease(), try await queue.lease())
            try await queue.finish(second, .completed(result: nil))
            _ = try await queue.cancel("c", reason: "Not wanted.", now: start)
            try await queue.finish(first, .failedForGood(Failure(.invalid, "never")))
            #expect(try await queue.retry("a", now: start))
            #expect(try await queue.states() == [.available, .completed, .cancelled])
            #expect(try await queue.retry("c", now: start))
            #expect(try await queue.states() == [.available, .completed, .waiting])
        }
    }

    @Test(arguments: Backend.allCases)
    func `pruning keeps what others wait for, even to be retried`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"), .named("c", after: "b"), .named("d"))
            for _ in 0..<2 { try await queue.finish(queue.lease(), .completed(result: nil)) }
            _ = try await queue.cancel("d", reason: "Not wanted.", now: start)
            try await queue.insert(.named("e", after: "d"), now: start + 10)
            #expect(try await queue.prune(endedBefore: start) == 0)
            #expect(try await queue.prune(endedBefore: start + 1) == 1)
            #expect(try await queue.jobs(JobFilter()).map(\.id) == ["b", "c", "d", "e"])
            // A job whose dependency was pruned would begin without it when it is retried.
            #expect(try await queue.retry("e", now: start + 11))
            #expect(try await queue.job("e").state == .waiting)
        }
    }

    @Test(arguments: Backend.allCases)
    func `pruning removes a whole chain that has ended`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b", after: "a"), .named("c", after: "a", "b"))
            _ = try await queue.cancel("a", reason: "Not wanted.", now: start)
            #expect(try await queue.prune(endedBefore: start + 1) == 3)
            #expect(try await queue.jobs(JobFilter()).isEmpty)
        }
    }
}

extension TestQueue {
    /// Puts a job in and brings it into a state.
    func bring(_ id: String, to state: JobState) async throws {
        let start = ManualClock.start
        switch state {
        case .waiting:
            try await insert(.named("before-\(id)"), .named(id, after: "before-\(id)"))
        case .scheduled:
            var new = NewJob.named(id)
            new.runAt = start + 1000
            try await insert(new)
        default:
            try await insert(.named(id))
        }
        guard ![.waiting, .scheduled, .available].contains(state) else { return }
        let lease = try await lease()
        switch state {
        case .completed: try await finish(lease, .completed(result: nil))
        case .cancelled: try await finish(lease, .cancelled(reason: "its own answer"))
        case .discarded: try await finish(lease, .failedForGood(Failure(.invalid, "never")))
        default: break
        }
    }
}
