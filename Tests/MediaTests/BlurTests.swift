import Studio
import Testing

@testable import Media

struct BlurTests {
    @Test(arguments: [0.4, 0.9, 2.5, 4.99, 21.0], [(1, 1), (3, 7), (41, 30)])
    func `a blur is the rounded mean of every box, one after another`(deviation: Double, size: (Int, Int)) {
        let (width, height) = size
        var chance = Seed(UInt64(width * height)).generator
        // Full and empty pixels too, at which a sum that has no room would show.
        let bytes = (0..<width * height * 4).map { _ -> UInt8 in
            let bits = chance.next()
            return bits & 1 == 0 ? UInt8(bits >> 8 & 255) : bits & 2 == 0 ? 0 : 255
        }
        let blur = Blur(deviation: deviation)
        var found = bytes
        found.withUnsafeMutableBytes { blur.apply(to: $0, width: width, height: height) }
        var wanted = bytes.map(Int.init)
        for radius in blur.radii {
            wanted = Self.means(wanted, radius) { place, step in
                let column = place / 4 % width + step
                return (0..<width).contains(column) ? place + 4 * step : nil
            }
            wanted = Self.means(wanted, radius) { place, step in
                let row = place / (4 * width) + step
                return (0..<height).contains(row) ? place + 4 * width * step : nil
            }
        }
        #expect(!blur.radii.isEmpty || deviation < 0.5)
        #expect(found.map(Int.init) == wanted)
    }

    private static func means(
        _ values: [Int],
        _ radius: Int,
        neighbour: (Int, Int) -> Int?
    ) -> [Int] {
        values.indices.map { place in
            let box = (-radius...radius).compactMap { neighbour(place, $0) }
            let width = 2 * radius + 1
            return (box.reduce(0) { $0 + values[$1] } + width / 2) / width
        }
    }
}
