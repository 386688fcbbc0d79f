import Media
import Studio

extension Hand {
    /// A laced boot, seen from its side.
    func boot() -> Prop {
        let body = tones.body
        let upper = Path.round([
            (-0.335, -0.11), (-0.35, -0.30), (-0.335, -0.50), (-0.345, -0.72), (-0.335, -0.90),
            (-0.16, -0.925), (0.06, -0.905), (0.075, -0.72), (0.07, -0.55),
            (0.12, -0.44), (0.26, -0.36), (0.42, -0.305), (0.53, -0.21), (0.545, -0.11), (0.10, -0.09),
            (-0.20, -0.09),
        ])
        let sole = Path.soft(
            [
                (-0.365, -0.125), (0.56, -0.125), (0.575, -0.045), (0.55, -0.005), (0.06, -0.005),
                (0.03, -0.04), (-0.07, -0.04), (-0.09, 0.0), (-0.35, 0.0), (-0.375, -0.03),
            ],
            0.03
        )
        var marks: [Mark] = [
            .fill(
                .ellipse(Box(left: -0.335, top: -0.945, right: 0.06, bottom: -0.865)),
                .color(tones.dark.deep)
            )
        ]
        marks += solid(upper, body, edge: 0.13, gloss: 0.45)
        let toe = Path.round([
            (0.34, -0.06), (0.30, -0.20), (0.34, -0.345), (0.46, -0.31), (0.58, -0.2), (0.58, -0.06),
        ])
        let heel = Path.round([
            (-0.40, -0.06), (-0.42, -0.40), (-0.28, -0.42), (-0.185, -0.30), (-0.15, -0.06),
        ])
        let tongue = Path.round([
            (-0.02, -0.93), (0.10, -0.93), (0.10, -0.70), (0.10, -0.56), (0.16, -0.44), (0.08, -0.42),
            (0.0, -0.54), (-0.015, -0.72),
        ])
        marks += [
            .clipped(
                upper,
                [
                    .fill(heel, .color(body.shade, 0.55)), .stroke(heel, .color(body.light, 0.6), Pen(0.007)),
                    .fill(toe, .color(body.shade, 0.45)),
                    .stroke(toe, .color(body.light, 0.6), Pen(0.007)), .fill(tongue, .color(body.deep, 0.7)),
                    .soft(
                        0.02,
                        [line(.wire([(-0.20, -0.52), (-0.08, -0.48), (-0.02, -0.40)]), body.deep, 0.03, 0.5)]
                    ),
                    .fill(
                        .rectangle(Box(left: -0.4, top: -0.96, right: 0.1, bottom: -0.83)),
                        .color(tones.accent.base)
                    ),
                    .fill(
                        .rectangle(Box(left: -0.4, top: -0.96, right: 0.1, bottom: -0.83)),
                        .fade(tones.accent.deep, 0.7, from: Point(-0.15, 0), to: Point(0.09, 0))
                    ),
                ]
            ),
            line(.wire([(-0.325, -0.845), (-0.15, -0.825), (0.065, -0.835)]), body.deep, 0.010, 0.6),
            glint(.wire([(-0.27, -0.79), (-0.275, -0.60), (-0.265, -0.44)]), on: upper, width: 0.04, 0.45),
        ]
        for step in 0..<5 {
            let y = -0.79 + Double(step) * 0.085
            let x = step < 3 ? 0.0 : 0.0 + Double(step - 2) * 0.045
            marks += [
                line(.lines([(x - 0.025, y + 0.012), (x + 0.078, y - 0.020)]), tones.shadow, 0.020, 0.35),
                line(.lines([(x - 0.03, y), (x + 0.075, y - 0.03)]), tones.pale.light, 0.022),
                .fill(.circle(Point(x - 0.035, y + 0.002), radius: 0.016), .color(tones.pale.base)),
            ]
        }
        marks += solid(sole, tones.dark, edge: 0.05, gloss: 0.4)
        marks += [line(.lines([(-0.36, -0.112), (0.555, -0.112)]), tones.pale.base, 0.012, 0.85)]
        return Prop(
            box: Box(left: -0.375, top: -0.945, right: 0.575, bottom: 0.01),
            base: .ellipse(Box(left: -0.35, top: -0.07, right: 0.55, bottom: 0.012)),
            marks: marks
        )
    }
}
