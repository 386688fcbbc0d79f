import Foundation
import Synchronization
import Testing

/// How many of the faults of a suite did something: one that hits nothing proves nothing.
///
/// As a trait of the suite it says the sum when the suite has ended, and the long run must have hit with four
/// of five.
final class FaultHits: SuiteTrait, TestScoping {
    private struct Counts {
        var faults = 0
        var hits = 0
        var drawnAgain = 0
    }

    private let name: String
    private let counts = Mutex(Counts())

    private init(_ name: String) {
        self.name = name
    }

    /// Of `KillTests`.
    static let kills = FaultHits("films killed at any moment")

    /// Of `FaultTests`.
    static let faults = FaultHits("films with a fault")

    /// Does what a seed draws, which says whether its fault hit anything; if not, twice at most, with another.
    func draw(_ seed: UInt64, _ body: (UInt64) async throws -> Bool) async throws {
        counts.withLock { $0.faults += 1 }
        for drawn in [seed, seed + Self.step, seed + 2 * Self.step] {
            if drawn != seed {
                counts.withLock { $0.drawnAgain += 1 }
                Self.say("seed \(drawn - Self.step) hit nothing, drawn again as \(drawn)")
            }
            if try await body(drawn) {
                counts.withLock { $0.hits += 1 }
                return
            }
        }
        Self.say("seed \(seed + 2 * Self.step) hit nothing")
    }

    /// Whoever wants to know what the seeds hit finds these lines in the log of the tests.
    static func say(_ sentence: String) {
        FileHandle.standardError.write(Data("fault: \(sentence)\n".utf8))
    }

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await function()
        let counts = counts.withLock(\.self)
        let sum = "\(name): \(counts.hits) of \(counts.faults) faults hit, \(counts.drawnAgain) drawn again"
        FileHandle.standardError.write(Data("faults: \(sum)\n".utf8))
        if ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == "1" {
            #expect(counts.hits * 5 >= counts.faults * 4, "\(sum)")
        }
    }

    /// Far beyond the seeds of any suite.
    private static let step: UInt64 = 1_000_000
}
