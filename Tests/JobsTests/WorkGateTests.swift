import Jobs
import Simulation
import Synchronization
import TestSupport
import Testing

/// Work that may not begin for a while.
@Suite("Worker: gate")
struct WorkGateTests {
    private final class Door: WorkGate {
        let isUp = Mutex(false)
        let asked = Mutex(0)

        func isOpen() async -> Bool {
            asked.withLock { $0 += 1 }
            return isUp.withLock { $0 }
        }
    }

    @Test(arguments: Backend.allCases)
    func `what is due waits before a closed gate, is not failed, and goes on when it opens`(
        backend: Backend
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"))
            let door = Door()
            let clock = ManualClock(.automatic)
            try await TestWorker.run(on: queue, clock: clock, gate: door) { _ in
                .done()
            } during: {
                try await eventually("the worker looked five times") { door.asked.withLock { $0 } >= 5 }
                let waiting = try await queue.jobs(JobFilter())
                #expect(waiting.allSatisfy { $0.state == .available && $0.attempt == 0 && $0.failures == 0 })
                door.isUp.withLock { $0 = true }
                try await eventually("both are done") {
                    try await queue.jobs(JobFilter(states: [.completed])).count == 2
                }
            }
        }
    }

    @Test func `what runs goes on when the gate closes`() async throws {
        let queue: any TestQueue = MemoryJobStore()
        try await queue.insert(.named("a"), .named("b"))
        let (door, gate) = (Door(), Gate())
        door.isUp.withLock { $0 = true }
        let settings = WorkerSettings(holder: "worker", slots: 1)
        try await TestWorker.run(on: queue, clock: ManualClock(.automatic), settings: settings, gate: door) {
            _ in
            await gate.pass()
            return .done()
        } during: {
            defer { gate.open() }
            try await eventually("one runs") { gate.waiting == 1 }
            door.isUp.withLock { $0 = false }
            gate.open()
            try await eventually("it is done") {
                try await queue.jobs(JobFilter(states: [.completed])).count == 1
            }
            let asked = door.asked.withLock { $0 }
            try await eventually("the worker looked again") { door.asked.withLock { $0 } > asked + 3 }
            #expect(try await queue.jobs(JobFilter(states: [.available])).count == 1)
        }
    }
}
