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
        let buffer = FrameBuffer(size)
        for frame in 0..<frames {
            try buffer.fill { try draw(frame, $0) }
            let bytes = UnsafeMutableRawBufferPointer(mutating: buffer.bytes)
            guard let start = bytes.baseAddress else { return }
            try handle.write(contentsOf: Data(bytesNoCopy: start, count: bytes.count, deallocator: .none))
        }
    }
}
