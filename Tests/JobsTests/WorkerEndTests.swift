import Jobs
import Simulation
import TestSupport
import Testing

/// How the real worker ends.
@Suite("Worker: end")
struct WorkerEndTests {
    @Test(arguments: Backend.allCases)
    func `a worker that is stopped gives its leases back`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"), .named("c"))
            try await TestWorker.run(on: queue, clock: ManualClock(.automatic)) { _ in
                try await Task.sleep(for: .seconds(60))
                return .done()
            } during: {
                try await eventually("two run") {
                    try await queue.jobs(JobFilter(states: [.running])).count == 2
                }
            }
            let jobs = try await queue.jobs(JobFilter())
            #expect(jobs.map(\.state) == [.available, .available, .available])
            #expect(jobs.allSatisfy { $0.failures == 0 && $0.lost == 0 })
        }
    }

    @Test(arguments: Backend.allCases)
    func `a handler that ends its work although it is stopped has its answer kept`(
        backend: Backend
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let began = Gate()
            try await TestWorker.run(on: queue, clock: ManualClock(.automatic)) { _ in
                began.open()
                try? await Task.sleep(for: .seconds(60))
                return .done(effect: TestEffect("a"))
            } during: {
                await began.pass()
            }
            let (state, notes) = (try await queue.job("a").state, try await queue.notes())
            #expect(state == .completed)
            #expect(notes == ["a"])
        }
    }

    @Test func `a store that cannot be claimed from ends the worker after its patience`() async throws {
        let queue = FailingQueue(MemoryJobStore(), [.claim: 3])
        await #expect(throws: FailingQueue.Failed.self) {
            try await TestWorker.run(on: queue, clock: ManualClock(.automatic)) { _ in .done() }
        }
    }

    @Test func `failures that are not in a row do not end the worker`() async throws {
        let queue = FailingQueue(MemoryJobStore(), [.claim: 2])
        try await queue.insert(.named("a"))
        try await TestWorker.run(on: queue, clock: ManualClock(.automatic)) { _ in
            .done()
        } during: {
            try await eventually("it is done") { try await queue.job("a").state == .completed }
        }
    }

    @Test func `a store that cannot write the end of an attempt ends the worker, and no more is claimed`()
        async throws
    {
        let queue = FailingQueue(MemoryJobStore(), [.finish: 3])
        let history = History()
        try await queue.insert(.named("a"), .named("b"))
        let settings = WorkerSettings(holder: "worker", slots: 1)
        await #expect(throws: FailingQueue.Failed.self) {
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try await TestWorker.run(
                        on: RecordingQueue(queue, history),
                        clock: ManualClock(.automatic),
                        settings: settings
                    ) { _ in .done() }
                }
                group.addTask {
                    try await Task.sleep(for: .seconds(60))
                    Issue.record("the worker goes on")
                }
                try await group.next()
                group.cancelAll()
            }
        }
        let claims = history.entries.count { if case .claimed = $0 { true } else { false } }
        #expect(claims == 1)
        #expect(try await queue.states() == [.running, .available])
    }
}
