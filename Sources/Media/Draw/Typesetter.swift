import CCairo
import Foundation
import Studio
import Synchronization

/// Breaks a text into balanced lines at the largest size that fits, with Pango.
///
/// It uses the font map that Pango keeps for each thread, and is therefore made, used and dropped within
/// one synchronous call.
final class Typesetter {
    let lettering: Lettering
    let layout: OpaquePointer
    let script: Script
    let families: String
    /// The size that fits, in the picture's units.
    var size = 0.0
    private(set) var setting = Lettering.Setting(
        size: 0,
        ink: Box(x: 0, y: 0, width: 0, height: 0),
        lines: 0,
        unknown: 0,
        isShortened: false
    )
    /// Where the layout's own origin lies in the picture.
    private(set) var origin = Point(0, 0)

    private static let turn = Mutex(())

    /// Sets the words and does something with them; nil when there are none.
    ///
    /// One at a time in this process: Cairo 1.16 keeps the open faces of all threads in one place and closes some
    /// when they are too many, and three threads that set text at once have crashed in it.
    static func set<Value: Sendable>(_ lettering: Lettering, _ use: (Typesetter) -> Value) -> Value? {
        turn.withLock { _ in Typesetter(lettering).map(use) }
    }

    private init?(_ lettering: Lettering) {
        let text = Self.cleaned(lettering.text)
        guard !text.isEmpty, lettering.box.width >= 1, lettering.box.height >= 1 else { return nil }
        guard let context = pango_font_map_create_context(pango_cairo_font_map_get_default()) else {
            return nil
        }
        defer { g_object_unref(UnsafeMutableRawPointer(context)) }
        let options = cairo_font_options_create()
        // Letters keep their true places and shapes at every size, so that nothing jumps in movement.
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_cairo_context_set_resolution(context, 96)
        pango_context_set_language(context, pango_language_from_string(lettering.language))
        guard let layout = pango_layout_new(context) else { return nil }
        self.lettering = lettering
        self.layout = layout
        script = Script(of: text)
        families =
            (lettering.families + Self.fallbacks(for: text, language: lettering.language))
            .joined(separator: ",")
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        pango_layout_set_alignment(
            layout,
            lettering.alignment == .center ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT
        )
        fit()
        balance()
        place()
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
    }

    func show(on context: OpaquePointer) {
        cairo_move_to(context, origin.x, origin.y)
        pango_cairo_show_layout(context, layout)
    }

    private func place() {
        let box = lettering.box
        let (ink, logical) = extents
        let isRightToLeft = pango_layout_get_line_readonly(layout, 0).map {
            pango_layout_line_get_resolved_direction($0) == PANGO_DIRECTION_RTL
        }
        var x =
            switch lettering.alignment {
            case .center: box.center.x - logical.center.x
            case .start: isRightToLeft == true ? box.right - logical.right : box.left - logical.left
            }
        x = min(max(x, box.left - ink.left), box.right - ink.right)
        let y =
            switch lettering.anchor {
            case .top: box.top - ink.top
            case .middle: box.center.y - ink.center.y
            case .bottom: box.bottom - ink.bottom
            }
        origin = Point(x, y)
        setting = Lettering.Setting(
            size: size,
            ink: Box(x: ink.x + x, y: ink.y + y, width: ink.width, height: ink.height),
            lines: Int(pango_layout_get_line_count(layout)),
            unknown: Int(pango_layout_get_unknown_glyphs_count(layout)),
            isShortened: pango_layout_is_ellipsized(layout) != 0
        )
    }

    var extents: (ink: Box, logical: Box) {
        var (ink, logical) = (PangoRectangle(), PangoRectangle())
        pango_layout_get_extents(layout, &ink, &logical)
        func box(_ rectangle: PangoRectangle) -> Box {
            let unit = Double(PANGO_SCALE)
            return Box(
                x: Double(rectangle.x) / unit,
                y: Double(rectangle.y) / unit,
                width: Double(rectangle.width) / unit,
                height: Double(rectangle.height) / unit
            )
        }
        return (box(ink), box(logical))
    }

    func units(_ length: Double) -> Int32 {
        Int32(min(length, 30_000) * Double(PANGO_SCALE))
    }
}

extension Painter {
    func draw(_ lettering: Lettering) {
        Typesetter.set(lettering) { setter in
            use(.color(lettering.color))
            setter.show(on: context)
        }
    }
}
