import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct MusicSoundTests {
    @Test(arguments: Feeling.allCases)
    func `a piece uses its bits, does not clip and ends in silence`(feeling: Feeling) async throws {
        let bench = try MusicBench()
        let order = MusicOrder.film(feeling, seconds: 9, seed: 5)
        let wave = try await bench.sound(order)
        #expect(wave.samples == order.samples && wave.channels == 2 && wave.sampleRate == 48_000)
        let peak = wave.values.map(\.magnitude).max() ?? 0
        #expect((6_000..<32_767).contains(peak), "\(peak)")
        // The last 20 ms are silent, and the last second sinks.
        #expect(wave.values.suffix(2 * 960).allSatisfy { $0 == 0 })
        func level(_ from: Double, _ seconds: Double) -> Double {
            let start = wave.samples - Int(from * 48_000)
            let part = wave.values[2 * start..<2 * (start + Int(seconds * 48_000))]
            return 10 * log10(part.reduce(1.0) { $0 + Double($1) * Double($1) } / Double(part.count))
        }
        let (ringing, sinking, gone) = (level(1.2, 0.2), level(0.4, 0.1), level(0.07, 0.05))
        #expect(ringing > 20, "\(ringing)")
        #expect(ringing > sinking && sinking > gone)
        #expect(ringing - gone > 20, "\(ringing) to \(gone)")
        // No step at the end: two samples next to each other in the fade differ little.
        let tail = wave.values.suffix(2 * 2_400).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        #expect(zip(tail, tail.dropFirst()).allSatisfy { abs(Int($0) - Int($1)) < 300 })
        // Nowhere in between is there a gap of more than a second.
        let starts = stride(from: 0, to: wave.values.count - 96_000, by: 48_000)
        #expect(
            starts.allSatisfy { start in wave.values[start..<start + 96_000].contains { $0.magnitude > 60 } }
        )
    }

    @Test func `the same order gives the same sound`() async throws {
        let bench = try MusicBench()
        let order = MusicOrder.of(.warm, scenes: [40, 40, 40, 60], rate: FrameRate(30000, 1001))
        let first = try await bench.sound(order)
        #expect(try await bench.sound(order) == first)
        #expect(first.samples == order.samples)
    }
}

struct MusicVoiceTests {
    @Test func `emoji are not read out`() {
        #expect(DraftVoiceEngine.spoken("Tea 🍵 time 👩🏽‍🍳!") == "Tea time !")
        #expect(DraftVoiceEngine.spoken("No. 7, 3 €") == "No. 7, 3 €")
    }

    @Test func `a line is spoken in its language, and kanji are not`() async throws {
        let bench = try MusicBench()
        let engine = DraftVoiceEngine(programs: bench.programs)
        func samples(_ text: String, _ language: String) async throws -> Int? {
            let order = SpeechOrder(text: text, language: language, voice: nil, room: 480_000)
            let file = bench.file("\(language).wav")
            try? FileManager.default.removeItem(at: file)
            let facts = try await engine.speak(order, to: file)
            let isThere = FileManager.default.fileExists(atPath: file.path)
            #expect(facts.delivery == (isThere ? .whole : .unreadable))
            #expect(facts.words == (isThere ? text : ""))
            return isThere ? facts.samples : nil
        }
        for (text, language) in [
            ("You hear the water.", "en"), ("Man hört das Wasser.", "de"), ("On entend l’eau.", "fr"),
            ("Se oye el agua.", "es"), ("Si sente l’acqua.", "it"), ("Ouve-se a água.", "pt"),
            ("Слышно воду.", "ru"), ("みずのおと", "ja"),
        ] {
            let count = try #require(try await samples(text, language), "\(language)")
            #expect((24_000...240_000).contains(count), "\(language) \(count)")
        }
        #expect(try await samples("静かな音", "ja") == nil)
        #expect(try await samples("听见水声。", "zh") == nil)
        #expect(try await samples("กาต้มน้ำ", "th") == nil)
        #expect(try await samples("🍵", "en") == nil)
    }

    @Test(arguments: [
        ("en", "A kettle for slow mornings, with a lid that stays cool, and a light that tells you when."),
        ("de", "Ein Kessel für langsame Morgen, mit einem kühlen Deckel, und ein Licht, das alles sagt."),
        ("fr", "Une bouilloire pour les matins calmes, un couvercle qui reste froid, et une lumière douce."),
        ("es", "Un hervidor para mañanas lentas, una tapa que no quema, y una luz que avisa al final."),
        ("it", "Un bollitore per mattine lente, un coperchio sempre freddo, e una luce che avvisa tutti."),
        ("pt", "Uma chaleira para manhãs lentas, uma tampa sempre fria, e uma luz que avisa no fim."),
    ])
    func `a line that is too long even in haste is shortened`(language: String, text: String) async throws {
        let bench = try MusicBench()
        let engine = DraftVoiceEngine(programs: bench.programs)
        func facts(_ room: Int) async throws -> SpeechFacts {
            let order = SpeechOrder(text: text, language: language, voice: nil, room: room)
            return try await engine.speak(order, to: bench.file("a.wav"))
        }
        let calm = try await facts(960_000)
        #expect(calm.delivery == .whole && calm.haste == 1 && calm.words == text)
        let free = calm.samples
        // A little too long: the same words, faster.
        let fast = try await facts(free * 9 / 10)
        #expect(fast.samples <= free * 92 / 100 && fast.samples >= free * 3 / 4)
        #expect(fast.delivery == .faster && fast.words == text)
        #expect(fast.haste > 1 && fast.haste <= 1.25)
        // Far too long: fewer words.
        let short = try await facts(free * 6 / 10)
        #expect(short.samples <= free * 6 / 10, "\(free) \(short)")
        #expect(short.delivery == .shortened && short.words.count < text.count)
        #expect(text.hasPrefix(short.words.dropLast()))
        // What fits at a calm pace may not fit at a slow one.
        let slow = SpeechOrder(text: text, language: language, voice: nil, speed: 0.5, room: free * 11 / 10)
        let cut = try await engine.speak(slow, to: bench.file("a.wav"))
        #expect(cut.delivery == .shortened && cut.samples <= free * 11 / 10, "\(free) \(cut)")
        // Nothing that says anything is as short as that.
        let tooLong = try await facts(4_800)
        #expect(tooLong.delivery == .tooLong && tooLong.samples > 4_800)
        #expect(try WaveFile(reading: bench.file("a.wav")).samples == tooLong.samples)
    }
}
