import Media
import Studio

extension Hand {
    /// A shell chair on wooden legs.
    func chair() -> Prop {
        let (shell, wood) = (tones.body, natural(1.1, chroma: 0.075, level: 0.56))
        var marks: [Mark] = []
        // The far legs first.
        for leg in [[(-0.02, -0.42), (-0.12, -0.07)], [(0.22, -0.42), (0.33, -0.09)]] {
            marks += bar(.lines(leg), Tint(PerceptualColor(wood.shade)), width: 0.034)
        }
        let back = Path.round([
            (-0.20, -0.50), (-0.27, -0.66), (-0.295, -0.85), (-0.24, -0.965), (-0.08, -1.0), (0.10, -0.985),
            (0.235, -0.92),
            (0.275, -0.78), (0.29, -0.62), (0.30, -0.48), (0.10, -0.44),
        ])
        marks += solid(back, shell, edge: 0.13, gloss: 0.5)
        marks.append(
            shade(
                .ellipse(Box(center: Point(0.06, -0.50), width: 0.5, height: 0.20)),
                on: back,
                blur: 0.045,
                0.45
            )
        )
        let seat = Path.round([
            (-0.40, -0.475), (-0.36, -0.54), (-0.20, -0.555), (0.06, -0.55), (0.26, -0.56), (0.345, -0.50),
            (0.30, -0.40), (0.15, -0.345),
            (-0.10, -0.335), (-0.32, -0.37), (-0.40, -0.42),
        ])
        for leg in [[(-0.26, -0.38), (-0.36, 0.0)], [(0.17, -0.38), (0.25, 0.0)]] {
            marks += bar(.lines(leg), wood, width: 0.042)
        }
        marks += [
            line(.lines([(-0.29, -0.25), (-0.05, -0.32)]), tones.dark.base, 0.014),
            line(.lines([(0.19, -0.25), (0.0, -0.32)]), tones.dark.base, 0.014),
        ]
        marks += solid(seat, shell, edge: 0.08, gloss: 0.6)
        let cushion = Path.round([
            (-0.34, -0.485), (-0.28, -0.535), (-0.10, -0.55), (0.12, -0.545), (0.25, -0.525), (0.245, -0.46),
            (0.10, -0.415), (-0.12, -0.405), (-0.30, -0.43),
        ])
        marks.append(
            .clipped(seat, [.soft(0.012, [.fill(cushion.moved(0.01, 0.016), .color(shell.deep, 0.7))])])
        )
        marks += solid(cushion, tones.accent, edge: 0.05, gloss: 0.4)
        return Prop(
            box: Box(left: -0.41, top: -1.0, right: 0.38, bottom: 0.02),
            base: .flat([(-0.37, 0.01), (0.26, 0.01), (0.34, -0.08), (-0.13, -0.06)]),
            marks: marks
        )
    }

    /// A sofa with two seats.
    func sofa() -> Prop {
        let (cloth, wood) = (tones.body, tones.dark)
        func block(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ radius: Double) -> Path
        {
            .rounded(Box(left: left, top: top, right: right, bottom: bottom), radius: radius)
        }
        var marks: [Mark] = []
        for x in [-0.66, -0.60, 0.60, 0.66] where abs(x) > 0.63 {
            marks += solid(
                .flat([(x - 0.035, -0.12), (x + 0.035, -0.12), (x + 0.018, 0), (x - 0.018, 0)]),
                wood,
                edge: 0.02
            )
        }
        marks += solid(block(-0.70, -0.66, 0.70, -0.14, 0.10), cloth, edge: 0.10)
        for (left, right) in [(-0.575, -0.005), (0.005, 0.575)] {
            marks.append(
                .soft(
                    0.015,
                    [.fill(block(left + 0.01, -0.60, right + 0.02, -0.30, 0.07), .color(tones.shadow, 0.32))]
                )
            )
            marks += solid(block(left, -0.62, right, -0.28, 0.085), cloth, edge: 0.09, gloss: 0.45)
        }
        let pillow = Path.round([
            (-0.50, -0.52), (-0.38, -0.545), (-0.23, -0.55), (-0.235, -0.43), (-0.215, -0.27),
            (-0.36, -0.285), (-0.50, -0.27), (-0.485, -0.40),
        ])
        marks.append(.soft(0.014, [.fill(pillow.moved(0.02, 0.012), .color(tones.shadow, 0.4))]))
        marks += solid(pillow, tones.accent, edge: 0.07)
        marks.append(
            .soft(0.012, [.fill(block(-0.58, -0.335, 0.58, -0.25, 0.04), .color(tones.shadow, 0.35))])
        )
        for (left, right) in [(-0.585, -0.003), (0.003, 0.585)] {
            marks += solid(block(left, -0.325, right, -0.185, 0.055), cloth, edge: 0.055, gloss: 0.75)
        }
        marks += solid(
            block(-0.64, -0.19, 0.64, -0.09, 0.025),
            Tint(PerceptualColor(cloth.shade)),
            edge: 0.05,
            gloss: 0.2
        )
        for side in [-1.0, 1.0] {
            let arm = Path.round([
                (side * 0.56, -0.085), (side * 0.565, -0.36), (side * 0.60, -0.455), (side * 0.70, -0.475),
                (side * 0.765, -0.42), (side * 0.75, -0.25), (side * 0.735, -0.085),
            ])
            marks.append(.soft(0.012, [.fill(arm.moved(0.014, 0.006), .color(tones.shadow, 0.3))]))
            marks += solid(arm, cloth, edge: 0.09, gloss: 0.65)
        }
        // A throw over the far arm.
        let arm = Path.round([
            (0.565, -0.30), (0.57, -0.40), (0.62, -0.475), (0.71, -0.485), (0.762, -0.42), (0.757, -0.22),
            (0.66, -0.205), (0.57, -0.215),
        ])
        marks += solid(arm, tones.pale, edge: 0.05, gloss: 0.5)
        for y in [-0.30, -0.265] {
            marks.append(
                .clipped(
                    arm,
                    [
                        line(
                            .wire([(0.55, y), (0.66, y + 0.012), (0.78, y - 0.006)]),
                            tones.accent.base,
                            0.012
                        )
                    ]
                )
            )
        }
        return Prop(
            box: Box(left: -0.77, top: -0.66, right: 0.77, bottom: 0.01),
            base: .flat([(-0.72, 0.0), (0.72, 0.0), (0.66, -0.10), (-0.66, -0.10)]),
            marks: marks
        )
    }

    /// A made bed, seen from its foot.
    func bed() -> Prop {
        let (linen, wood) = (tones.pale, natural(1.05, chroma: 0.06, level: 0.44))
        var marks: [Mark] = []
        marks += solid(
            .soft([(-0.62, -0.10), (-0.62, -0.78), (0.62, -0.78), (0.62, -0.10)], 0.09),
            tones.body,
            edge: 0.06
        )
        for x in [-0.31, 0.0, 0.31] {
            marks += [
                line(.lines([(x, -0.76), (x, -0.40)]), tones.body.deep, 0.010, 0.6),
                line(.lines([(x + 0.008, -0.76), (x + 0.008, -0.40)]), tones.body.light, 0.006, 0.7),
            ]
        }
        let sheet = Path.soft(
            [(-0.565, -0.46), (0.565, -0.46), (0.68, -0.26), (0.68, -0.10), (-0.68, -0.10), (-0.68, -0.26)],
            0.05
        )
        marks += solid(sheet, linen, edge: 0.04)
        for side in [-1.0, 1.0] {
            let x = side * 0.285
            let pillow = Path.round([
                (x - 0.26, -0.40), (x - 0.25, -0.53), (x - 0.16, -0.585), (x, -0.60), (x + 0.16, -0.585),
                (x + 0.25, -0.53), (x + 0.26, -0.40), (x + 0.12, -0.375), (x - 0.12, -0.375),
            ])
            marks.append(.soft(0.016, [.fill(pillow.moved(0.015, 0.02), .color(tones.shadow, 0.35))]))
            marks += solid(pillow, linen, edge: 0.09, gloss: 0.6)
            marks.append(
                .clipped(
                    pillow,
                    [
                        .soft(
                            0.01,
                            [
                                line(
                                    .wire([(x - 0.06, -0.56), (x, -0.50), (x + 0.03, -0.43)]),
                                    linen.deep,
                                    0.014,
                                    0.5
                                )
                            ]
                        )
                    ]
                )
            )
        }
        let small = Path.round([
            (-0.17, -0.375), (-0.175, -0.46), (-0.10, -0.495), (0.10, -0.495), (0.175, -0.46), (0.17, -0.375),
            (0.0, -0.36),
        ])
        marks.append(.soft(0.014, [.fill(small.moved(0.012, 0.016), .color(tones.shadow, 0.4))]))
        marks += solid(small, tones.accent, edge: 0.06)
        // The cover, turned back at its upper edge.
        let cover = Path.soft(
            [
                (-0.60, -0.40), (0.60, -0.40), (0.715, -0.24), (0.725, -0.085), (0.69, -0.07), (-0.69, -0.07),
                (-0.725, -0.085), (-0.715, -0.24),
            ],
            0.05
        )
        marks += solid(cover, tones.body, edge: 0.06, gloss: 0.5)
        marks += [
            .clipped(
                cover,
                [
                    .fill(
                        .flat([(-0.80, -0.245), (0.80, -0.245), (0.80, 0), (-0.80, 0)]),
                        .fade(tones.body.deep, 0.75, from: Point(0, -0.26), to: Point(0, -0.06))
                    ),
                    .soft(
                        0.008,
                        [
                            line(
                                .wire([(-0.45, -0.24), (-0.47, -0.16), (-0.46, -0.07)]),
                                tones.body.deep,
                                0.018,
                                0.7
                            )
                        ]
                    ),
                    .soft(
                        0.008,
                        [
                            line(
                                .wire([(0.20, -0.24), (0.23, -0.15), (0.22, -0.07)]),
                                tones.body.deep,
                                0.018,
                                0.7
                            )
                        ]
                    ),
                    .soft(
                        0.008,
                        [
                            line(
                                .wire([(0.56, -0.24), (0.57, -0.16), (0.60, -0.07)]),
                                tones.body.deep,
                                0.018,
                                0.7
                            )
                        ]
                    ),
                ]
            )
        ]
        marks += solid(
            .soft([(-0.595, -0.425), (0.595, -0.425), (0.635, -0.355), (-0.635, -0.355)], 0.025),
            linen,
            edge: 0.03,
            gloss: 0.7
        )
        let runner = Path.soft(
            [
                (-0.700, -0.265), (0.700, -0.265), (0.722, -0.20), (0.728, -0.12), (-0.728, -0.12),
                (-0.722, -0.20),
            ],
            0.02
        )
        marks += solid(runner, tones.accent, edge: 0.03, gloss: 0.35)
        marks.append(
            .clipped(
                runner,
                [
                    .fill(
                        .rectangle(Box(x: -0.8, y: -0.22, width: 1.6, height: 0.1)),
                        .fade(tones.accent.deep, 0.7, from: Point(0, -0.235), to: Point(0, -0.14))
                    )
                ]
            )
        )
        for x in [-0.64, 0.64] {
            marks += solid(
                .flat([(x - 0.03, -0.075), (x + 0.03, -0.075), (x + 0.02, 0), (x - 0.02, 0)]),
                wood,
                edge: 0.02
            )
        }
        return Prop(
            box: Box(left: -0.73, top: -0.78, right: 0.73, bottom: 0.01),
            base: .flat([(-0.70, 0.0), (0.70, 0.0), (0.62, -0.12), (-0.62, -0.12)]),
            marks: marks
        )
    }
}
