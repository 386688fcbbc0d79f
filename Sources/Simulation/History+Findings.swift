public import Jobs

extension History {
    /// What is wrong with the history, by job.
    ///
    /// Most entries are noted after the store answered, so two of different askers may stand in another order
    /// than the store's; the rules hold in any such order.
    public var findings: [Finding] {
        let entries = entries
        let wasRetried = entries.contains { if case .retried = $0 { true } else { false } }
        let jobs = Dictionary(grouping: entries, by: \.job)
        return jobs.keys.sorted().flatMap { job in
            let own = jobs[job] ?? []
            return completions(of: job, own, wasRetried) + claims(of: job, own) + runs(of: job, own)
        }
    }

    private func completions(of job: String, _ entries: [Entry], _ wasRetried: Bool) -> [Finding] {
        let completed = entries.count { if case .finished(_, .completed) = $0 { true } else { false } }
        let isCancelled = entries.contains(.cancelled(job: job)) && !wasRetried
        return [
            completed > 1 ? .completedTwice(job: job) : nil,
            isCancelled && completed > 0 ? .completedThoughCancelled(job: job) : nil,
        ].compactMap { $0 }
    }

    private func claims(of job: String, _ entries: [Entry]) -> [Finding] {
        var findings: [Finding] = []
        var claimed: Set<Int> = []
        var late: Set<Int> = []
        for entry in entries {
            switch entry {
            case .claimed(let lease):
                if !claimed.insert(lease.attempt).inserted {
                    findings.append(.claimedTwice(job: job, attempt: lease.attempt))
                }
            case .asked(let lease) where claimed.contains(where: { $0 > lease.attempt }):
                late.insert(lease.attempt)
            case .finished(let lease, _) where late.contains(lease.attempt):
                findings.append(.finishedAfterLoss(job: job, attempt: lease.attempt))
            default:
                break
            }
        }
        for case .finished(let lease, .completed) in entries
        where claimed.contains(where: { $0 > lease.attempt }) && !late.contains(lease.attempt) {
            findings.append(.finishedAfterLoss(job: job, attempt: lease.attempt))
        }
        return findings
    }

    private func runs(of job: String, _ entries: [Entry]) -> [Finding] {
        var running = 0
        for entry in entries {
            if case .began = entry { running += 1 }
            if case .ended = entry { running -= 1 }
            if running > 1 { return [.ranTwiceAtOnce(job: job)] }
        }
        return []
    }
}

extension History {
    /// What is wrong with the tables at the end, where the effect of each completed job is one note that
    /// equals the job's id.
    public static func findings(jobs: [Job], notes: [String]) -> [Finding] {
        let counts = Dictionary(grouping: notes) { $0 }.mapValues(\.count)
        return jobs.flatMap { job -> [Finding] in
            let count = counts[job.id] ?? 0
            let isCompleted = job.state == .completed
            return [
                isCompleted && count == 0 ? .completedWithoutEffect(job: job.id) : nil,
                !isCompleted && count > 0 ? .effectWithoutCompletion(job: job.id) : nil,
                count > 1 ? .effectTwice(job: job.id) : nil,
            ].compactMap { $0 }
        }
    }

    /// What is wrong with the log, replayed from the first line of each job, and with the rows at its end.
    ///
    /// The log is whole, the rows are all there are, and no unique key was freed, which changes a row without
    /// a line. `isPruned` says whether jobs that had ended may be gone without a line too.
    public static func findings(jobs: [Job], log: [LogEntry], isPruned: Bool = false) -> [Finding] {
        let lines = Dictionary(grouping: log, by: \.job)
        let rows = Dictionary(uniqueKeysWithValues: jobs.map { ($0.id, $0) })
        return Set(lines.keys).union(rows.keys).sorted().compactMap { id in
            var replay = LogReplay(isPruned: isPruned)
            var last: LogEntry?
            for line in lines[id] ?? [] {
                guard replay.take(line) else { return .impossibleLine(line, after: last) }
                last = line
            }
            return replay.isEqual(to: rows[id]) ? nil : .logDiffers(job: id)
        }
    }
}

extension History.Entry {
    /// The job it is about.
    public var job: String {
        switch self {
        case .claimed(let lease), .asked(let lease), .finished(let lease, _), .refused(let lease): lease.job
        case .cancelled(let job), .retried(let job), .began(let job, _), .ended(let job, _): job
        }
    }
}
