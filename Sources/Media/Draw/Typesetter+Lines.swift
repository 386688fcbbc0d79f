import CCairo
import Studio

extension Typesetter {
    /// Makes lines about equally long without needing more of them.
    func balance() {
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

    /// How uneven the lines are: by how much they fall short of the longest on average, 0 to 1.
    private var raggedness: Double {
        let widths = (0..<pango_layout_get_line_count(layout)).compactMap { line in
            pango_layout_get_line_readonly(layout, line).map { line in
                var logical = PangoRectangle()
                pango_layout_line_get_extents(line, nil, &logical)
                return Double(logical.width)
            }
        }
        guard let longest = widths.max(), longest > 0 else { return 0 }
        return widths.map { 1 - $0 / longest }.reduce(0, +) / Double(widths.count)
    }
}
