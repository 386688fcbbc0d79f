import Foundation
import Testing

/// Films that are finished, whose copying out goes wrong at each call in turn.
@Suite(.enabled("strace is missing, or may not look into processes here") { await Fault.canTrace })
struct OutputFaultTests {
    static let kills = [
        ("rename", 1), ("rename", 2), ("rename", 3), ("fsync", 1), ("fsync", 4), ("fsync", 6),
    ]

    @Test(arguments: kills)
    func `nothing half-written stays where a film was being copied to`(
        call: String,
        number: Int
    ) async throws {
        let shared = try await SharedFilm.small.value
        let bench = try shared.copy()
        let command = try bench.film()
        let fault = Fault.calls(CallFault(calls: call, effect: "signal=KILL", first: number))
        let killed = try await fault.reelwright(bench).run(command)
        #expect(killed.status == -SIGKILL, "\(killed)")
        let label: Comment = "\(fault)"
        try await Resumption(bench, command, film: bench.file("lamp.mp4"), label).check()
    }

    @Test(arguments: [("rename", 1), ("rename", 3), ("fsync", 1), ("fsync", 5), ("fsync", 6)])
    func `a film that could not be copied out is not said to be written`(
        call: String,
        number: Int
    ) async throws {
        let shared = try await SharedFilm.small.value
        let bench = try shared.copy()
        let command = try bench.film()
        let fault = Fault.calls(CallFault(calls: call, effect: "error=EIO", first: number))
        let failed = try await fault.reelwright(bench).run(command)
        #expect(failed.status == 73, "\(failed)")
        #expect(failed.complaints.last?.contains("cannot be written") == true, "\(failed)")
        #expect(!failed.complaint.contains("copied to"), "\(failed)")
        #expect(try bench.names().allSatisfy { !$0.hasPrefix(".") })
        let label: Comment = "\(fault)"
        try await Resumption(bench, command, film: bench.file("lamp.mp4"), label).check()
    }
}
