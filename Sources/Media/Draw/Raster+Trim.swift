import Studio

extension Raster {
    /// The smallest part that holds everything visible, and where it lies, in pixels; nil when nothing is.
    public func trimmed() -> (raster: Raster, box: Box)? {
        let rows = (0..<size.height).filter { y in
            (0..<size.width).contains { alpha(x: $0, y: y) > 0 }
        }
        guard let top = rows.first, let bottom = rows.last else { return nil }
        let columns = (0..<size.width).filter { x in
            rows.contains { alpha(x: x, y: $0) > 0 }
        }
        guard let left = columns.first, let right = columns.last else { return nil }
        let width = right - left + 1
        var part: [UInt8] = []
        part.reserveCapacity(width * (bottom - top + 1) * 4)
        for y in top...bottom {
            let start = y * stride + left * 4
            part += bytes[start..<start + width * 4]
        }
        let raster = Raster(
            size: PixelSize(width: width, height: bottom - top + 1),
            isOpaque: isOpaque,
            bytes: part
        )
        let box = Box(x: Double(left), y: Double(top), width: Double(width), height: Double(bottom - top + 1))
        return (raster, box)
    }
}
