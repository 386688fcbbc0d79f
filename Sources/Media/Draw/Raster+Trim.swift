import Studio

extension Raster {
    /// The smallest part that holds everything visible, and where it lies, in pixels; nil when nothing is.
    ///
    /// Around it stay up to `margin` pixels, as far as the raster goes. What its parts cover is known from
    /// then on, so that drawing it leaves out what is empty and hidden.
    public func trimmed(margin: Int = 0) -> (raster: Raster, box: Box)? {
        guard let seen = visible else { return nil }
        let columns =
            max(0, seen.columns.lowerBound - margin)..<min(size.width, seen.columns.upperBound + margin)
        let rows = max(0, seen.rows.lowerBound - margin)..<min(size.height, seen.rows.upperBound + margin)
        var part: [UInt8] = []
        part.reserveCapacity(columns.count * rows.count * 4)
        for y in rows {
            let start = y * stride + columns.lowerBound * 4
            part += bytes[start..<start + columns.count * 4]
        }
        let raster = Raster(
            size: PixelSize(width: columns.count, height: rows.count),
            isOpaque: isOpaque,
            bytes: part
        )
        let box = Box(
            x: Double(columns.lowerBound),
            y: Double(rows.lowerBound),
            width: Double(columns.count),
            height: Double(rows.count)
        )
        return (raster.covered, box)
    }

    /// The same, with what its parts cover found out, so that drawing it leaves out what is empty and hidden.
    public var covered: Raster {
        var raster = self
        if !isOpaque { raster.coverage = Coverage(self) }
        return raster
    }

    /// Columns and rows from the first to the last that show anything.
    private var visible: (columns: Range<Int>, rows: Range<Int>)? {
        if isOpaque { return (0..<size.width, 0..<size.height) }
        var (left, right, top, bottom) = (size.width, -1, size.height, -1)
        bytes.withUnsafeBufferPointer { bytes in
            for y in 0..<size.height {
                let line = y * stride + 3
                guard let first = (0..<size.width).first(where: { bytes[line + $0 * 4] > 0 }) else {
                    continue
                }
                var last = size.width - 1
                while bytes[line + last * 4] == 0 { last -= 1 }
                (left, right, top, bottom) = (min(left, first), max(right, last), min(top, y), y)
            }
        }
        return right < 0 ? nil : (left..<right + 1, top..<bottom + 1)
    }
}
