import Jobs

/// One job as its lines in the log tell it, from the first on.
///
/// A line must be one that the state table allows after those before, and say the state that the table leads
/// to. An attempt is counted by a claim and by nothing else. A store writes the row and the line in one
/// transaction, so no crash can keep one without the other.
struct LogReplay {
    /// Nil before the first line, and when the job was removed.
    private var state: JobState?
    private var attempt = 0
    /// Leases lost in a row.
    private var lost = 0
    /// Lines since the job was put in: each is one change of the row.
    private var revision = 0
    /// Whether jobs that have ended may go without a line.
    private let isPruned: Bool

    /// A job that is not there yet.
    init(isPruned: Bool) {
        self.isPruned = isPruned
    }

    /// Takes the next line; false when it cannot follow those before, which leaves the replay as it was.
    mutating func take(_ line: LogEntry) -> Bool {
        guard line.kind.hasPrefix("job."), let told = JobState(rawValue: line.state) else { return false }
        var next = self
        let isPossible =
            switch line.kind.dropFirst(4) {
            case "inserted": next.insert(told)
            case "removed": next.remove(told, attempt: line.attempt)
            case let word: JobEvent.Name(rawValue: String(word)).map { next.apply($0) == told } ?? false
            }
        guard isPossible, next.state == nil || next.attempt == line.attempt else { return false }
        self = next
        return true
    }

    /// Whether the replay has led to this row, or to none.
    func isEqual(to job: Job?) -> Bool {
        guard let job else { return state == nil || isPruned && state?.isFinal == true }
        return state == job.state && attempt == job.attempt && lost == job.lost && revision == job.revision
    }

    /// An id is free again when its job was removed or pruned.
    private mutating func insert(_ first: JobState) -> Bool {
        guard isEqual(to: nil), [.waiting, .available, .scheduled].contains(first) else { return false }
        self = LogReplay(isPruned: isPruned)
        state = first
        revision = 1
        return true
    }

    private mutating func remove(_ last: JobState, attempt: Int) -> Bool {
        guard state == last, last.isFinal, self.attempt == attempt else { return false }
        self = LogReplay(isPruned: isPruned)
        return true
    }

    /// The state after an event; nil when it cannot happen.
    private mutating func apply(_ event: JobEvent.Name) -> JobState? {
        revision += 1
        switch event {
        case .claimed: attempt += 1
        case .leaseLost, .quarantined: lost += 1
        case .completed, .snoozed, .failed, .retried, .retriedToWait: lost = 0
        default: break
        }
        // A lease too many is told as a quarantine, and only that is.
        let isTooMany = lost >= Job.leasesBeforeQuarantine
        guard event != .leaseLost || !isTooMany, event != .quarantined || isTooMany else { return nil }
        state = state?.next(after: event)
        return state
    }
}
