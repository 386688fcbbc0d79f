import Foundation
import Media
import Studio
import Testing

@testable import Providers

/// What things stand on, and that they stand beside the words.
struct PictureFootingTests {
    private static let outside: [Staging.Setting] = [.street, .mountain, .shore, .forest, .road]

    private static func order(
        _ subject: String,
        _ staging: Staging,
        size: PixelSize,
        seed: UInt64 = 5,
        position: Int = 2
    ) -> ImageOrder {
        let film = SampleFilm(
            title: "",
            subject: subject,
            language: "en",
            words: Array(repeating: "Slow down the morning with us", count: 7)
        )
        return Sheet.order(
            film,
            position: position,
            size: size,
            mood: Palettes.warm,
            seed: seed,
            staging: staging
        )
    }

    private static func stage(
        _ subject: String,
        _ setting: Staging.Setting,
        _ framing: Staging.Framing
    ) throws
        -> Stage
    {
        let staging = Staging(beat: "x", framing: framing, setting: setting, light: .day)
        let order = order(subject, staging, size: PictureTests.sizes[1])
        return Stage(order, scene: try #require(order.scene))
    }

    /// The most that anything in `marks` covers.
    private static func cover(_ marks: [Mark], _ stage: Stage) throws -> UInt8 {
        let size = PixelSize(width: Int(stage.frame.width), height: Int(stage.frame.height))
        let raster = try Raster(Picture(size: size, marks: marks))
        var most: UInt8 = 0
        for y in 0..<size.height {
            for x in 0..<size.width { most = max(most, UInt8(raster.alpha(x: x, y: y))) }
        }
        return most
    }

    @Test(arguments: outside, [Staging.Framing.wide, .medium, .close, .overShoulder])
    func `nothing large stands on a stone or a wall`(
        setting: Staging.Setting,
        framing: Staging.Framing
    ) throws {
        for subject in ["boat", "house", "shopfront", "tree", "car", "van", "bus", "bicycle", "sofa"] {
            let stage = try Self.stage(subject, setting, framing)
            let surface = stage.scenery(setting).surface
            // Light on the ground covers little; a stone hides what is behind it.
            #expect(try Self.cover(surface, stage) < 128, "\(subject)")
        }
        let small = try Self.stage("cup", setting, framing)
        #expect(try Self.cover(small.scenery(setting).surface, small) > 250)
    }

    @Test(arguments: outside, [Staging.Framing.wide, .medium, .close])
    func `a boat is on water`(setting: Staging.Setting, framing: Staging.Framing) throws {
        func foot(_ subject: String) throws -> (away: Double, stage: Stage) {
            let stage = try Self.stage(subject, setting, framing)
            let size = PixelSize(width: Int(stage.frame.width), height: Int(stage.frame.height))
            let raster = try Raster(Picture(size: size, ground: Color(0), marks: stage.scenery(setting).far))
            let water = PerceptualColor(stage.water)
            var (sum, count) = (0.0, 0.0)
            let box = stage.framing.subject
            for x in stride(from: box.left, to: box.right, by: 3) {
                let color = PerceptualColor(
                    raster.color(
                        x: min(max(Int(x), 0), size.width - 1),
                        y: min(Int(stage.ground), size.height - 1)
                    )
                )
                sum += abs(color.lightness - water.lightness) + abs(color.chroma - water.chroma)
                count += 1
            }
            return (sum / count, stage)
        }
        let boat = try foot("boat")
        #expect(boat.away < 0.16, "\(boat.away)")
        #expect(boat.stage.footing == .water)
        let (wet, dry) = (
            try SettingsTests.hash(Self.order("boat", setting, framing)),
            try SettingsTests.hash(Self.order("house", setting, framing))
        )
        #expect(wet != dry)
    }

    private static func order(
        _ subject: String,
        _ setting: Staging.Setting,
        _ framing: Staging.Framing
    )
        -> ImageOrder
    {
        order(
            subject,
            Staging(beat: "x", framing: framing, setting: setting, light: .day),
            size: PixelSize(width: 180, height: 320)
        )
    }

    /// How many pixels under the words are solid parts of what stands or lies before the setting.
    private static func hidden(_ order: ImageOrder, in words: (Shot) -> Box?) throws -> Int {
        let shot = try Shot(order)
        let near = shot.layers.filter { $0.depth == .near || $0.depth == .fore }
        let raster = try Raster(Picture(size: shot.size, marks: near.flatMap(\.marks)))
        guard let box = words(shot) else { return 0 }
        var count = 0
        for y in max(0, Int(box.top))..<min(shot.size.height, Int(box.bottom)) {
            for x in max(0, Int(box.left))..<min(shot.size.width, Int(box.right))
            where raster.alpha(x: x, y: y) > 170 {
                count += 1
            }
        }
        return count
    }

    @Test(arguments: Subject.allCases.filter { $0 != .stillLife })
    func `a detail beside words does not reach under them`(subject: Subject) throws {
        let word = try #require(Subject.names.first { $0.subject == subject }?.words.first)
        for position in [2, 3] {
            let order = Self.order(
                word,
                Staging(beat: "x", framing: .insert, setting: .studio, light: .day),
                size: PixelSize(width: 480, height: 270),
                position: position
            )
            let words = try #require(order.scene.map { Stage(order, scene: $0).framing.words })
            #expect(try Self.hidden(order) { _ in words } == 0, "\(word) \(position)")
        }
    }

    @Test(arguments: Aspect.allCases, ["book", "insurance", "laptop"])
    func `hands on a table are beside the words`(aspect: Aspect, subject: String) throws {
        for position in [2, 3] {
            let order = Self.order(
                subject,
                Staging(beat: "x", framing: .top, setting: .kitchen, light: .day, pose: .reaching),
                size: PixelSize(width: aspect.size.width / 4, height: aspect.size.height / 4),
                position: position
            )
            let count = try Self.hidden(order) { shot in shot.lettering.compactMap { $0.setting()?.ink }.first
            }
            #expect(count == 0, "\(aspect) \(subject) \(position)")
        }
    }

    @Test func `a silhouette is all that is solid, in one colour, and nothing else`() throws {
        let (red, blue, dark) = (Color(0xC02030), Color(0x2030C0), Color(0x101010))
        let solid = Path.rectangle(Box(x: 10, y: 10, width: 30, height: 30))
        let marks: [Mark] = [
            .fill(solid, .color(red)),
            .fill(.rectangle(Box(x: 60, y: 10, width: 30, height: 30)), .color(blue, 0.4)),
            .stroke(.open([Point(10, 60), Point(40, 60)]), .color(blue), Pen(8)),
            .soft(4, [.fill(.rectangle(Box(x: 60, y: 60, width: 30, height: 30)), .color(red))]),
            .placed(.move(0, 70), [.fill(solid, .color(blue))]),
            .fill(
                .circle(Point(75, 95), radius: 8),
                .glow(red, 0.9, center: Point(75, 95), radius: 8)
            ),
        ]
        let raster = try Raster(
            Picture(size: PixelSize(width: 100, height: 120), marks: marks.silhouette(dark))
        )
        for (x, y) in [(25, 25), (25, 60), (25, 95)] {
            #expect(raster.alpha(x: x, y: y) == 255 && raster.color(x: x, y: y) == dark, "\(x), \(y)")
        }
        for (x, y) in [(75, 25), (75, 75), (75, 95), (50, 50)] {
            #expect(raster.alpha(x: x, y: y) == 0, "\(x), \(y)")
        }
    }

    @Test(arguments: [Subject.book, .shirt, .glasses, .pen, .instrument])
    func `what lies on a table throws the shadow of its outline away from the light`(subject: Subject) throws
    {
        let word = try #require(Subject.names.first { $0.subject == subject }?.words.first)
        for position in [2, 3] {
            let order = Self.order(
                word,
                Staging(beat: "x", framing: .top, setting: .studio, light: .evening),
                size: PixelSize(width: 270, height: 480),
                position: position
            )
            let stage = Stage(order, scene: try #require(order.scene))
            let shot = try Shot(order)
            let near = try #require(shot.layers.first { $0.depth == .near })
            // The shadow is drawn first, under the thing.
            try #require(near.marks.count == 2)
            let (shadow, thing) = (
                try Self.spread(near.marks[0], shot.size), try Self.spread(near.marks[1], shot.size)
            )
            // How much further the shadow reaches on one side than on the other.
            let across = shadow.left + shadow.right - thing.left - thing.right
            let down = shadow.top + shadow.bottom - thing.top - thing.bottom
            #expect(across * -stage.lightSide > stage.unit * 0.03, "\(subject) \(position): \(across)")
            #expect(down > stage.unit * 0.02, "\(subject) \(position): \(down)")
            // It has the outline of the thing: as wide and as high, but for its softness and its length.
            let soft = stage.unit * 0.16
            #expect((-1...soft).contains(shadow.width - thing.width), "\(subject) \(position)")
            #expect((-1...soft).contains(shadow.height - thing.height), "\(subject) \(position)")
        }
    }

    /// Where a mark is seen at all.
    private static func spread(_ mark: Mark, _ size: PixelSize) throws -> Box {
        try #require(try Raster(Picture(size: size, marks: [mark])).trimmed()).box
    }
}
