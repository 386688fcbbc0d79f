import Media
import Studio

extension Stage {
    /// A theatre: curtains in folds, boards, a spot from above, heads in the dark.
    var theatre: Scenery {
        var chance = seed.derived("stage").generator
        let base = horizon
        let cloth = tones.planeBold.mixed(with: tones.accent.base, 0.5).mixed(
            with: tones.shadow,
            light == .night ? 0.45 : 0.22
        )
        // The time of day is the colour on the backdrop.
        var far: [Mark] = [
            .fill(
                .rectangle(canvas),
                .linear(
                    from: Point(0, frame.top),
                    to: Point(0, base),
                    [
                        .init(0, tones.skyHigh.mixed(with: tones.shadow, 0.3)),
                        .init(1, tones.skyLow.mixed(with: tones.shadow, 0.12)),
                    ]
                )
            ),
            halo(Point(middle, base), unit * 0.95, tones.glow, light == .night ? 0.30 : 0.6),
        ]
        let boards = tones.accent.shade.mixed(with: tones.floor, 0.55)
        far.append(
            .fill(
                .rectangle(floorBox),
                .linear(
                    from: Point(0, base),
                    to: Point(0, canvas.bottom),
                    [.init(0, boards), .init(1, boards.mixed(with: tones.shadow, 0.5))]
                )
            )
        )
        let eye = Point(middle, base - unit * 0.5)
        for step in -14...14 {
            let x = middle + Double(step) * unit * 0.19
            let top = Point(eye.x + (x - eye.x) * 0.5, base)
            far.append(
                .stroke(
                    .open([top, Point(eye.x + (x - eye.x) * 2.6, canvas.bottom)]),
                    .color(tones.shadow, 0.30),
                    Pen(unit * 0.003)
                )
            )
        }
        for side in [-1.0, 1] {
            let wide = max(frame.width * 0.15, unit * 0.18) * chance.number(in: 0.85...1.2)
            let inner = side < 0 ? frame.left + wide : frame.right - wide
            let box =
                side < 0
                ? Box(left: canvas.left, top: canvas.top, right: inner, bottom: base + unit * 0.05)
                : Box(left: inner, top: canvas.top, right: canvas.right, bottom: base + unit * 0.05)
            far.append(thrown(.rectangle(box), by: unit * 0.035, 0.5))
            far += drape(box, folds: 6, cloth, &chance)
        }
        far += swags(cloth)
        let spot = Point(middle + lightSide * unit * 0.5, canvas.top)
        let radius = max(framing.subject.width * 0.62, unit * 0.24)
        let cone = Path.polygon([
            Point(spot.x - unit * 0.03, spot.y), Point(spot.x + unit * 0.03, spot.y),
            Point(middle + radius, ground), Point(middle - radius, ground),
        ])
        far += [
            .soft(unit * 0.016, [.fill(cone, .color(tones.glow))], opacity: isDim ? 0.30 : 0.20),
            .soft(
                unit * 0.010,
                [
                    .fill(
                        .ellipse(
                            Box(center: Point(middle, ground), width: radius * 2.2, height: radius * 0.5)
                        ),
                        .color(tones.glow)
                    )
                ],
                opacity: 0.5
            ),
        ]
        return Scenery(far: far, surface: [], fore: framing.kind == .insert ? [] : heads(&chance))
    }

    private func swags(_ cloth: Color) -> [Mark] {
        let count = max(3, Int((frame.width / (unit * 0.34)).rounded()))
        let step = canvas.width / Double(count)
        let band = Box(
            left: canvas.left,
            top: canvas.top,
            right: canvas.right,
            bottom: frame.top + unit * 0.07
        )
        var marks: [Mark] = []
        for index in 0..<count {
            let center = canvas.left + step * (Double(index) + 0.5)
            for fold in 0..<3 {
                let drop = unit * (0.15 - 0.035 * Double(fold))
                let shape = Path.ellipse(
                    Box(center: Point(center, band.bottom), width: step * 1.04, height: drop * 2)
                )
                let color = cloth.mixed(with: fold % 2 == 0 ? tones.shadow : tones.glow, 0.16)
                if fold == 0 { marks.append(thrown(shape, by: unit * 0.02, 0.4)) }
                marks.append(slab(shape, color, depth: 0.12))
            }
        }
        return marks + [slab(band, cloth.mixed(with: tones.shadow, 0.25))]
    }

    /// The first rows of an audience, dark before the stage.
    private func heads(_ chance: inout SeededGenerator) -> [Mark] {
        let size = unit * 0.10
        let count = Int(canvas.width / (size * 1.75))
        return (0..<count).flatMap { step -> [Mark] in
            let x = canvas.left + canvas.width * (Double(step) + chance.number(in: 0.3...0.7)) / Double(count)
            let y = frame.bottom - size * chance.number(in: 0.1...0.5)
            let color = tones.shadow.mixed(with: tones.dark.base, 0.3)
            return [
                .fill(.ellipse(Box(center: Point(x, y), width: size * 0.82, height: size)), .color(color)),
                .fill(
                    .ellipse(Box(center: Point(x, y + size * 1.05), width: size * 1.9, height: size * 1.3)),
                    .color(color)
                ),
            ]
        }
    }
}
