import Foundation
import Studio

/// The memory that frames of one size are drawn into, and their planes.
final class FrameBuffer {
    private let picture: UnsafeMutableRawBufferPointer
    private let planes: FramePlanes

    init(_ size: PixelSize) {
        picture = .allocate(byteCount: size.width * size.height * 4, alignment: 64)
        picture.initializeMemory(as: UInt8.self, repeating: 0)
        planes = FramePlanes(size)
    }

    deinit {
        picture.deallocate()
        planes.free()
    }

    /// Has the next frame drawn over the one before.
    func fill(_ draw: (UnsafeMutableRawBufferPointer) throws -> Void) rethrows {
        try draw(picture)
        planes.fill(from: UnsafeRawBufferPointer(picture))
    }

    /// The planes of the frame, until the next.
    var bytes: UnsafeRawBufferPointer { planes.bytes }
}
