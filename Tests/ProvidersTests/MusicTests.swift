import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct MusicTests {
    @Test(arguments: Feeling.allCases)
    func `the piece ends with the film on its tonic`(feeling: Feeling) {
        for (seed, seconds) in [6, 8, 10, 15, 30, 60, 120].enumerated() {
            let composition = Composition(.film(feeling, seconds: seconds, seed: UInt64(seed)))
            let score = composition.score()
            #expect(abs(score.seconds - Double(seconds)) < 0.000_1)
            let notes = score.parts.flatMap(\.notes)
            #expect(
                notes.allSatisfy {
                    $0.start >= 0 && $0.length > 0 && $0.start + $0.length <= score.beats + 1e-9
                }
            )
            #expect(notes.allSatisfy { (1...127).contains($0.velocity) && (24...108).contains($0.pitch) })
            let tonic = composition.key.chord(1).classes
            // All that sounds in the last bar is of the tonic chord; the lowest is its root.
            let last = score.parts.filter { $0.role != .drums && $0.role != .swell }.flatMap(\.notes)
                .filter { $0.start + $0.length > composition.beat(ofBar: composition.lastBar) + 1e-6 }
            #expect(Set(last.map { $0.pitch % 12 }) == Set(tonic), "\(composition.arrangement.name)")
            #expect(last.min { $0.pitch < $1.pitch }.map { $0.pitch % 12 } == tonic[0])
            // Before it comes the style's cadence, and the last chord has time to ring.
            #expect(composition.chords[composition.lastBar - 1].degree == composition.style.cadence)
            let ring = Double(composition.meter) * 60 / composition.beatsPerMinute
            #expect((1.2...4).contains(ring), "\(ring)")
        }
    }

    @Test(arguments: Feeling.allCases)
    func `the tempo is the style's, and every note is of the scale`(feeling: Feeling) {
        for seed in 1...20 as ClosedRange<UInt64> {
            let composition = Composition(.of(feeling, seed: seed))
            #expect(composition.style.tempo.contains(composition.beatsPerMinute))
            let scale = Set((0..<7).map { composition.key.pitch(step: $0) % 12 })
            let pitches = composition.score().parts.filter { $0.role != .drums && $0.role != .swell }
                .flatMap(\.notes).map(\.pitch)
            #expect(Set(pitches.map { $0 % 12 }).isSubset(of: scale))
        }
    }

    @Test func `the same order gives the same score, another seed another`() {
        #expect(Composition(.of(.calm)).score() == Composition(.of(.calm)).score())
        let scores = (1...20).map { Composition(.of(.calm, seed: $0)).score() }
        #expect(Set(scores).count == 20)
    }

    @Test func `odd films have music, too`() {
        for (scenes, rate) in [
            ([1], FrameRate(30)), ([36, 36, 36, 36, 36], FrameRate(30)), ([899], FrameRate(30000, 1001)),
            (Array(repeating: 180, count: 20), FrameRate(24)),
        ] {
            for feeling in Feeling.allCases {
                #expect(!Composition(.of(feeling, scenes: scenes, rate: rate)).score().parts.isEmpty)
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
}
