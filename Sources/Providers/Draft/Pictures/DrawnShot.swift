import Media
import Studio
import Synchronization

/// A shot as pixels: what moves with the camera, and the words that stand still over it.
struct DrawnShot: Sendable {
    /// Larger than the frame by `reach`, so that it stays sharp when the camera is near.
    let plate: Raster
    let front: [Mark]
    /// Where the camera goes, in parts of the frame.
    let anchor: Point

    /// By how much the picture has grown when the camera is nearest.
    static let reach = 1.06

    /// Draws what an order asks for.
    init(_ order: ImageOrder) throws {
        let shot = try Shot(order)
        plate = try Raster(
            Picture(size: shot.size, ground: shot.ground, marks: shot.plate),
            scale: Self.reach,
            grain: Grain(strength: 1.5, seed: shot.seed.derived("grain"))
        )
        let words = try Raster(Picture(size: shot.size, marks: shot.front)).trimmed()
        front = words.map { [.image($0.raster, in: $0.box, .quick)] } ?? []
        anchor = Self.anchor(shot.anchor, of: order.size, position: order.position)
    }

    /// A finished picture, fitted to cover the frame.
    init(still: Raster, size: PixelSize, position: Int) throws {
        let (width, height) = (Double(size.width), Double(size.height))
        let scale = max(width / Double(still.size.width), height / Double(still.size.height))
        let box = Box(
            center: Point(width / 2, height / 2),
            width: Double(still.size.width) * scale,
            height: Double(still.size.height) * scale
        )
        plate = try Raster(
            Picture(size: size, ground: Color(0x000000), marks: [.image(still, in: box)]),
            scale: Self.reach
        )
        front = []
        anchor = Self.anchor(Point(width / 2, height / 2), of: size, position: position)
    }

    /// Towards the subject, and a little to another side at each position.
    private static func anchor(_ aim: Point, of size: PixelSize, position: Int) -> Point {
        let sway = [(-0.10, -0.06), (0.10, 0.04), (0.02, -0.12), (-0.06, 0.10), (0.12, -0.04)][position % 5]
        return Point(
            min(max(aim.x / Double(size.width) + sway.0, 0.1), 0.9),
            min(max(aim.y / Double(size.height) + sway.1, 0.1), 0.9)
        )
    }
}

/// The shots that were drawn last, because a video goes on from the picture that was drawn for it.
public final class ShotShelf: Sendable {
    private struct Entry {
        let order: ImageOrder
        let shot: DrawnShot
    }

    /// About 10 MB each at 1080 × 1920.
    private static let room = 8

    private let entries = Mutex<[Entry]>([])

    /// An empty shelf.
    public init() {}

    /// The shot of an order, drawn unless it is here. Prompts are for other engines and do not matter.
    func shot(_ order: ImageOrder) throws -> DrawnShot {
        let order = order.withoutPrompt
        if let found = entries.withLock({ $0.first { $0.order == order } }) { return found.shot }
        let shot = try DrawnShot(order)
        entries.withLock { entries in
            entries.append(Entry(order: order, shot: shot))
            if entries.count > Self.room { entries.removeFirst() }
        }
        return shot
    }
}
