import Foundation
import Testing

/// Films whose writes or flushes fail, whose disk is full, or that are killed at a chosen call.
///
/// The command makes the film all the same, or ends with one sentence and a fitting status, or is killed; the
/// same command then goes on as if nothing had been. Each fault comes from its seed, which every failure names.
@Suite(FaultHits.faults)
struct FaultTests {
    @Test(.tracing, arguments: seeds(30_000, 16))
    func `a film goes on after writes that failed`(seed: UInt64) async throws {
        try await FaultHits.faults.draw(seed) { try await Self.failAndResume(.write, $0) }
    }

    @Test(.tracing, arguments: seeds(31_000, 16))
    func `a film goes on after flushes that failed`(seed: UInt64) async throws {
        try await FaultHits.faults.draw(seed) { try await Self.failAndResume(.flush, $0) }
    }

    @Test(.tracing, arguments: seeds(32_000, 20))
    func `a film killed at a chosen call goes on`(seed: UInt64) async throws {
        try await FaultHits.faults.draw(seed) { try await Self.failAndResume(.kill, $0) }
    }

    @Test(.tracing, arguments: seeds(33_000, 14))
    func `a film goes on after a program could not write its file`(seed: UInt64) async throws {
        try await FaultHits.faults.draw(seed) { try await Self.failAndResume(.program, $0) }
    }

    @Test(
        .enabled(if: SmallDisk.isPossible, "mounting a small disk is not permitted here"),
        arguments: seeds(34_000, 10)
    )
    func `a film goes on when a disk that was full has room again`(seed: UInt64) async throws {
        try await FaultHits.faults.draw(seed) { try await Self.failAndResume(.space, $0) }
    }

    /// Which calls fail is the library's own chance; the seed decides of which kind they are, and how many.
    @Test(.long, .enabled(if: Fault.canPreload, "fiu-utils is missing"), arguments: seeds(35_000, 4))
    func `a film goes on after functions that failed by chance`(seed: UInt64) async throws {
        try await FaultHits.faults.draw(seed) { try await Self.failAndResume(.chance, $0) }
    }

    /// One seed, or as many as `bin/test --long` takes.
    private static func seeds(_ first: UInt64, _ count: UInt64) -> Range<UInt64> {
        first..<first + (ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == "1" ? count : 1)
    }

    /// Makes a film under the fault of a seed and goes on with it; false when the fault hit nothing.
    private static func failAndResume(_ kind: Fault.Kind, _ seed: UInt64) async throws -> Bool {
        var chance = Chance(seed: seed)
        let fault = Fault(kind, &chance)
        let bench = try Bench()
        switch fault {
        case .dataDisk(let kilobytes):
            let disk = try SmallDisk(bench.data, kilobytes: kilobytes)
            defer { disk.remove() }
            return try await failAndResume(fault, seed, bench, bench.file("lamp.mp4"), disk)
        case .outputDisk(let kilobytes):
            let disk = try SmallDisk(bench.file("disk"), kilobytes: kilobytes)
            defer { disk.remove() }
            return try await failAndResume(fault, seed, bench, disk.folder.appending(path: "lamp.mp4"), disk)
        default:
            return try await failAndResume(fault, seed, bench, bench.file("lamp.mp4"), nil)
        }
    }

    private static func failAndResume(
        _ fault: Fault,
        _ seed: UInt64,
        _ bench: Bench,
        _ film: URL,
        _ disk: SmallDisk?
    ) async throws -> Bool {
        // Before the clock of the limit begins.
        _ = try await SharedFilm.small.value
        let command = try bench.film(["--output", film.path])
        let reelwright = try fault.reelwright(bench)
        let outcome = try await Gate.films.pass {
            do {
                return try await reelwright.run(command, limit: .seconds(150))
            } catch {
                Issue.record("seed \(seed), \(fault): \(error), \(fault.effects(bench).prefix(3))")
                throw error
            }
        }
        let effects = fault.effects(bench)
        let told = "\(effects.count) calls; " + effects.prefix(3).joined(separator: "; ")
        let label: Comment = "seed \(seed), \(fault), \(told)\n\(outcome)"
        FaultHits.say("seed \(seed), \(fault), status \(outcome.status), \(told.prefix(240))")
        checkEnd(outcome, fault, label)
        // The sqlite3 program needs room to look.
        try disk?.grow(megabytes: 2048)
        let resumption = try await Resumption(bench, command, film: film, label)
        let isThere = FileManager.default.fileExists(atPath: film.path)
        #expect(isThere || outcome.status != 0, label)
        if isThere { try await resumption.checkFilm() }
        let isHit = try await effects.isEmpty ? hasFailed(fault, outcome, bench) : true
        try await resumption.check()
        return isHit
    }

    /// Whether the command failed, or an attempt did, under what leaves no log: a full disk, or the library's chance.
    private static func hasFailed(_ fault: Fault, _ outcome: Outcome, _ bench: Bench) async throws -> Bool {
        switch fault {
        case .calls, .program: return false
        case .dataDisk, .outputDisk, .chance: if outcome.status != 0 { return true }
        }
        let failed = "SELECT number FROM attempts WHERE outcome IN ('failed', 'failedForGood')"
        return try await !bench.sql(failed).isEmpty
    }

    /// The film, a sentence with a fitting status, or SIGKILL where that was asked for.
    private static func checkEnd(_ outcome: Outcome, _ fault: Fault, _ label: Comment) {
        if outcome.status == 0 || fault.kills && outcome.status == -SIGKILL { return }
        #expect([69, 70, 73, 74].contains(outcome.status), label)
        let sentence = outcome.complaints.last ?? ""
        // The sentence about a program that does not run ends with the command that installs it.
        #expect(sentence.hasPrefix("reelwright: "), label)
        #expect(sentence.hasSuffix(".") || outcome.status == 69, label)
        #expect(outcome.complaints.count { $0.hasPrefix("reelwright: ") } == 1, label)
        #expect(sentence.count < 500, label)
        // A picture inside the data folder is not what the person asked to be written.
        if case .dataDisk = fault { #expect(outcome.status == 74 && sentence.contains("full"), label) }
        // A disk that fails must not be told as one that is full.
        if case .calls(let calls) = fault, calls.effect == "error=EIO" {
            #expect(!sentence.contains("full"), label)
        }
        #expect(Sentence.traces.allSatisfy { !sentence.contains($0) }, label)
    }
}

extension Trait where Self == ConditionTrait {
    /// Runs only where strace can look into processes.
    fileprivate static var tracing: Self {
        .enabled("strace is missing, or may not look into processes here") { await Fault.canTrace }
    }
}
