import Jobs
import Testing

/// What events change of a job besides its state.
struct JobEventsTests {
    @Test func `a claim begins an attempt anew`() throws {
        var job = Sample.job(in: .available)
        try job.apply(Sample.event(.claimed), at: 9)
        #expect(job.attempt == 3)
        #expect(job.lease?.token == "u")
        #expect(job.progress == 0)
        #expect(job.phase == nil)
        #expect(job.startedAt == 9)
    }

    @Test func `a completion keeps its result and forgets what went wrong before`() throws {
        var job = Sample.job(in: .running)
        try job.apply(.completed(result: "{\"frames\":9}"), at: 9)
        #expect(job.result == "{\"frames\":9}")
        #expect(job.progress == 1)
        #expect(job.failure == nil)
        #expect(job.finishedAt == 9)
    }

    @Test(
        arguments: [
            (JobEvent.completed(result: nil), 1, 0),
            (.snoozed(until: 40), 1, 0),
            (.failed(Failure(.transient, "again"), until: 40, counts: true), 2, 0),
            (.failed(Failure(.rateLimited, "slowly"), until: 40, counts: false), 1, 0),
            (.failedForGood(Failure(.invalid, "never")), 2, 1),
            (.cancelled(reason: "by hand"), 1, 1),
            (.released, 1, 1),
            (.leaseLost, 1, 2),
            (.quarantined, 1, 2),
        ]
    )
    func `failures and lost leases are counted apart`(event: JobEvent, failures: Int, lost: Int) throws {
        var job = Sample.job(in: .running, failures: 1, lost: 1)
        try job.apply(event, at: 9)
        #expect(job.failures == failures)
        #expect(job.lost == lost)
    }

    @Test func `what waits for a time has that time`() throws {
        for event in [JobEvent.snoozed(until: 40), Sample.event(.failed)] {
            var job = Sample.job(in: .running)
            try job.apply(event, at: 9)
            #expect(job.runAt == 40)
        }
    }

    @Test func `a retry renews the attempts but not their numbers`() throws {
        var job = Sample.job(in: .discarded, attempt: 4, failures: 3, lost: 2)
        try job.apply(.retried, at: 9)
        #expect(job.attempt == 4)
        #expect((job.failures, job.lost) == (0, 0))
        #expect(job.failure == nil)
        #expect(job.finishedAt == nil)
        #expect(job.progress == 0)
        #expect(job.runAt == 9)
    }

    @Test func `the third lease lost in a row is the last`() {
        #expect(Sample.job(in: .running, lost: 0).eventWhenLeaseEnds == .leaseLost)
        #expect(Sample.job(in: .running, lost: 1).eventWhenLeaseEnds == .leaseLost)
        #expect(Sample.job(in: .running, lost: 2).eventWhenLeaseEnds == .quarantined)
    }

    @Test func `progress stays within its bounds and never falls`() {
        var job = Sample.job(in: .running)
        job.renew(until: 60, progress: 0.2, phase: "mixing")
        #expect(job.progress == 0.5)
        #expect(job.phase == "mixing")
        #expect(job.lease?.expiresAt == 60)
        job.renew(until: 70, progress: .nan, phase: nil)
        #expect(job.progress == 0.5)
        job.renew(until: 70, progress: 7, phase: nil)
        #expect(job.progress == 1)
    }

    @Test func `a job that is not running has nothing to renew`() {
        var job = Sample.job(in: .available)
        job.renew(until: 60, progress: 0.9, phase: "mixing")
        #expect(job == Sample.job(in: .available))
    }

    @Test func `a new job has its numbers within their bounds`() {
        let new = NewJob(id: "a", kind: "test", priority: 12, maxAttempts: 0, dependencies: ["c", "b", "c"])
        let job = new.job(at: 5, unmet: true)
        #expect(job.priority == 9)
        #expect(job.maxAttempts == 1)
        #expect(job.dependencies == ["b", "c"])
        #expect(job.state == .waiting)
        #expect(NewJob(id: "a", kind: "test", priority: -1).job(at: 5, unmet: false).priority == 0)
    }

    @Test func `a new job waits for others, else for its time`() {
        #expect(NewJob(id: "a", kind: "test").job(at: 5, unmet: false).state == .available)
        #expect(NewJob(id: "a", kind: "test", runAt: 5).job(at: 5, unmet: false).state == .available)
        #expect(NewJob(id: "a", kind: "test", runAt: 6).job(at: 5, unmet: false).state == .scheduled)
        #expect(NewJob(id: "a", kind: "test", runAt: 6).job(at: 5, unmet: true).state == .waiting)
    }
}
