import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct PropsTests {
    private static let side = 160

    @Test(arguments: Subject.allCases)
    func `a subject is drawn within its box and stands on the ground`(subject: Subject) throws {
        for seed in 0..<(subject == .stillLife || subject == .pet ? 8 : 1) {
            let prop = subject.prop(PropsSheets.hand("high"), seed: Seed(UInt64(seed)))
            try Self.expectFits(prop, "\(subject) \(seed)")
        }
    }

    @Test(arguments: Staging.Pose.allCases)
    func `a figure is drawn within its box and stands on the ground`(pose: Staging.Pose) throws {
        for seed in 0..<6 {
            let prop = PropsSheets.hand("low").figure(pose, seed: Seed(UInt64(seed)))
            try Self.expectFits(prop, "\(pose) \(seed)")
            #expect((0.75...1.1).contains(-prop.box.top))
        }
    }

    @Test func `what stands near the camera is drawn within its box`() throws {
        let hand = PropsSheets.hand("low")
        for seed in 0..<6 { try Self.expectFits(hand.shoulder(seed: Seed(UInt64(seed))), "shoulder \(seed)") }
        try Self.expectFits(hand.hands(holding: false), "hands")
        try Self.expectFits(hand.hands(holding: true), "hands around a cup")
    }

    @Test func `every subject looks unlike every other`() throws {
        let hand = PropsSheets.hand("high")
        let looks = try Subject.allCases.map { ($0, try Self.look(of: $0.prop(hand, seed: Seed(3)))) }
        for (index, one) in looks.enumerated() {
            for other in looks[..<index] {
                #expect(Self.difference(one.1, other.1) > 0.02, "\(one.0) and \(other.0)")
            }
        }
    }

    @Test func `every pose looks unlike every other`() throws {
        let hand = PropsSheets.hand("high")
        let looks = try Staging.Pose.allCases.map { ($0, try Self.look(of: hand.figure($0, seed: Seed(1)))) }
        for (index, one) in looks.enumerated() {
            for other in looks[..<index] {
                #expect(Self.difference(one.1, other.1) > 0.005, "\(one.0) and \(other.0)")
            }
        }
    }

    @Test func `the ten poses have ten outlines`() throws {
        let hand = PropsSheets.hand("high")
        #expect(Staging.Pose.allCases.count == 10)
        for seed in [1, 4] as [UInt64] {
            let outlines = try Staging.Pose.allCases.map {
                ($0, try Self.outline(of: hand.figure($0, seed: Seed(seed))))
            }
            for (index, one) in outlines.enumerated() {
                for other in outlines[..<index] {
                    let both = Double(one.1.intersection(other.1).count)
                    let either = Double(one.1.union(other.1).count)
                    #expect(both / either < 0.9, "\(one.0) and \(other.0): \(both / either)")
                }
            }
        }
    }

    @Test func `a still life has at least six forms, and a figure several looks`() throws {
        let hand = PropsSheets.hand("high")
        var forms: [[Double]] = []
        for seed in 0..<40 {
            let look = try Self.look(of: hand.stillLife(Seed(UInt64(seed))))
            if forms.allSatisfy({ Self.difference($0, look) > 0.02 }) { forms.append(look) }
        }
        #expect(forms.count >= 6)
        let looks = Set((0..<60).map { Figure.Look(Seed(UInt64($0))) })
        #expect(Set(looks.map(\.build)).count >= 2)
        #expect(looks.count >= 8)
    }

    @Test func `a seed gives the same drawing`() throws {
        let hand = PropsSheets.hand("low")
        for subject in [Subject.stillLife, .pet, .painting] {
            let (one, other) = (
                try Self.look(of: subject.prop(hand, seed: Seed(9))),
                try Self.look(of: subject.prop(hand, seed: Seed(9)))
            )
            #expect(one == other)
        }
    }

    @Test(arguments: Subject.allCases)
    func `what belongs to a subject is two or three other things`(subject: Subject) {
        #expect((2...3).contains(subject.companions.count))
        #expect(Set(subject.companions).count == subject.companions.count)
        #expect(!subject.companions.contains(subject))
    }

    // MARK: Measures

    /// Draws a prop with room around its box and expects that nothing is seen in that room.
    private static func expectFits(_ prop: Prop, _ name: String) throws {
        #expect(prop.box.top < -0.4 && prop.box.bottom < 0.09, "\(name)")
        let foot = try #require(prop.base.bounds)
        #expect(foot.bottom > -0.01 && foot.bottom < 0.09 && foot.width > 0.1, "\(name) stands on the ground")
        let scale = 100.0
        let slack = 0.06
        let room = prop.box.inset(-0.3)
        let place = Transform.move(-room.left, -room.top).then(.scale(scale, scale))
        let size = PixelSize(width: Int(room.width * scale), height: Int(room.height * scale))
        let raster = try Raster(Picture(size: size, marks: [.placed(place, prop.marks)]))
        var (seen, lowest) = (0, 0)
        for y in 0..<size.height {
            for x in 0..<size.width where raster.alpha(x: x, y: y) > 150 {
                let point = Point(Double(x) / scale + room.left, Double(y) / scale + room.top)
                seen += 1
                lowest = max(lowest, y)
                let dot = Box(center: point, width: 0, height: 0)
                #expect(prop.box.inset(-slack).contains(dot), "\(name) at \(point)")
            }
        }
        #expect(Double(seen) > Double(size.width * size.height) * 0.03, "\(name) is there")
        let ground = Double(lowest) / scale + room.top
        #expect(abs(ground) < 0.09, "\(name) ends at \(ground)")
    }

    /// The pixels that a prop covers, as high as they are in all, whatever its width.
    private static func outline(of prop: Prop) throws -> Set<Int> {
        let size = PixelSize(width: side, height: side)
        let box = Box(x: 0, y: 0, width: Double(side), height: Double(side))
        let place = prop.standing(in: box, mirrored: false)
        let raster = try Raster(Picture(size: size, marks: [.placed(place, prop.marks)]))
        return Set((0..<side * side).filter { raster.alpha(x: $0 % side, y: $0 / side) > 128 })
    }

    /// The brightness of a prop on its plain ground, pixel by pixel.
    private static func look(of prop: Prop) throws -> [Double] {
        let size = PixelSize(width: side, height: side)
        let tones = PropsSheets.hand("high").tones
        let marks = PropsSheets.scene(prop, tones: tones, side: Double(side))
        let raster = try Raster(Picture(size: size, ground: tones.wall, marks: marks), scale: 0.5)
        return (0..<side / 2).flatMap { y in
            (0..<side / 2).map { x in PerceptualColor(raster.color(x: x, y: y)).lightness }
        }
    }

    private static func difference(_ one: [Double], _ other: [Double]) -> Double {
        zip(one, other).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(one.count)
    }
}
