import Foundation
import Testing

/// Backups of a data folder that is at work, and the way back from them.
struct BackupCommandTests {
    @Test func `a film goes on from a backup that was taken while it was made`() async throws {
        let bench = try Bench()
        let command = try bench.film()
        let backup = bench.file("backup").path
        let made = try await Gate.films.pass {
            try await bench.reelwright.start(command) { running in
                _ = try await eventually(.seconds(120)) {
                    guard bench.exists("data/reelwright.db") else { return false }
                    let done = try? await bench.sql("SELECT count(*) FROM jobs WHERE state = 'completed'")
                    return (Int(done?.first ?? "") ?? 0) >= 5
                }
                let taken = try await bench.reelwright.run(["backup", backup, "--data", bench.data.path])
                #expect(taken.status == 0 && taken.complaint.hasPrefix("Backed up 1 project"), "\(taken)")
                running.killAll()
            }
        }
        #expect(made.status == -SIGKILL, "\(made)")
        try FileManager.default.removeItem(at: bench.data)
        let restored = try await bench.run("restore", backup)
        #expect(restored.status == 0 && restored.complaint.hasPrefix("Put back 1 project"), "\(restored)")
        try FileManager.default.removeItem(at: bench.file("backup"))
        #expect(try await bench.sql("SELECT count(*) > 4 FROM jobs WHERE state = 'completed'") == ["1"])
        try await Resumption(bench, command, film: bench.file("lamp.mp4"), "from a backup").check()
    }

    @Test func `neither a backup nor the way back takes a data folder for a backup`() async throws {
        let bench = try await Self.filled()
        let (data, folder, used) = (bench.data.path, bench.file("backup").path, bench.file("used").path)
        for place in [folder, used] { try #require(try await bench.run("backup", place).status == 0) }
        let itself = try await bench.reelwright.run(["restore", folder, "--data", folder])
        #expect(itself.status != 0 && itself.complaint.contains("is the data folder itself"), "\(itself)")
        // An earlier backup's folder may become a data folder, but is none for backups any more.
        let restored = try await bench.reelwright.run(["restore", folder, "--data", used])
        #expect(restored.status == 0, "\(restored)")
        let link = bench.file("link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: bench.data)
        for refused in [used, data, data + "/assets/new", link.path + "/new", data + "/../data"] {
            let answer = try await bench.reelwright.run(["backup", refused, "--data", data])
            #expect(answer.status != 0 && answer.complaint.contains("; choose a"), "\(answer)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: data).contains("new") == false)
        for kept in [used, data] {
            let list = try await bench.reelwright.run(["projects", "list", "--data", kept])
            #expect(list.status == 0, "\(kept): \(list)")
        }
        let blocked = try await bench.reelwright.run(["backup", "/etc/passwd", "--data", data])
        #expect(blocked.complaint.contains("backup's folder /etc/passwd cannot be written; choose another."))
    }

    @Test(arguments: 0..<6)
    func `a backup that is killed at any moment leaves the earlier one or the new one`(
        round: Int
    ) async throws {
        let bench = try await Self.filled()
        let folder = bench.file("backup").path
        let first = try await bench.run("backup", folder)
        try #require(first.status == 0, "\(first)")
        _ = try await bench.begin(brief: Bench.brief.replacing("Lumen", with: "Umbra"))
        try await Self.kill(bench, ["backup", folder, "--data", bench.data.path], round)
        let restored = try await bench.reelwright.run(["restore", folder, "--data", bench.file("other").path])
        #expect(restored.status == 0, "round \(round): \(restored)")
        let either = ["Put back 1 project ", "Put back 2 projects "]
        #expect(either.contains { restored.complaint.hasPrefix($0) }, "round \(round): \(restored)")
        let again = try await bench.run("backup", folder)
        #expect(again.status == 0 && again.complaint.contains("2 projects"), "round \(round): \(again)")
        #expect(try bench.names(in: "backup").filter { $0.hasSuffix(".partial") } == [])
    }

    @Test(arguments: 0..<6)
    func `a restore that is killed at any moment leaves the old rows or the new`(round: Int) async throws {
        let bench = try await Self.filled()
        let folder = bench.file("backup").path
        try #require(try await bench.run("backup", folder).status == 0)
        _ = try await bench.begin(brief: Bench.brief.replacing("Lumen", with: "Umbra"))
        try await Self.kill(bench, ["restore", folder, "--data", bench.data.path], round)
        let projects = try await bench.run("projects", "list", "--json").output.split(separator: "\n").count
        #expect(projects == 1 || projects == 2, "round \(round)")
        #expect(try await bench.sql("PRAGMA integrity_check") == ["ok"], "round \(round)")
        let doctor = try await bench.run("doctor")
        #expect(doctor.status == 0, "round \(round): \(doctor)")
        let again = try await bench.run("restore", folder)
        #expect(again.status == 0, "round \(round): \(again)")
        #expect(try await bench.sql("SELECT count(*) FROM projects") == ["1"])
    }

    @Test func `a server that runs is backed up, and its folder is not replaced under it`() async throws {
        let bench = try await Self.filled()
        let folder = bench.file("backup").path
        let outcome = try await Serving.run(on: bench, ["--least-free-mb", "1000000"]) { _ in
            let taken = try await bench.run("backup", folder)
            #expect(taken.status == 0, "\(taken)")
            expectRefusal(try await bench.run("restore", folder), 65, ["Another Reelwright works in"])
        }
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try await bench.run("restore", folder).status == 0)
        expectRefusal(try await bench.run("restore", bench.folder.path), 66, ["There is no backup in"])
    }

    /// A bench with a film that was ordered and some bytes.
    private static func filled() async throws -> Bench {
        let bench = try Bench()
        _ = try await bench.begin(brief: Bench.brief)
        return bench
    }

    /// Runs a command and kills it at a moment of its usual time, which differs by round.
    private static func kill(_ bench: Bench, _ command: [String], _ round: Int) async throws {
        let wait = Duration.milliseconds([0, 20, 45, 70, 100, 140][round])
        _ = try await Gate.commands.pass {
            try await bench.reelwright.start(command) { running in
                try await ContinuousClock().sleep(for: wait)
                running.killAll()
            }
        }
    }
}
