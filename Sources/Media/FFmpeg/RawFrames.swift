public import Foundation
public import Studio

/// Frames as a bare stream: brightness, then both colour differences (yuv420p, BT.709), frame after frame.
public enum RawFrames {
    /// Writes `frames` frames that `draw` fills as for a `FrameEncoder`; throws what `draw` and writing throw.
    public static func write(
        _ frames: Int,
        size: PixelSize,
        to handle: FileHandle,
        draw: (Int, UnsafeMutableRawBufferPointer) throws -> Void
    ) throws {
        let picture = UnsafeMutableRawBufferPointer.allocate(
            byteCount: size.width * size.height * 4,
            alignment: 64
        )
        defer { picture.deallocate() }
        picture.initializeMemory(as: UInt8.self, repeating: 0)
        let planes = FramePlanes(size)
        defer { planes.free() }
        for frame in 0..<frames {
            try draw(frame, picture)
            planes.fill(from: UnsafeRawBufferPointer(picture))
            try planes.withData { try handle.write(contentsOf: $0) }
        }
    }
}
