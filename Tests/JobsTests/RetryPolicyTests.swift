import Jobs
import Simulation
import TestSupport
import Testing

struct RetryPolicyTests {
    private let policy = RetryPolicy(base: 2, ceiling: 300, unavailable: 5)
    private let now = ManualClock.start

    @Test(arguments: Failure.Kind.allCases)
    func `each class of failure has its own rule`(kind: Failure.Kind) {
        let failure = Failure(kind, "it failed")
        let event = policy.event(after: failure, of: job(failures: 0), jitter: 0.5, now: now)
        let expected: JobEvent =
            switch kind {
            case .rejected, .invalid: .failedForGood(failure)
            case .rateLimited: .failed(failure, until: now + 7_500_000, counts: false)
            case .unavailable: .failed(failure, until: now + 5_000_000, counts: false)
            case .transient, .badOutput: .failed(failure, until: now + 1_000_000, counts: true)
            }
        #expect(event == expected)
    }

    @Test(arguments: [(0, 2.0), (1, 4), (2, 8), (3, 16), (6, 128), (7, 256), (8, 300), (9, 300), (60, 300)])
    func `each failure doubles the longest wait, up to the ceiling`(failures: Int, longest: Double) {
        let job = job(failures: failures, maxAttempts: 100)
        #expect(wait(job, jitter: 0) == 0)
        #expect(wait(job, jitter: 0.25) == longest * 0.25)
        #expect(wait(job, jitter: 1.0.nextDown) ?? .infinity <= longest)
    }

    @Test func `the jitter is full: waits are spread over the whole range`() {
        let chance = SeededChance(seed: 4)
        let waits = (0..<2000).compactMap { _ in
            wait(job(failures: 2, maxAttempts: 9), jitter: chance.fraction())
        }
        #expect(waits.count == 2000)
        for eighth in 0..<8 {
            let inside = waits.count { Int($0) == eighth }
            #expect((180...320).contains(inside), "seed 4, second \(eighth)")
        }
    }

    @Test func `the first attempt counts: three attempts are two retries`() {
        #expect(wait(job(failures: 0), jitter: 0.5) != nil)
        #expect(wait(job(failures: 1), jitter: 0.5) != nil)
        #expect(wait(job(failures: 2, maxAttempts: 3), jitter: 0.5) == nil)
        #expect(wait(job(failures: 0, maxAttempts: 1), jitter: 0.5) == nil)
    }

    @Test func `a rate limit waits as long as it was told, and uses no attempt`() {
        let failure = Failure(.rateLimited, "slowly", retryAfter: 42)
        let event = policy.event(after: failure, of: job(failures: 2), jitter: 0.9, now: now)
        #expect(event == .failed(failure, until: now + 42_000_000, counts: false))
    }

    @Test func `a server that is away never uses up the attempts`() {
        let failure = Failure(.unavailable, "away")
        for jitter in [0, 0.5, 1.0.nextDown] {
            let event = policy.event(after: failure, of: job(failures: 2), jitter: jitter, now: now)
            guard case .failed(_, let until, false) = event else {
                Issue.record("\(event)")
                continue
            }
            #expect((now + 2_500_000...now + 7_500_000).contains(until))
        }
    }

    @Test(arguments: [Double.infinity, 1e300, .nan, -5, -.infinity])
    func `a wait that makes no sense cannot end the worker`(seconds: Double) {
        let failure = Failure(.rateLimited, "slowly", retryAfter: seconds)
        let event = policy.event(after: failure, of: job(failures: 0), jitter: 0, now: now)
        guard case .failed(_, let until, false) = event else {
            Issue.record("\(event)")
            return
        }
        #expect(until >= now)
    }

    @Test func `an error that names no class counts as transient`() {
        #expect(Failure(EffectError()).kind == .transient)
        #expect(Failure(Failure(.rejected, "no")) == Failure(.rejected, "no"))
    }

    private func wait(_ job: Job, jitter: Double) -> Double? {
        let event = policy.event(after: Failure(.transient, "once"), of: job, jitter: jitter, now: now)
        guard case .failed(_, let until, true) = event else { return nil }
        return Double(until - now) / 1_000_000
    }

    private func job(failures: Int, maxAttempts: Int = 3) -> Job {
        Job(
            row: NewJob(id: "a", kind: "test", maxAttempts: maxAttempts),
            createdAt: 1,
            state: .running,
            attempt: failures + 1,
            failures: failures,
            lost: 0,
            runAt: 1,
            lease: nil,
            progress: 0,
            phase: nil,
            failure: nil,
            result: nil,
            revision: 1,
            startedAt: 1,
            finishedAt: nil
        )
    }
}
