import Media
import Studio

extension Hand {
    /// A clean tooth.
    func tooth() -> Prop {
        let pale = Tint(PerceptualColor(tones.pale.light))
        let shape = Path.round([
            (-0.02, -0.86), (-0.16, -0.93), (-0.31, -0.93), (-0.42, -0.82), (-0.435, -0.66), (-0.39, -0.50),
            (-0.335, -0.38), (-0.305, -0.20), (-0.255, -0.04), (-0.19, 0.0), (-0.135, -0.07), (-0.105, -0.22),
            (-0.06, -0.315), (0.0, -0.345), (0.06, -0.315), (0.105, -0.22), (0.135, -0.07), (0.19, 0.0),
            (0.255, -0.04), (0.305, -0.20), (0.335, -0.38), (0.39, -0.50), (0.435, -0.66), (0.42, -0.82),
            (0.30, -0.93), (0.14, -0.93),
        ])
        var marks = solid(shape, pale, edge: 0.15, gloss: 0.5)
        marks += [
            .clipped(
                shape,
                [
                    .soft(
                        0.035,
                        [
                            line(
                                .wire([(-0.16, -0.86), (-0.02, -0.79), (0.13, -0.855)]),
                                pale.deep,
                                0.05,
                                0.45
                            )
                        ]
                    ),
                    .soft(
                        0.04,
                        [
                            .fill(
                                .ellipse(Box(center: Point(0.01, -0.36), width: 0.22, height: 0.22)),
                                .color(pale.deep, 0.55)
                            )
                        ]
                    ),
                    .fill(
                        .rectangle(Box(left: -0.5, top: -0.35, right: 0.5, bottom: 0.02)),
                        .fade(tones.accent.base, 0.34, from: Point(0, -0.34), to: Point(0, 0))
                    ),
                ]
            ),
            glint(
                .wire([(-0.335, -0.60), (-0.345, -0.72), (-0.29, -0.83), (-0.22, -0.855)]),
                on: shape,
                width: 0.060,
                0.95
            ),
            glint(.wire([(-0.295, -0.50), (-0.275, -0.44)]), on: shape, width: 0.045, 0.8),
        ]
        marks += sparkle(Point(0.36, -0.86), 0.155) + sparkle(Point(0.485, -0.66), 0.075)
        return Prop(
            box: Box(left: -0.44, top: -1.0, right: 0.52, bottom: 0.01),
            base: .ellipse(Box(left: -0.27, top: -0.05, right: 0.27, bottom: 0.012)),
            marks: marks
        )
    }

    /// A cross in a circle: the mark of care, as a standing disc.
    func medicalMark() -> Prop {
        let body = tones.body
        let center = Point(-0.02, -0.5)
        var marks: [Mark] = [
            .fill(
                .circle(Point(0.045, -0.492), radius: 0.488),
                .linear(
                    from: Point(0.1, -0.9),
                    to: Point(0.5, -0.1),
                    [.init(0, body.shade), .init(1, body.deep)]
                )
            ),
            .fill(.circle(Point(0.02, -0.496), radius: 0.494), .color(body.deep)),
        ]
        let coin = Path.circle(center, radius: 0.492)
        marks += solid(coin, body, edge: 0.05, gloss: 0.8)
        let dish = Path.circle(center, radius: 0.415)
        marks += [
            .fill(
                dish,
                .linear(
                    from: Point(-0.3, -0.85),
                    to: Point(0.3, -0.15),
                    [.init(0, body.shade), .init(1, body.light)]
                )
            ), .stroke(.circle(center, radius: 0.415), .color(body.deep, 0.5), Pen(0.008)),
        ]
        let (long, wide) = (0.275, 0.098)
        let cross = Path.soft(
            [
                (-wide, -long), (wide, -long), (wide, -wide), (long, -wide), (long, wide), (wide, wide),
                (wide, long), (-wide, long), (-wide, wide), (-long, wide), (-long, -wide), (-wide, -wide),
            ],
            0.035
        ).moved(center.x, center.y)
        marks += [
            .clipped(dish, [.soft(0.018, [.fill(cross.moved(0.035, 0.03), .color(tones.shadow, 0.45))])]),
            .fill(cross.moved(0.014, 0.012), .color(tones.pale.deep)),
        ]
        marks += solid(cross, Tint(PerceptualColor(tones.pale.light)), edge: 0.05, gloss: 0.8)
        marks.append(
            .clipped(
                coin,
                [
                    .fill(
                        .flat([(-0.60, -0.36), (-0.12, -1.05), (0.04, -1.05), (-0.60, -0.14)]),
                        .color(tones.light, 0.13)
                    )
                ]
            )
        )
        return Prop(
            box: Box(left: -0.515, top: -1.0, right: 0.535, bottom: 0.01),
            base: .ellipse(Box(left: -0.15, top: -0.035, right: 0.22, bottom: 0.012)),
            marks: marks
        )
    }
}
