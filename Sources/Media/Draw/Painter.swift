import CCairo
import Foundation
import Studio

/// Draws marks over Cairo.
///
/// Every handle is made, used and released within one call on one thread; what outlives a call are Swift
/// values. So any number of pictures can be drawn at the same time.
struct Painter {
    let context: OpaquePointer
    /// What can be seen, in pixels.
    let canvas: Box

    /// How finely colours are stepped.
    enum Depth {
        /// 8 bits a colour, with alpha where the picture has no ground.
        case eight
        /// 10 bits a colour in the lower 30 bits of each pixel; for pictures with a ground.
        case ten
    }

    /// Draws a picture, made to fill `size`, over whatever the memory holds: `size` × 4 bytes.
    static func paint(
        _ picture: Picture,
        filling size: PixelSize,
        depth: Depth = .eight,
        into memory: UnsafeMutableRawBufferPointer
    ) throws {
        let scaled = Transform.scale(
            Double(size.width) / Double(picture.size.width),
            Double(size.height) / Double(picture.size.height)
        )
        try paint(picture, scaled: scaled, size: size, depth: depth, into: memory)
    }

    /// Draws a picture as a transform lays it on a canvas of `size`.
    static func paint(
        _ picture: Picture,
        scaled: Transform,
        size: PixelSize,
        depth: Depth = .eight,
        into memory: UnsafeMutableRawBufferPointer
    ) throws {
        guard size.width > 0, size.height > 0, memory.count >= size.width * size.height * 4,
            let bytes = memory.bindMemory(to: UInt8.self).baseAddress
        else { throw Problem(.internalError, "The memory for a picture is smaller than the picture.") }
        if picture.ground == nil { memory.initializeMemory(as: UInt8.self, repeating: 0) }
        let surface = cairo_image_surface_create_for_data(
            bytes,
            depth == .ten
                ? CAIRO_FORMAT_RGB30 : picture.ground == nil ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
            Int32(size.width),
            Int32(size.height),
            Int32(size.width * 4)
        )
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else { throw failure(CAIRO_STATUS_NO_MEMORY) }
        defer { cairo_destroy(context) }
        let canvas = Box(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
        let painter = Painter(context: context, canvas: canvas)
        if let ground = picture.ground, !picture.marks.hides(canvas, under: scaled) {
            painter.use(.color(ground))
            cairo_paint(context)
        }
        painter.apply(scaled)
        painter.draw(picture.marks)
        cairo_surface_flush(surface)
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else { throw failure(status) }
    }

    func draw(_ mark: Mark) {
        switch mark {
        case .fill(let path, let paint):
            trace(path)
            use(paint)
            cairo_fill(context)
        case .stroke(let path, let paint, let pen):
            trace(path)
            use(paint)
            cairo_set_line_width(context, pen.width)
            cairo_set_line_cap(context, pen.round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
            cairo_set_line_join(context, pen.round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
            cairo_stroke(context)
        case .image(let raster, let box, let sampling): draw(raster, in: box, sampling)
        case .words(let lettering): draw(lettering)
        case .layer(let layer): draw(layer)
        }
    }

    func apply(_ transform: Transform) {
        var matrix = cairo_matrix_t(
            xx: transform.xx,
            yx: transform.yx,
            xy: transform.xy,
            yy: transform.yy,
            x0: transform.dx,
            y0: transform.dy
        )
        cairo_transform(context, &matrix)
    }

    /// From the units in use to pixels.
    var current: Transform {
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        return Transform(
            xx: matrix.xx,
            yx: matrix.yx,
            xy: matrix.xy,
            yy: matrix.yy,
            dx: matrix.x0,
            dy: matrix.y0
        )
    }

    func trace(_ path: Path) {
        cairo_new_path(context)
        for step in path.steps {
            switch step {
            case .move(let point): cairo_move_to(context, point.x, point.y)
            case .line(let point): cairo_line_to(context, point.x, point.y)
            case .curve(let first, let second, let end):
                cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
            case .close: cairo_close_path(context)
            }
        }
    }

    static func failure(_ status: cairo_status_t) -> Problem {
        let reason = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown"
        return Problem(.internalError, "A picture could not be drawn (\(reason)).")
    }
}
