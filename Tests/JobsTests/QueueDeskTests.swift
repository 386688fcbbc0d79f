import Jobs
import Simulation
import TestSupport
import Testing

/// What a person does to the queue: another priority, removal, a pause.
@Suite("Queue: priority, removal, pause")
struct QueueDeskTests {
    private let start = ManualClock.start

    @Test(arguments: Backend.allCases, JobState.allCases)
    func `a job that waits gets another priority, one that has begun or ended not`(
        backend: Backend,
        state: JobState
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.bring("a", to: state)
            let before = try await queue.job("a")
            let isChanged = try await queue.prioritize("a", 12, now: start)
            #expect(isChanged == [.waiting, .available, .scheduled].contains(state))
            let job = try await queue.job("a")
            if isChanged {
                #expect((job.state, job.priority, job.revision) == (state, 9, before.revision + 1))
                #expect(try await queue.log().last?.kind == "job.prioritized")
            } else {
                #expect(job == before)
            }
            #expect(try await queue.prioritize("nothing", 3, now: start) == false)
        }
    }

    @Test(arguments: Backend.allCases)
    func `the new priority decides who comes next`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"), .named("c", priority: 7))
            #expect(try await queue.prioritize("b", 8, now: start))
            #expect(try await queue.prioritize("c", 0, now: start))
            #expect(try await queue.claim(3).map(\.id) == ["b", "a", "c"])
        }
    }

    @Test(arguments: Backend.allCases, JobState.allCases)
    func `a job is removed when it has ended`(backend: Backend, state: JobState) async throws {
        try await backend.withQueue { queue in
            try await queue.bring("a", to: state)
            #expect(try await queue.remove("a", now: start) == state.isFinal)
            let left = try await queue.jobs(JobFilter(ids: ["a"]))
            #expect(left.isEmpty == state.isFinal)
            if state.isFinal { #expect(try await queue.log().last?.kind == "job.removed") }
            #expect(try await queue.remove("nothing", now: start) == false)
        }
    }

    @Test(arguments: Backend.allCases)
    func `a job is not removed while another could still begin without it`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b", after: "a"))
            try await queue.finish(queue.lease(), .completed(result: nil))
            #expect(try await queue.remove("a", now: start) == false)
            _ = try await queue.cancel("b", reason: "Not wanted.", now: start)
            #expect(try await queue.remove("a", now: start) == false)
            #expect(try await queue.retry("b", now: start))
            try await queue.finish(queue.lease(), .completed(result: nil))
            #expect(try await queue.remove("a", now: start))
            #expect(try await queue.job("b").dependencies == [])
        }
    }

    @Test(arguments: Backend.allCases)
    func `while the queue is held nobody claims, and what runs can be finished`(backend: Backend) async throws
    {
        try await backend.withQueue { queue in
            #expect(try await queue.isPaused() == false)
            var later = NewJob.named("b")
            later.runAt = start + 5
            try await queue.insert(.named("a"), later, .named("c"))
            let lease = try await queue.lease()
            try await queue.setPaused(true, now: start)
            #expect(try await queue.isPaused())
            #expect(try await queue.claim(5, now: start + 10).isEmpty)
            #expect(try await queue.claim(5, group: "", now: start + 10).isEmpty)
            #expect(try await queue.states() == [.running, .scheduled, .available])
            try await queue.renew(lease, until: start + 20, progress: 0.5, phase: nil, now: start)
            try await queue.finish(lease, .completed(result: nil))
            try await queue.setPaused(true, now: start)
            try await queue.setPaused(false, now: start)
            #expect(try await queue.claim(5, now: start + 10).map(\.id) == ["c", "b"])
        }
    }
}
