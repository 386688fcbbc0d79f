import CCairo
import Foundation
import Studio

/// Breaks a text into balanced lines at the largest size that fits, with Pango.
///
/// It uses the font map that Pango keeps for each thread, and is therefore made, used and dropped within
/// one synchronous call.
final class Typesetter {
    private let lettering: Lettering
    private let layout: OpaquePointer
    private let script: Script
    private let families: String
    private(set) var setting = Lettering.Setting(
        size: 0,
        ink: Box(x: 0, y: 0, width: 0, height: 0),
        lines: 0,
        unknown: 0,
        isShortened: false
    )
    /// Where the layout's own origin lies in the picture.
    private(set) var origin = Point(0, 0)

    /// Sets the words; nil when there are none.
    init?(_ lettering: Lettering) {
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

    // MARK: - Size

    private var size = 0.0

    /// Tries whole lines of words down to half of the wanted size, then words broken anywhere, then less
    /// text.
    private func fit() {
        let tidy = { (size: Double) in self.fits(size, PANGO_WRAP_WORD, lines: self.lettering.lines) }
        let loose = { (size: Double) in self.fits(size, PANGO_WRAP_WORD, lines: .max) }
        let broken = { (size: Double) in self.fits(size, PANGO_WRAP_WORD_CHAR, lines: .max) }
        let half = lettering.size / 2
        let least = min(6, half)
        if let found = largest(in: half...lettering.size, tidy)
            ?? largest(in: half * 0.6...half, loose) ?? largest(in: least...half * 0.6, broken)
        {
            size = found
            return
        }
        size = least
        _ = fits(least, PANGO_WRAP_WORD_CHAR, lines: .max)
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        pango_layout_set_height(layout, units(lettering.box.height))
    }

    /// The largest of 24 sizes that passes; leaves the layout set in it.
    private func largest(in sizes: ClosedRange<Double>, _ passes: (Double) -> Bool) -> Double? {
        let count = 24
        let ratio = sizes.upperBound / sizes.lowerBound
        func size(_ step: Int) -> Double {
            sizes.upperBound / pow(ratio, Double(step) / Double(count - 1))
        }
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if passes(size(middle)) { high = middle } else { low = middle + 1 }
        }
        guard low < count, passes(size(low)) else { return nil }
        return size(low)
    }

    private func fits(_ size: Double, _ wrap: PangoWrapMode, lines: Int) -> Bool {
        let font = pango_font_description_new()
        pango_font_description_set_family(font, families)
        pango_font_description_set_weight(font, PangoWeight(UInt32(lettering.weight.rawValue)))
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        space(size)
        pango_layout_set_wrap(layout, wrap)
        pango_layout_set_width(layout, units(lettering.box.width))
        return isInside && Int(pango_layout_get_line_count(layout)) <= max(1, lines)
    }

    private func space(_ size: Double) {
        pango_layout_set_line_spacing(layout, Float(script.lineSpacing))
        guard let list = pango_attr_list_new() else { return }
        if lettering.tracking != 0, script.takesTracking {
            pango_attr_list_insert(
                list,
                pango_attr_letter_spacing_new(Int32(lettering.tracking * size * Double(PANGO_SCALE)))
            )
        }
        pango_layout_set_attributes(layout, list)
        pango_attr_list_unref(list)
    }

    /// Whether ink and advance of every line stay within the box's size.
    private var isInside: Bool {
        let (ink, logical) = extents
        let left = min(ink.left, logical.left)
        let right = max(ink.right, logical.right)
        return right - left <= lettering.box.width && ink.height <= lettering.box.height
    }

    // MARK: - Lines and place

    /// Makes lines about equally long without needing more of them.
    private func balance() {
        let lines = pango_layout_get_line_count(layout)
        guard (2...6).contains(lines), pango_layout_is_ellipsized(layout) == 0 else { return }
        let whole = lettering.box.width
        var best = (width: whole, penalty: raggedness)
        for step in 8..<32 {
            let width = whole * Double(step) / 32
            pango_layout_set_width(layout, units(width))
            guard pango_layout_get_line_count(layout) == lines, isInside, extents.logical.width <= width + 0.5
            else { continue }
            let penalty = raggedness
            if penalty < best.penalty - 0.001 { best = (width, penalty) }
        }
        pango_layout_set_width(layout, units(best.width))
    }

    /// How uneven the lines are, 0 to about 2: their spread, and half as much again for each line that ends
    /// in a short word which belongs to the next.
    private var raggedness: Double {
        let lines = (0..<pango_layout_get_line_count(layout)).compactMap {
            pango_layout_get_line_readonly(layout, $0)
        }
        let widths = lines.map { line in
            var logical = PangoRectangle()
            pango_layout_line_get_extents(line, nil, &logical)
            return Double(logical.width)
        }
        guard let longest = widths.max(), longest > 0 else { return 0 }
        let spread = widths.map { 1 - $0 / longest }.reduce(0, +) / Double(widths.count)
        let text = Array(String(cString: pango_layout_get_text(layout)).utf8)
        let dangling = lines.dropLast().count { line in
            let start = Int(line.pointee.start_index)
            let words = String(decoding: text[start..<start + Int(line.pointee.length)], as: UTF8.self)
                .split(separator: " ")
            guard words.count > 1, let last = words.last else { return false }
            return last.count <= 2 && last.allSatisfy(\.isLetter)
        }
        return spread + 0.5 * Double(dangling)
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

    private var extents: (ink: Box, logical: Box) {
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

    private func units(_ length: Double) -> Int32 {
        Int32(min(length, 30_000) * Double(PANGO_SCALE))
    }
}

extension Painter {
    func draw(_ lettering: Lettering) {
        guard let setter = Typesetter(lettering) else { return }
        use(.color(lettering.color))
        setter.show(on: context)
    }
}
