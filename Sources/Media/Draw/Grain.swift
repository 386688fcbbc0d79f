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
    var tile: [Int32] {
        var chance = seed.generator
        return (0..<Self.side * Self.side).map { _ in
            let bits = chance.next()
            // The sum of four even numbers is close to a bell curve; its deviation is 147.8.
            let sum = (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24 & 255)
            let value = (Double(sum) - 510) / 147.8 * strength * 4
            return Int32(value.rounded()) + Int32(bits >> 32 & 3)
        }
    }
}

extension Raster {
    /// Draws a picture at 10 bits a colour and brings it to 8 under grain, so that no gradient shows steps.
    ///
    /// The picture must have a ground. Takes about four times as long as drawing without grain.
    public init(_ picture: Picture, scale: Double, grain: Grain) throws {
        var whole = picture
        whole.ground = picture.ground ?? Color(0x000000)
        let size = whole.size(scaledBy: scale)
        var bytes = [UInt8](repeating: 0, count: size.width * size.height * 4)
        try bytes.withUnsafeMutableBytes { memory in
            try Painter.paint(whole, filling: size, depth: .ten, into: memory)
            Self.cut(memory.bindMemory(to: UInt32.self), width: size.width, under: grain.tile)
        }
        self.init(size: size, isOpaque: true, bytes: bytes)
    }

    /// Turns pixels of three times 10 bits into pixels of 8, in place.
    private static func cut(_ pixels: UnsafeMutableBufferPointer<UInt32>, width: Int, under tile: [Int32]) {
        guard let start = pixels.baseAddress, width > 0 else { return }
        let mask = Grain.side - 1
        tile.withUnsafeBufferPointer { tile in
            guard let noise = tile.baseAddress else { return }
            var (row, place) = (0, 0)
            while place < pixels.count {
                let line = noise + (row & mask) * Grain.side
                var column = 0
                while column < width {
                    let deep = start[place]
                    let add = line[column & mask]
                    let red = min(max(Int32(truncatingIfNeeded: deep >> 20 & 1023) + add, 0), 1023) >> 2
                    let green = min(max(Int32(truncatingIfNeeded: deep >> 10 & 1023) + add, 0), 1023) >> 2
                    let blue = min(max(Int32(truncatingIfNeeded: deep & 1023) + add, 0), 1023) >> 2
                    start[place] =
                        0xFF00_0000 | UInt32(truncatingIfNeeded: red << 16 | green << 8 | blue)
                    place += 1
                    column += 1
                }
                row += 1
            }
        }
    }
}
