import Foundation
import Testing

/// Disks that are full; the tests mount small ones, which only root may.
@Suite(.enabled(if: SmallDisk.isPossible, "mounting a small disk is not permitted here"))
struct DiskTests {
    @Test(arguments: [1, 4, 12])
    func `a disk too small for the data is told, and nothing is written out`(megabytes: Int) async throws {
        let bench = try Bench()
        let disk = try await SmallDisk(bench.file("small"), megabytes: megabytes)
        let command = try bench.film(["--data", disk.folder.appending(path: "data").path])
        let reelwright = bench.reelwright
        let outcome = try await Gate.films.pass { try await reelwright.run(command) }
        await disk.remove()
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.complaints.last?.contains("full; free some space") == true, "\(outcome)")
        #expect(outcome.complaints.last?.hasPrefix("reelwright: ") == true, "\(outcome)")
        #expect(try bench.names().filter { $0 != "small" } == ["lamp.json"])
    }

    @Test func `a disk too small for the output is told, and no part of the film stays there`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let disk = try await SmallDisk(bench.file("small"), kilobytes: 64)
        let film = disk.folder.appending(path: "lamp.mp4").path
        let command = try bench.film(["--data", shared.bench.data.path, "--output", film])
        let outcome = try await bench.reelwright.run(command)
        let names = try FileManager.default.contentsOfDirectory(atPath: disk.folder.path)
        await disk.remove()
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.complaints.last?.contains("full") == true, "\(outcome)")
        #expect(!names.contains { $0.hasSuffix(".mp4") || $0.hasSuffix(".partial") }, "\(names)")
    }
}

/// A file system in memory, in a folder of a test.
struct SmallDisk {
    let folder: URL

    init(_ folder: URL, megabytes: Int) async throws {
        try await self.init(folder, kilobytes: megabytes * 1024)
    }

    init(_ folder: URL, kilobytes: Int) async throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await Tool.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path])
    }

    func remove() async {
        _ = try? await Tool.run("umount", ["-l", folder.path])
    }

    /// Whether this process may mount; the capability is bit 21 of the effective set.
    static let isPossible: Bool = {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("CapEff:") }
        let set = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
        return geteuid() == 0 && set >> 21 & 1 == 1
    }()
}
