import Media
import Studio

extension Hand {
    /// A loaf of bread with cuts in its crust, and two slices of it.
    func bread() -> Prop {
        let crust = natural(1.08, chroma: 0.105, level: 0.60)
        let crumb = natural(1.45, chroma: 0.06, level: 0.86)
        let loaf = Path.round([
            (-0.60, -0.17), (-0.57, -0.33), (-0.40, -0.46), (-0.12, -0.53), (0.16, -0.52), (0.40, -0.44),
            (0.56, -0.30),
            (0.59, -0.14), (0.48, -0.02), (0.10, 0.0), (-0.30, 0.0), (-0.52, -0.03),
        ])
        var marks = solid(loaf, crust, edge: 0.16, gloss: 0.4)
        for step in 0..<4 {
            let x = -0.42 + Double(step) * 0.215
            let top = -0.455 - 0.05 * (1 - (Double(step) - 1.4) * (Double(step) - 1.4) / 2.2)
            let cut = Path.round([
                (x, -0.24), (x + 0.035, -0.36), (x + 0.13, top + 0.03), (x + 0.21, top),
                (x + 0.17, top + 0.10),
                (x + 0.10, -0.30), (x + 0.035, -0.22),
            ])
            marks += [
                .clipped(loaf, [.fill(cut.moved(0.018, 0.014), .color(crust.deep, 0.75))]),
                .clipped(
                    loaf,
                    [
                        .fill(
                            cut,
                            .linear(
                                from: Point(x, -0.45),
                                to: Point(x + 0.2, -0.25),
                                [.init(0, crumb.light), .init(1, crust.light)]
                            )
                        )
                    ]
                ),
                glint(cut.moved(-0.014, -0.008), on: loaf, width: 0.012, 0.35),
            ]
        }
        marks.append(
            .clipped(
                loaf,
                [
                    .soft(
                        0.03,
                        [
                            .stroke(
                                .wire([(-0.42, -0.40), (-0.1, -0.485), (0.2, -0.475)]),
                                .color(tones.light),
                                Pen(0.05)
                            )
                        ],
                        opacity: 0.4
                    )
                ]
            )
        )
        for (x, lean) in [(0.50, 0.10), (0.36, 0.0)] {
            let slice = Path.round([
                (x - 0.15, 0.0), (x - 0.165, -0.13), (x - 0.19, -0.23), (x - 0.12, -0.32), (x, -0.335),
                (x + 0.12, -0.32),
                (x + 0.19, -0.23), (x + 0.165, -0.13), (x + 0.15, 0.0), (x, 0.004),
            ])
            let turn = Transform.move(-x, 0).then(.rotate(lean)).then(.move(x, 0.012))
            let inside = slice.transformed(
                Transform.move(-x, 0.165).then(.scale(0.86, 0.87)).then(.move(x - 0.006, -0.160))
            )
            marks += [
                .clipped(
                    loaf,
                    [.placed(turn, [.soft(0.03, [.fill(slice.moved(-0.04, 0), .color(tones.shadow, 0.4))])])]
                ),
                .placed(turn, [.fill(slice.moved(0.022, -0.004), .color(crust.deep))]),
                .placed(turn, solid(slice, crust, edge: 0.02)),
                .placed(turn, solid(inside, crumb, edge: 0.05, gloss: 0.2)),
            ]
            for hole in [
                (-0.07, -0.20, 0.018), (0.05, -0.23, 0.013), (0.0, -0.11, 0.016), (0.09, -0.10, 0.011),
                (-0.09, -0.08, 0.011),
            ] {
                marks.append(
                    .placed(
                        turn,
                        [.fill(.circle(Point(x + hole.0, hole.1), radius: hole.2), .color(crumb.shade, 0.8))]
                    )
                )
            }
        }
        return Prop(
            box: Box(left: -0.60, top: -0.53, right: 0.72, bottom: 0.02),
            base: .ellipse(Box(left: -0.56, top: -0.08, right: 0.68, bottom: 0.02)),
            marks: marks
        )
    }

    /// A pear and an apple.
    func fruit() -> Prop {
        let red = natural(0.52, chroma: 0.16, level: 0.56)
        let yellow = natural(1.95, chroma: 0.13, level: 0.74)
        let green = natural(2.4, chroma: 0.10, level: 0.56)
        let pear = Path.round([
            (-0.28, 0.0), (-0.46, -0.04), (-0.575, -0.19), (-0.565, -0.36), (-0.46, -0.52), (-0.40, -0.66),
            (-0.375, -0.78),
            (-0.285, -0.845), (-0.195, -0.79), (-0.165, -0.66), (-0.10, -0.52), (0.0, -0.36), (0.01, -0.19),
            (-0.10, -0.04),
        ])
        var marks = bar(.wire([(-0.275, -0.82), (-0.26, -0.90), (-0.215, -0.965)]), tones.dark, width: 0.03)
        marks += solid(pear, yellow, edge: 0.22, gloss: 0.35)
        marks += [
            .clipped(
                pear,
                [
                    .fill(
                        .rectangle(Box(x: -0.7, y: -0.9, width: 1, height: 1)),
                        .glow(red.light, 0.55, center: Point(-0.50, -0.22), radius: 0.26)
                    )
                ]
            ),
            glint(.wire([(-0.40, -0.38), (-0.345, -0.56), (-0.315, -0.74)]), on: pear, width: 0.05, 0.6),
        ]
        let apple = Path.round([
            (0.22, 0.0), (0.08, -0.02), (-0.07, -0.17), (-0.095, -0.35), (0.0, -0.49), (0.13, -0.515),
            (0.235, -0.475),
            (0.34, -0.515), (0.48, -0.485), (0.57, -0.35), (0.545, -0.17), (0.40, -0.02), (0.26, 0.0),
        ])
        marks.append(
            shade(
                .ellipse(Box(center: Point(0.0, -0.2), width: 0.30, height: 0.56)),
                on: pear,
                blur: 0.05,
                0.4
            )
        )
        marks += solid(apple, red, edge: 0.20, gloss: 0.3)
        marks += [
            .clipped(
                apple,
                [
                    .fill(
                        .rectangle(Box(x: -0.2, y: -0.6, width: 0.9, height: 0.7)),
                        .glow(yellow.light, 0.5, center: Point(0.23, -0.50), radius: 0.22)
                    ),
                    .soft(
                        0.02,
                        [
                            .fill(
                                .ellipse(Box(center: Point(0.235, -0.475), width: 0.17, height: 0.05)),
                                .color(red.deep)
                            )
                        ]
                    ),
                ]
            ),
            glint(.wire([(0.005, -0.22), (0.015, -0.33), (0.075, -0.42)]), on: apple, width: 0.055, 0.75),
        ]
        marks += bar(.wire([(0.235, -0.465), (0.245, -0.56), (0.285, -0.625)]), tones.dark, width: 0.028)
        marks += leaf(at: Point(0.25, -0.545), 1.05, 0.25, green)
        return Prop(
            box: Box(left: -0.58, top: -0.97, right: 0.57, bottom: 0),
            base: .ellipse(Box(left: -0.46, top: -0.09, right: 0.45, bottom: 0.015)),
            marks: marks
        )
    }

    /// A cake with running icing and cherries, on a stand.
    func cake() -> Prop {
        let red = natural(0.5, chroma: 0.17, level: 0.52)
        var marks = turned(
            [Point.list([(0.25, -0.02), (0.20, -0.05), (0.07, -0.10), (0.06, -0.16)])],
            tones.pale,
            gloss: 0.5
        )
        marks += [disc(0.54, at: -0.165, tones.pale.deep), disc(0.54, at: -0.188, tones.pale.light)]
        marks.append(.soft(0.02, [.fill(Self.ring(0.44, at: -0.18, x: 0.05), .color(tones.shadow, 0.4))]))
        let sides = [Point.list([(0.41, -0.19), (0.41, -0.56)])]
        let outline = Self.outline(sides)
        marks += turned(sides, tones.body, gloss: 0.2)
        for y in [-0.30, -0.42] {
            marks.append(
                .clipped(
                    outline,
                    [.fill(Self.band(0.41, from: y + 0.022, to: y - 0.012), around(tones.pale, 0.41))]
                )
            )
        }
        // Icing that runs down to different lengths.
        var icing = Path()
        icing.move(-0.42, -0.57)
        let drops = [0.10, 0.17, 0.09, 0.20, 0.13, 0.22, 0.11, 0.18, 0.09]
        let width = 0.84 / Double(drops.count)
        for (index, drop) in drops.enumerated() {
            let left = -0.42 + Double(index) * width
            let right = left + width
            func sag(_ x: Double) -> Double { -0.56 + 0.0615 * max(0, 1 - x * x / 0.176).squareRoot() }
            icing.curve(
                Point(left, sag(left) + drop * 1.1),
                Point(right, sag(right) + drop * 1.1),
                Point(right, sag(right) + 0.035)
            )
        }
        icing.line(0.42, -0.58)
        icing.close()
        marks += [
            .clipped(outline, [.fill(icing.moved(0.012, 0.016), .color(tones.shadow, 0.22))]),
            .clipped(outline, [.fill(icing, around(tones.pale, 0.41))]),
            disc(0.41, at: -0.56, tones.pale.light), disc(0.35, at: -0.562, tones.pale.base),
        ]
        for (index, share) in [0.25, 0.12, 0.38, 0.0, 0.5, 0.62, 0.88, 0.75].enumerated() {
            let turn = Transform.rotate(share * -6.2832).apply(Point(0.30, 0))
            let place = Point(turn.x, -0.60 + turn.y * 0.15)
            marks.append(
                .soft(
                    0.008,
                    [
                        .fill(
                            Self.ring(0.055, at: place.y + 0.045, x: place.x + 0.02),
                            .color(tones.shadow, 0.35)
                        )
                    ]
                )
            )
            marks += ball(place, 0.052, red)
            if index % 2 == 0 {
                marks.append(
                    line(
                        .wire([
                            (place.x, place.y - 0.045), (place.x + 0.015, place.y - 0.09),
                            (place.x + 0.04, place.y - 0.12),
                        ]),
                        red.deep,
                        0.01
                    )
                )
            }
        }
        marks.append(line(.lines([(0, -0.57), (0, -0.80)]), tones.accent.base, 0.034))
        marks.append(line(.lines([(-0.009, -0.58), (-0.009, -0.80)]), tones.accent.light, 0.01))
        marks += [
            .fill(
                .circle(Point(0, -0.86), radius: 0.16),
                .glow(tones.light, 0.7, center: Point(0, -0.86), radius: 0.16)
            ),
            .fill(
                .round([
                    (0, -0.815), (-0.03, -0.85), (-0.012, -0.90), (0.004, -0.94), (0.018, -0.89),
                    (0.03, -0.85),
                ]),
                .color(natural(1.7, chroma: 0.14, level: 0.88).base)
            ),
            .fill(.ellipse(Box(center: Point(0, -0.848), width: 0.024, height: 0.05)), .color(tones.light)),
        ]
        return Prop(box: Box(left: -0.54, top: -0.95, right: 0.54, bottom: 0.03), foot: 0.27, marks: marks)
    }
}
