import Foundation
import Simulation
import Studio
import TestSupport
import Testing

struct SimulationTests {
    /// Ten thousand worlds in the long run; a failure names its seed, which `reelwright simulate` plays again.
    static let isLong = ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] != nil

    @Test(arguments: [Simulation.Backend.memory, .sqlite])
    func `nothing is violated in worlds that go wrong, and every event meets every state it can`(
        backend: Simulation.Backend
    ) throws {
        let count: UInt64 =
            Self.isLong ? (backend == .memory ? 10_000 : 500) : (backend == .memory ? 150 : 12)
        var tally = SimulationTally()
        for seed in 1...count {
            let report = try run(seed, backend)
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations)")
            #expect(report.steps >= 200 && report.faults.values.reduce(0, +) >= 3, "seed \(seed)")
            tally.add(report)
        }
        if backend == .memory { #expect(tally.missingPairs.isEmpty) }
    }

    @Test(arguments: [Simulation.Backend.memory, .sqlite])
    func `a seed plays the same world again`(backend: Simulation.Backend) throws {
        let first = try run(7, backend)
        #expect(try run(7, backend) == first)
        #expect(try run(8, backend).trace != first.trace)
    }

    @Test func `a queue without its fence is found out`() throws {
        let violated = try (1...20).filter { try !run($0, .memory, isFenced: false).violations.isEmpty }
        #expect(!violated.isEmpty)
    }

    private func run(
        _ seed: UInt64,
        _ backend: Simulation.Backend,
        isFenced: Bool = true
    ) throws -> SimulationReport {
        let folder = try TemporaryFolder(inMemory: true)
        return try Simulation(seed: Seed(seed), backend: backend, folder: folder.url, isFenced: isFenced)
            .run()
    }
}
