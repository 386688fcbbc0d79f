import Foundation
import Testing

/// A film that was stopped somehow, and is gone on with: what was done stays done, what comes out is the same.
struct Resumption {
    let bench: Bench
    /// The arguments of `make`.
    let command: [String]
    let film: URL
    let label: Comment
    /// Every job that was completed, with the number of the attempt that completed it.
    let completed: Set<String>

    /// Looks at what the stopped command left, once nothing of it runs.
    init(_ bench: Bench, _ command: [String], film: URL, _ label: Comment) async throws {
        (self.bench, self.command, self.film, self.label) = (bench, command, film, label)
        #expect(try await eventually { LiveProcesses.inside(bench.folder).isEmpty }, label)
        if bench.exists("data/reelwright.db") {
            #expect(try await bench.sql("PRAGMA integrity_check") == ["ok"], label)
            completed = try await Self.completed(bench)
        } else {
            completed = []
        }
    }

    /// Runs the command again and checks everything.
    func check() async throws {
        let resumed = try await Gate.films.pass { try await bench.reelwright.run(command) }
        try #require(resumed.status == 0, "\(label): \(resumed)")
        try await checkFilm()

        let after = try await Self.completed(bench)
        #expect(completed.isSubset(of: after), "\(label): \(completed.subtracting(after)) ran again")
        let repeated = try await bench.sql(
            "SELECT job_id FROM attempts WHERE outcome = 'completed' GROUP BY job_id HAVING count(*) > 1"
        )
        #expect(repeated == [], label)
        let unfinished = try await bench.sql("SELECT id FROM jobs WHERE state <> 'completed'")
        #expect(unfinished == [], label)
        #expect(try bench.names(in: "data/work") == [], label)
        let folder = film.deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let others = names.filter { !$0.hasPrefix(".run-") && !["data", "disk", "lamp.json"].contains($0) }
        #expect(others.sorted() == ["lamp.mp4", "lamp.srt", "lamp.vtt"], label)
        #expect(LiveProcesses.inside(bench.folder) == [], label)
        let doctor = try await bench.run("doctor")
        #expect(doctor.status == 0, "\(label): \(doctor)")
    }

    /// The film has the frames and the sound of one that was made at one go.
    func checkFilm() async throws {
        let shared = try await SharedFilm.small.value
        let film = Film(file: film)
        #expect(try await film.pictures() == shared.frames, label)
        #expect(try await film.sound() == shared.sound, label)
    }

    private static func completed(_ bench: Bench) async throws -> Set<String> {
        let hasJobs = try await bench.sql("SELECT name FROM sqlite_master WHERE name = 'jobs'")
        guard !hasJobs.isEmpty else { return [] }
        return Set(try await bench.sql("SELECT id, attempt FROM jobs WHERE state = 'completed'"))
    }
}
