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
    ) async throws {
        let count: UInt64 =
            Self.isLong ? (backend == .memory ? 10_000 : 500) : (backend == .memory ? 150 : 12)
        var tally = SimulationTally()
        for seed in 1...count {
            let report = try await run(seed, backend)
            #expect(report.violations.isEmpty, "seed \(seed): \(report.violations)")
            #expect(report.steps >= 200 && report.faults.values.reduce(0, +) >= 3, "seed \(seed)")
            tally.add(report)
        }
        if backend == .memory { #expect(tally.missingPairs.isEmpty) }
    }

    @Test(arguments: [Simulation.Backend.memory, .sqlite])
    func `a seed plays the same world again`(backend: Simulation.Backend) async throws {
        let first = try await run(7, backend)
        #expect(try await run(7, backend) == first)
        #expect(try await run(8, backend).trace != first.trace)
    }

    @Test func `a queue without its fence is found out`() async throws {
        var violated = 0
        for seed: UInt64 in 1...20 {
            violated += try await run(seed, .memory, isFenced: false).violations.count
        }
        #expect(violated > 0)
    }

    /// Plays a world on a thread of its own: it never waits, and would keep those of other tests for minutes.
    private func run(
        _ seed: UInt64,
        _ backend: Simulation.Backend,
        isFenced: Bool = true
    ) async throws -> SimulationReport {
        let folder = try TemporaryFolder(inMemory: true)
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        try Simulation(
                            seed: Seed(seed),
                            backend: backend,
                            folder: folder.url,
                            isFenced: isFenced
                        ).run()
                    }
                )
            }
        }
    }
}
