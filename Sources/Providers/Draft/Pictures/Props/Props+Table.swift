import Media
import Studio

extension Hand {
    /// A drinks can.
    func can() -> Prop {
        let sides = [
            Point.list([(0.195, -0.03), (0.225, -0.055), (0.262, -0.12)]),
            Point.list([(0.262, -0.12), (0.262, -0.80)]), Point.list([(0.262, -0.80), (0.215, -0.895)]),
        ]
        let outline = Self.outline(sides)
        let wave = Path.round([
            (-0.40, -0.50), (-0.18, -0.56), (0.04, -0.44), (0.22, -0.30), (0.42, -0.40), (0.42, 0.20),
            (0.0, 0.16), (-0.42, 0.10),
        ])
        let ribbon = Path.wire([
            (-0.40, -0.56), (-0.18, -0.625), (0.05, -0.50), (0.23, -0.365), (0.42, -0.46),
        ])
        var marks = turned(sides, tones.body, gloss: 0)
        marks += [
            .clipped(
                outline,
                [
                    .fill(wave, around(tones.accent, 0.262)),
                    .stroke(ribbon, around(tones.pale, 0.262), Pen(0.03)),
                    .fill(.circle(Point(-0.02, -0.62), radius: 0.075), .color(tones.pale.light, 0.95)),
                    .fill(
                        .rectangle(Box(x: -0.3, y: -0.2, width: 0.6, height: 0.3)),
                        .fade(tones.shadow, 0.35, from: Point(0, -0.20), to: Point(0, 0.03))
                    ),
                ]
            ),
            glint(.lines([(-0.155, -0.76), (-0.155, -0.12)]), on: outline, width: 0.045, 0.75),
            glint(.lines([(0.235, -0.78), (0.235, -0.14)]), on: outline, width: 0.018, 0.35),
            .clipped(
                outline,
                [.stroke(Self.ring(0.262, at: -0.80), .color(tones.body.deep, 0.35), Pen(0.008))]
            ),
        ]
        marks += turned([Point.list([(0.215, -0.89), (0.222, -0.915)])], tones.pale, gloss: 0)
        marks += [
            disc(0.222, at: -0.918, tones.pale.light), disc(0.200, at: -0.912, tones.pale.shade),
            disc(0.185, at: -0.909, tones.pale.base),
            .fill(Self.ring(0.065, at: -0.898, x: -0.01), .color(tones.pale.deep)),
            .fill(Self.ring(0.075, at: -0.918, x: 0.02), .color(tones.pale.light)),
            .fill(Self.ring(0.035, at: -0.921, x: 0.035), .color(tones.pale.shade)),
        ]
        return Prop(
            box: Box(left: -0.262, top: -0.955, right: 0.262, bottom: 0.03),
            foot: 0.215,
            marks: marks
        )
    }

    /// A bowl of leaves and tomatoes.
    func bowl() -> Prop {
        let body = tones.body
        let (leaf, dim) = (natural(2.4, chroma: 0.11, level: 0.66), natural(2.45, chroma: 0.09, level: 0.52))
        let red = natural(0.55, chroma: 0.16, level: 0.58)
        var marks = turned(
            [
                Point.list([
                    (0.19, -0.025), (0.205, -0.05), (0.34, -0.14), (0.45, -0.28), (0.505, -0.47),
                ])
            ],
            body,
            gloss: 0.6
        )
        marks += [disc(0.505, at: -0.47, body.light), disc(0.478, at: -0.466, body.deep)]
        for item in [(-0.26, -0.9, 0.30), (0.30, 0.95, 0.30), (0.06, 0.2, 0.36), (-0.10, -0.35, 0.37)] {
            marks += self.leaf(at: Point(item.0, -0.465), item.1, item.2, dim)
        }
        marks += ball(Point(0.19, -0.55), 0.092, red)
        for item in [(-0.33, -1.1, 0.24), (-0.20, -0.7, 0.28), (0.33, 0.75, 0.26), (0.14, 0.55, 0.24)] {
            marks += self.leaf(at: Point(item.0, -0.45), item.1, item.2, leaf)
        }
        marks += ball(Point(-0.10, -0.52), 0.105, red) + ball(Point(0.05, -0.475), 0.088, red)
        marks += ball(Point(0.31, -0.475), 0.07, tones.pale)
        for item in [(-0.26, -0.42, 0.2), (0.18, 0.5, 0.19)] {
            marks += self.leaf(at: Point(item.0, -0.432), item.1, item.2, leaf)
        }
        // The front of the rim stands before what lies in the bowl.
        let front = Path.rectangle(Box(left: -0.6, top: -0.462, right: 0.6, bottom: -0.3))
        marks.append(
            .clipped(front, [.stroke(Self.ring(0.492, at: -0.468), .color(body.light), Pen(0.026))])
        )
        return Prop(box: Box(left: -0.51, top: -0.80, right: 0.51, bottom: 0.03), foot: 0.20, marks: marks)
    }

    /// A plate with a small dish on it, between fork and knife.
    func plate() -> Prop {
        func oval(_ radius: Double, _ y: Double) -> Path {
            .ellipse(Box(center: Point(0, y), width: radius * 2, height: radius * 1.16))
        }
        let pale = tones.pale
        let green = natural(2.4, chroma: 0.10, level: 0.60)
        let steel = Tint(PerceptualColor(pale.shade))
        var marks: [Mark] = [.fill(oval(0.47, -0.272), .color(pale.deep))]
        marks += solid(oval(0.47, -0.292), Tint(PerceptualColor(pale.base)), edge: 0.03, gloss: 0.9)
        marks += [
            .fill(
                oval(0.345, -0.288),
                .linear(
                    from: Point(-0.3, -0.4),
                    to: Point(0.3, -0.1),
                    [.init(0, pale.deep), .init(0.35, pale.shade), .init(1, pale.light)]
                )
            ),
            .fill(oval(0.325, -0.284), .color(pale.light)),
            .stroke(oval(0.435, -0.292), .color(tones.accent.base), Pen(0.012)),
        ]
        var dish: [Mark] = [
            .soft(
                0.02,
                [
                    .fill(
                        .ellipse(Box(center: Point(0.03, -0.205), width: 0.44, height: 0.15)),
                        .color(tones.shadow, 0.4)
                    )
                ]
            )
        ]
        dish += solid(
            .round([
                (-0.20, -0.22), (-0.15, -0.30), (0.02, -0.33), (0.17, -0.29), (0.21, -0.22), (0.10, -0.165),
                (-0.10, -0.165),
            ]),
            tones.body,
            edge: 0.06
        )
        dish +=
            leaf(at: Point(0.02, -0.30), -0.75, 0.21, green) + leaf(at: Point(0.02, -0.30), 0.25, 0.24, green)
        dish += leaf(at: Point(0.03, -0.295), 1.05, 0.19, green)
        dish +=
            ball(Point(-0.085, -0.275), 0.05, tones.accent) + ball(Point(0.115, -0.245), 0.042, tones.accent)
        marks.append(.placed(Transform.scale(1.25, 1.25).then(.move(0, 0.01)), dish))
        var cutlery: [Mark] = []
        let fork = Path.round([
            (-0.625, -0.015), (-0.595, -0.015), (-0.588, -0.20), (-0.572, -0.27), (-0.562, -0.33),
            (-0.565, -0.42),
            (-0.625, -0.42), (-0.640, -0.33), (-0.628, -0.27), (-0.618, -0.20),
        ])
        cutlery += solid(fork, steel, edge: 0.015)
        for step in 0..<3 {
            let x = -0.611 + Double(step) * 0.0155
            cutlery.append(line(.lines([(x, -0.418), (x - 0.002, -0.345)]), tones.dark.base, 0.006, 0.8))
        }
        cutlery += solid(
            .round([
                (0.595, -0.015), (0.625, -0.015), (0.615, -0.19), (0.618, -0.21), (0.612, -0.36),
                (0.595, -0.44),
                (0.572, -0.38), (0.580, -0.21), (0.590, -0.19),
            ]),
            steel,
            edge: 0.015
        )
        marks.append(.placed(.scale(1, 1.22), cutlery))
        return Prop(
            box: Box(left: -0.65, top: -0.63, right: 0.64, bottom: 0),
            base: oval(0.47, -0.27),
            marks: marks
        )
    }
}
