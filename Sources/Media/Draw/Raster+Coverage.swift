import Studio

/// Which parts of a raster hide what is under them and which show nothing, in square tiles.
struct Coverage: Sendable {
    /// The side of a tile, in pixels of the raster.
    static let side = 32
    /// Pixels around a tile that are of its kind too, so that reading between pixels gives the same.
    static let margin = 2

    /// Tiles of one row, side by side.
    struct Run: Hashable, Sendable {
        let row: Int
        let columns: Range<Int>
    }

    /// Tiles that hide everything under them.
    let solid: [Run]
    /// Tiles through which something is seen, and that show something.
    let mixed: [Run]

    /// Looks at the alpha of every pixel: about 1 ms for a million.
    init(_ raster: Raster) {
        let (columns, rows) = (Self.tiles(raster.size.width), Self.tiles(raster.size.height))
        var kinds: [UInt8] = []
        kinds.reserveCapacity(columns * rows)
        raster.bytes.withUnsafeBufferPointer { bytes in
            for row in 0..<rows {
                for column in 0..<columns {
                    kinds.append(Self.kind(bytes, raster.size, column, row))
                }
            }
        }
        solid = Self.runs(of: Self.solidKind, in: kinds, columns)
        mixed = Self.runs(of: Self.mixedKind, in: kinds, columns)
    }

    private static let (emptyKind, solidKind, mixedKind): (UInt8, UInt8, UInt8) = (0, 1, 2)

    private static func tiles(_ length: Int) -> Int { (length + side - 1) / side }

    private static func kind(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ size: PixelSize,
        _ column: Int,
        _ row: Int
    ) -> UInt8 {
        let left = max(0, column * side - margin)
        let right = min(size.width, (column + 1) * side + margin)
        var (least, most): (UInt8, UInt8) = (255, 0)
        for y in max(0, row * side - margin)..<min(size.height, (row + 1) * side + margin) {
            var place = (y * size.width + left) * 4 + 3
            let end = (y * size.width + right) * 4
            while place < end {
                least = min(least, bytes[place])
                most = max(most, bytes[place])
                place += 4
            }
            if least < 255, most > 0 { return mixedKind }
        }
        return least == 255 ? solidKind : emptyKind
    }

    private static func runs(of kind: UInt8, in kinds: [UInt8], _ columns: Int) -> [Run] {
        stride(from: 0, to: kinds.count, by: columns).flatMap { start in
            var runs: [Run] = []
            for column in 0..<columns where kinds[start + column] == kind {
                if let last = runs.last, last.columns.upperBound == column {
                    runs[runs.count - 1] = Run(row: last.row, columns: last.columns.lowerBound..<column + 1)
                } else {
                    runs.append(Run(row: start / columns, columns: column..<column + 1))
                }
            }
            return runs
        }
    }
}
