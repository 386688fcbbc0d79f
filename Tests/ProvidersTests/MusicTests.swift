import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct MusicTests {
    private static func order(
        _ feeling: Feeling,
        scenes: [Int] = [110, 160, 120, 130, 100, 110, 170],
        rate: FrameRate = FrameRate(30),
        seed: UInt64 = 1
    ) -> MusicOrder {
        let family = MoodFamily.of(feeling)
        let mood = Mood(
            name: family.names[0],
            description: family.description,
            styleKeywords: family.keywords,
            colorPalette: [],
            aestheticDirection: family.aestheticDirection
        )
        return MusicOrder(prompt: "", seed: Seed(seed), mood: mood, tone: [], rate: rate, scenes: scenes)
    }

    @Test(arguments: Feeling.allCases)
    func `the piece ends with the film on its tonic`(feeling: Feeling) {
        for (seed, frames) in [180, 450, 900, 1800, 3600].enumerated() {
            let scenes = SceneLengths.divide(frames: frames, rate: FrameRate(30), features: 3, seed: Seed(1))
            let composition = Composition(
                Self.order(feeling, scenes: scenes.map(\.frames), seed: UInt64(seed))
            )
            let score = composition.score()
            #expect(abs(score.seconds - Double(frames) / 30) < 0.000_1)
            let notes = score.parts.flatMap(\.notes)
            #expect(
                notes.allSatisfy {
                    $0.start >= 0 && $0.length > 0 && $0.start + $0.length <= score.beats + 1e-9
                }
            )
            #expect(notes.allSatisfy { (1...127).contains($0.velocity) && (24...108).contains($0.pitch) })
            let ringing = score.parts.filter { $0.role == .pad || $0.role == .bass }.flatMap(\.notes)
                .filter { abs($0.start + $0.length - score.beats) < 1e-9 }
            let tonic = Set(composition.key.chord(1).classes)
            #expect(Set(ringing.map { $0.pitch % 12 }) == tonic)
            #expect(ringing.min { $0.pitch < $1.pitch }?.pitch ?? 0 % 12 >= 0)
            // The last chord lasts longer than the second of fading that follows.
            #expect(ringing.allSatisfy { $0.length * 60 / score.beatsPerMinute >= 1.2 })
        }
    }

    @Test(arguments: Feeling.allCases)
    func `the tempo is the style's, and every note is of the scale`(feeling: Feeling) {
        for seed in 1...20 as ClosedRange<UInt64> {
            let composition = Composition(Self.order(feeling, seed: seed))
            #expect(composition.style.tempo.contains(composition.beatsPerMinute))
            let scale = Set((0..<7).map { composition.key.pitch(step: $0) % 12 })
            let pitches = composition.score().parts.filter { $0.role != .drums }.flatMap(\.notes).map(\.pitch)
            #expect(Set(pitches.map { $0 % 12 }).isSubset(of: scale))
        }
    }

    @Test(arguments: Feeling.allCases)
    func `it builds with the plan`(feeling: Feeling) {
        let composition = Composition(Self.order(feeling))
        let score = composition.score()
        func notes(from start: Double, to end: Double) -> Double {
            let range = start * score.beats / 30..<end * score.beats / 30
            let count = score.parts.flatMap(\.notes).count { range.contains($0.start) }
            return Double(count) / (end - start)
        }
        // The hook of 3.7 s is emptier than the last features.
        #expect(notes(from: 0, to: 3.5) < notes(from: 17, to: 24))
        #expect(Set(score.parts.map(\.role.channel)).count == score.parts.count)
    }

    @Test func `the same order gives the same score, another seed another`() {
        #expect(Composition(Self.order(.calm)).score() == Composition(Self.order(.calm)).score())
        let scores = (1...20).map { Composition(Self.order(.calm, seed: $0)).score() }
        #expect(Set(scores).count == 20)
    }

    @Test func `feelings sound different`() {
        let scores = Feeling.allCases.map { Composition(Self.order($0)).score() }
        #expect(Set(scores.map { $0.parts.map(\.program) }).count > 10)
    }

    @Test func `odd films have music, too`() {
        for (scenes, rate) in [
            ([1], FrameRate(30)), ([36, 36, 36, 36, 36], FrameRate(30)), ([899], FrameRate(30000, 1001)),
            (Array(repeating: 180, count: 20), FrameRate(24)),
        ] {
            for feeling in Feeling.allCases {
                #expect(!Composition(Self.order(feeling, scenes: scenes, rate: rate)).score().parts.isEmpty)
            }
        }
    }

    @Test func `chords move their voices little`() {
        let key = MusicalKey(tonic: 0, mode: .major)
        let tonic = key.chord(1).voiced(after: [], centre: 62)
        let fourth = key.chord(4).voiced(after: tonic, centre: 62)
        #expect(zip(tonic, fourth).allSatisfy { abs($0 - $1) <= 4 })
        #expect(key.chord(5, seventh: true).classes == [7, 11, 2, 5])
        #expect(key.pitch(step: -1) == 47 && key.pitch(step: 0) == 48 && key.pitch(step: 7) == 60)
    }

    @Test func `a rendered piece has exactly the film's samples and rings into its last second`() async throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "music-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let programs = Programs.located(inPath: "/usr/local/bin:/usr/bin:/bin")
        let engine = DraftMusicEngine(programs: programs)
        let order = Self.order(.warm, scenes: [40, 40, 40, 60], rate: FrameRate(30000, 1001))
        let (first, second) = (folder.appending(path: "a.wav"), folder.appending(path: "b.wav"))
        try await engine.compose(order, to: first)
        try await engine.compose(order, to: second)
        let wave = try WaveFile(reading: first)
        #expect(wave.samples == order.samples && wave.channels == 2 && wave.sampleRate == 48_000)
        #expect(try WaveFile(reading: second) == wave)
        let end = wave.values.suffix(2 * 48_000).prefix(48_000)
        #expect(end.contains { $0.magnitude > 300 })
    }
}

struct MusicVoiceTests {
    @Test func `emoji are not read out`() {
        #expect(DraftVoiceEngine.spoken("Tea 🍵 time 👩🏽‍🍳!") == "Tea time !")
        #expect(DraftVoiceEngine.spoken("No. 7, 3 €") == "No. 7, 3 €")
    }

    @Test func `a line is spoken in its language, and kanji are not`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "voice-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let engine = DraftVoiceEngine(programs: Programs.located(inPath: "/usr/local/bin:/usr/bin:/bin"))
        func samples(_ text: String, _ language: String) async throws -> Int? {
            let order = SpeechOrder(text: text, language: language, voice: nil, room: 480_000)
            return try await engine.speak(order, to: folder.appending(path: "\(language).wav"))
        }
        for (text, language) in [
            ("You hear the water.", "en"), ("Man hört das Wasser.", "de"), ("On entend l’eau.", "fr"),
            ("Se oye el agua.", "es"), ("Si sente l’acqua.", "it"), ("Ouve-se a água.", "pt"),
            ("Слышно воду.", "ru"), ("みずのおと", "ja"), ("听见水声。", "zh"),
        ] {
            let count = try #require(try await samples(text, language), "\(language)")
            #expect((24_000...240_000).contains(count), "\(language) \(count)")
        }
        #expect(try await samples("静かな音", "ja") == nil)
        #expect(try await samples("🍵", "en") == nil)
    }
}
