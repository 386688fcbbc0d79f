import Foundation
import Testing

struct SameFilmTests {
    @Test func `the same brief in another data folder gives the same frames and the same sound`() async throws
    {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let outcome = try await bench.make(["--json"])
        try #require(outcome.status == 0, "\(outcome)")
        let film = Film(file: bench.file("lamp.mp4"))
        #expect(try await film.pictures() == shared.frames)
        #expect(try await film.sound() == shared.sound)
        let fields = "SELECT picture_hash, sound_hash FROM renders"
        #expect(try await bench.sql(fields) == shared.bench.sql(fields))
        let finished = try Finished.last(of: outcome)
        #expect(try await bench.sql(fields) == ["\(finished.pictureHash)|\(finished.soundHash)"])
    }

    @Test func `another seed gives another film`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let outcome = try await bench.make(["--seed", "2"])
        try #require(outcome.status == 0, "\(outcome)")
        #expect(outcome.complaint.contains("seed 2"))
        let film = Film(file: bench.file("lamp.mp4"))
        #expect(try await film.pictures() != shared.frames)
        #expect(try await film.sound() != shared.sound)
    }
}

/// The last line of `make --json`.
struct Finished: Decodable {
    let event: String
    let projectId: String
    let output: String
    let frames: Int
    let samples: Int
    let pictureHash: String
    let soundHash: String
    let copied: Bool

    static func last(of outcome: Outcome) throws -> Finished {
        let line = try #require(outcome.output.split(separator: "\n").last, "\(outcome)")
        return try JSON.read(Finished.self, String(line))
    }
}
