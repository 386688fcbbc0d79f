import Foundation
import Testing

@Suite(FaultHits.kills)
struct KillTests {
    @Test(arguments: 0..<10)
    func `a film killed at any moment goes on to the same frames without repeating a step`(
        number: UInt64
    ) async throws {
        try await FaultHits.kills.draw(1_000 + number, Self.killAndResume)
    }

    /// With those of `FaultTests` they are two hundred.
    @Test(.long, arguments: 0..<110)
    func `a hundred films more killed at any moment go on to the same frames`(number: UInt64) async throws {
        try await FaultHits.kills.draw(20_000 + number, Self.killAndResume)
    }

    /// Kills a film, alone or with all it started, after a part of the time a film takes; then resumes it.
    ///
    /// False when it had ended before.
    private static func killAndResume(seed: UInt64) async throws -> Bool {
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
        try await Resumption(bench, command, film: bench.file("lamp.mp4"), label).check()
        return killed.status == -SIGKILL
    }
}
