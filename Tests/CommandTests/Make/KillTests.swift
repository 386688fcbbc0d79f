import Foundation
import Testing

struct KillTests {
    @Test(arguments: 0..<10)
    func `a film killed at any moment goes on to the same frames without repeating a step`(
        number: UInt64
    ) async throws {
        try await Self.killAndResume(seed: 1_000 + number)
    }

    @Test(.long, arguments: 0..<200)
    func `two hundred films killed at any moment go on to the same frames`(number: UInt64) async throws {
        try await Self.killAndResume(seed: 20_000 + number)
    }

    /// Kills a film, alone or with all it started, after a part of the time a film takes; then resumes it.
    private static func killAndResume(seed: UInt64) async throws {
        let shared = try await SharedFilm.small.value
        var chance = Chance(seed: seed)
        let wait = Duration.seconds(shared.outcome.seconds * 0.95 * chance.fraction())
        let killsAll = chance.fraction() < 0.5
        let label: Comment =
            "seed \(seed): killed \(killsAll ? "with all its children" : "alone") after \(wait)"

        let bench = try Bench()
        let command = try bench.film()
        let killed = try await Gate.films.pass {
            try await bench.reelwright.start(command) { running in
                try await ContinuousClock().sleep(for: wait)
                killsAll ? running.killAll() : running.signal(SIGKILL)
            }
        }
        #expect(killed.status == -SIGKILL || killed.status == 0, label)
        #expect(try await eventually { LiveProcesses.inside(bench.folder).isEmpty }, label)
        let before = bench.exists("data/reelwright.db") ? try await completedAttempts(bench) : []

        let resumed = try await bench.make()
        try #require(resumed.status == 0, "\(label): \(resumed)")
        let film = Film(file: bench.file("lamp.mp4"))
        #expect(try await film.pictures() == shared.frames, label)
        #expect(try await film.sound() == shared.sound, label)

        let after = try await completedAttempts(bench)
        #expect(before.isSubset(of: after), "\(label): \(before.subtracting(after)) ran again")
        let repeated = try await bench.sql(
            "SELECT job_id FROM attempts WHERE outcome = 'completed' GROUP BY job_id HAVING count(*) > 1"
        )
        #expect(repeated == [], label)
        let unfinished = try await bench.sql("SELECT id FROM jobs WHERE state <> 'completed'")
        #expect(unfinished == [], label)
        #expect(try bench.names(in: "data/work") == [], label)
        #expect(try bench.names() == ["data", "lamp.json", "lamp.mp4", "lamp.srt", "lamp.vtt"], label)
        #expect(LiveProcesses.inside(bench.folder) == [], label)
    }

    /// Every completed job with the number of the attempt that completed it.
    private static func completedAttempts(_ bench: Bench) async throws -> Set<String> {
        let hasJobs = try await bench.sql("SELECT name FROM sqlite_master WHERE name = 'jobs'")
        guard !hasJobs.isEmpty else { return [] }
        return Set(try await bench.sql("SELECT id, attempt FROM jobs WHERE state = 'completed'"))
    }
}
