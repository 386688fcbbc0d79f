import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct SettingsTests {
    private static let size = PixelSize(width: 180, height: 320)

    @Test func `no two settings look alike at any time of day`() throws {
        var plates: [(setting: Staging.Setting, light: Staging.Light, hash: UInt64, mean: Color)] = []
        for setting in Staging.Setting.allCases {
            for light in Staging.Light.allCases {
                let staging = Staging(beat: "x", framing: .wide, setting: setting, light: light)
                let small = try Self.small(staging, bare: true)
                let all = Box(x: 0, y: 0, width: 1, height: 1)
                let picture = Picture(
                    size: PixelSize(width: 1, height: 1),
                    ground: Color(0),
                    marks: [.image(small, in: all)]
                )
                plates.append((setting, light, Self.hash(small), try Raster(picture).color(x: 0, y: 0)))
            }
        }
        for (index, one) in plates.enumerated() {
            for other in plates[(index + 1)...] where one.setting != other.setting {
                let apart = (one.hash ^ other.hash).nonzeroBitCount
                #expect(
                    apart >= 10,
                    "\(one.setting) \(one.light) and \(other.setting) \(other.light): \(apart)"
                )
            }
            for other in plates[(index + 1)...] where one.setting == other.setting {
                let steps = [\Color.red, \.green, \.blue].map {
                    abs(Int(one.mean[keyPath: $0]) - Int(other.mean[keyPath: $0]))
                }
                #expect(steps.reduce(0, +) >= 12, "\(one.setting) \(one.light) and \(other.light)")
            }
        }
    }

    @Test func `framings of one scene differ`() throws {
        for setting in [Staging.Setting.kitchen, .shore] {
            let hashes = try Staging.Framing.allCases.map {
                try Self.hash(Staging(beat: "x", framing: $0, setting: setting))
            }
            for (index, one) in hashes.enumerated() {
                for other in hashes[(index + 1)...] { #expect((one ^ other).nonzeroBitCount >= 6) }
            }
        }
    }

    @Test func `another seed is another kitchen`() throws {
        let staging = Staging(beat: "x", framing: .wide, setting: .kitchen)
        #expect(try Self.hash(staging, seed: 1) != Self.hash(staging, seed: 2))
    }

    @Test func `words keep to the safe area and off the middle of the subject`() throws {
        let seed = UInt64.random(in: 0...9999)
        var chance = Seed(seed).generator
        for _ in 0..<24 {
            let film = chance.pick(SampleFilm.scripts + [.kettle])
            let words = (0..<(1 + chance.next() % 3)).map { _ in chance.pick(film.words) }.joined(
                separator: " "
            )
            let text = SampleFilm(
                title: film.title,
                subject: film.subject,
                language: film.language,
                words: Array(repeating: words, count: 7)
            )
            let staging = Staging(
                beat: "x",
                framing: chance.pick(Staging.Framing.allCases),
                move: chance.pick(Staging.Move.allCases),
                setting: chance.pick(Staging.Setting.allCases),
                light: chance.pick(Staging.Light.allCases)
            )
            let position = Int(chance.next() % 6)
            let size = chance.pick(PictureTests.sizes)
            let order = Sheet.order(
                text,
                position: position,
                size: size,
                mood: chance.pick(Palettes.all),
                seed: chance.next(),
                staging: staging
            )
            let comment: Comment = "seed \(seed): \(staging) \(size) \(words)"
            let scene = try #require(order.scene)
            let framing = Stage(order, scene: scene).framing
            let shot = try DrawnShot(order)
            for ink in shot.inscription?.lettering.compactMap({ $0.setting()?.ink }) ?? [] {
                let middle = Box(center: framing.subject.center, width: 2, height: 2)
                #expect(!ink.overlaps(middle), comment)
            }
            try PictureTests.expectReadable(shot, comment)
        }
    }

    static func hash(_ order: ImageOrder) throws -> UInt64 { hash(try small(DrawnShot(order))) }

    private static func hash(_ staging: Staging, seed: UInt64 = 5) throws -> UInt64 {
        hash(try small(staging, seed: seed))
    }

    /// What is seen, 32 pixels wide and high; `bare` is the setting without what stands in it.
    private static func small(_ staging: Staging, seed: UInt64 = 5, bare: Bool = false) throws -> Raster {
        let film = SampleFilm(title: "", subject: "", language: "en", words: Array(repeating: "", count: 7))
        let order = Sheet.order(
            film,
            position: 2,
            size: size,
            mood: Palettes.warm,
            seed: seed,
            staging: staging
        )
        let shot = try DrawnShot(order)
        let frame =
            bare
            ? try #require(shot.plates.first).raster
            : try Raster(
                Picture(size: size, ground: Color(0), marks: shot.scenery(at: 0))
            )
        return try small(frame)
    }

    private static func small(_ shot: DrawnShot) throws -> Raster {
        try small(Raster(Picture(size: shot.size, ground: Color(0), marks: shot.scenery(at: 0))))
    }

    private static func small(_ frame: Raster) throws -> Raster {
        try Raster(
            Picture(
                size: PixelSize(width: 32, height: 32),
                ground: Color(0),
                marks: [.image(frame, in: Box(x: 0, y: 0, width: 32, height: 32))]
            )
        )
    }

    /// A hash of what is seen in general: the lower frequencies of the brightness, above or under their median.
    private static func hash(_ small: Raster) -> UInt64 {
        func wave(_ place: Int, _ frequency: Int) -> Double {
            cos(Double.pi * (Double(place) + 0.5) * Double(frequency) / 32)
        }
        let light = (0..<32).map { y in
            (0..<32).map { x in
                let color = small.color(x: x, y: y)
                return 0.299 * Double(color.red) + 0.587 * Double(color.green) + 0.114 * Double(color.blue)
            }
        }
        var parts: [Double] = []
        for down in 0..<8 {
            let column = (0..<32).map { x in (0..<32).reduce(0) { $0 + light[$1][x] * wave($1, down) } }
            for across in 0..<8 { parts.append((0..<32).reduce(0) { $0 + column[$1] * wave($1, across) }) }
        }
        let median = parts.dropFirst().sorted()[31]
        return parts.enumerated().reduce(0) { $1.element > median ? $0 | 1 << UInt64($1.offset) : $0 }
    }
}
