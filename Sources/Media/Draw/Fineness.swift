import Studio

/// What drawing at 8 bits a colour loses of a picture's slow changes, known at a quarter of its size.
///
/// Steps show only where colours change slowly, and there a small picture tells as much as a large one. So only
/// the small one is drawn at 10 bits, which takes Cairo several times as long a pixel.
struct Fineness {
    /// The side of the square of pixels that has one value; what follows counts on 4.
    static let side = 4
    /// The most that is made good, in steps of 1023.
    ///
    /// It is four steps of 255, which many layers over each other may lose. At an outline the small picture
    /// knows less than the large one, and more than that could be seen.
    private static let most: Int16 = 16

    /// Blue, green, red and nothing.
    typealias Colors = SIMD4<Int16>

    private let columns: Int
    private let rows: Int
    /// In parts of 16 of a step of 1023.
    private let values: [Colors]

    /// Compares what was drawn at 8 bits with the same at 10; `scaled` lays the picture on `size`.
    init(_ picture: Picture, scaled: Transform, size: PixelSize, drawn: UnsafePointer<UInt32>) throws {
        let (columns, rows) = (Self.squares(size.width), Self.squares(size.height))
        var small = [UInt32](repeating: 0, count: columns * rows)
        let share = 1 / Double(Self.side)
        try small.withUnsafeMutableBytes { memory in
            try Painter.paint(
                picture,
                scaled: scaled.then(.scale(share, share)),
                size: PixelSize(width: columns, height: rows),
                depth: .ten,
                into: memory
            )
        }
        let most = Colors(repeating: 16 * Self.most)
        var values: [Colors] = []
        values.reserveCapacity(small.count)
        for row in 0..<rows {
            for column in 0..<columns {
                let lost =
                    Self.deep(small[row * columns + column]) &* 16 &- Self.mean(drawn, size, column, row)
                values.append(lost.clamped(lowerBound: 0 &- most, upperBound: most))
            }
        }
        (self.columns, self.rows, self.values) = (columns, rows, values)
    }

    private static func squares(_ length: Int) -> Int { (length + side - 1) / side }

    /// A pixel of three times 10 bits.
    private static func deep(_ pixel: UInt32) -> Colors {
        Colors(
            Int16(truncatingIfNeeded: pixel & 1023),
            Int16(truncatingIfNeeded: pixel >> 10 & 1023),
            Int16(truncatingIfNeeded: pixel >> 20 & 1023),
            0
        )
    }

    /// A pixel of 8 bits a colour in steps of 1023.
    @inline(__always)
    static func widened(_ pixel: UInt32) -> Colors {
        let color = Colors(truncatingIfNeeded: unsafeBitCast(pixel & 0x00FF_FFFF, to: SIMD4<UInt8>.self))
        return color &<< 2 | color &>> 6
    }

    /// The mean of a square of drawn pixels, in parts of 16.
    private static func mean(
        _ drawn: UnsafePointer<UInt32>,
        _ size: PixelSize,
        _ column: Int,
        _ row: Int
    ) -> Colors {
        var sum = Colors.zero
        for y in row * side..<(row + 1) * side {
            // At the far edges a square goes on with the last pixels.
            let line = drawn + min(y, size.height - 1) * size.width
            for x in column * side..<(column + 1) * side { sum &+= widened(line[min(x, size.width - 1)]) }
        }
        return sum
    }

    /// Between the two rows of values that are nearest to a row of pixels, in parts of 128.
    func line(_ y: Int, into line: inout [Colors]) {
        let (row, part) = y.quotientAndRemainder(dividingBy: Self.side)
        let other = min(max(part < 2 ? row - 1 : row + 1, 0), rows - 1)
        let weight = Colors(repeating: part == 0 || part == 3 ? 3 : 1)
        let (near, far) = (row * columns, other * columns)
        for column in 0..<columns {
            line[column] = values[near + column] &* (8 &- weight) &+ values[far + column] &* weight
        }
    }

    /// A line with room for every square of a row.
    var emptyLine: [Colors] { [Colors](repeating: .zero, count: columns) }

    /// What the four pixels of a square have lost, in steps of 1023, from a line and its neighbours in it.
    @inline(__always)
    static func lost(
        _ before: Colors,
        _ here: Colors,
        _ after: Colors
    ) -> (Colors, Colors, Colors, Colors) {
        let half = Colors(repeating: 512)
        return (
            (here &* 5 &+ before &* 3 &+ half) &>> 10, (here &* 7 &+ before &+ half) &>> 10,
            (here &* 7 &+ after &+ half) &>> 10, (here &* 5 &+ after &* 3 &+ half) &>> 10
        )
    }
}
