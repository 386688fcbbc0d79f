import Jobs
import Simulation
import TestSupport
import Testing

/// What a lease is good for, and what is left when it is lost.
@Suite("Queue: leases")
struct QueueLeaseTests {
    private let start = ManualClock.start
    private let length: Int64 = 30_000_000

    @Test(arguments: Backend.allCases)
    func `a lease that is renewed is kept, one that ran out is given back`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"))
            let (kept, lost) = (try await queue.lease(), try await queue.lease())
            try await queue.renew(kept, until: start + 2 * length, progress: 0, phase: nil, now: start + 1)
            #expect(try await queue.rescue(holders: [], now: start + length) == 0)
            #expect(try await queue.rescue(holders: [], now: start + length + 1) == 1)
            #expect(try await queue.states() == [.running, .available])
            try await queue.check(kept)
            await #expect(throws: LeaseError(isCancelled: false)) { try await queue.check(lost) }
            #expect(try await queue.job("b").lost == 1)
            #expect(try await queue.claim(1, now: start + length + 2).map(\.attempt) == [2])
        }
    }

    @Test(arguments: Backend.allCases, [true, false])
    func `a lost lease cannot renew, check or finish, and its effect is not applied`(
        backend: Backend,
        isTaken: Bool
    ) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let lost = try await queue.lease()
            _ = try await queue.rescue(holders: ["worker"], now: start)
            if isTaken { _ = try await queue.lease(by: "another", now: start + 1) }
            let before = try await queue.job("a")
            await #expect(throws: LeaseError(isCancelled: false)) {
                try await queue.renew(lost, until: start + length, progress: 1, phase: "late", now: start)
            }
            await #expect(throws: LeaseError(isCancelled: false)) { try await queue.check(lost) }
            for event in [JobEvent.completed(result: "late"), .released, .cancelled(reason: "late")] {
                await #expect(throws: LeaseError(isCancelled: false)) {
                    try await queue.finish(lost, event, effect: TestEffect("late"))
                }
            }
            #expect(try await queue.job("a") == before)
            #expect(try await queue.notes().isEmpty)
        }
    }

    @Test(arguments: Backend.allCases)
    func `the token fences even when the number of the attempt is right`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let lease = try await queue.lease()
            let forged = Lease(
                job: "a",
                attempt: 1,
                token: "x",
                holder: lease.holder,
                expiresAt: lease.expiresAt
            )
            let older = Lease(job: "a", attempt: 0, token: lease.token, holder: "worker", expiresAt: start)
            for wrong in [forged, older] {
                await #expect(throws: LeaseError.self) {
                    try await queue.finish(wrong, .completed(result: nil))
                }
            }
            try await queue.finish(lease, .completed(result: nil))
        }
    }

    @Test(arguments: Backend.allCases)
    func `the effect and the end of an attempt are one transaction`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b", after: "a"))
            let lease = try await queue.lease()
            let (before, log) = (try await queue.job("a"), try await queue.log())
            let effect = TestEffect("a", jobs: [.named("c")], fails: true)
            await #expect(throws: EffectError.self) {
                try await queue.finish(lease, .completed(result: nil), effect: effect)
            }
            #expect(try await queue.job("a") == before)
            #expect(try await queue.log() == log)
            #expect(try await queue.notes().isEmpty)
            #expect(try await queue.states() == [.running, .waiting])

            try await queue.finish(lease, .completed(result: nil), effect: TestEffect("a"))
            #expect(try await queue.notes() == ["a"])
            #expect(try await queue.states() == [.completed, .available])
        }
    }

    @Test(arguments: Backend.allCases)
    func `an attempt ends once`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            let lease = try await queue.lease()
            try await queue.finish(lease, .completed(result: nil), effect: TestEffect("a"))
            await #expect(throws: LeaseError(isCancelled: false)) {
                try await queue.finish(lease, .completed(result: nil), effect: TestEffect("a"))
            }
            #expect(try await queue.notes() == ["a"])
        }
    }

    @Test(arguments: Backend.allCases)
    func `three leases lost in a row put a job into quarantine`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b", after: "a"))
            for _ in 0..<2 { try await lose(queue) }
            #expect(try await queue.states() == [.available, .waiting])
            try await lose(queue)
            #expect(try await queue.states() == [.discarded, .discarded])
            let failure = try #require(try await queue.job("a").failure)
            #expect(failure.message == "Its worker was lost 3 times in a row; retry it when that is mended.")
            #expect(try await queue.job("a").failures == 0)
            #expect(try await queue.log().count { $0.kind == "job.quarantined" } == 1)
        }
    }

    @Test(
        arguments: Backend.allCases,
        [
            JobEvent.snoozed(until: ManualClock.start),
            .failed(Failure(.transient, "once"), until: ManualClock.start, counts: true),
        ]
    )
    func `an attempt that ends in between begins the count anew`(
        backend: Backend,
        event: JobEvent
    )
        async throws
    {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"))
            for _ in 0..<2 { try await lose(queue) }
            try await queue.finish(queue.lease(), event)
            for _ in 0..<2 { try await lose(queue) }
            #expect(try await queue.states() == [.available])
        }
    }

    @Test(arguments: Backend.allCases)
    func `a rescue by dead holders touches only their jobs`(backend: Backend) async throws {
        try await backend.withQueue { queue in
            try await queue.insert(.named("a"), .named("b"), .named("c"))
            for holder in ["dead", "well", "gone"] { _ = try await queue.lease(by: holder) }
            #expect(try await queue.rescue(holders: ["dead", "gone", "unknown"], now: start) == 2)
            #expect(try await queue.states() == [.available, .running, .available])
        }
    }

    private func lose(_ queue: any TestQueue) async throws {
        _ = try await queue.lease()
        #expect(try await queue.rescue(holders: ["worker"], now: start) == 1)
    }
}
