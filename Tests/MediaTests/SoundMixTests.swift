import Foundation
import Studio
import Testing

@testable import Media

/// How music and voice go together when somebody says how.
struct SoundMixTests {
    /// A film of ten seconds with a steady tone as music, and lines that begin at the given seconds.
    private func film(_ bench: Workbench, lines: [Double] = []) async throws -> FilmToCut {
        var film = try await bench.cut(rate: FrameRate(30), scenes: [150, 150]) { _, _ in 80 }
        try await bench.addSound(to: &film, music: false, lines: lines)
        try await bench.ffmpeg([
            "-f", "lavfi", "-i", "sine=f=6000:r=48000:d=12", "-ac", "2", bench.file("tone.wav").path,
        ])
        film.music = bench.file("tone.wav")
        return film
    }

    /// What the film decodes to, or what was mixed before it was brought to its loudness.
    private func wave(
        _ film: FilmToCut,
        _ bench: Workbench,
        beforeMastering: Bool = false
    ) async throws -> WaveFile {
        let name = UUID().uuidString
        let facts = try await bench.render(film, to: "\(name).mp4")
        #expect(abs((facts.loudness ?? 0) + 14) <= 0.3, "\(facts)")
        #expect(facts.truePeak ?? 0 <= -1 && facts.samples == 480_000)
        let source = bench.file(beforeMastering ? "work-\(name).mp4/mix.wav" : "\(name).mp4")
        let sound = bench.file("\(name).wav")
        try await bench.ffmpeg(["-i", source.path, "-vn", "-c:a", "pcm_s16le", sound.path])
        return try WaveFile(reading: sound)
    }

    private func mix(_ change: (inout SoundMix) -> Void) -> SoundMix {
        var mix = SoundMix()
        change(&mix)
        return mix
    }

    @Test(arguments: [0, 3, 7, 12, 18, 24])
    func `music sinks under the voice by as much as was asked for, and comes back`(depth: Double) async throws
    {
        let bench = try Workbench()
        var film = try await film(bench, lines: [4])
        film.sound = mix { $0.ducking = depth }
        let wave = try await wave(film, bench)
        let alone = wave.level(of: 6000, from: 2, seconds: 1)
        let under = wave.level(of: 6000, from: 4.8, seconds: 0.5)
        let after = wave.level(of: 6000, from: 8.3, seconds: 0.5)
        // The limiter takes a little from both.
        #expect(abs(alone - under - depth) <= 1, "\(alone) and \(under) dB")
        #expect(abs(after - alone) < 0.5, "\(alone) and \(after) dB")
    }

    @Test(arguments: [(2.0, 1.0), (0.25, 1), (1, 0.5), (0.5, 2), (0.05, 1)])
    func `volumes move music and voice against each other, and the film stays as loud`(
        music: Double,
        voice: Double
    ) async throws {
        let bench = try Workbench()
        let plain = try await film(bench, lines: [4])
        func distance(_ film: FilmToCut) async throws -> Double {
            // Where nearly all of a film is quiet, mastering has to limit the rest, which moves them again.
            let wave = try await wave(film, bench, beforeMastering: true)
            let line = 20 * log10(wave.loudest(from: 4, seconds: 2))
            return line - wave.level(of: 6000, from: 2, seconds: 1)
        }
        var film = plain
        film.sound = mix {
            $0.musicVolume = music
            $0.narrationVolume = voice
        }
        let change = try await distance(film) - distance(plain)
        // What is loudest holds a little of the music, too.
        #expect(abs(change - 20 * log10(voice / music)) < 1, "\(change) dB")
    }

    /// High tones a quarter turn apart, which encoders like to make the same for both ears.
    @Test func `each ear hears its own music as it was mixed`() async throws {
        let bench = try Workbench()
        var film = try await film(bench)
        let turn = "2*PI*(7000+40*sin(3*t))*t"
        let tones = ["sin(\(turn))+sin(2*PI*9100*t)", "cos(\(turn))+sin(2*PI*10300*t)"].map { "0.1*(\($0))" }
        let music = bench.file("tones.wav")
        try await bench.ffmpeg([
            "-f", "lavfi", "-i", "aevalsrc='\(tones.joined(separator: "|"))':s=48000:d=10", music.path,
        ])
        film.music = music
        let mixed = try await wave(film, bench, beforeMastering: true)
        let heard = try await wave(film, bench)
        for ear in 0..<2 {
            func ofEar(_ wave: WaveFile) -> [Double] {
                stride(from: ear, to: wave.values.count, by: 2).map { Double(wave.values[$0]) }
            }
            let (one, other) = (ofEar(mixed), ofEar(heard))
            func product(_ one: [Double], _ other: [Double]) -> Double {
                zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
            }
            let likeness = pow(product(one, other), 2) / product(one, one) / product(other, other)
            let error = 10 * log10(1 - likeness)
            #expect(error < -35, "\(error) dB in ear \(ear)")
        }
    }

    @Test func `what has no volume is not heard, nor makes anything give way`() async throws {
        let bench = try Workbench()
        var film = try await film(bench, lines: [4])
        film.sound = mix { $0.narrationVolume = 0 }
        let tone = try await wave(film, bench)
        let (before, then) = (
            tone.level(of: 6000, from: 2, seconds: 1), tone.level(of: 6000, from: 4.8, seconds: 0.5)
        )
        #expect(abs(before - then) < 0.5, "\(before) and \(then) dB")
        film.sound = mix { $0.musicVolume = 0 }
        let voice = try await wave(film, bench)
        #expect(voice.level(of: 6000, from: 2, seconds: 1) < before - 50)
        film.sound = mix {
            $0.musicVolume = 0
            $0.narrationVolume = 0
        }
        #expect(try await bench.render(film).loudness == nil)
    }

    @Test func `of a track that part is heard that was chosen, and silence after it`() async throws {
        let bench = try Workbench()
        var film = try await film(bench)
        try await bench.ffmpeg([
            "-f", "lavfi", "-i", "sine=f=500:d=3", "-f", "lavfi", "-i", "sine=f=2000:d=4",
            "-f", "lavfi", "-i", "sine=f=5000:d=9",
            "-filter_complex", "[0:a][1:a][2:a]concat=n=3:v=0:a=1", bench.file("parts.wav").path,
        ])
        film.music = bench.file("parts.wav")
        film.sound = mix {
            $0.musicStart = MediaTime(3250, timescale: 1000)
            $0.musicEnd = MediaTime(8, timescale: 1)
        }
        let wave = try await wave(film, bench)
        func heard(at second: Double) -> [Int] {
            [500, 2000, 5000].filter { wave.level(of: Double($0), from: second, seconds: 0.2) > -60 }
        }
        #expect(heard(at: 0.1) == [2000] && heard(at: 3.5) == [2000], "the second tone from its start on")
        #expect(heard(at: 3.9) == [5000])
        #expect(heard(at: 4.9) == [] && heard(at: 9) == [], "4.75 seconds were chosen")
        // Nothing clicks where it is cut, although nobody asked for a fade.
        #expect(wave.values.prefix(8).allSatisfy { $0.magnitude < 2000 })
    }

    @Test func `a part beyond the end of a track is silence`() async throws {
        let bench = try Workbench()
        var film = try await film(bench)
        film.sound = mix { $0.musicStart = MediaTime(20, timescale: 1) }
        #expect(try await bench.render(film).loudness == nil)
    }

    @Test func `music comes and goes in the times that were asked for`() async throws {
        let bench = try Workbench()
        var film = try await film(bench)
        film.sound = mix {
            $0.fadeIn = MediaTime(2, timescale: 1)
            $0.fadeOut = MediaTime(4, timescale: 1)
        }
        let wave = try await wave(film, bench)
        let full = wave.level(of: 6000, from: 3, seconds: 1)
        func below(_ second: Double) -> Double {
            full - wave.level(of: 6000, from: second - 0.05, seconds: 0.1)
        }
        // Evenly in amplitude: a quarter of the way is 12 dB below, half of it 6.
        for (second, decibels) in [(0.5, 12.0), (1, 6), (8, 6), (9, 12)] {
            #expect(abs(below(second) - decibels) < 1, "\(below(second)) dB at \(second) s")
        }
        film.sound = mix { $0.fadeOut = MediaTime(0, timescale: 1) }
        let hard = try await self.wave(film, bench)
        let end = hard.level(of: 6000, from: 9.8, seconds: 0.1) - hard.level(of: 6000, from: 3, seconds: 1)
        #expect(abs(end) < 0.5, "\(end) dB")
        #expect(hard.values.suffix(2 * 900).allSatisfy { $0.magnitude < 40 })
    }

    @Test func `only the sound is made again, and of that only what the change touches`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        var film = try await film(bench, lines: [1])
        let first = try await bench.render(film, to: "1.mp4", cache: cache)
        func added(_ name: String) async throws -> Int {
            let before = try Set(cache.entries())
            let facts = try await bench.render(film, to: name, cache: cache)
            #expect(facts.pictureHash == first.pictureHash && facts.soundHash != first.soundHash)
            #expect(try bench.encodings(in: "work-\(name)").isEmpty)
            let whole = try await bench.render(film, to: "whole-\(name)")
            #expect(whole == facts, "the same without a cache")
            return try Set(cache.entries()).subtracting(before).count
        }
        film.sound = mix { $0.musicVolume = 0.5 }
        #expect(try await added("2.mp4") == 1, "the whole sound")
        film.sound = mix { $0.fadeIn = MediaTime(2, timescale: 1) }
        #expect(try await added("3.mp4") == 1)
        film.sound = mix { $0.musicStart = MediaTime(1, timescale: 1) }
        #expect(try await added("4.mp4") == 2, "the part of the track as well")
        // As it comes is as it was, however it is said.
        film.sound = mix {
            $0.ducking = 7
            $0.musicVolume = 1
            $0.fadeOut = SoundMix.usualFadeOut
        }
        let entries = try cache.entries()
        #expect(try await bench.render(film, to: "5.mp4", cache: cache) == first)
        #expect(try cache.entries() == entries)
    }
}

extension WaveFile {
    /// The root mean square of the left channel in its loudest tenth of a second.
    fileprivate func loudest(from start: Double, seconds: Double) -> Double {
        let first = Int(start * Double(sampleRate))
        let count = sampleRate / 10
        return (0..<Int(seconds * 10)).map { tenth in
            let part = (0..<count).map {
                Double(values[(first + tenth * count + $0) * channels]) / 32_768
            }
            return (part.reduce(0) { $0 + $1 * $1 } / Double(count)).squareRoot()
        }.max() ?? 0
    }
}
