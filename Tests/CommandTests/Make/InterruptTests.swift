import Foundation
import Testing

/// Asked to stop, by a key or by the system.
struct InterruptTests {
    @Test(arguments: [(SIGINT, "Scene plan"), (SIGTERM, "First frames"), (SIGINT, "Videos")])
    func `a film that is asked to stop ends soon, and the same command goes on`(
        signal: Int32,
        after step: String
    ) async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let command = try bench.film()
        let clock = ContinuousClock()
        let asked = Once { clock.now }
        let outcome = try await Gate.films.pass(alone: true) {
            try await bench.reelwright.start(command) { running in
                _ = try await eventually(.seconds(200)) { running.complaint.contains(step) }
                try await clock.sleep(for: .milliseconds(300))
                _ = try await asked.value
                running.signal(signal)
            }
        }
        let seconds = try await (clock.now - asked.value) / .seconds(1)
        #expect(seconds < 3, "it took \(seconds) s")
        #expect(outcome.status == 130, "\(outcome)")
        #expect(outcome.complaints.last == "reelwright: Stopped; the same command goes on from here.")
        #expect(LiveProcesses.inside(bench.folder) == [])
        #expect(try bench.names(in: "data/work") == [])
        #expect(try bench.names() == ["data", "lamp.json"])
        let jobs = try await bench.jobs()
        #expect(jobs.allSatisfy { ["completed", "available", "waiting"].contains($0.state) })
        #expect(jobs.allSatisfy { $0.failures == 0 })
        let leases = try await bench.sql("SELECT count(*) FROM jobs WHERE lease_token IS NOT NULL")
        #expect(leases == ["0"])
        let completed = Set(try await bench.sql("SELECT id, attempt FROM jobs WHERE state = 'completed'"))

        let resumed = try await bench.make()
        try #require(resumed.status == 0, "\(resumed)")
        #expect(resumed.complaints.first?.hasPrefix("Going on with “Lumen” (lumen)") == true)
        let film = Film(file: bench.file("lamp.mp4"))
        #expect(try await film.pictures() == shared.frames)
        #expect(completed.isSubset(of: try await bench.attempts()))
    }
}
