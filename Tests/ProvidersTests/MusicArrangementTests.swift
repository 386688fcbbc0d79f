import Media
import Studio
import Testing

@testable import Providers

struct MusicArrangementTests {
    @Test(arguments: Feeling.allCases)
    func `each style has four arrangements that are told apart`(feeling: Feeling) {
        let style = MusicStyle.of(feeling)
        #expect(style.arrangements.count >= 4)
        #expect(Set(style.arrangements.map(\.name)).count == style.arrangements.count)
        // No two share both their instruments and their figures, nor the way they build up.
        func marks(_ arrangement: Arrangement) -> [Set<String>] {
            [
                Set(["\(arrangement.pad)", "\(arrangement.padFigure)"]),
                Set(["\(arrangement.bass)", "\(arrangement.bassFigure)"]), ["\(arrangement.motif)"],
                Set(["\(arrangement.colour)", "\(arrangement.colourFigure)"]),
                ["\(arrangement.opening) \(arrangement.build)"],
            ]
        }
        let all = style.arrangements.map(marks)
        for (index, one) in all.enumerated() {
            for other in all[..<index] {
                let alike = zip(one, other).count { $0 == $1 }
                #expect(alike <= 1, "\(style.arrangements[index].name)")
            }
        }
        #expect(style.progressions.count >= 4 && style.progressions.allSatisfy { $0.count == 4 })
    }

    @Test(arguments: Feeling.allCases)
    func `seeds of one mood differ in arrangement, tune and harmony`(feeling: Feeling) {
        let pieces = (1...24).map { Composition(.of(feeling, seed: $0)) }
        #expect(Set(pieces.map(\.arrangement.name)).count == 4)
        #expect(Set(pieces.map { $0.chords.map(\.degree) }).count >= 12)
        let tunes = pieces.map { piece in
            let notes = piece.score().parts.first { $0.role == .motif }?.notes ?? []
            return notes.prefix(8).map { "\($0.start) \($0.pitch - piece.key.tonic)" }
        }
        #expect(Set(tunes).count >= 22)
    }

    @Test func `no two of twenty films have the same score`() {
        let scores = (0..<20).map { index in
            let feeling = Feeling.allCases[index % Feeling.allCases.count]
            return Composition(.film(feeling, seconds: 20 + index, seed: UInt64(index))).score()
        }
        #expect(Set(scores).count == 20)
        #expect(Set(scores.map { $0.parts.map(\.program) }).count >= 16)
    }

    @Test(arguments: Feeling.allCases)
    func `something joins with every scene until the close`(feeling: Feeling) {
        for seed in 1...12 as ClosedRange<UInt64> {
            let piece = Composition(.of(feeling, seed: seed))
            var last = 0
            #expect(piece.stages.count == 7)
            for bar in piece.stages.dropLast() {
                let sum = piece.levels[bar].values.reduce(0, +)
                #expect(sum > last, "\(piece.arrangement.name) at bar \(bar)")
                last = sum
            }
            #expect(piece.levels[piece.lastBar - 1].values.reduce(0, +) <= last)
            // The hook is emptier than the scene before the close.
            let score = piece.score()
            func notes(_ from: Double, _ to: Double) -> Double {
                let range = from * score.beats / 30..<to * score.beats / 30
                let count = score.parts.flatMap(\.notes).count { range.contains($0.start) }
                return Double(count) / (to - from)
            }
            #expect(notes(0, 3.5) < notes(17, 24), "\(piece.arrangement.name)")
            #expect(Set(score.parts.map(\.role.channel)).count == score.parts.count)
        }
    }

    @Test func `long films build up more than once`() {
        for feeling in Feeling.allCases {
            let piece = Composition(.film(feeling, seconds: 120, seed: 4))
            let sums = piece.levels.map { $0.values.reduce(0, +) }
            #expect(zip(sums, sums.dropFirst()).contains { $0 > $1 + 1 })
            #expect((sums.max() ?? 0) > (sums.first ?? 0) + 3)
        }
    }

    @Test func `a fill leads into a scene where drums play`() throws {
        for seed in 1...10 as ClosedRange<UInt64> {
            let piece = Composition(.of(.energetic, seed: seed))
            let drums = try #require(piece.score().parts.first { $0.role == .drums }).notes
            for cut in piece.cuts where piece.level(.drums, (cut - 1) / piece.meter) > 0 {
                let fill = drums.filter { $0.start >= Double(cut - 1) && $0.start < Double(cut) }
                let wanted = Set(piece.arrangement.groove.fill.map(\.drum))
                #expect(!fill.isEmpty && Set(fill.map(\.pitch)).isSubset(of: wanted))
            }
        }
    }
}
