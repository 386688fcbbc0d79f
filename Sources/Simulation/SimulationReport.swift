import Jobs
public import Studio

/// What one simulation did and found.
public struct SimulationReport: Sendable, Hashable {
    public let seed: Seed
    public let steps: Int
    /// Equal for two runs that took the same steps.
    public let trace: UInt64
    public let faults: [Fault: Int]
    /// How often each event met each state, as "running completed".
    public let pairs: [String: Int]
    public let jobs: Int
    /// Seconds of virtual time from the end of all faults to the empty queue.
    public let drained: Double
    /// What must not have been; empty when all is well.
    public let violations: [String]

    /// Which events happened in which states, by the log.
    static func pairs(in log: [LogEntry]) -> [String: Int] {
        var states: [String: String] = [:]
        var pairs: [String: Int] = [:]
        for entry in log {
            let event = entry.kind.split(separator: ".").last.map(String.init) ?? entry.kind
            if let state = states[entry.job] { pairs["\(state) \(event)", default: 0] += 1 }
            states[entry.job] = entry.state
        }
        return pairs
    }

    /// Every pair that the state table allows.
    public static func allPairs() -> [String] {
        JobState.allCases.flatMap { state in
            JobEvent.Name.allCases.filter { state.next(after: $0) != nil }.map {
                "\(state.rawValue) \($0.rawValue)"
            }
        }
    }
}
