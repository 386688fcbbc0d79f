import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct MusicBeatTests {
    @Test(arguments: [60.0, 97.3, 130])
    func `the detector finds clicks where they are`(beatsPerMinute: Double) {
        var values = [Int16](repeating: 0, count: 480_000)
        var clicks: [Double] = []
        for beat in 0..<Int(9 * beatsPerMinute / 60 * 2) {
            let time = 0.1 + Double(beat) * 30 / beatsPerMinute
            clicks.append(time)
            let loud = beat % 2 == 0 ? 12_000.0 : 3_000
            // A tone of 1500 Hz that falls by half in 4 ms.
            for step in 0..<2_400 where Int(time * 48_000) + step < values.count {
                let wave = sin(Double(step + 8) * 2 * .pi * 1500 / 48_000)
                values[Int(time * 48_000) + step] = Int16(loud * wave * exp(-Double(step) / 300))
            }
        }
        let onsets = MusicOnsets(in: WaveFile(channels: 1, values: values))
        #expect(clicks.allSatisfy { onsets.distance(from: $0) <= 0.003 })
        // And nothing else.
        #expect(onsets.times.allSatisfy { time in clicks.contains { abs($0 - time) <= 0.003 } })
    }

    @Test func `the detector finds nothing in silence or in a steady tone`() {
        let tone = (0..<96_000).map { Int16(8000 * sin(Double($0) * 2 * .pi * 440 / 48_000)) }
        #expect(
            MusicOnsets(in: WaveFile(channels: 1, values: [Int16](repeating: 0, count: 96_000))).times == []
        )
        #expect(MusicOnsets(in: WaveFile(channels: 1, values: tone)).times.allSatisfy { $0 < 0.01 })
    }

    @Test(arguments: Feeling.allCases)
    func `percussion is heard on the beats of the score`(feeling: Feeling) async throws {
        let bench = try MusicBench()
        var (wanted, missed) = (0, 0)
        for seed in [3, 8] as [UInt64] {
            let order = MusicOrder.of(feeling, scenes: [70, 60, 60, 80, 70], seed: seed)
            let composition = Composition(order)
            var score = composition.score()
            score.parts = score.parts.filter { $0.role == .drums }
            let notes = try #require(score.parts.first).notes
            try await SynthProgram(programs: bench.programs)
                .play(MIDIFile(score), samples: order.samples, to: bench.file("drums.wav"))
            let onsets = MusicOnsets(in: try WaveFile(reading: bench.file("drums.wav")), rise: 2)
            for time in Set(notes.map { $0.start * 60 / score.beatsPerMinute }).sorted() {
                wanted += 1
                if onsets.distance(from: time) > 0.02 { missed += 1 }
            }
        }
        #expect(missed == 0, "\(missed) of \(wanted)")
        #expect(wanted >= 6)
    }

    @Test(arguments: Feeling.allCases)
    func `beats come at even times from the first frame to the last`(feeling: Feeling) {
        let composition = Composition(.of(feeling))
        let times = composition.beatTimes
        let facts = composition.facts
        #expect(times.count == facts.beats && times[0] == facts.firstBeat)
        #expect(times.count % facts.meter == 0)
        for (beat, time) in times.enumerated() {
            #expect(abs(time - Double(beat) * 60 / facts.beatsPerMinute) < 1e-9)
        }
        #expect(abs((times.last ?? 0) + 60 / facts.beatsPerMinute - 30) < 1e-6)
        #expect(Double(facts.parameters["beats_per_minute"] ?? "") == composition.beatsPerMinute)
        #expect(facts.parameters["meter"] == "\(facts.meter)")
    }

    @Test(arguments: Feeling.allCases)
    func `each cut has an accent on the nearest beat, the reveal a wide one`(feeling: Feeling) throws {
        for seed in 1...8 as ClosedRange<UInt64> {
            let order = MusicOrder.of(feeling, seed: seed, reveal: 2)
            let composition = Composition(order)
            let beat = 60 / composition.beatsPerMinute
            let score = composition.score()
            let accents = try #require(score.parts.first { $0.role == .accent }).notes
            let drums = try #require(score.parts.first { $0.role == .drums }).notes
            var time = 0.0
            for frames in order.scenes.dropLast() {
                time += Double(frames) / 30
                let near = accents.filter { abs($0.start * beat - time) <= beat / 2 + 1e-9 }
                #expect(!near.isEmpty, "\(time)")
                #expect(near.allSatisfy { $0.start == $0.start.rounded() })
                #expect(drums.contains { $0.start == near.first?.start })
            }
            let reveal = try #require(composition.reveal)
            #expect(abs(Double(reveal) * beat - 9) <= beat / 2 + 1e-9)
            #expect(accents.count { $0.start == Double(reveal) } == 4)
            let swells = score.parts.first { $0.role == .swell }?.notes ?? []
            #expect(swells.contains { abs($0.start + $0.length - Double(reveal)) < 1e-9 })
        }
    }
}
