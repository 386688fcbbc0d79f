import Foundation
import Testing

/// Data folders that cannot be used.
struct DataFolderTests {
    @Test func `a file in the place of the data folder is named`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        try bench.write("", to: "data")
        let outcome = try await bench.run("make", "brief.json")
        expectRefusal(outcome, 74, ["data", "--data"])
        #expect(try bench.names() == ["brief.json", "data"])
    }

    @Test(.enabled(if: geteuid() == 0, "needs root to become another user"))
    func `a data folder that may not be written is named`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        let films = try bench.openFolder("films")
        try FileManager.default.createDirectory(at: bench.data, withIntermediateDirectories: true)
        for place in ["data", "data/inner"] {
            let outcome = try await bench.asNobody(
                "make",
                "brief.json",
                "--output",
                films.appending(path: "lamp.mp4").path,
                "--data",
                bench.file(place).path
            )
            expectRefusal(outcome, 74, [bench.file(place).path, "cannot be written", "--data"])
        }
        #expect(try bench.names(in: "films") == [] && bench.names(in: "data") == [])
    }

    @Test func `a data folder of a newer version is refused and left as it is`() async throws {
        let bench = try await Bench.withEmptyStore()
        try await bench.sql("INSERT INTO schema_migrations VALUES (1000, 'later', 'x', 0)")
        for command in [["make", "brief.json"], ["projects", "list"], ["jobs", "list"]] {
            let outcome = try await bench.reelwright.run(command + ["--data", bench.data.path])
            expectRefusal(outcome, 65, ["newer", "update Reelwright", "--data"])
        }
        #expect(try await bench.sql("SELECT count(*) FROM projects") == ["0"])
    }

    @Test(arguments: ["head", "middle", "text"])
    func `a damaged database is told and left as it is`(place: String) async throws {
        let bench = try await Bench.withEmptyStore()
        let file = bench.data.appending(path: "reelwright.db")
        try await bench.sql("PRAGMA wal_checkpoint(TRUNCATE)")
        for end in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: file.path + end)
        }
        var bytes = try Data(contentsOf: file)
        switch place {
        case "head": bytes.replaceSubrange(0..<100, with: Data(repeating: 0xaa, count: 100))
        case "middle":
            bytes.replaceSubrange(
                4_096..<bytes.count,
                with: Data(repeating: 0xaa, count: bytes.count - 4_096)
            )
        default: bytes = Data("this is no database, and it is long enough to be read as one".utf8)
        }
        try bytes.write(to: file)
        let outcome = try await bench.run("make", "brief.json")
        expectRefusal(outcome, 74, ["damaged", "--data"])
        #expect(try Data(contentsOf: file) == bytes)
        let doctor = try await bench.run("doctor")
        #expect(doctor.status == 69 && doctor.output.contains("damaged"), "\(doctor)")
    }

    @Test func `lists of a data folder that is not there make none`() async throws {
        let bench = try Bench()
        for command in ["projects", "jobs"] {
            expectRefusal(try await bench.run(command, "list"), 66, ["no data folder", "reelwright make"])
        }
        #expect(try bench.names() == [])
    }
}

extension Bench {
    /// A bench whose data folder holds a store without projects, and a brief.
    static func withEmptyStore() async throws -> Bench {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        try bench.write("not a picture", to: "logo.png")
        let outcome = try await bench.run("make", "brief.json", "--logo", "logo.png")
        try #require(outcome.status == 65, "\(outcome)")
        try #require(bench.exists("data/reelwright.db"))
        try FileManager.default.removeItem(at: bench.file("logo.png"))
        return bench
    }
}
