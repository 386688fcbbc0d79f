public import Studio

/// Pixels in memory: blue, green, red, alpha, a byte each, premultiplied, row after row without gaps.
public struct Raster: Sendable {
    public let size: PixelSize
    /// Whether every pixel covers what is under it; the alpha bytes then mean nothing.
    public let isOpaque: Bool
    var bytes: [UInt8]
    /// What its parts cover, where that was found out.
    var coverage: Coverage?

    /// Bytes of one row.
    var stride: Int { size.width * 4 }

    /// A raster from bytes of that form.
    init(size: PixelSize, isOpaque: Bool, bytes: [UInt8]) {
        precondition(bytes.count == size.width * size.height * 4, "a raster has 4 bytes a pixel")
        self.size = size
        self.isOpaque = isOpaque
        self.bytes = bytes
    }

    /// Draws a picture; it is opaque when the picture has a ground.
    ///
    /// `scale` draws it larger or smaller: the raster is the picture's size times the scale, rounded up.
    public init(_ picture: Picture, scale: Double = 1) throws {
        let size = picture.size(scaledBy: scale)
        var bytes = [UInt8](repeating: 0, count: size.width * size.height * 4)
        try bytes.withUnsafeMutableBytes { memory in
            try Painter.paint(picture, filling: size, into: memory)
        }
        self.init(size: size, isOpaque: picture.ground != nil, bytes: bytes)
    }

    /// The colour of a pixel as it would look on black; the place must lie within the raster.
    public func color(x: Int, y: Int) -> Color {
        let start = y * stride + x * 4
        return Color(red: bytes[start + 2], green: bytes[start + 1], blue: bytes[start])
    }

    /// How much a pixel covers what is under it, 0 to 255; the place must lie within the raster.
    public func alpha(x: Int, y: Int) -> UInt8 {
        isOpaque ? 255 : bytes[y * stride + x * 4 + 3]
    }

    /// Reads the bytes: blue, green, red, alpha for each pixel.
    public func withBytes<Value>(_ read: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        try bytes.withUnsafeBytes(read)
    }
}

extension Picture {
    /// Draws into a caller's memory of width × height × 4 bytes (blue, green, red, unused), row after
    /// row without gaps, and overwrites what was there.
    public func paint(into memory: UnsafeMutableRawBufferPointer) throws {
        try Painter.paint(self, filling: size, into: memory)
    }

    func size(scaledBy scale: Double) -> PixelSize {
        PixelSize(
            width: max(1, Int((Double(size.width) * scale).rounded(.up))),
            height: max(1, Int((Double(size.height) * scale).rounded(.up)))
        )
    }
}
