import Studio
import Testing

@testable import Media

struct FramePlanesTests {
    /// Widths that are whole blocks of the vector code, less than one, and some with a rest.
    @Test(arguments: [2, 6, 16, 30, 32, 46, 160])
    func `each pixel is the matrix of BT.709 in parts of 256, each colour difference that of four`(width: Int)
    {
        let size = PixelSize(width: width, height: 6)
        var chance = Seed(UInt64(width)).generator
        // Black, white and the full colours too, at which a sum that has no room would show.
        let full: [UInt32] = [0, 0xFFFFFF, 0xFF0000, 0xFF00, 0xFF, 0xFFFF00, 0xFFFF, 0xFF00FF]
        let pixels = (0..<width * 6).map { _ -> UInt32 in
            let bits = chance.next()
            return bits & 1 == 0 ? full[Int(bits >> 8 & 7)] : UInt32(truncatingIfNeeded: bits >> 16)
        }
        let planes = FramePlanes(size)
        defer { planes.free() }
        pixels.withUnsafeBytes { planes.fill(from: $0) }
        let found = Array(planes.bytes)
        #expect(found == Self.planes(pixels, width: width, height: 6))
    }

    /// The same, one number at a time.
    private static func planes(_ pixels: [UInt32], width: Int, height: Int) -> [UInt8] {
        func colors(_ x: Int, _ y: Int) -> [Int] {
            [16, 8, 0].map { Int(pixels[y * width + x] >> UInt32($0) & 255) }
        }
        var (first, second, third): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        for y in 0..<height {
            for x in 0..<width {
                let color = colors(x, y)
                first.append(UInt8((47 * color[0] + 157 * color[1] + 16 * color[2] + 128) / 256 + 16))
            }
        }
        for y in stride(from: 0, to: height, by: 2) {
            for x in stride(from: 0, to: width, by: 2) {
                let four = [colors(x, y), colors(x + 1, y), colors(x, y + 1), colors(x + 1, y + 1)]
                let (red, green, blue) = (
                    (four.reduce(2) { $0 + $1[0] }) / 4, (four.reduce(2) { $0 + $1[1] }) / 4,
                    (four.reduce(2) { $0 + $1[2] }) / 4
                )
                second.append(UInt8((112 * blue - 86 * green - 26 * red + 128 + 128 * 256) / 256))
                third.append(UInt8((112 * red - 102 * green - 10 * blue + 128 + 128 * 256) / 256))
            }
        }
        return first + second + third
    }
}
