/// Where a job stands; the machine is `next(after:)`.
///
/// ```
/// waiting ─→ available ⇄ scheduled
///                │ ↑
///                ↓ │ lease lost, released, retried
///             running ─→ completed | cancelled | discarded
/// ```
public enum JobState: String, Sendable, CaseIterable, Codable {
    /// Until the jobs it depends on are completed.
    case waiting
    /// Ready for the next worker.
    case available
    /// Not before a time: it backs off or was asked to come back later.
    case scheduled
    /// A worker holds its lease.
    case running
    /// Its result and effect are in the store. Final.
    case completed
    /// A person or its own answer stopped it. Final until retried.
    case cancelled
    /// It failed for good, or a job it depends on did. Final until retried.
    case discarded

    /// Whether nothing more happens to it by itself.
    public var isFinal: Bool {
        switch self {
        case .completed, .cancelled, .discarded: true
        case .waiting, .available, .scheduled, .running: false
        }
    }

    /// The state an event leads to; nil when the event cannot happen in this state.
    public func next(after event: JobEvent.Name) -> JobState? {
        switch (self, event) {
        case (.waiting, .dependenciesMet): .available
        case (.waiting, .dependencyFailed): .discarded
        case (.scheduled, .due): .available
        case (.available, .claimed): .running
        case (.running, .completed): .completed
        case (.running, .snoozed), (.running, .failed): .scheduled
        case (.running, .failedForGood), (.running, .quarantined): .discarded
        case (.running, .released), (.running, .leaseLost): .available
        case (.waiting, .cancelled), (.available, .cancelled), (.scheduled, .cancelled): .cancelled
        case (.running, .cancelled): .cancelled
        case (.waiting, .prioritized), (.available, .prioritized), (.scheduled, .prioritized): self
        case (.cancelled, .retried), (.discarded, .retried): .available
        case (.cancelled, .retriedToWait), (.discarded, .retriedToWait): .waiting
        default: nil
        }
    }
}
