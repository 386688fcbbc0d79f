public import Media
public import Studio

/// A drawn shot in movement: its plates as the camera moves, under words that stand still.
public struct DraftTake: Sendable {
    public let size: PixelSize
    /// How many frames it holds; at least 1.
    public let frames: Int
    private let shot: DrawnShot

    /// What an order asks for, with its camera move; about 300 ms at 1080 × 1920 unless the shelf has it.
    public init(_ order: ImageOrder, frames: Int, shelf: ShotShelf = ShotShelf()) throws {
        self.init(try shelf.shot(order), size: order.size, frames: frames)
    }

    private init(_ shot: DrawnShot, size: PixelSize, frames: Int) {
        self.shot = shot
        self.size = size
        self.frames = max(1, frames)
    }

    /// The shot that an order's first frame shows: drawn again where this engine drew it, else a push-in on
    /// that very picture, so that the film always goes on from its first frame.
    public init(_ order: VideoOrder, shelf: ShotShelf = ShotShelf()) throws {
        let first = try ClientPicture(file: order.firstFrame).raster
        let shot = try shelf.taken(order.image)
        let drawn = DraftTake(shot, size: order.image.size, frames: order.frames)
        if try drawn.raster(frame: 0).looksLike(first) {
            self = drawn
        } else {
            let still = try DrawnShot(still: first, size: order.image.size, position: order.image.position)
            self.init(still, size: order.image.size, frames: order.frames)
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
        Picture(
            size: size,
            ground: Color(0x000000),
            marks: shot.marks(at: place(of: frame), share: share(of: frame))
        )
    }

    /// How far the camera has come at a frame, from 0 to 1; in less than 60 frames it goes only part of the
    /// way, because the change of speed is what the eye sees.
    func place(of frame: Int) -> Double {
        let part = min(1, Double(frames) / 60)
        return share(of: frame) * part * part
    }

    /// How much of the take has passed at a frame, eased, from 0 to 1.
    private func share(of frame: Int) -> Double {
        Self.eased(Double(min(max(frame, 0), frames - 1)) / Double(max(frames - 1, 1)))
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
