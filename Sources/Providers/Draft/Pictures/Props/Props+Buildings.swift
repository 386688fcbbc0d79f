import Media
import Studio

extension Hand {
    /// A house with a gable, lit from within.
    func house() -> Prop {
        let (wall, roof) = (tones.pale, tones.body)
        let lamp = natural(1.5, chroma: 0.11, level: 0.86)
        var marks: [Mark] = []
        marks += solid(
            .flat([(0.30, -0.70), (0.30, -0.98), (0.41, -0.98), (0.41, -0.62)]),
            Tint(PerceptualColor(wall.shade)),
            edge: 0.03
        )
        marks += solid(
            .soft([(0.285, -1.0), (0.425, -1.0), (0.425, -0.955), (0.285, -0.955)], 0.01),
            tones.dark,
            edge: 0.02
        )
        // The long side, away from the light, and the gable.
        let side = Path.flat([(0.02, 0), (0.62, -0.045), (0.62, -0.45), (0.02, -0.47)])
        let gable = Path.flat([(-0.60, -0.03), (0.02, 0), (0.02, -0.47), (-0.29, -0.87), (-0.60, -0.47)])
        marks += [face(side, wall.shade, wall.deep), face(gable, wall.light, wall.base)]
        marks.append(
            .clipped(
                side,
                [
                    .fill(
                        .rectangle(Box(left: 0, top: -0.5, right: 0.7, bottom: -0.3)),
                        .fade(tones.shadow, 0.35, from: Point(0, -0.36), to: Point(0, -0.46))
                    )
                ]
            )
        )
        let slope = Path.flat([(-0.29, -0.905), (0.345, -0.875), (0.695, -0.415), (0.045, -0.43)])
        marks.append(face(slope, roof.base, roof.deep))
        for row in 1..<7 {
            let share = Double(row) / 7
            let (left, right) = (
                Point(-0.29, -0.905).toward(Point(0.045, -0.43), share),
                Point(0.345, -0.875).toward(Point(0.695, -0.415), share)
            )
            marks.append(
                .clipped(
                    slope,
                    [
                        line(.open([left, right]), roof.deep, 0.007, 0.55),
                        line(
                            .open([Point(left.x, left.y + 0.008), Point(right.x, right.y + 0.008)]),
                            roof.light,
                            0.004,
                            0.4
                        ),
                    ]
                )
            )
        }
        marks += bar(.lines([(-0.655, -0.435), (-0.29, -0.90), (0.045, -0.435)]), roof, width: 0.055)
        func window(_ points: [(Double, Double)], lit: Bool) -> [Mark] {
            let pane = Path.flat(points)
            let middle = [(points[0].0 + points[1].0) / 2, (points[2].0 + points[3].0) / 2]
            let level = [(points[0].1 + points[3].1) / 2, (points[1].1 + points[2].1) / 2]
            var parts: [Mark] = [.stroke(pane, .color(tones.dark.base), Pen(0.028))]
            parts += lit ? [face(pane, lamp.light, lamp.base)] : glass(pane, tones.dark)
            parts += [
                line(
                    .lines([
                        (middle[0], (points[0].1 + points[1].1) / 2),
                        (middle[1], (points[2].1 + points[3].1) / 2),
                    ]),
                    tones.dark.base,
                    0.012
                ),
                line(.lines([(points[0].0, level[0]), (points[1].0, level[1])]), tones.dark.base, 0.012),
                line(
                    .lines([
                        (points[0].0 - 0.025, points[0].1 + 0.028),
                        (points[1].0 + 0.025, points[1].1 + 0.028),
                    ]),
                    wall.light,
                    0.024
                ),
            ]
            return parts
        }
        marks += window([(-0.50, -0.215), (-0.345, -0.205), (-0.345, -0.42), (-0.50, -0.425)], lit: true)
        marks += window([(-0.36, -0.555), (-0.22, -0.55), (-0.22, -0.70), (-0.36, -0.70)], lit: false)
        marks += window([(0.13, -0.215), (0.28, -0.222), (0.28, -0.385), (0.13, -0.385)], lit: true)
        marks += window([(0.39, -0.225), (0.53, -0.232), (0.53, -0.385), (0.39, -0.385)], lit: false)
        let door = Path.flat([(-0.225, -0.012), (-0.055, -0.004), (-0.055, -0.375), (-0.225, -0.375)])
        marks += [
            .stroke(door, .color(wall.light), Pen(0.035)), face(door, tones.accent.base, tones.accent.shade),
        ]
        marks += [
            .fill(
                .flat([(-0.195, -0.25), (-0.085, -0.247), (-0.085, -0.345), (-0.195, -0.345)]),
                .color(lamp.light)
            ),
            .fill(.circle(Point(-0.078, -0.18), radius: 0.013), .color(tones.pale.light)),
            .fill(
                .flat([(-0.275, -0.012), (-0.01, 0.0), (0.0, 0.02), (-0.285, 0.008)]),
                .color(tones.pale.shade)
            ),
        ]
        marks +=
            shrub(Point(-0.53, -0.02), 0.105) + shrub(Point(0.36, -0.01), 0.085)
            + shrub(Point(0.50, -0.02), 0.11)
        return Prop(
            box: Box(left: -0.68, top: -1.0, right: 0.70, bottom: 0.03),
            base: .flat([(-0.62, -0.03), (0.02, 0.01), (0.63, -0.04), (0.05, -0.09)]),
            marks: marks
        )
    }

    /// The front of a small shop with a striped awning.
    func shopFront() -> Prop {
        let (wood, wall) = (tones.body, tones.pale)
        let lamp = natural(1.5, chroma: 0.08, level: 0.86)
        func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Path {
            .rectangle(Box(left: left, top: top, right: right, bottom: bottom))
        }
        var marks = solid(box(-0.74, -1.0, 0.74, 0), wall, edge: 0.04, gloss: 0.3)
        marks += solid(
            .soft([(-0.78, -1.03), (0.78, -1.03), (0.78, -0.975), (-0.78, -0.975)], 0.012),
            wall,
            edge: 0.02
        )
        marks += solid(box(-0.68, -0.93, 0.68, 0), wood, edge: 0.04, gloss: 0.35)
        marks += solid(
            .soft([(-0.64, -0.91), (0.64, -0.91), (0.64, -0.75), (-0.64, -0.75)], 0.02),
            Tint(PerceptualColor(tones.dark.base)),
            edge: 0.02,
            gloss: 0.2
        )
        marks += [
            .fill(.circle(Point(-0.30, -0.83), radius: 0.043), .color(tones.accent.light)),
            line(.lines([(-0.20, -0.83), (0.22, -0.83)]), tones.pale.light, 0.038),
            line(.lines([(0.29, -0.83), (0.34, -0.83)]), tones.pale.light, 0.038, 0.6),
        ]
        let window = box(-0.61, -0.60, 0.14, -0.15)
        marks += [
            .stroke(window, .color(wood.deep), Pen(0.03, round: false)),
            .fill(
                window,
                .linear(
                    from: Point(0, -0.6),
                    to: Point(0, -0.15),
                    [.init(0, lamp.base), .init(0.7, lamp.light), .init(1, lamp.base)]
                )
            ),
        ]
        // Goods in the window.
        var goods: [Mark] = [line(.lines([(-0.7, -0.33), (0.2, -0.33)]), wood.shade, 0.014)]
        for (index, x) in [-0.52, -0.42, -0.30, -0.16, -0.05, 0.06].enumerated() {
            let tall = [0.09, 0.14, 0.07, 0.12, 0.15, 0.08][index]
            let tint = [tones.accent, tones.dark, tones.body, tones.dark, tones.accent, tones.body][index]
            goods += solid(
                .soft(
                    [
                        (x - 0.035, -0.337), (x - 0.035, -0.337 - tall), (x + 0.035, -0.337 - tall),
                        (x + 0.035, -0.337),
                    ],
                    0.018
                ),
                tint,
                edge: 0.025
            )
            let low = [0.12, 0.07, 0.13, 0.08, 0.10, 0.12][index]
            goods += solid(
                .soft(
                    [
                        (x - 0.045, -0.15), (x - 0.045, -0.15 - low), (x + 0.045, -0.15 - low),
                        (x + 0.045, -0.15),
                    ],
                    0.02
                ),
                index % 2 == 0 ? tones.dark : tones.accent,
                edge: 0.025
            )
        }
        goods += [
            .fill(
                .flat([(-0.56, -0.15), (-0.31, -0.62), (-0.20, -0.62), (-0.45, -0.15)]),
                .color(tones.light, 0.28)
            ),
            .fill(
                .flat([(-0.40, -0.15), (-0.15, -0.62), (-0.12, -0.62), (-0.37, -0.15)]),
                .color(tones.light, 0.2)
            ),
        ]
        marks.append(.clipped(window, goods))
        marks += solid(box(-0.645, -0.145, 0.175, -0.10), wood, edge: 0.02, gloss: 0.6)
        let door = box(0.25, -0.60, 0.60, 0)
        marks += [.stroke(door, .color(wood.deep), Pen(0.028, round: false))]
        marks += solid(door, tones.accent, edge: 0.03, gloss: 0.3)
        marks += glass(box(0.295, -0.555, 0.555, -0.16), tones.dark)
        marks += [line(.lines([(0.285, -0.33), (0.285, -0.24)]), tones.pale.light, 0.018)]
        marks += solid(
            .soft([(0.365, -0.42), (0.485, -0.42), (0.485, -0.34), (0.365, -0.34)], 0.015),
            tones.pale,
            edge: 0.015
        )
        // The awning, stripe by stripe, with a scalloped edge and the shadow it throws.
        marks.append(
            .clipped(
                box(-0.68, -0.7, 0.68, 0),
                [.soft(0.02, [.fill(box(-0.70, -0.62, 0.76, -0.49), .color(tones.shadow, 0.5))])]
            )
        )
        for stripe in 0..<10 {
            let (top, low) = (-0.66 + Double(stripe) * 0.132, -0.76 + Double(stripe) * 0.152)
            var cloth = Path()
            cloth.move(top, -0.745)
            cloth.line(top + 0.132, -0.745)
            cloth.line(low + 0.152, -0.565)
            cloth.curve(Point(low + 0.152, -0.49), Point(low, -0.49), Point(low, -0.565))
            cloth.close()
            let tint = stripe % 2 == 0 ? tones.accent : tones.pale
            marks.append(
                .fill(
                    cloth,
                    .linear(
                        from: Point(0, -0.745),
                        to: Point(0, -0.51),
                        [
                            .init(0, tint.light), .init(0.72, tint.base), .init(0.78, tint.shade),
                            .init(1, tint.base),
                        ]
                    )
                )
            )
        }
        marks += turnedPot(0.70)
        return Prop(
            box: Box(left: -0.78, top: -1.03, right: 0.80, bottom: 0.02),
            base: box(-0.74, -0.035, 0.76, 0.012),
            marks: marks
        )
    }

    private func turnedPot(_ x: Double) -> [Mark] {
        let pot = Path.soft(
            [(x - 0.075, -0.14), (x + 0.075, -0.14), (x + 0.055, 0.012), (x - 0.055, 0.012)],
            0.012
        )
        return [.soft(0.012, [.fill(Self.ring(0.09, at: 0.005, x: x + 0.02), .color(tones.shadow, 0.5))])]
            + crown([(x, -0.24, 0.11)], natural(2.4, chroma: 0.09, level: 0.58))
            + solid(pot, tones.dark, edge: 0.05)
    }
}
