import Foundation
import Testing

/// Disks that are full; the tests mount small ones, which only root may.
@Suite(.enabled(if: SmallDisk.isPossible, "mounting a small disk is not permitted here"))
struct DiskTests {
    @Test(arguments: [1, 4, 12])
    func `a disk too small for the data is told, and nothing is written out`(megabytes: Int) async throws {
        let bench = try Bench()
        let disk = try SmallDisk(bench.file("small"), kilobytes: megabytes * 1024)
        defer { disk.remove() }
        let command = try bench.film(["--data", disk.folder.appending(path: "data").path])
        let reelwright = bench.reelwright
        let outcome = try await Gate.films.pass { try await reelwright.run(command) }
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.complaints.last?.contains("full; free some space") == true, "\(outcome)")
        #expect(outcome.complaints.last?.hasPrefix("reelwright: ") == true, "\(outcome)")
        #expect(try bench.names().filter { $0 != "small" } == ["lamp.json"])
    }

    @Test func `a disk too small for the output is told, and no part of the film stays there`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let disk = try SmallDisk(bench.file("small"), kilobytes: 64)
        defer { disk.remove() }
        let film = disk.folder.appending(path: "lamp.mp4").path
        let command = try bench.film(["--data", shared.bench.data.path, "--output", film])
        let outcome = try await bench.reelwright.run(command)
        let names = try FileManager.default.contentsOfDirectory(atPath: disk.folder.path)
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.complaints.last?.contains("full") == true, "\(outcome)")
        #expect(!names.contains { $0.hasSuffix(".mp4") || $0.hasSuffix(".partial") }, "\(names)")
    }
}
