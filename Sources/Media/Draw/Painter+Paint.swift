import CCairo
import Studio

extension Painter {
    /// Sets what the next outline is filled with.
    func use(_ paint: Paint) {
        switch paint {
        case .color(let color, let opacity):
            let part = Self.parts(color)
            cairo_set_source_rgba(context, part.red, part.green, part.blue, opacity)
        case .linear(let from, let to, let stops):
            use(cairo_pattern_create_linear(from.x, from.y, to.x, to.y), stops)
        case .radial(let center, let radius, let stops):
            use(
                cairo_pattern_create_radial(center.x, center.y, 0, center.x, center.y, max(radius, 0)),
                stops
            )
        }
    }

    private func use(_ gradient: OpaquePointer?, _ stops: [Paint.Stop]) {
        for stop in stops {
            let part = Self.parts(stop.color)
            cairo_pattern_add_color_stop_rgba(
                gradient,
                stop.place,
                part.red,
                part.green,
                part.blue,
                stop.opacity
            )
        }
        cairo_set_source(context, gradient)
        cairo_pattern_destroy(gradient)
    }

    private static func parts(_ color: Color) -> (red: Double, green: Double, blue: Double) {
        (Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    func draw(_ raster: Raster, in box: Box, _ sampling: Sampling) {
        draw(raster, in: box, sampling, CAIRO_OPERATOR_OVER) {
            cairo_rectangle(context, 0, 0, Double(raster.size.width), Double(raster.size.height))
        }
    }

    /// Draws only some pixels of the canvas.
    func draw(
        _ raster: Raster,
        in box: Box,
        _ sampling: Sampling,
        only region: borrowing Region,
        _ operation: cairo_operator_t
    ) {
        guard !region.isEmpty else { return }
        draw(raster, in: box, sampling, operation) {
            cairo_identity_matrix(context)
            region.trace(on: context)
        }
    }

    private func draw(
        _ raster: Raster,
        in box: Box,
        _ sampling: Sampling,
        _ operation: cairo_operator_t,
        outline: () -> Void
    ) {
        guard raster.size.width > 0, raster.size.height > 0, box.width > 0, box.height > 0 else { return }
        withSurface(of: raster) { surface in
            cairo_save(context)
            cairo_translate(context, box.x, box.y)
            let across = box.width / Double(raster.size.width)
            let down = box.height / Double(raster.size.height)
            cairo_scale(context, across, down)
            cairo_set_source_surface(context, surface, 0, 0)
            let pattern = cairo_get_source(context)
            // Beyond its edge a raster goes on, so that sampling there never mixes with nothing.
            cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
            cairo_pattern_set_filter(
                pattern,
                sampling == .fine ? CAIRO_FILTER_GOOD : CAIRO_FILTER_BILINEAR
            )
            cairo_set_operator(context, operation)
            cairo_new_path(context)
            outline()
            cairo_fill(context)
            // Restoring also lets go of the surface, before its memory goes.
            cairo_restore(context)
        }
    }

    /// Lends the pixels of a raster to Cairo, which only reads them.
    func withSurface(of raster: Raster, _ use: (OpaquePointer?) -> Void) {
        raster.bytes.withUnsafeBytes { memory in
            guard let start = memory.bindMemory(to: UInt8.self).baseAddress else { return }
            let surface = cairo_image_surface_create_for_data(
                UnsafeMutablePointer(mutating: start),
                raster.isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                Int32(raster.size.width),
                Int32(raster.size.height),
                Int32(raster.stride)
            )
            use(surface)
            // No later reader: whatever still holds the surface sees an empty one.
            cairo_surface_finish(surface)
            cairo_surface_destroy(surface)
        }
    }
}
