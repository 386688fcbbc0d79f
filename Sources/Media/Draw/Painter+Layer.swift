import CCairo
import Foundation
import Studio

extension Painter {
    func draw(_ layer: Layer) {
        guard layer.opacity > 0, !layer.marks.isEmpty else { return }
        cairo_save(context)
        defer { cairo_restore(context) }
        let blur = layer.blur * current.magnification
        apply(layer.transform)
        if let clip = layer.clip {
            trace(clip)
            cairo_clip(context)
        }
        if blur > 0.3 {
            drawBlurred(layer, blur)
        } else if layer.opacity < 1 || layer.blend != .normal {
            drawTogether(layer)
        } else {
            draw(layer.marks)
        }
    }

    private func drawTogether(_ layer: Layer) {
        let seen = (layer.marks.bounds.map(current.apply) ?? canvas).intersection(canvas)
        guard seen.width > 0, seen.height > 0 else { return }
        // A clip in whole pixels keeps the intermediate picture small.
        let whole = Box(
            left: seen.left.rounded(.down),
            top: seen.top.rounded(.down),
            right: seen.right.rounded(.up),
            bottom: seen.bottom.rounded(.up)
        )
        let back = current
        cairo_identity_matrix(context)
        cairo_rectangle(context, whole.x, whole.y, whole.width, whole.height)
        cairo_clip(context)
        apply(back)
        cairo_push_group(context)
        draw(layer.marks)
        cairo_pop_group_to_source(context)
        cairo_set_operator(context, layer.blend.operation)
        cairo_paint_with_alpha(context, layer.opacity)
    }

    /// Draws small, blurs there, and enlarges: a blurred picture has no detail to lose.
    private func drawBlurred(_ layer: Layer, _ blur: Double) {
        let reach = (3 * blur).rounded(.up) + 2
        let all = layer.marks.bounds.map(current.apply) ?? canvas
        let seen = all.inset(-reach).intersection(canvas.inset(-reach))
        guard seen.width > 0, seen.height > 0 else { return }
        let shrink = max(1, (blur / 2.5).rounded(.down))
        let size = PixelSize(
            width: Int((seen.width / shrink).rounded(.up)) + 1,
            height: Int((seen.height / shrink).rounded(.up)) + 1
        )
        let origin = Point(seen.left.rounded(.down), seen.top.rounded(.down))
        let picture = Picture(size: size, marks: layer.marks)
        let small = current.then(.move(-origin.x, -origin.y)).then(.scale(1 / shrink, 1 / shrink))
        var bytes = [UInt8](repeating: 0, count: size.width * size.height * 4)
        bytes.withUnsafeMutableBytes { memory in
            // A failure leaves this layer out; the context that is drawn on reports its own.
            guard (try? Painter.paint(picture, scaled: small, size: size, into: memory)) != nil else {
                return
            }
            Blur(deviation: blur / shrink).apply(to: memory, width: size.width, height: size.height)
        }
        cairo_identity_matrix(context)
        cairo_set_operator(context, layer.blend.operation)
        withSurface(of: Raster(size: size, isOpaque: false, bytes: bytes)) { surface in
            cairo_translate(context, origin.x, origin.y)
            cairo_scale(context, shrink, shrink)
            cairo_set_source_surface(context, surface, 0, 0)
            cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BILINEAR)
            cairo_paint_with_alpha(context, layer.opacity)
            // Let go of the surface before its memory goes.
            cairo_set_source_rgb(context, 0, 0, 0)
        }
    }
}

extension Blend {
    var operation: cairo_operator_t {
        switch self {
        case .normal: CAIRO_OPERATOR_OVER
        case .multiply: CAIRO_OPERATOR_MULTIPLY
        case .screen: CAIRO_OPERATOR_SCREEN
        case .softLight: CAIRO_OPERATOR_SOFT_LIGHT
        }
    }
}

extension [Mark] {
    /// A rectangle around all marks; nil when one has no end or there are none.
    var bounds: Box? {
        var all: Box?
        for mark in self {
            guard let box = mark.bounds else { return nil }
            all = all.map { $0.union(box) } ?? box
        }
        return all
    }
}

extension Mark {
    fileprivate var bounds: Box? {
        switch self {
        case .fill(let path, _): path.bounds
        case .stroke(let path, _, let pen): path.bounds?.inset(-pen.width)
        case .image(_, let box, _): box
        case .words(let lettering): lettering.box
        case .layer(let layer): layer.marks.bounds.map { layer.transform.apply($0).inset(-3 * layer.blur) }
        }
    }
}
