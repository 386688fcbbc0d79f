import Foundation
import Media
import Studio
import Testing

@testable import Providers

/// Sheets of all props to look at; drawn only when REELWRIGHT_PROPS names a folder.
///
/// REELWRIGHT_PROPS_ONLY names subjects, separated by commas, to be drawn large instead.
struct PropsSheets {
    private static let folder = ProcessInfo.processInfo.environment["REELWRIGHT_PROPS"]
    private static let only = ProcessInfo.processInfo.environment["REELWRIGHT_PROPS_ONLY"]

    @Test(.enabled(if: folder != nil && only == nil))
    func `sheet of all subjects in two moods`() throws {
        for name in ["high", "low", "middle"] {
            let props = Self.hand(name).all
            try Self.write(
                props,
                name: "subjects-\(name)",
                tones: Self.hand(name).tones,
                columns: 8,
                side: 240
            )
        }
    }

    @Test(.enabled(if: folder != nil && only == nil))
    func `sheet of still lifes and people`() throws {
        for name in ["high", "low"] {
            let hand = Self.hand(name)
            let still = (0..<12).map { hand.stillLife(Seed(UInt64($0))) }
            try Self.write(still, name: "still-lifes-\(name)", tones: hand.tones, columns: 6, side: 280)
            var people = Staging.Pose.allCases.enumerated().map { hand.figure($1, seed: Seed(UInt64($0))) }
            people += [
                hand.shoulder(seed: Seed(1)), hand.shoulder(seed: Seed(2)), hand.shoulder(seed: Seed(5)),
            ]
            people += [hand.hands(holding: false), hand.hands(holding: true)]
            try Self.write(people, name: "people-\(name)", tones: hand.tones, columns: 5, side: 400)
        }
    }

    @Test(.enabled(if: folder != nil && only != nil))
    func `single subjects, large`() throws {
        let names = try #require(Self.only).split(separator: ",").map(String.init)
        let hand = Self.hand(ProcessInfo.processInfo.environment["REELWRIGHT_PROPS_MOOD"] ?? "high")
        let props = names.compactMap { name in Subject.allCases.first { "\($0)" == name } }
            .map { $0.prop(hand, seed: Seed(3)) }
        try Self.write(props, name: "large", tones: hand.tones, columns: min(names.count, 3), side: 640)
    }

    static func hand(_ name: String) -> Hand {
        switch name {
        case "low": Hand(tones: Tones(mood: Palettes.night, key: .low, turn: 1))
        case "middle": Hand(tones: Tones(mood: Palettes.bold, key: .middle, turn: 0))
        default: Hand(tones: Tones(mood: Palettes.warm, key: .high, turn: 0))
        }
    }

    private static func write(
        _ props: [Prop],
        name: String,
        tones: Tones,
        columns: Int,
        side: Double
    ) throws {
        let size = PixelSize(width: Int(side), height: Int(side))
        var marks: [Mark] = []
        for (index, prop) in props.enumerated() {
            let (row, column) = index.quotientAndRemainder(dividingBy: columns)
            let picture = try Raster(
                Picture(size: size, ground: tones.wall, marks: Self.scene(prop, tones: tones, side: side))
            )
            let box = Box(x: Double(column) * side, y: Double(row) * side, width: side, height: side)
            marks.append(.image(picture, in: box.inset(1)))
        }
        let rows = (props.count + columns - 1) / columns
        let whole = PixelSize(width: Int(side) * columns, height: Int(side) * rows)
        let folder = URL(filePath: try #require(Self.folder))
        try Raster(Picture(size: whole, ground: Color(0x404040), marks: marks)).png()
            .write(to: folder.appending(path: "\(name).png"))
    }

    /// A prop on a plain floor before a plain wall, with a shadow.
    static func scene(_ prop: Prop, tones: Tones, side: Double) -> [Mark] {
        let horizon = side * 0.76
        let place = prop.standing(
            in: Box(x: side * 0.1, y: side * 0.1, width: side * 0.8, height: side * 0.76),
            mirrored: false
        )
        let foot = prop.base.transformed(place)
        let width = foot.bounds?.width ?? 0
        return [
            .fill(
                .rectangle(Box(left: 0, top: 0, right: side, bottom: horizon)),
                .radial(
                    center: Point(side * 0.3, side * 0.3),
                    radius: side,
                    [.init(0, tones.wallLit), .init(1, tones.wallDim)]
                )
            ),
            .fill(
                .rectangle(Box(left: 0, top: horizon, right: side, bottom: side)),
                .linear(
                    from: Point(0, horizon),
                    to: Point(0, side),
                    [.init(0, tones.floor), .init(1, tones.floorNear)]
                )
            ),
            .soft(side * 0.03, [.fill(foot.moved(width * 0.15, 0), .color(tones.shadow, 0.4))]),
            .soft(side * 0.008, [.fill(foot, .color(tones.shadow, 0.5))]), .placed(place, prop.marks),
        ]
    }
}

extension Hand {
    fileprivate var all: [Prop] {
        Subject.allCases.map { $0.prop(self, seed: Seed(3)) } + [dog(), cat()]
    }
}
