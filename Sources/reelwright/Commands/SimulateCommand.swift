import ArgumentParser
import Foundation
import Simulation
import Studio

/// `reelwright simulate`: the queue in worlds that go wrong; for those who change it.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Runs the queue in simulated worlds that go wrong, and says what was violated.",
        shouldDisplay: false
    )

    @Option(name: .long, help: "The first seed.")
    var seed: UInt64 = 1
    @Option(name: .long, help: "How many seeds from there on.")
    var count: UInt64 = 1
    @Option(name: .long, help: "memory or sqlite.")
    var backend = "memory"
    @Flag(name: .long, help: "Leave the fence off, to see that the checks notice.")
    var noFence = false

    func run() async throws {
        guard let backend = Simulation.Backend(rawValue: backend) else {
            throw Problem(.invalidParameter, "--backend takes memory or sqlite, not “\(backend)”.")
        }
        guard count > 0, seed <= UInt64(Int64.max) - count else {
            throw Problem(
                .invalidParameter,
                "--count takes a whole number from 1, and --seed one that leaves room for it."
            )
        }
        var tally = SimulationTally()
        for number in seed..<seed + count {
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "simulation-\(UUID().uuidString)"
            )
            defer { try? FileManager.default.removeItem(at: folder) }
            let report = try Simulation(
                seed: Seed(number),
                backend: backend,
                folder: folder,
                isFenced: !noFence
            ).run()
            tally.add(report)
            for violation in report.violations { Console.print("seed \(number): \(violation)") }
            if count == 1 {
                let trace = String(report.trace, radix: 16)
                Console.print("seed \(number): \(report.jobs) jobs, \(report.steps) steps, trace \(trace)")
            }
        }
        for line in tally.lines { Console.print(line) }
        if tally.violated > 0 { throw ExitCode(1) }
    }
}
