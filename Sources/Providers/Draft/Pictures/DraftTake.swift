public import Media
public import Studio

/// A drawn shot in movement: a slow push-in on a plate that was drawn once, under words that stand still.
public struct DraftTake: Sendable {
    public let size: PixelSize
    /// How many frames it holds; at least 1.
    public let frames: Int
    private let plate: Raster
    private let front: Raster?
    private let frontBox: Box
    /// Where the push-in ends, in parts of the frame.
    private let anchor: Point

    /// By how much the picture has grown when the push-in ends.
    private static let reach = 1.06

    /// Draws the plate and the words of an order; about 300 ms at 1080 × 1920.
    public init(_ order: ImageOrder, frames: Int) throws {
        let shot = try Shot(order)
        size = order.size
        self.frames = max(1, frames)
        plate = try Raster(
            Picture(size: shot.size, ground: shot.ground, marks: shot.plate),
            scale: Self.reach,
            grain: Grain(strength: 1.5, seed: shot.seed.derived("grain"))
        )
        frontBox = Box(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
        front = shot.front.isEmpty ? nil : try Raster(Picture(size: shot.size, marks: shot.front))
        anchor = Self.anchor(shot.anchor, of: size, position: order.position)
    }

    /// A push-in on a finished picture; it is fitted to cover the frame.
    public init(still: Raster, size: PixelSize, position: Int, frames: Int) throws {
        self.size = size
        self.frames = max(1, frames)
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
        front = nil
        frontBox = Box(x: 0, y: 0, width: 0, height: 0)
        anchor = Self.anchor(Point(width / 2, height / 2), of: size, position: position)
    }

    /// The shot that an order's first frame shows: drawn again where this engine drew it, else a push-in on
    /// that very picture, so that the film always goes on from its first frame.
    public init(_ order: VideoOrder) throws {
        let first = try ClientPicture(file: order.firstFrame).raster
        let drawn = try DraftTake(order.image, frames: order.frames)
        if try drawn.raster(frame: 0).looksLike(first) {
            self = drawn
        } else {
            try self.init(
                still: first,
                size: order.image.size,
                position: order.image.position,
                frames: order.frames
            )
        }
    }

    /// Draws a frame, from 0, into width × height × 4 bytes (blue, green, red, unused).
    public func draw(frame: Int, into memory: UnsafeMutableRawBufferPointer) throws {
        try picture(frame).paint(into: memory)
    }

    /// A frame as a raster.
    public func raster(frame: Int) throws -> Raster {
        try Raster(picture(frame))
    }

    private func picture(_ frame: Int) -> Picture {
        let growth = growth(at: frame)
        let (width, height) = (Double(size.width), Double(size.height))
        let view = Box(
            x: anchor.x * width * (1 - growth),
            y: anchor.y * height * (1 - growth),
            width: width * growth,
            height: height * growth
        )
        var marks: [Mark] = [.image(plate, in: view, .quick)]
        if let front { marks.append(.image(front, in: frontBox, .quick)) }
        return Picture(size: size, ground: Color(0x000000), marks: marks)
    }

    /// How much the picture has grown at a frame; 1 at the first.
    func growth(at frame: Int) -> Double {
        let place = Double(min(max(frame, 0), frames - 1)) / Double(max(frames - 1, 1))
        return 1 + (Self.reach - 1) * Self.eased(place)
    }

    /// Starts and ends gently, and moves evenly in between.
    private static func eased(_ place: Double) -> Double {
        let ramp = 0.22
        let full = 1 - ramp
        switch place {
        case ..<ramp: return place * place / (2 * ramp) / full
        case (1 - ramp)...: return 1 - (1 - place) * (1 - place) / (2 * ramp) / full
        default: return (place - ramp / 2) / full
        }
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

extension Raster {
    /// Whether a thousandth part of the pixels, spread evenly, are the same.
    fileprivate func looksLike(_ other: Raster) -> Bool {
        guard size == other.size else { return false }
        return stride(from: 0, to: size.width * size.height, by: 997).allSatisfy { pixel in
            let (y, x) = pixel.quotientAndRemainder(dividingBy: size.width)
            return color(x: x, y: y) == other.color(x: x, y: y)
        }
    }
}
