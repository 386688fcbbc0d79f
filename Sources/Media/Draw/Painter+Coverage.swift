import CCairo
import Studio

extension Painter {
    /// Draws marks, each over the one before; of rasters only what is not empty and not hidden by a later one.
    ///
    /// The pixels come out as if all of all marks were drawn.
    func draw(_ marks: [Mark]) {
        guard marks.contains(where: \.hasCoverage) else {
            for mark in marks { draw(mark) }
            return
        }
        let transform = current
        // From the top down, because what hides is drawn later.
        let hidden = Region()
        var steps: [Step] = []
        for mark in marks.reversed() {
            if case .image(let raster, let box, .quick) = mark,
                let parts = parts(of: raster, in: transform.apply(box), transform)
            {
                steps.append(.image(raster, box, Shown(parts, without: hidden)))
                hidden.add(parts.solid)
            } else {
                steps.append(.mark(mark))
            }
        }
        for step in steps.reversed() {
            switch step {
            case .mark(let mark): draw(mark)
            case .image(let raster, let box, let shown):
                draw(raster, in: box, .quick, only: shown.solid, CAIRO_OPERATOR_SOURCE)
                draw(raster, in: box, .quick, only: shown.mixed, CAIRO_OPERATOR_OVER)
            }
        }
    }

    private enum Step {
        case mark(Mark)
        case image(Raster, Box, Shown)
    }

    /// What is drawn of a raster.
    private final class Shown {
        let solid: Region
        let mixed: Region

        init(_ parts: borrowing Parts, without hidden: borrowing Region) {
            solid = parts.solid.without(hidden)
            mixed = parts.mixed.without(hidden)
        }
    }

    /// The pixels on which a raster hides everything, and those on which something is seen through it.
    private struct Parts: ~Copyable {
        let solid: Region
        let mixed: Region
    }

    /// Nil where a raster's edges or its turn need exact outlines, and where nothing is known of it.
    private func parts(of raster: Raster, in box: Box, _ transform: Transform) -> Parts? {
        guard transform.xy == 0, transform.yx == 0, transform.xx > 0, transform.yy > 0 else { return nil }
        if raster.isOpaque {
            return box.contains(canvas) ? Parts(solid: Region([canvas.pixels]), mixed: Region()) : nil
        }
        let (across, down) = (box.width / Double(raster.size.width), box.height / Double(raster.size.height))
        // Where several pixels of the raster fall on one, a tile's margin would not be enough.
        guard let coverage = raster.coverage, across >= 0.5, down >= 0.5 else { return nil }
        let grid = Grid(box: box, size: raster.size, across: across, down: down, canvas: canvas)
        return Parts(
            solid: Region(coverage.solid.compactMap(grid.pixels)),
            mixed: Region(coverage.mixed.compactMap(grid.pixels))
        )
    }

    /// A raster's tiles on a canvas: between two of them every pixel belongs to one.
    private struct Grid {
        let box: Box
        let size: PixelSize
        let across: Double
        let down: Double
        let canvas: Box

        func pixels(of run: Coverage.Run) -> cairo_rectangle_int_t? {
            let side = Coverage.side
            let right = run.columns.upperBound * side
            let bottom = (run.row + 1) * side
            // The outermost tiles take the pixels that the raster's edge goes through.
            let part = Box(
                left: edge(box.left, across, run.columns.lowerBound * side, .down),
                top: edge(box.top, down, run.row * side, .down),
                right: right < size.width ? edge(box.left, across, right, .up) : box.right.rounded(.up),
                bottom: bottom < size.height ? edge(box.top, down, bottom, .up) : box.bottom.rounded(.up)
            )
            let seen = part.intersection(canvas)
            return seen.width > 0 && seen.height > 0 ? seen.pixels : nil
        }

        private func edge(
            _ start: Double,
            _ scale: Double,
            _ place: Int,
            _ outward: FloatingPointRoundingRule
        ) -> Double {
            (start + Double(place) * scale).rounded(place == 0 ? outward : .toNearestOrAwayFromZero)
        }
    }
}

extension [Mark] {
    /// Whether the first of them leaves nothing of the canvas to be seen under it.
    func hides(_ canvas: Box, under transform: Transform) -> Bool {
        guard case .image(let raster, let box, _) = first, raster.isOpaque,
            transform.xy == 0, transform.yx == 0
        else { return false }
        return transform.apply(box).contains(canvas)
    }
}

extension Mark {
    fileprivate var hasCoverage: Bool {
        if case .image(let raster, _, .quick) = self { raster.coverage != nil } else { false }
    }
}

extension Box {
    /// A box with edges between pixels.
    fileprivate var pixels: cairo_rectangle_int_t {
        cairo_rectangle_int_t(x: Int32(x), y: Int32(y), width: Int32(width), height: Int32(height))
    }
}
