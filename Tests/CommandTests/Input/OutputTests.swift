import Foundation
import Testing

/// Where a film cannot be written: found before the work, and nothing of anybody's is touched.
struct OutputTests {
    @Test func `a folder that is not there is named`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        let outcome = try await bench.run("make", "brief.json", "--output", "films/lamp.mp4")
        expectRefusal(outcome, 73, ["no folder", "films"])
        #expect(try bench.names() == ["brief.json"])
    }

    @Test func `a folder where the film should be is named`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        for taken in ["lamp.mp4", "lamp.srt"] {
            let folder = bench.file(taken)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let outcome = try await bench.run("make", "brief.json", "--output", "lamp.mp4", "--force")
            expectRefusal(outcome, 73, [taken, "is a folder"])
            try FileManager.default.removeItem(at: folder)
        }
        #expect(try bench.names() == ["brief.json"])
    }

    @Test func `a file in the place of a folder is named`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        let outcome = try await bench.run("make", "brief.json", "--output", "brief.json/lamp.mp4")
        expectRefusal(outcome, 73, ["brief.json"])
    }

    @Test(.enabled(if: geteuid() == 0, "needs root to become another user"))
    func `a folder that may not be written is named before the work`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        let films = bench.file("films")
        try FileManager.default.createDirectory(at: films, withIntermediateDirectories: true)
        let outcome = try await bench.asNobody(
            "make",
            "brief.json",
            "--output",
            "films/lamp.mp4",
            "--data",
            bench.openFolder("data").path
        )
        expectRefusal(outcome, 73, ["films", "cannot be written", "--output"])
        #expect(try bench.names(in: "films") == [])
        #expect(!bench.exists("data/reelwright.db"))
    }

    @Test func `a file that make did not write stays as it is unless forced`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let command = try bench.film(["--data", shared.bench.data.path, "--json"])
        for name in ["lamp.mp4", "lamp.vtt"] {
            try bench.write("somebody's own", to: name)
            let outcome = try await bench.reelwright.run(command.filter { $0 != "--json" })
            expectRefusal(outcome, 73, [name, "not written by make", "--force"])
            #expect(try String(contentsOf: bench.file(name), encoding: .utf8) == "somebody's own")
            #expect(try bench.names() == ["lamp.json", name])
            try FileManager.default.removeItem(at: bench.file(name))
        }
        try bench.write("somebody's own", to: "lamp.mp4")
        let forced = try await bench.reelwright.run(command + ["--force"])
        #expect(forced.status == 0, "\(forced)")
        #expect(try await Film(file: bench.file("lamp.mp4")).pictures() == shared.frames)
        let again = try await bench.reelwright.run(command)
        #expect(again.status == 0, "a film that make wrote may be replaced: \(again)")
    }

    @Test func `a film that was changed since make wrote it is somebody's own`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        try FileManager.default.copyItem(at: shared.film.file, to: bench.file("lamp.mp4"))
        let changed = try Data(contentsOf: bench.file("lamp.mp4")).dropLast()
        try changed.write(to: bench.file("lamp.mp4"))
        let command = try bench.film(["--data", shared.bench.data.path])
        expectRefusal(try await bench.reelwright.run(command), 73, ["--force"])
        #expect(try Data(contentsOf: bench.file("lamp.mp4")) == changed)
    }
}
