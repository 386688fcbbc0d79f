import Media

extension Hand {
    /// A low shoe, seen from its side.
    func shoe() -> Prop {
        let body = tones.body
        let upper = Path.smooth(
            Point.list([
                (-0.53, -0.10), (-0.555, -0.24), (-0.535, -0.40), (-0.49, -0.475), (-0.43, -0.455),
                (-0.36, -0.395),
                (-0.26, -0.375), (-0.15, -0.40), (-0.07, -0.50), (-0.01, -0.515), (0.045, -0.455),
                (0.17, -0.35),
                (0.32, -0.275), (0.46, -0.235), (0.555, -0.18), (0.575, -0.10), (0.30, -0.075),
                (-0.20, -0.075),
            ]),
            closed: true
        )
        let sole = Path.smooth(
            Point.list([
                (-0.57, -0.10), (-0.575, -0.04), (-0.54, 0), (-0.30, 0.004), (0.0, 0.0), (0.35, 0.004),
                (0.52, -0.01), (0.61, -0.06),
                (0.615, -0.115), (0.57, -0.125), (0.30, -0.105), (0.0, -0.115), (-0.30, -0.105),
            ]),
            closed: true
        )
        let opening = Path.smooth(
            Point.list([
                (-0.47, -0.455), (-0.35, -0.385), (-0.25, -0.365), (-0.14, -0.39), (-0.05, -0.49),
                (-0.20, -0.43), (-0.34, -0.44),
            ]),
            closed: true
        )
        let toe = Path.smooth(
            Point.list([
                (0.33, -0.08), (0.31, -0.18), (0.36, -0.275), (0.48, -0.25), (0.60, -0.17), (0.60, -0.06),
            ]),
            closed: true
        )
        let heel = Path.smooth(
            Point.list([(-0.60, -0.08), (-0.60, -0.48), (-0.46, -0.44), (-0.40, -0.28), (-0.36, -0.08)]),
            closed: true
        )
        let band = Path.smooth(
            Point.list([
                (-0.32, -0.13), (-0.16, -0.20), (0.05, -0.34), (0.10, -0.37), (0.15, -0.33), (0.0, -0.19),
                (-0.12, -0.11),
            ]),
            closed: true
        )
        var marks: [Mark] = [
            .fill(
                upper,
                .linear(
                    from: Point(-0.3, -0.5),
                    to: Point(0.2, -0.05),
                    [.init(0, body.light), .init(0.5, body.base), .init(1, body.shade)]
                )
            ),
            .clipped(
                upper,
                [
                    .fill(toe, .color(body.shade, 0.75)), .fill(heel, .color(tones.accent.base)),
                    .fill(band, .color(tones.pale.base)),
                    .fill(
                        .rectangle(Box(x: -0.6, y: -0.25, width: 1.3, height: 0.2)),
                        .fade(body.deep, 0.55, from: Point(0, -0.22), to: Point(0, -0.08))
                    ),
                ]
            ),
            .fill(opening, .color(tones.dark.deep)),
        ]
        for step in 0..<4 {
            let along = Double(step) / 3
            let from = Point(0.005 + 0.20 * along, -0.455 + 0.145 * along)
            marks.append(
                .stroke(
                    .open([from, Point(from.x - 0.055, from.y + 0.10)]),
                    .color(tones.pale.light),
                    Pen(0.026)
                )
            )
        }
        marks.append(face(sole, tones.pale.light, tones.pale.deep))
        marks.append(
            .stroke(
                .smooth(
                    Point.list([(-0.56, -0.045), (0.0, -0.042), (0.36, -0.042), (0.59, -0.075)]),
                    closed: false
                ),
                .color(tones.accent.base),
                Pen(0.014)
            )
        )
        return Prop(
            box: Box(left: -0.58, top: -0.52, right: 0.62, bottom: 0.01),
            base: .ellipse(Box(left: -0.56, top: -0.09, right: 0.56, bottom: 0.015)),
            marks: marks
        )
    }
}
