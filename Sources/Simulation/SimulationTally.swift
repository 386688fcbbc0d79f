/// What many simulations did and found together.
public struct SimulationTally: Sendable {
    /// Seeds in which something was violated.
    public private(set) var violated = 0
    private var seeds = 0
    private var steps = 0
    private var fewestSteps = Int.max
    private var fewestFaults = Int.max
    private var longestDrain = 0.0
    private var faults: [Fault: Int] = [:]
    private var pairs: [String: Int] = [:]

    /// A tally of nothing.
    public init() {}

    /// Counts one more simulation.
    public mutating func add(_ report: SimulationReport) {
        seeds += 1
        violated += report.violations.isEmpty ? 0 : 1
        steps += report.steps
        fewestSteps = min(fewestSteps, report.steps)
        fewestFaults = min(fewestFaults, report.faults.values.reduce(0, +))
        longestDrain = max(longestDrain, report.drained)
        faults.merge(report.faults, uniquingKeysWith: +)
        pairs.merge(report.pairs, uniquingKeysWith: +)
    }

    /// Pairs of state and event that the state table allows and no simulation has met.
    public var missingPairs: [String] { SimulationReport.allPairs().filter { pairs[$0] == nil } }

    /// The tally in lines for a person.
    public var lines: [String] {
        let counted = Fault.allCases.map { "\($0.rawValue) \(faults[$0] ?? 0)" }.joined(separator: ", ")
        let met = SimulationReport.allPairs().map { "\($0) \(pairs[$0] ?? 0)" }.joined(separator: ", ")
        return [
            "\(seeds) seeds, \(violated) with violations, \(steps) steps (at least \(fewestSteps) a seed)",
            "faults (at least \(fewestFaults) a seed): \(counted)",
            "longest drain: \(Int(longestDrain)) s of virtual time",
            "pairs: \(met)",
            missingPairs.isEmpty
                ? "every pair was met" : "never met: \(missingPairs.joined(separator: ", "))",
        ]
    }
}
