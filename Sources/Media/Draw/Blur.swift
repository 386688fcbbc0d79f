/// Three box blurs one after another, which together come close to a bell curve.
struct Blur {
    /// How many pixels each box reaches to either side.
    private let radii: [Int]

    /// A blur of a standard deviation in pixels.
    init(deviation: Double) {
        // The deviation of a box of width w is sqrt((w² - 1) / 12); three of them add up as squares.
        let ideal = (4 * deviation * deviation + 1).squareRoot()
        let first = max(0, Int(((ideal - 1) / 2).rounded()))
        let rest = 12 * deviation * deviation - 2 * Double((2 * first + 1) * (2 * first + 1) - 1)
        let last = max(0, Int((((max(rest, 0) / 3 + 1).squareRoot() - 1) / 2).rounded()))
        radii = [first, first, last].filter { $0 > 0 }
    }

    /// Blurs pixels of four bytes in place.
    func apply(to memory: UnsafeMutableRawBufferPointer, width: Int, height: Int) {
        let pixels = memory.bindMemory(to: UInt8.self)
        guard let start = pixels.baseAddress else { return }
        var line = [Int32](repeating: 0, count: max(width, height) * 4)
        line.withUnsafeMutableBufferPointer { buffer in
            guard let line = buffer.baseAddress else { return }
            for radius in radii {
                for y in 0..<height {
                    Self.pass(start + y * width * 4, count: width, step: 4, radius: radius, line: line)
                }
                for x in 0..<width {
                    Self.pass(start + x * 4, count: height, step: width * 4, radius: radius, line: line)
                }
            }
        }
    }

    /// Replaces every pixel of a row or column by the mean of its neighbours; outside is nothing.
    private static func pass(
        _ pixels: UnsafeMutablePointer<UInt8>,
        count: Int,
        step: Int,
        radius: Int,
        line: UnsafeMutablePointer<Int32>
    ) {
        for channel in 0..<4 {
            let first = pixels + channel
            var place = 0
            while place < count {
                line[place] = Int32(first[place * step])
                place += 1
            }
            let width = Int32(2 * radius + 1)
            var sum = width / 2
            place = 0
            while place < min(radius, count) {
                sum += line[place]
                place += 1
            }
            place = 0
            while place < count {
                if place + radius < count { sum += line[place + radius] }
                if place - radius - 1 >= 0 { sum -= line[place - radius - 1] }
                first[place * step] = UInt8(truncatingIfNeeded: sum / width)
                place += 1
            }
        }
    }
}
