public import Studio

/// The fine noise of film; it also hides the steps that soft gradients would show in 8 bits a colour.
public struct Grain: Hashable, Sendable {
    /// Standard deviation in steps of 255; 1 to 3 can hardly be seen.
    public let strength: Double
    public let seed: Seed

    /// Grain of a strength, the same for the same seed.
    public init(strength: Double, seed: Seed) {
        self.strength = strength
        self.seed = seed
    }

    /// The side of the square tile that is repeated over a picture, in pixels; a power of two.
    static let side = 256

    /// What is added to each pixel of a tile, in steps of 1023: the grain, and up to one step of 255 that
    /// makes cutting off the lower two bits a fair rounding.
    var tile: [Int16] {
        var chance = seed.generator
        return (0..<Self.side * Self.side).map { _ in
            let bits = chance.next()
            // The sum of four even numbers is close to a bell curve; its deviation is 147.8.
            let sum = (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24 & 255)
            let value = (Double(sum) - 510) / 147.8 * strength * 4
            return Int16(value.rounded()) + Int16(bits >> 32 & 3)
        }
    }
}

extension Raster {
    /// Draws a picture as finely as at 10 bits a colour and brings it to 8 under grain, so that no gradient
    /// shows steps.
    ///
    /// The picture must have a ground. Takes less than twice as long as drawing without grain.
    public init(_ picture: Picture, scale: Double, grain: Grain) throws {
        var whole = picture
        whole.ground = picture.ground ?? Color(0x000000)
        let size = whole.size(scaledBy: scale)
        let scaled = Transform.scale(
            Double(size.width) / Double(picture.size.width),
            Double(size.height) / Double(picture.size.height)
        )
        var bytes = [UInt8](repeating: 0, count: size.width * size.height * 4)
        try bytes.withUnsafeMutableBytes { memory in
            try Painter.paint(whole, scaled: scaled, size: size, into: memory)
            guard let pixels = memory.bindMemory(to: UInt32.self).baseAddress else { return }
            let fineness = try Fineness(whole, scaled: scaled, size: size, drawn: pixels)
            Self.cover(pixels, size, with: grain.tile, fineness)
        }
        self.init(size: size, isOpaque: true, bytes: bytes)
    }

    /// Adds to pixels what they lost, and grain.
    private static func cover(
        _ pixels: UnsafeMutablePointer<UInt32>,
        _ size: PixelSize,
        with tile: [Int16],
        _ fineness: Fineness
    ) {
        let (side, mask) = (Fineness.side, Grain.side - 1)
        var line = fineness.emptyLine
        tile.withUnsafeBufferPointer { tile in
            for y in 0..<size.height {
                fineness.line(y, into: &line)
                let (row, noise) = (pixels + y * size.width, (y & mask) * Grain.side)
                for square in line.indices {
                    let (before, after) = (line[max(square - 1, 0)], line[min(square + 1, line.count - 1)])
                    let lost = Fineness.lost(before, line[square], after)
                    let first = square * side
                    for x in first..<min(first + side, size.width) {
                        let fine =
                            x == first ? lost.0 : x == first + 1 ? lost.1 : x == first + 2 ? lost.2 : lost.3
                        let whole = Fineness.widened(row[x]) &+ fine &+ tile[noise + (x & mask)]
                        let cut = whole.clamped(lowerBound: .zero, upperBound: .init(repeating: 1023)) &>> 2
                        row[x] =
                            0xFF00_0000
                            | unsafeBitCast(SIMD4<UInt8>(truncatingIfNeeded: cut), to: UInt32.self)
                    }
                }
            }
        }
    }
}
