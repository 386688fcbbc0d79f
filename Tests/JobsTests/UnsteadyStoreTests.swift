import Jobs
import Simulation
import Synchronization
import TestSupport
import Testing

/// What goes on although the store fails now and then.
@Suite("Unsteady store")
struct UnsteadyStoreTests {
    @Test func `a worker forgives two failures in a row, however often they come`() async throws {
        let queue = UnsteadyQueue(MemoryJobStore())
        let settings = WorkerSettings(holder: "worker", slots: 1)
        for number in 0..<5 { try await queue.insert(.named("job-\(number)")) }
        try await TestWorker.run(on: queue, clock: ManualClock(.automatic), settings: settings) { _ in
            .done()
        } during: {
            try await eventually("all are done", within: 20) {
                try await queue.base.states().allSatisfy { $0 == .completed }
            }
        }
        #expect(queue.failures >= 10)
    }

    @Test func `a rescuer that could not look looks again`() async throws {
        let queue = UnsteadyQueue(MemoryJobStore())
        let clock = ManualClock(.automatic)
        try await queue.insert(.named("a"))
        _ = try await queue.base.lease(by: "dead")
        try await withThrowingTaskGroup { group in
            group.addTask {
                try await TestWorker.rescuer(of: queue, clock: clock, dead: ["dead"]).run()
            }
            defer { group.cancelAll() }
            try await eventually("the job came back", within: 20) {
                try await queue.base.states() == [.available]
            }
        }
        #expect(queue.failures >= 2)
    }
}

/// A queue that answers only every third claim, and every third question for jobs.
private final class UnsteadyQueue: WrappedQueue {
    struct Failed: Error {}

    let base: any TestQueue
    private let calls = Mutex<(claims: Int, looks: Int, failures: Int)>((0, 0, 0))

    init(_ base: any TestQueue) {
        self.base = base
    }

    var failures: Int { calls.withLock { $0.failures } }

    func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        try count(\.claims)
        return try await base.claim(request, now: now)
    }

    func jobs(_ filter: JobFilter) async throws -> [Job] {
        try count(\.looks)
        return try await base.jobs(filter)
    }

    private func count(
        _ call: WritableKeyPath<(claims: Int, looks: Int, failures: Int), Int>
    ) throws {
        let fails = calls.withLock { calls in
            calls[keyPath: call] += 1
            guard !calls[keyPath: call].isMultiple(of: 3) else { return false }
            calls.failures += 1
            return true
        }
        if fails { throw Failed() }
    }
}
