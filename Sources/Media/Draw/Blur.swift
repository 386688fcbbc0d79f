/// Three box blurs one after another, which together come close to a bell curve.
struct Blur {
    /// How many pixels each box reaches to either side.
    let radii: [Int]

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
        guard let start = memory.bindMemory(to: Pixel.self).baseAddress else { return }
        let line = UnsafeMutablePointer<SIMD4<Float>>.allocate(capacity: max(width, height))
        defer { line.deallocate() }
        for radius in radii {
            for y in 0..<height {
                Self.pass(start + y * width, count: width, step: 1, radius: radius, line: line)
            }
            for x in 0..<width {
                Self.pass(start + x, count: height, step: width, radius: radius, line: line)
            }
        }
    }

    private typealias Pixel = SIMD4<UInt8>

    /// Replaces every pixel of a row or column by the mean of its neighbours; outside is nothing.
    ///
    /// The sums are whole numbers below 2²⁴, so they are exact; a mean of an odd number of them never lies
    /// halfway, so it is rounded right. The four colours are worked on at once.
    private static func pass(
        _ pixels: UnsafeMutablePointer<Pixel>,
        count: Int,
        step: Int,
        radius: Int,
        line: UnsafeMutablePointer<SIMD4<Float>>
    ) {
        var place = 0
        while place < count {
            let whole = SIMD4<UInt32>(truncatingIfNeeded: pixels[place &* step])
            line[place] = unsafeBitCast(whole | Self.whole.bitPattern, to: SIMD4<Float>.self) - Self.whole
            place &+= 1
        }
        let part = 1 / Float(2 * radius + 1)
        var sum = SIMD4<Float>.zero
        place = 0
        while place < min(radius, count) {
            sum += line[place]
            place &+= 1
        }
        place = 0
        while place < count {
            if place &+ radius < count { sum += line[place &+ radius] }
            if place > radius { sum -= line[place &- radius &- 1] }
            let mean = unsafeBitCast(sum * part + Self.whole, to: SIMD4<UInt32>.self)
            pixels[place &* step] = Pixel(truncatingIfNeeded: mean)
            place &+= 1
        }
    }

    /// From here on a number has no binary places: adding it rounds, and leaves the result in the lowest bits.
    private static var whole: Float { 8_388_608 }
}
