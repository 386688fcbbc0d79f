import Jobs
import Simulation
import TestSupport
import Testing

/// The log replayed against the rows: what it must let pass, and what it must find of a log that was changed.
struct LogReplayTests {
    typealias Told = (jobs: [Job], log: [LogEntry])

    /// A job that fails, is lost by its worker, and is completed by its third attempt.
    private func told() async throws -> Told {
        let queue = MemoryJobStore()
        try await queue.insert(.named("a"))
        let failure = Failure(.transient, "once")
        try await queue.finish(queue.lease(), .failed(failure, until: ManualClock.start, counts: true))
        _ = try await queue.lease(by: "lost")
        _ = try await queue.rescue(holders: ["lost"], now: ManualClock.start)
        try await queue.finish(queue.lease(), .completed(result: nil))
        return (await queue.jobs(JobFilter()), await queue.log())
    }

    @Test func `a job that failed, was lost and was completed is in order`() async throws {
        let (jobs, log) = try await told()
        let kinds = ["inserted", "claimed", "failed", "due", "claimed", "leaseLost", "claimed", "completed"]
        #expect(log.map(\.kind) == kinds.map { "job.\($0)" })
        #expect(log.map(\.attempt) == [0, 1, 1, 1, 2, 2, 3, 3])
        #expect(History.findings(jobs: jobs, log: log).isEmpty)
    }

    @Test func `a missing line is found where the next cannot follow, or by the row`() async throws {
        let (jobs, log) = try await told()
        for missing in 0..<7 {
            var changed = log
            changed.remove(at: missing)
            let before = missing == 0 ? nil : log[missing - 1]
            #expect(
                History.findings(jobs: jobs, log: changed)
                    == [.impossibleLine(log[missing + 1], after: before)]
            )
        }
        #expect(History.findings(jobs: jobs, log: log.dropLast()) == [.logDiffers(job: "a")])
        #expect(History.findings(jobs: jobs, log: []) == [.logDiffers(job: "a")])
    }

    @Test func `a wrong state in the middle is found`() async throws {
        let (jobs, whole) = try await told()
        var log = whole
        log[2] = log[2].changed(state: JobState.available.rawValue)
        #expect(History.findings(jobs: jobs, log: log) == [.impossibleLine(log[2], after: log[1])])
    }

    @Test func `an attempt that is skipped is found, with its lines or without`() async throws {
        let (jobs, log) = try await told()
        let skipped = Array(log[..<4]) + log[4...].map { $0.changed(attempt: $0.attempt + 1) }
        #expect(History.findings(jobs: jobs, log: skipped) == [.impossibleLine(skipped[4], after: log[3])])
        let without = Array(log[..<4] + log[6...])
        #expect(History.findings(jobs: jobs, log: without) == [.impossibleLine(log[6], after: log[3])])
    }

    @Test func `a line after a completion is found`() async throws {
        let (jobs, log) = try await told()
        let late = LogEntry(kind: "job.retried", job: "a", state: "available", attempt: 3)
        #expect(History.findings(jobs: jobs, log: log + [late]) == [.impossibleLine(late, after: log[7])])
        let word = LogEntry(kind: "job.reopened", job: "a", state: "available", attempt: 3)
        #expect(History.findings(jobs: jobs, log: log + [word]) == [.impossibleLine(word, after: log[7])])
    }

    @Test func `a priority that the log does not tell is found`() async throws {
        let queue = MemoryJobStore()
        try await queue.insert(.named("a"))
        _ = try await queue.prioritize("a", 8, now: ManualClock.start)
        let (jobs, log) = (await queue.jobs(JobFilter()), await queue.log())
        #expect(History.findings(jobs: jobs, log: log).isEmpty)
        #expect(History.findings(jobs: jobs, log: log.dropLast()) == [.logDiffers(job: "a")])
    }

    @Test func `a third lost lease that does not lead to quarantine is found, and so is a second that does`()
        async throws
    {
        let queue = MemoryJobStore()
        try await queue.insert(.named("a"))
        for _ in 0..<3 {
            _ = try await queue.lease()
            _ = try await queue.rescue(holders: ["worker"], now: ManualClock.start)
        }
        let (jobs, log) = (await queue.jobs(JobFilter()), await queue.log())
        #expect(History.findings(jobs: jobs, log: log).isEmpty)
        let lost = LogEntry(kind: "job.leaseLost", job: "a", state: "available", attempt: 3)
        #expect(
            History.findings(jobs: jobs, log: log.dropLast() + [lost])
                == [.impossibleLine(lost, after: log[5])]
        )
        let early = LogEntry(kind: "job.quarantined", job: "a", state: "discarded", attempt: 2)
        #expect(
            History.findings(jobs: jobs, log: log[..<4] + [early]) == [.impossibleLine(early, after: log[3])]
        )
    }

    @Test func `a job goes by its line, or by pruning where that is done, and its id is free again`()
        async throws
    {
        let queue = MemoryJobStore()
        try await queue.insert(.named("a"))
        try await queue.finish(queue.lease(), .completed(result: nil))
        let completed = await queue.log()
        #expect(History.findings(jobs: [], log: completed) == [.logDiffers(job: "a")])
        #expect(History.findings(jobs: [], log: completed, isPruned: true).isEmpty)
        #expect(History.findings(jobs: [], log: completed.dropLast(), isPruned: true).count == 1)

        _ = await queue.remove("a", now: ManualClock.start)
        #expect(History.findings(jobs: [], log: await queue.log()).isEmpty)
        try await queue.insert(.named("a"))
        let (jobs, log) = (await queue.jobs(JobFilter()), await queue.log())
        #expect(History.findings(jobs: jobs, log: log).isEmpty)
        let pruned = Array(log[..<3] + log[4...])
        #expect(History.findings(jobs: jobs, log: pruned) == [.impossibleLine(log[4], after: log[2])])
        #expect(History.findings(jobs: jobs, log: pruned, isPruned: true).isEmpty)
    }

    @Test func `of random calls any line that is missing, doubled or changed is found`() async {
        for seed: UInt64 in 0..<8 {
            let (jobs, log) = await random(seed)
            #expect(History.findings(jobs: jobs, log: log).isEmpty, "seed \(seed)")
            var firsts: Set<String> = []
            for (index, line) in log.enumerated() {
                var others = [[], [line, line]]
                others += [-1, 1].map { [line.changed(attempt: line.attempt + $0)] }
                // A job may begin in several states, of which a later line need not tell.
                if !firsts.insert(line.job).inserted {
                    let states = JobState.allCases.map(\.rawValue).filter { $0 != line.state }
                    others += (states + ["lost"]).map { [line.changed(state: $0)] }
                }
                for other in others {
                    var changed = log
                    changed.replaceSubrange(index...index, with: other)
                    let findings = History.findings(jobs: jobs, log: changed)
                    #expect(!findings.isEmpty, "seed \(seed): \(line) told as \(other)")
                }
            }
        }
    }

    /// What random calls leave when nobody takes jobs away.
    private func random(_ seed: UInt64) async -> Told {
        let queue = MemoryJobStore()
        var operations = RandomOperations(seed: seed)
        for _ in 0..<30 {
            let operation = operations.next()
            switch operation {
            case .prune, .remove: continue
            default: operations.note(await queue.perform(operation, now: operations.now))
            }
        }
        return (await queue.jobs(JobFilter()), await queue.log())
    }
}

extension LogEntry {
    /// The same line with another state or attempt.
    fileprivate func changed(state: String? = nil, attempt: Int? = nil) -> LogEntry {
        LogEntry(kind: kind, job: job, state: state ?? self.state, attempt: attempt ?? self.attempt)
    }
}
