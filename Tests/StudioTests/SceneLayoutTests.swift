import Studio
import Testing

struct SceneLayoutTests {
    private let layout = SceneLayout(frames: 100, places: [50..<60, 10..<30])

    @Test func `a place is free when it touches no clip and ends within the scene`() {
        for place in [0..<10, 30..<50, 60..<100, 30..<31] { #expect(layout.isFree(place), "\(place)") }
        for place in [0..<11, 29..<40, 55..<56, 5..<95, 90..<101, -5..<3] {
            #expect(!layout.isFree(place), "\(place)")
        }
    }

    @Test func `the next free position is a gap behind what is in the way`() {
        #expect(layout.nextPosition(from: 0, length: 10, gap: 3) == 0)
        #expect(layout.nextPosition(from: 5, length: 10, gap: 3) == 33)
        #expect(layout.nextPosition(from: 5, length: 20, gap: 3) == 63)
        #expect(layout.nextPosition(from: 30, length: 20, gap: 3) == 30)
        #expect(layout.nextPosition(from: 5, length: 40, gap: 3) == nil)
        #expect(layout.nextPosition(from: 95, length: 6, gap: 3) == nil)
    }

    @Test func `gaps and room are what no clip covers`() {
        #expect(layout.gaps == [0..<10, 30..<50, 60..<100])
        #expect([0, 9, 10, 29, 30, 60, 99, 100, -1].map(layout.room) == [10, 1, 0, 0, 20, 40, 1, 0, 0])
        #expect(SceneLayout(frames: 5, places: []).gaps == [0..<5])
        #expect(SceneLayout(frames: 5, places: [0..<5]).gaps.isEmpty)
    }

    @Test func `clips that overlap, are empty or end later than the scene are not valid`() {
        #expect(layout.isValid)
        #expect(SceneLayout(frames: 10, places: [0..<5, 5..<10]).isValid)
        for places in [[0..<6, 5..<10], [0..<11], [3..<3], [-1..<2], [0..<9, 2..<3]] {
            #expect(!SceneLayout(frames: 10, places: places).isValid, "\(places)")
        }
    }

    @Test func `lengths are fitted to any total, in proportion, each a frame at least`() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var chance = Seed(seed).generator
            let lengths = (0..<Int(chance.next() % 8 + 1)).map { _ in Int(chance.next() % 900 + 1) }
            let total = Int(chance.next() % 4000 + 1)
            guard let fitted = SceneLayout.fitted(lengths, total: total) else {
                #expect(total < lengths.count, "seed \(seed)")
                continue
            }
            #expect(fitted.reduce(0, +) == total && fitted.allSatisfy { $0 >= 1 }, "seed \(seed)")
            let share = Double(total) / Double(lengths.reduce(0, +))
            // Where nobody needed the one frame, all are within a frame of their share.
            guard lengths.allSatisfy({ Double($0) * share >= 1 }) else { continue }
            let isNear = zip(lengths, fitted).allSatisfy { abs(Double($0) * share - Double($1)) < 1 }
            #expect(isNear, "seed \(seed): \(lengths) to \(total) is \(fitted)")
        }
        #expect(SceneLayout.fitted([100, 50, 30], total: 180) == [100, 50, 30])
    }

    @Test func `places that do not overlap do not when their scene is scaled`() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var chance = Seed(seed).generator
            let ends = (0..<6).map { _ in Int(chance.next() % 101) }.sorted()
            let places = stride(from: 0, to: 6, by: 2).map { ends[$0]..<ends[$0 + 1] }.filter { !$0.isEmpty }
            let length = Int(chance.next() % 250 + 1)
            let scaled = places.map { SceneLayout.place($0, scaledFrom: 100, to: length) }
            let kept = SceneLayout(frames: length, places: scaled.filter { !$0.isEmpty })
            #expect(kept.isValid, "seed \(seed): \(places) to \(length) is \(scaled)")
            #expect(SceneLayout.place(0..<100, scaledFrom: 100, to: length) == 0..<length)
        }
    }
}
