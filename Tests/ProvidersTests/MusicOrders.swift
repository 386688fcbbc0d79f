import Foundation
import Media
import Studio

@testable import Providers

extension MusicOrder {
    /// Music for a film in the mood of a feeling.
    static func of(
        _ feeling: Feeling,
        scenes: [Int] = [110, 160, 120, 130, 100, 110, 170],
        rate: FrameRate = FrameRate(30),
        seed: UInt64 = 1,
        reveal: Int? = nil
    ) -> MusicOrder {
        let family = MoodFamily.of(feeling)
        let mood = Mood(
            name: family.names[0],
            description: family.description,
            styleKeywords: family.keywords,
            colorPalette: [],
            aestheticDirection: family.aestheticDirection
        )
        return MusicOrder(
            prompt: "",
            seed: Seed(seed),
            mood: mood,
            tone: [],
            rate: rate,
            scenes: scenes,
            reveal: reveal
        )
    }

    /// A film of so many seconds as the studio divides it.
    static func film(_ feeling: Feeling, seconds: Int, seed: UInt64) -> MusicOrder {
        let scenes = SceneLengths.divide(
            frames: seconds * 30,
            rate: FrameRate(30),
            features: 3,
            seed: Seed(seed)
        )
        return of(feeling, scenes: scenes.map(\.frames), seed: seed)
    }
}

/// A folder that is removed with the bench.
final class MusicBench: Sendable {
    let folder: URL
    let programs = Programs.located(inPath: "/usr/local/bin:/usr/bin:/bin")

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "music-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String) -> URL { folder.appending(path: name) }

    /// The sound of an order.
    func sound(_ order: MusicOrder) async throws -> WaveFile {
        try await DraftMusicEngine(programs: programs).compose(order, to: file("music.wav"))
        return try WaveFile(reading: file("music.wav"))
    }
}
