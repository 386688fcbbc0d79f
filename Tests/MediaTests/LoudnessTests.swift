import Foundation
import Studio
import Testing

@testable import Media

struct LoudnessTests {
    @Test(arguments: [(true, [0.5, 3.0]), (true, []), (false, [0.5, 3.0]), (false, [2.0])])
    func `a film is as loud as all others, whatever it holds`(music: Bool, lines: [Double]) async throws {
        let bench = try Workbench()
        var film = try await bench.cut(rate: FrameRate(30), scenes: [90, 90]) { _, _ in 80 }
        try await bench.addSound(to: &film, music: music, lines: lines)
        let facts = try await bench.render(film)
        #expect(abs((facts.loudness ?? 0) + 14) <= 0.3)
        #expect(facts.truePeak ?? 0 <= -1)
        // Measured once more, on the film itself.
        let measured = try await bench.loudness(of: bench.file("film.mp4"))
        #expect(measured.integrated == facts.loudness)
        #expect(measured.truePeak == facts.truePeak)
        #expect(facts.samples == 288_000)
    }

    @Test func `a film with neither voice nor music has a silent track of its length`() async throws {
        let bench = try Workbench()
        var film = try await bench.cut(rate: FrameRate(24), scenes: [40, 39]) { _, _ in 80 }
        try await bench.addSound(to: &film, music: true, lines: [0.5])
        film.settings.music = false
        film.settings.narration = false
        let facts = try await bench.render(film)
        #expect(facts.loudness == nil)
        #expect(facts.samples == 158_000)
        #expect(try await bench.loudness(of: bench.file("film.mp4")).isSilence)
    }

    @Test func `a log of many meters is read by name`() {
        func summary(_ name: String, _ level: Double) -> String {
            "[ebur128@\(name) @ 0x1] Summary:\n\n  Integrated loudness:\n    I:   \(level) LUFS\n"
        }
        let log = [("two", -70), ("one", -70), ("two", -22), ("one", -16.5)].map(summary).joined()
        #expect(Loudness(log: log, meter: "one")?.integrated == -16.5)
        #expect(Loudness(log: log, meter: "two")?.integrated == -22)
        #expect(Loudness(log: log, meter: "three") == nil)
        #expect(Loudness(log: "[ebur128@mix @ 0x1]", meter: "mix") == nil)
    }

    @Test func `the voice is clear of rumble and has a room around it`() async throws {
        let bench = try Workbench()
        var film = try await bench.cut(rate: FrameRate(30), scenes: [60, 60]) { _, _ in 80 }
        // A line of 40 Hz and 800 Hz, then silence: what is heard after it are the reflections.
        let tones = (0..<48_000).map { step -> Int16 in
            let time = Double(step) / 48_000
            return Int16(5000 * sin(2 * .pi * 40 * time) + 5000 * sin(2 * .pi * 800 * time))
        }
        try WaveFile(channels: 1, values: tones).write(to: bench.file("line.wav"))
        film.files[ID<Asset>("line")] = bench.file("line.wav")
        film.narration = [
            NarrationCue(sound: ID<Asset>("line"), start: MediaTime(1, timescale: 1), samples: 48_000)
        ]
        _ = try await bench.render(film)
        let wave = try WaveFile(reading: bench.sound(of: "film.mp4"))
        let (low, high) = (
            wave.level(of: 40, from: 1.2, seconds: 0.5), wave.level(of: 800, from: 1.2, seconds: 0.5)
        )
        #expect(high - low > 8, "\(low) and \(high)")
        // It is over within 50 ms.
        let (room, silence) = (
            wave.values[2 * 96_200..<2 * 97_000].map(\.magnitude).max() ?? 0,
            wave.values[2 * 102_000..<2 * 120_000].map(\.magnitude).max() ?? 0
        )
        #expect(room > 100 && silence < 60, "\(room) and \(silence)")
        // Both ears hear a little different reflections.
        #expect((96_200..<97_000).contains { wave.values[2 * $0] != wave.values[2 * $0 + 1] })
    }

    @Test func `music gives way to the voice and sinks to silence at the end`() async throws {
        let bench = try Workbench()
        var film = try await bench.cut(rate: FrameRate(30), scenes: [150, 150]) { _, _ in 80 }
        // A steady tone as music, so that its level tells how far it was brought down.
        try await bench.ffmpeg([
            "-f", "lavfi", "-i", "sine=f=6000:r=48000:d=10", "-ac", "2", bench.file("tone.wav").path,
        ])
        try await bench.addSound(to: &film, music: false, lines: [4])
        film.music = bench.file("tone.wav")
        _ = try await bench.render(film)
        let wave = try WaveFile(reading: bench.sound(of: "film.mp4"))
        let alone = wave.level(of: 6000, from: 2, seconds: 1)
        let under = wave.level(of: 6000, from: 4.8, seconds: 0.5)
        #expect((5...10).contains(alone - under), "\(alone) and \(under) dB")
        #expect(wave.values.suffix(2 * 900).allSatisfy { $0.magnitude < 40 })
        let late = wave.level(of: 6000, from: 9.9, seconds: 0.1)
        #expect(alone - late > 15)
    }
}

extension Workbench {
    /// What the last try at a film's sound decodes to.
    fileprivate func sound(of film: String) throws -> URL {
        let folder = file("work-\(film)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let last = try #require(names.filter { $0.hasSuffix("-decoded.wav") }.max())
        return folder.appending(path: last)
    }
}

extension WaveFile {
    /// Level of one frequency in the left channel, in decibels (Goertzel).
    func level(of frequency: Double, from start: Double, seconds: Double) -> Double {
        let first = Int(start * Double(sampleRate))
        let count = Int(seconds * Double(sampleRate))
        let coefficient = 2 * cos(2 * .pi * frequency / Double(sampleRate))
        var (one, two) = (0.0, 0.0)
        for index in first..<first + count {
            let value = Double(values[index * channels]) / 32_768 + coefficient * one - two
            (two, one) = (one, value)
        }
        let power = one * one + two * two - coefficient * one * two
        return 10 * log10(max(power, 1e-12)) - 20 * log10(Double(count))
    }
}
