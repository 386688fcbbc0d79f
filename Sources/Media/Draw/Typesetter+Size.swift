import CCairo
import Foundation
import Studio

extension Typesetter {
    /// Tries whole lines of words down to half of the wanted size, then words broken anywhere, then less
    /// text.
    func fit() {
        let loose = { (size: Double) in self.fits(size, PANGO_WRAP_WORD, lines: .max) }
        let broken = { (size: Double) in self.fits(size, PANGO_WRAP_WORD_CHAR, lines: .max) }
        let half = lettering.size / 2
        let least = min(6, half)
        if let found = tidy(in: half...lettering.size) ?? largest(in: half * 0.6...half, loose)
            ?? largest(in: least...half * 0.6, broken)
        {
            size = found
            return
        }
        size = least
        _ = fits(least, PANGO_WRAP_WORD_CHAR, lines: .max)
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        pango_layout_set_height(layout, units(lettering.box.height))
    }

    /// The best of all numbers of lines up to the wanted: one more line must make the words an eighth larger.
    private func tidy(in sizes: ClosedRange<Double>) -> Double? {
        var best: (size: Double, lines: Int)?
        for lines in 1...max(1, lettering.lines) {
            let found = largest(in: sizes) { self.fits($0, PANGO_WRAP_WORD, lines: lines) }
            guard let found else { continue }
            if found > (best?.size ?? 0) * 1.125 { best = (found, lines) }
            if found == sizes.upperBound { break }
        }
        guard let best, fits(best.size, PANGO_WRAP_WORD, lines: best.lines) else { return nil }
        return best.size
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
    var isInside: Bool {
        let (ink, logical) = extents
        let left = min(ink.left, logical.left)
        let right = max(ink.right, logical.right)
        return right - left <= lettering.box.width && ink.height <= lettering.box.height
    }
}
