import Media
import Studio

extension Hand {
    /// A shirt with a collar, on a hanger.
    func shirt() -> Prop {
        let cloth = tones.body
        var marks = hanger(-0.86)
        let sleeves = [
            Path.round([
                (-0.24, -0.80), (-0.36, -0.75), (-0.47, -0.62), (-0.575, -0.43), (-0.50, -0.37),
                (-0.405, -0.335), (-0.34, -0.45), (-0.28, -0.56),
            ]),
            Path.round([
                (0.24, -0.80), (0.36, -0.75), (0.47, -0.62), (0.575, -0.43), (0.50, -0.37), (0.405, -0.335),
                (0.34, -0.45), (0.28, -0.56),
            ]),
        ]
        let trunk = Path.round([
            (-0.15, -0.835), (-0.31, -0.775), (-0.335, -0.66), (-0.32, -0.50), (-0.325, -0.25),
            (-0.335, -0.03), (-0.17, -0.008), (0.0, 0.0), (0.17, -0.008), (0.335, -0.03), (0.325, -0.25),
            (0.32, -0.50), (0.335, -0.66), (0.31, -0.775), (0.15, -0.835), (0.0, -0.80),
        ])
        for sleeve in sleeves { marks += solid(sleeve, Tint(PerceptualColor(cloth.base)), edge: 0.08) }
        marks += [
            line(.wire([(-0.565, -0.40), (-0.485, -0.345), (-0.415, -0.325)]), tones.accent.base, 0.026),
            line(.wire([(0.565, -0.40), (0.485, -0.345), (0.415, -0.325)]), tones.accent.base, 0.026),
        ]
        marks += [.soft(0.012, [.fill(trunk.moved(0.01, 0.004), .color(tones.shadow, 0.3))])]
        marks += solid(trunk, cloth, edge: 0.10)
        marks.append(
            .clipped(
                trunk,
                [
                    .soft(
                        0.018,
                        [
                            line(
                                .wire([(-0.29, -0.60), (-0.20, -0.48), (-0.17, -0.33)]),
                                cloth.deep,
                                0.03,
                                0.45
                            )
                        ]
                    ),
                    .soft(
                        0.018,
                        [line(.wire([(0.29, -0.60), (0.21, -0.46), (0.19, -0.30)]), cloth.deep, 0.04, 0.5)]
                    ),
                    .soft(
                        0.018,
                        [
                            line(
                                .wire([(-0.22, -0.02), (-0.20, -0.14), (-0.23, -0.26)]),
                                cloth.deep,
                                0.03,
                                0.4
                            )
                        ]
                    ),
                    .soft(
                        0.014,
                        [
                            line(
                                .wire([(-0.25, -0.02), (-0.235, -0.14), (-0.26, -0.26)]),
                                tones.light,
                                0.02,
                                0.35
                            )
                        ]
                    ),
                    .soft(
                        0.018,
                        [line(.wire([(0.23, -0.02), (0.20, -0.14), (0.22, -0.24)]), cloth.deep, 0.04, 0.5)]
                    ),
                ]
            )
        )
        let placket = Path.soft([(-0.035, -0.78), (0.035, -0.78), (0.035, 0.0), (-0.035, 0.0)], 0.004)
        marks += [
            .clipped(
                trunk,
                [
                    .fill(placket.moved(0.008, 0), .color(cloth.deep, 0.45)),
                    .fill(placket, .color(cloth.base)),
                    .fill(
                        .rectangle(Box(x: -0.035, y: -0.8, width: 0.012, height: 0.8)),
                        .color(cloth.light, 0.7)
                    ),
                ]
            )
        ]
        for step in 0..<5 {
            let y = -0.655 + Double(step) * 0.135
            marks += [
                .fill(.circle(Point(0.003, y + 0.004), radius: 0.016), .color(cloth.deep)),
                .fill(.circle(Point(0, y), radius: 0.015), .color(tones.pale.light)),
            ]
        }
        let pocket = Path.soft(
            [(0.095, -0.58), (0.245, -0.58), (0.245, -0.45), (0.17, -0.415), (0.095, -0.45)],
            0.012
        )
        marks += solid(pocket, cloth, edge: 0.02, gloss: 0.3)
        marks += [
            line(.lines([(0.098, -0.552), (0.242, -0.552)]), cloth.deep, 0.006, 0.7),
            .fill(.circle(Point(0.17, -0.50), radius: 0.022), .color(tones.accent.base)),
        ]
        // The collar lies over all.
        marks.append(
            .fill(
                .round([(-0.115, -0.865), (0.115, -0.865), (0.07, -0.79), (0.0, -0.745), (-0.07, -0.79)]),
                .color(cloth.deep)
            )
        )
        for side in [-1.0, 1.0] {
            let wing = Path.soft(
                [
                    (side * 0.105, -0.895), (side * 0.165, -0.835), (side * 0.145, -0.69),
                    (side * 0.0, -0.765), (side * 0.06, -0.83),
                ],
                0.014
            )
            marks +=
                [.soft(0.01, [.fill(wing.moved(0.008, 0.014), .color(tones.shadow, 0.4))])]
                + solid(wing, cloth, edge: 0.03, gloss: 0.7)
        }
        return Prop(
            box: Box(left: -0.58, top: -1.0, right: 0.58, bottom: 0.01),
            base: .ellipse(Box(left: -0.30, top: -0.045, right: 0.30, bottom: 0.012)),
            marks: marks
        )
    }

    /// A summer dress on a hanger.
    func dress() -> Prop {
        let cloth = tones.body
        var marks = hanger(-0.90)
        let skirt = Path.round([
            (-0.125, -0.56), (-0.19, -0.46), (-0.27, -0.27), (-0.365, -0.06), (-0.29, -0.012), (-0.20, -0.04),
            (-0.11, 0.0), (0.0, -0.03), (0.10, 0.0), (0.20, -0.04), (0.29, -0.012), (0.365, -0.06),
            (0.27, -0.27), (0.19, -0.46), (0.125, -0.56), (0.0, -0.575),
        ])
        let top = Path.round([
            (-0.125, -0.90), (-0.155, -0.89), (-0.175, -0.80), (-0.175, -0.72), (-0.135, -0.60),
            (-0.128, -0.545), (0.0, -0.535), (0.128, -0.545), (0.135, -0.60), (0.175, -0.72), (0.175, -0.80),
            (0.155, -0.89),
            (0.125, -0.90), (0.10, -0.80), (0.0, -0.745), (-0.10, -0.80),
        ])
        marks.append(
            .fill(
                .round([
                    (-0.12, -0.88), (0.0, -0.855), (0.12, -0.88), (0.09, -0.77), (0.0, -0.73), (-0.09, -0.77),
                ]),
                .color(cloth.deep)
            )
        )
        marks += solid(skirt, cloth, edge: 0.10, gloss: 0.5)
        let folds: [(Double, Double, Double)] = [
            (-0.09, -0.25, -0.215), (-0.045, -0.12, -0.12), (0.01, 0.02, 0.01), (0.055, 0.15, 0.13),
            (0.10, 0.26, 0.235),
        ]
        for fold in folds {
            let shadowFold = Path.round([
                (fold.0, -0.53), (fold.2 + 0.02, -0.25), (fold.1 + 0.055, -0.01), (fold.1 - 0.015, -0.01),
                (fold.2 - 0.012, -0.25),
            ])
            marks += [
                .clipped(skirt, [.soft(0.008, [.fill(shadowFold, .color(cloth.deep, 0.55))])]),
                glint(
                    .wire([(fold.0 - 0.014, -0.50), (fold.2 - 0.035, -0.25), (fold.1 - 0.045, -0.03)]),
                    on: skirt,
                    width: 0.018,
                    0.28
                ),
            ]
        }
        marks += solid(top, cloth, edge: 0.06, gloss: 0.6)
        marks += [
            .clipped(
                top,
                [
                    .soft(
                        0.012,
                        [
                            line(
                                .wire([(-0.15, -0.73), (-0.09, -0.66), (-0.08, -0.58)]),
                                cloth.deep,
                                0.022,
                                0.5
                            )
                        ]
                    ),
                    .soft(
                        0.012,
                        [line(.wire([(0.15, -0.73), (0.09, -0.66), (0.08, -0.58)]), cloth.deep, 0.022, 0.6)]
                    ),
                ]
            ),
            line(
                .wire([(-0.108, -0.815), (-0.06, -0.765), (0, -0.742), (0.06, -0.765), (0.108, -0.815)]),
                cloth.light,
                0.010,
                0.8
            ),
        ]
        let belt = Path.round([
            (-0.132, -0.575), (0.0, -0.565), (0.132, -0.575), (0.136, -0.535), (0.0, -0.522),
            (-0.136, -0.535),
        ])
        marks += solid(belt, tones.accent, edge: 0.02)
        marks +=
            solid(
                .round([(-0.03, -0.55), (-0.105, -0.59), (-0.11, -0.525), (-0.04, -0.535)]),
                tones.accent,
                edge: 0.02
            )
            + solid(
                .round([(-0.03, -0.55), (0.04, -0.592), (0.05, -0.53), (-0.02, -0.535)]),
                tones.accent,
                edge: 0.02
            )
        marks += solid(
            .round([(-0.04, -0.535), (-0.075, -0.43), (-0.05, -0.42), (-0.022, -0.53)]),
            tones.accent,
            edge: 0.015
        )
        return Prop(
            box: Box(left: -0.37, top: -1.04, right: 0.37, bottom: 0.01),
            base: .ellipse(Box(left: -0.32, top: -0.04, right: 0.32, bottom: 0.012)),
            marks: marks
        )
    }

    /// A hanger whose shoulders are at a height.
    private func hanger(_ y: Double) -> [Mark] {
        bar(
            .wire([
                (-0.03, y - 0.115), (-0.005, y - 0.14), (0.03, y - 0.125), (0.025, y - 0.085),
                (0.0, y - 0.06), (0.0, y - 0.03),
            ]),
            tones.pale,
            width: 0.018
        )
            + bar(
                .wire([
                    (-0.16, y + 0.06), (-0.08, y + 0.015), (0.0, y - 0.022), (0.08, y + 0.015),
                    (0.16, y + 0.06),
                ]),
                tones.dark,
                width: 0.032
            )
    }
}
