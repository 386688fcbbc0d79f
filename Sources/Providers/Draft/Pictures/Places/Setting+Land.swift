import Media
import Studio

extension Stage {
    /// A line of hills across the canvas, filled to the bottom.
    func ridge(
        _ top: Double,
        _ height: Double,
        _ color: Color,
        jagged: Bool,
        _ chance: inout SeededGenerator
    ) -> [Mark] {
        let count = jagged ? 15 : 8
        var points: [Point] = []
        for step in 0...count {
            let x =
                canvas.left + canvas.width * (Double(step) + chance.number(in: -0.25...0.25)) / Double(count)
            let rise =
                jagged
                ? (step % 2 == 0 ? chance.number(in: 0.55...1) : chance.number(in: 0.12...0.5))
                : chance.number(in: 0...1)
            points.append(Point(x, top - height * rise))
        }
        points[0].x = canvas.left
        points[count].x = canvas.right
        var path = jagged ? Path.open(points) : Path.smooth(points, closed: false)
        path.line(canvas.right, canvas.bottom)
        path.line(canvas.left, canvas.bottom)
        path.close()
        var marks: [Mark] = [
            .fill(
                path,
                .linear(
                    from: Point(0, top - height),
                    to: Point(0, top + unit * 0.22),
                    [.init(0, color), .init(1, color.mixed(with: tones.skyLow, 0.45))]
                )
            )
        ]
        guard jagged else { return marks }
        // Every peak has a face in the light and one in shadow, and snow at its top.
        for step in stride(from: 0, through: count, by: 2) {
            let peak = points[step]
            let (left, right) = (points[max(step - 1, 0)], points[min(step + 1, count)])
            let (lit, dim) = isLitFromLeft ? (left, right) : (right, left)
            let foot = Point(peak.x + (dim.x - peak.x) * 0.15, max(left.y, right.y) + height * 0.35)
            marks.append(
                .fill(.polygon([peak, lit, foot]), .color(tones.glow, light == .night ? 0.10 : 0.22))
            )
            marks.append(.fill(.polygon([peak, dim, foot]), .color(tones.shadow, 0.16)))
            let snow = 0.34
            let middle = peak.toward(foot, snow * 0.9)
            marks.append(
                .fill(
                    .polygon([
                        peak, peak.toward(lit, snow),
                        Point(peak.toward(lit, snow * 0.4).x, peak.toward(foot, snow * 0.55).y),
                        middle, Point(peak.toward(dim, snow * 0.5).x, peak.toward(foot, snow * 0.5).y),
                        peak.toward(dim, snow),
                    ]),
                    .color(tones.light, light == .night ? 0.45 : 0.82)
                )
            )
        }
        return marks
    }

    func ridge(at top: Double, _ height: Double, _ color: Color, _ chance: inout SeededGenerator) -> Mark {
        ridge(top, height, color, jagged: false, &chance)[0]
    }

    /// Mountain ranges, mist between them, firs on the nearest slope.
    var mountain: Scenery {
        var chance = seed.derived("mountain").generator
        let base = skyline
        let tall = min(base - frame.top, unit * 1.2)
        var far = sky(to: base, chance: &chance)
        far += ridge(base - tall * 0.30, tall * 0.42, land(0.24), jagged: true, &chance)
        far.append(mist(base - tall * 0.22))
        far += ridge(base - tall * 0.14, tall * 0.30, land(0.46), jagged: true, &chance)
        far.append(mist(base - tall * 0.08))
        far.append(ridge(at: base - tall * 0.02, tall * 0.16, land(0.62), &chance))
        far += firs(at: base + unit * 0.02, height: tall * 0.20, count: 26, land(0.76), &chance)
        far.append(ground(foliage.mixed(with: land(0.9), 0.6)))
        if footing != .water {
            far += firs(
                at: base + unit * 0.07,
                height: tall * 0.32,
                count: 9,
                land(0.95).mixed(with: tones.shadow, 0.25),
                &chance
            )
        }
        let rock = tones.plane.mixed(with: tones.dark.base, 0.35)
        return Scenery(far: far, surface: ledge(rock) + stone(rock), fore: grass(&chance))
    }

    /// A flat rock under a small thing in a wide shot.
    func stone(_ color: Color) -> [Mark] {
        guard framing.kind == .wide, footing == .ledge else { return [] }
        let (wide, deep) = (framing.subject.width * 0.62, unit * 0.05)
        let top = Path.ellipse(Box(center: Point(middle, ground), width: wide * 2, height: deep * 1.6))
        var side = Path.smooth(
            [
                Point(middle - wide, ground), Point(middle - wide * 0.9, ground + deep * 1.3),
                Point(middle, ground + deep * 1.9), Point(middle + wide * 0.92, ground + deep * 1.2),
                Point(middle + wide, ground),
            ],
            closed: false
        )
        side.close()
        return [
            .soft(
                unit * 0.012,
                [.fill(side.transformed(.move(-lightSide * unit * 0.03, unit * 0.02)), .color(tones.shadow))],
                opacity: 0.4
            ),
            slab(side, color.mixed(with: tones.shadow, 0.3), depth: 0.16),
            slab(top, color.mixed(with: tones.glow, 0.22), depth: 0.16),
        ]
    }

    private func mist(_ y: Double) -> Mark {
        .fill(
            .rectangle(
                Box(left: canvas.left, top: y - unit * 0.12, right: canvas.right, bottom: y + unit * 0.12)
            ),
            .linear(
                from: Point(0, y - unit * 0.12),
                to: Point(0, y + unit * 0.12),
                [.init(0, tones.skyLow, 0), .init(0.5, tones.skyLow, 0.5), .init(1, tones.skyLow, 0)]
            )
        )
    }

    /// A row of firs.
    func firs(
        at y: Double,
        height: Double,
        count: Int,
        _ color: Color,
        _ chance: inout SeededGenerator
    ) -> [Mark] {
        (0..<count).map { step in
            let x = canvas.left + canvas.width * (Double(step) + chance.number(in: 0.1...0.9)) / Double(count)
            let tall = height * chance.number(in: 0.55...1)
            let foot = y + unit * chance.number(in: -0.01...0.02)
            var tree = Path()
            for tier in 0..<4 {
                let top = foot - tall + tall * 0.20 * Double(tier)
                let half = tall * (0.09 + 0.055 * Double(tier))
                tree.add(
                    .polygon([
                        Point(x, top), Point(x + half, top + tall * 0.38), Point(x - half, top + tall * 0.38),
                    ])
                )
            }
            tree.add(
                .rectangle(
                    Box(x: x - tall * 0.02, y: foot - tall * 0.1, width: tall * 0.04, height: tall * 0.12)
                )
            )
            return .fill(tree, .color(color.mixed(with: tones.glow, chance.number(in: 0...0.08))))
        }
    }
}
