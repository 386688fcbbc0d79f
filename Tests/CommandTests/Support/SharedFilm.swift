import Foundation
import Testing

/// A film that several tests look at and none changes, made when the first one wants it.
struct SharedFilm: Sendable {
    let bench: Bench
    /// Its data folder as it was made, which no command opens: a database comes and goes with its log.
    let kept: Bench
    let outcome: Outcome
    let film: Film
    let frames: String
    let sound: String

    /// A film of the small brief: 6 s, square, 24 frames a second, all else as it comes.
    static let small = Once { try await SharedFilm([]) }

    private init(_ options: [String]) async throws {
        bench = try Bench()
        outcome = try await bench.make(options)
        try #require(outcome.status == 0, "\(outcome)")
        kept = try Bench()
        try FileManager.default.copyItem(at: bench.data, to: kept.data)
        film = Film(file: bench.file("lamp.mp4"))
        frames = try await film.pictures()
        sound = try await film.sound()
    }
}
