import Media
import Studio

extension Hand {
    /// A dog or a cat, sitting; the seed says which.
    func pet(_ seed: Seed) -> Prop {
        seed.derived("pet").value % 2 == 0 ? dog() : cat()
    }

    /// A sitting dog, from its side, with a collar.
    func dog() -> Prop {
        let coat = tones.body
        let tail = Path.round([
            (-0.28, -0.06), (-0.42, -0.10), (-0.52, -0.22), (-0.545, -0.34), (-0.51, -0.365), (-0.46, -0.25),
            (-0.37, -0.17), (-0.26, -0.15),
        ])
        var marks = solid(tail, coat, edge: 0.06)
        let farLeg = Path.round([
            (0.14, -0.40), (0.27, -0.40), (0.265, -0.18), (0.27, -0.05), (0.35, -0.035), (0.355, -0.005),
            (0.20, 0.0), (0.175, -0.15),
        ])
        marks += solid(farLeg, Tint(PerceptualColor(coat.shade)), edge: 0.05, gloss: 0.2)
        let trunk = Path.round([
            (0.03, -0.67), (-0.08, -0.56), (-0.20, -0.40), (-0.295, -0.24), (-0.325, -0.10), (-0.27, -0.01),
            (-0.05, 0.0), (0.11, -0.02), (0.20, -0.16), (0.265, -0.34), (0.285, -0.48), (0.26, -0.64),
            (0.16, -0.72),
        ])
        marks += solid(trunk, coat, edge: 0.13, gloss: 0.45)
        marks.append(
            .clipped(
                trunk,
                [
                    .fill(
                        .round([(0.17, -0.66), (0.32, -0.62), (0.34, -0.40), (0.24, -0.22), (0.20, -0.36)]),
                        .color(tones.pale.base, 0.9)
                    )
                ]
            )
        )
        let leg = Path.round([
            (0.06, -0.44), (0.20, -0.46), (0.205, -0.25), (0.19, -0.08), (0.27, -0.05), (0.285, -0.01),
            (0.24, 0.004), (0.09, 0.002), (0.085, -0.16),
        ])
        marks += [.clipped(trunk, [.soft(0.02, [.fill(leg.moved(-0.025, 0.0), .color(tones.shadow, 0.35))])])]
        marks += solid(leg, coat, edge: 0.07, gloss: 0.4)
        let thigh = Path.round([
            (-0.30, -0.13), (-0.24, -0.29), (-0.11, -0.345), (0.0, -0.28), (0.035, -0.16), (0.0, -0.065),
            (0.10, -0.045), (0.115, -0.005), (-0.05, 0.004), (-0.24, 0.0),
        ])
        marks += [
            .clipped(trunk, [.soft(0.02, [.fill(thigh.moved(0.025, -0.012), .color(tones.shadow, 0.32))])])
        ]
        marks += solid(thigh, coat, edge: 0.09, gloss: 0.5)
        // The head looks out of the frame to the right.
        let head = Path.round([
            (0.0, -0.80), (0.035, -0.93), (0.15, -0.985), (0.27, -0.955), (0.335, -0.875), (0.46, -0.83),
            (0.515, -0.79), (0.505, -0.725), (0.43, -0.68), (0.30, -0.655), (0.20, -0.63), (0.05, -0.655),
        ])
        marks += solid(head, coat, edge: 0.10, gloss: 0.5)
        marks.append(
            .clipped(
                head,
                [
                    .fill(
                        .round([
                            (0.32, -0.80), (0.42, -0.79), (0.54, -0.83), (0.54, -0.66), (0.34, -0.63),
                            (0.29, -0.70),
                        ]),
                        .color(tones.pale.base, 0.9)
                    ),
                    line(.wire([(0.36, -0.70), (0.43, -0.72), (0.50, -0.735)]), tones.dark.base, 0.010, 0.7),
                ]
            )
        )
        let ear = Path.round([
            (0.06, -0.93), (0.14, -0.925), (0.165, -0.84), (0.135, -0.70), (0.06, -0.625), (-0.02, -0.66),
            (-0.025, -0.79),
        ])
        marks += [.clipped(head, [.soft(0.016, [.fill(ear.moved(0.022, 0.012), .color(tones.shadow, 0.4))])])]
        marks += solid(ear, Tint(PerceptualColor(coat.deep)), edge: 0.06, gloss: 0.5)
        marks += solid(
            .round([(0.475, -0.825), (0.525, -0.825), (0.54, -0.79), (0.505, -0.765), (0.475, -0.785)]),
            tones.dark,
            edge: 0.02,
            gloss: 0.9
        )
        marks += [
            .fill(.circle(Point(0.285, -0.855), radius: 0.022), .color(tones.dark.deep)),
            .fill(.circle(Point(0.279, -0.862), radius: 0.007), .color(tones.light)),
        ]
        marks += bar(
            .wire([(0.025, -0.645), (0.11, -0.600), (0.20, -0.595), (0.275, -0.62)]),
            tones.accent,
            width: 0.048
        )
        marks += solid(.circle(Point(0.225, -0.555), radius: 0.036), tones.pale, edge: 0.025)
        return Prop(
            box: Box(left: -0.55, top: -0.99, right: 0.55, bottom: 0.01),
            base: .ellipse(Box(left: -0.32, top: -0.06, right: 0.34, bottom: 0.014)),
            marks: marks
        )
    }

    /// A sitting cat, from behind its shoulder.
    func cat() -> Prop {
        let coat = tones.body
        let tail = bar(
            .wire([(0.20, -0.05), (0.38, -0.035), (0.50, -0.09), (0.53, -0.20), (0.475, -0.27)]),
            coat,
            width: 0.085
        )
        let trunk = Path.round([
            (-0.10, -0.68), (-0.19, -0.55), (-0.255, -0.38), (-0.30, -0.20), (-0.29, -0.05), (-0.20, 0.0),
            (0.0, 0.006), (0.20, 0.0), (0.29, -0.05), (0.30, -0.20), (0.255, -0.38), (0.19, -0.55),
            (0.10, -0.68),
        ])
        var marks = tail
        marks += solid(trunk, coat, edge: 0.14, gloss: 0.45)
        marks.append(
            .clipped(
                trunk,
                [
                    .fill(
                        .round([
                            (-0.09, -0.64), (0.09, -0.64), (0.12, -0.48), (0.06, -0.33), (0.0, -0.29),
                            (-0.06, -0.33), (-0.12, -0.48),
                        ]),
                        .color(tones.pale.base, 0.92)
                    )
                ]
            )
        )
        for side in [-1.0, 1.0] {
            let thigh = Path.round([
                (side * 0.30, -0.10), (side * 0.285, -0.24), (side * 0.20, -0.29), (side * 0.13, -0.20),
                (side * 0.125, -0.06), (side * 0.20, 0.0),
            ])
            marks +=
                [
                    .clipped(
                        trunk,
                        [.soft(0.02, [.fill(thigh.moved(-side * 0.02, 0), .color(tones.shadow, 0.3))])]
                    )
                ] + solid(thigh, coat, edge: 0.06, gloss: 0.4)
            let paw = Path.round([
                (side * 0.115, -0.36), (side * 0.025, -0.36), (side * 0.018, -0.14), (side * 0.012, -0.01),
                (side * 0.07, 0.012), (side * 0.135, -0.005), (side * 0.12, -0.14),
            ])
            marks += solid(paw, coat, edge: 0.05, gloss: 0.4)
            marks.append(
                .clipped(
                    paw,
                    [
                        .fill(
                            .rectangle(Box(left: -0.2, top: -0.055, right: 0.2, bottom: 0.02)),
                            .color(tones.pale.base, 0.9)
                        )
                    ]
                )
            )
        }
        for side in [-1.0, 1.0] {
            let ear = Path.soft([(side * 0.215, -0.80), (side * 0.205, -1.0), (side * 0.04, -0.88)], 0.03)
            marks += solid(ear, coat, edge: 0.04)
            marks.append(
                .fill(
                    .soft([(side * 0.185, -0.83), (side * 0.18, -0.95), (side * 0.085, -0.875)], 0.02),
                    .color(natural(0.6, chroma: 0.07, level: 0.68).base)
                )
            )
        }
        let head = Path.round([
            (0.0, -0.90), (-0.13, -0.885), (-0.215, -0.79), (-0.225, -0.69), (-0.155, -0.60), (0.0, -0.565),
            (0.155, -0.60), (0.225, -0.69), (0.215, -0.79), (0.13, -0.885),
        ])
        marks +=
            [.clipped(trunk, [.soft(0.02, [.fill(head.moved(0.01, 0.03), .color(tones.shadow, 0.4))])])]
            + solid(head, coat, edge: 0.10, gloss: 0.5)
        marks.append(
            .clipped(
                head,
                [
                    .fill(
                        .round([
                            (0.0, -0.72), (-0.09, -0.68), (-0.10, -0.60), (0.0, -0.55), (0.10, -0.60),
                            (0.09, -0.68),
                        ]),
                        .color(tones.pale.base, 0.92)
                    )
                ]
            )
        )
        for side in [-1.0, 1.0] {
            marks += [
                .fill(
                    .ellipse(Box(center: Point(side * 0.095, -0.75), width: 0.055, height: 0.066)),
                    .color(tones.dark.deep)
                ), .fill(.circle(Point(side * 0.095 - 0.010, -0.765), radius: 0.010), .color(tones.light)),
                line(
                    .wire([(side * 0.075, -0.655), (side * 0.17, -0.665), (side * 0.265, -0.65)]),
                    tones.light,
                    0.005,
                    0.7
                ),
                line(
                    .wire([(side * 0.075, -0.64), (side * 0.165, -0.63), (side * 0.25, -0.60)]),
                    tones.light,
                    0.005,
                    0.7
                ),
            ]
        }
        marks += [
            .fill(
                .soft([(-0.026, -0.695), (0.026, -0.695), (0, -0.66)], 0.01),
                .color(natural(0.6, chroma: 0.09, level: 0.58).base)
            ),
            line(
                .wire([(-0.045, -0.635), (-0.02, -0.63), (0, -0.66), (0.02, -0.63), (0.045, -0.635)]),
                tones.dark.base,
                0.008,
                0.7
            ),
        ]
        marks +=
            bar(.wire([(-0.125, -0.575), (0.0, -0.535), (0.125, -0.575)]), tones.accent, width: 0.038)
            + solid(.circle(Point(0, -0.515), radius: 0.034), tones.pale, edge: 0.025)
        return Prop(
            box: Box(left: -0.32, top: -1.0, right: 0.58, bottom: 0.012),
            base: .ellipse(Box(left: -0.29, top: -0.06, right: 0.33, bottom: 0.014)),
            marks: marks
        )
    }
}
