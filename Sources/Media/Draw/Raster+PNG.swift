import CCairo
public import Foundation
import Studio

extension Raster {
    /// Reads a PNG; a file that is none, or a broken one, is refused with `invalidFileType`.
    public init(png: Data) throws {
        guard Self.pixels(ofPNG: png) <= Self.mostPixels else {
            throw Problem(.fileTooLarge, "The picture has more than 64 million pixels; make it smaller.")
        }
        var reader = Reader(rest: png[...])
        let surface = withUnsafeMutablePointer(to: &reader) { reader in
            cairo_image_surface_create_from_png_stream(
                { closure, bytes, length in
                    guard let closure, let bytes else { return CAIRO_STATUS_READ_ERROR }
                    return closure.assumingMemoryBound(to: Reader.self).pointee
                        .give(UnsafeMutableRawBufferPointer(start: bytes, count: Int(length)))
                },
                reader
            )
        }
        defer { cairo_surface_destroy(surface) }
        guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let start = cairo_image_surface_get_data(surface)
        else { throw Problem(.invalidFileType, "The picture is not a PNG that can be read; use another.") }
        let format = cairo_image_surface_get_format(surface)
        guard format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24 else {
            throw Problem(.invalidFileType, "The PNG has more than 8 bits a colour; save it with 8.")
        }
        let (width, height) = (
            Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
        )
        let stride = Int(cairo_image_surface_get_stride(surface))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height * 4)
        for row in 0..<height {
            bytes += UnsafeBufferPointer(start: start + row * stride, count: width * 4)
        }
        self.init(
            size: PixelSize(width: width, height: height),
            isOpaque: format == CAIRO_FORMAT_RGB24,
            bytes: bytes
        )
    }

    /// More would take more than 256 MB of memory.
    private static let mostPixels = 64_000_000

    /// What the file's header says, before anything of it is unpacked.
    private static func pixels(ofPNG file: Data) -> Int {
        let sides = [16, 20].map { start in
            file.dropFirst(start).prefix(4).reduce(0) { $0 << 8 | Int($1) }
        }
        return sides[0] * sides[1]
    }
}

/// The part of a file that was not read yet.
private struct Reader {
    var rest: Data

    mutating func give(_ wanted: UnsafeMutableRawBufferPointer) -> cairo_status_t {
        guard rest.count >= wanted.count else { return CAIRO_STATUS_READ_ERROR }
        rest.prefix(wanted.count).copyBytes(to: wanted)
        rest = rest.dropFirst(wanted.count)
        return CAIRO_STATUS_SUCCESS
    }
}
