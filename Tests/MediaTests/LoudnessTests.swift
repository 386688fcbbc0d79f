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
        let wave = try WaveFile(reading: bench.file("work-film.mp4/decoded.wav"))
        let alone = wave.level(of: 6000, from: 2, seconds: 1)
        let under = wave.level(of: 6000, from: 4.8, seconds: 0.5)
        #expect((5...10).contains(alone - under), "\(alone) and \(under) dB")
        let late = wave.level(of: 6000, from: 9.9, seconds: 0.1)
        #expect(alone - late > 15)
    }
}

extension WaveFile {
    /// Level of one frequency in the left channel, in decibels (Goertzel).
    fileprivate func level(of frequency: Double, from start: Double, seconds: Double) -> Double {
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
