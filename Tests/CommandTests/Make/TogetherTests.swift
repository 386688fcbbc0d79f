import Foundation
import Testing

/// Several `make` at once on one data folder.
struct TogetherTests {
    @Test func `two films are made at once on one data folder`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let first = try bench.film()
        let second = try bench.film(["--seed", "2", "--output", "second.mp4"])
        let (one, two) = try await Gate.films.pass(alone: true) {
            async let one = bench.reelwright.run(first)
            async let two = bench.reelwright.run(second)
            return try await (one, two)
        }
        #expect(one.status == 0 && two.status == 0, "\(one)\n\(two)")
        #expect(try await Film(file: bench.file("lamp.mp4")).pictures() == shared.frames)
        #expect(try await Film(file: bench.file("second.mp4")).pictures() != shared.frames)
        #expect(try await bench.sql("SELECT count(*) FROM projects") == ["2"])
        #expect(try await bench.sql("SELECT count(*) FROM jobs WHERE attempt <> 1") == ["0"])
        #expect(try bench.names(in: "data/work") == [])
    }

    @Test func `the same film is made by two commands together`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let command = try bench.film()
        let other = command + ["--output", "second.mp4"]
        let (one, two) = try await Gate.films.pass(alone: true) {
            async let one = bench.reelwright.run(command)
            async let two = bench.reelwright.run(other)
            return try await (one, two)
        }
        #expect(one.status == 0 && two.status == 0, "\(one)\n\(two)")
        for name in ["lamp.mp4", "second.mp4"] {
            #expect(try await Film(file: bench.file(name)).pictures() == shared.frames)
        }
        #expect(try await bench.sql("SELECT count(*) FROM projects") == ["1"])
        #expect(try await bench.sql("SELECT count(*) FROM jobs WHERE attempt <> 1") == ["0"])
        #expect(try bench.names(in: "data/work") == [])
    }

    @Test func `a film goes on when one of two commands that make it is killed`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let command = try bench.film()
        let other = command + ["--output", "second.mp4"]
        let survivor = try await Gate.films.pass(alone: true) {
            async let survivor = bench.reelwright.run(other)
            async let killed = bench.reelwright.start(command) { running in
                _ = try await eventually(.seconds(200)) { running.complaint.contains("Scene plan") }
                // One of its jobs is under way by then.
                try await ContinuousClock().sleep(for: .seconds(1))
                running.killAll()
            }
            _ = try await killed
            return try await survivor
        }
        #expect(survivor.status == 0, "\(survivor)")
        // Its leases would have run for 30 s.
        #expect(survivor.seconds < shared.outcome.seconds * 2 + 25)
        #expect(try await Film(file: bench.file("second.mp4")).pictures() == shared.frames)
        #expect(!bench.exists("lamp.mp4"))
    }
}
