import Media
import Studio
import Synchronization

/// A shot as pixels: plates that move with the camera, and the words that stand still over them.
struct DrawnShot: Sendable {
    let size: PixelSize
    /// From the farthest to the nearest; the first covers the frame.
    let plates: [Plate]
    let movement: Movement
    /// The part without light, for a reveal.
    let shade: Raster?
    let inscription: Inscription?
    /// Words and logo, drawn.
    let front: [Mark]

    /// Draws what an order asks for.
    init(_ order: ImageOrder) throws {
        try self.init(Shot(order))
    }

    /// Draws a composed shot.
    init(_ shot: Shot) throws {
        size = shot.size
        movement = shot.movement
        plates = try shot.layers.compactMap { try Plate($0, of: shot) }
        let direction = movement.direction
        shade =
            movement.move == .reveal ? try shot.tones.map { try Self.shade($0, direction: direction) } : nil
        if let tones = shot.tones, shot.blocks.contains(where: { $0.setting() != nil }) {
            let (plates, movement, shade, size) = (plates, movement, shade, size)
            // What passes behind the words: at the start, in the middle and at the end, at a quarter of
            // the size; small pictures are not made smaller, so that nothing thin is lost.
            let scale = min(1, max(0.25, 270 / Double(max(1, min(size.width, size.height)))))
            let sketches = try [0, 0.5, 1].map { place in
                let marks = Self.scenery(plates, movement, shade, size, at: place, place)
                let picture = Picture(size: size, ground: shot.ground, marks: marks)
                return try Raster(picture, scale: scale)
            }
            inscription = Inscription(shot.blocks, over: sketches, size: size, tones: tones)
        } else {
            inscription = nil
        }
        let marks = (inscription?.marks ?? []) + shot.over
        let words = marks.isEmpty ? nil : try Raster(Picture(size: size, marks: marks)).trimmed()
        front = words.map { [.image($0.raster, in: $0.box, .quick)] } ?? []
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
        let sway = [(-0.10, -0.06), (0.10, 0.04), (0.02, -0.12), (-0.06, 0.10), (0.12, -0.04)][position % 5]
        let aim = Point(0.5 + sway.0, 0.5 + sway.1)
        try self.init(
            Shot(
                size: size,
                layers: [.init(.far, [.image(still, in: box)])],
                ground: Color(0x000000),
                blocks: [],
                over: [],
                tones: nil,
                seed: Seed(0),
                movement: Movement(move: .push, direction: 1, aim: aim)
            )
        )
    }

    /// Everything that is seen, with the camera at a place from 0 to 1 and focus and light at a share of the
    /// take from 0 to 1.
    func marks(at place: Double, share: Double) -> [Mark] {
        Self.scenery(plates, movement, shade, size, at: place, share) + front
    }

    /// Everything but the words.
    func scenery(at place: Double) -> [Mark] {
        Self.scenery(plates, movement, shade, size, at: place, place)
    }

    private static func scenery(
        _ plates: [Plate],
        _ movement: Movement,
        _ shade: Raster?,
        _ size: PixelSize,
        at place: Double,
        _ share: Double
    ) -> [Mark] {
        var marks = plates.flatMap { $0.marks(movement, at: place, share, size: size) }
        if let shade, let edge = movement.edge(at: share) {
            let (width, height) = (Double(size.width), Double(size.height))
            // The raster is two and a half frames wide, with its edge in the middle.
            let middle = movement.direction > 0 ? edge : 1 - edge
            let box = Box(center: Point(middle * width, height / 2), width: width * 2.5, height: height)
            if edge < 1.42 { marks.append(.image(shade, in: box, .quick)) }
        }
        return marks
    }

    /// Dimness with a slanting soft edge of light; small, because it has no detail.
    private static func shade(_ tones: Tones, direction: Double) throws -> Raster {
        let size = PixelSize(width: 540, height: 96)
        let (width, middle) = (Double(size.width), Double(size.width) / 2)
        let slant = direction * width * 0.05
        let edge = { (share: Double) in Point(middle + direction * width * share, 48 + slant * share) }
        let all = Path.rectangle(Box(x: 0, y: 0, width: width, height: 96))
        let dim = tones.shadow
        let drawn = try Raster(
            Picture(
                size: size,
                marks: [
                    .fill(all, .fade(dim, 0.64, from: edge(-0.045), to: edge(0.075))),
                    .fill(
                        all,
                        .linear(
                            from: edge(-0.10),
                            to: edge(0.05),
                            [
                                .init(0, tones.glow, 0), .init(0.5, tones.glow, 0.22),
                                .init(1, tones.glow, 0),
                            ]
                        )
                    ),
                ]
            )
        )
        // Half of it is clear, which is left out from then on.
        return drawn.covered
    }
}

/// The shots that were drawn last, because a video goes on from the picture that was drawn for it.
public final class ShotShelf: Sendable {
    private struct Entry {
        let order: ImageOrder
        let shot: DrawnShot
    }

    /// Between 10 and 25 MB each at 1080 × 1920; as many as workers draw side by side.
    private static let room = 3

    private let entries = Mutex<[Entry]>([])

    /// An empty shelf.
    public init() {}

    /// The shot of an order, drawn unless it is here, and left here.
    ///
    /// Prompts are for other engines and do not matter.
    func shot(_ order: ImageOrder) throws -> DrawnShot {
        let shot = try taken(order)
        entries.withLock { entries in
            entries.append(Entry(order: order.withoutPrompt, shot: shot))
            if entries.count > Self.room { entries.removeFirst() }
        }
        return shot
    }

    /// The same, taken away: nobody asks for it after its video, and it is large.
    func taken(_ order: ImageOrder) throws -> DrawnShot {
        let order = order.withoutPrompt
        let found = entries.withLock { entries in
            entries.firstIndex { $0.order == order }.map { entries.remove(at: $0) }
        }
        return try found?.shot ?? DrawnShot(order)
    }
}
