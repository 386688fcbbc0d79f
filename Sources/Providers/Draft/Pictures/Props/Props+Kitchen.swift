import Media

extension Hand {
    /// A kettle with a swan-neck spout.
    func kettle() -> Prop {
        let dark = tones.dark
        var handle = Path()
        handle.move(-0.19, -0.60)
        handle.curve(Point(-0.30, -0.76), Point(-0.62, -0.78), Point(-0.61, -0.52))
        handle.curve(Point(-0.60, -0.30), Point(-0.55, -0.19), Point(-0.38, -0.19))
        let spout = Path.smooth(
            Point.list([
                (0.30, -0.08), (0.46, -0.13), (0.565, -0.26), (0.59, -0.42), (0.62, -0.55), (0.70, -0.635),
                (0.735, -0.655), (0.715, -0.69), (0.66, -0.685), (0.57, -0.61), (0.525, -0.50), (0.50, -0.36),
                (0.44, -0.26), (0.30, -0.24),
            ]),
            closed: true
        )
        var marks = bar(handle, dark, width: 0.058)
        marks.append(face(spout, tones.body.base, tones.body.deep))
        marks.append(
            .stroke(
                .smooth(
                    Point.list([(0.42, -0.225), (0.505, -0.31), (0.535, -0.46), (0.585, -0.58)]),
                    closed: false
                ),
                .color(tones.body.light, 0.8),
                Pen(0.014)
            )
        )
        marks += turned(
            [
                Point.list([
                    (0.37, -0.04), (0.405, -0.06), (0.425, -0.13), (0.405, -0.28), (0.33, -0.46),
                    (0.205, -0.62),
                ])
            ],
            tones.body
        )
        marks += turned([Point.list([(0.21, -0.615), (0.20, -0.645)])], tones.body, gloss: 0)
        marks += turned(
            [Point.list([(0.19, -0.645), (0.165, -0.69), (0.08, -0.725), (0.03, -0.732)])],
            tones.body,
            gloss: 0.3
        )
        marks += turned([Point.list([(0.026, -0.725), (0.022, -0.76)])], dark, gloss: 0)
        marks += turned(
            [Point.list([(0.02, -0.755), (0.052, -0.775), (0.05, -0.81), (0.02, -0.828)])],
            dark,
            gloss: 0.5
        )
        return Prop(box: Box(left: -0.64, top: -0.83, right: 0.735, bottom: 0.03), foot: 0.40, marks: marks)
    }

    /// A mug on a saucer, steaming.
    func cup() -> Prop {
        let body = tones.body
        var handle = Path()
        handle.move(0.29, -0.56)
        handle.curve(Point(0.56, -0.64), Point(0.60, -0.20), Point(0.27, -0.20))
        var marks: [Mark] = [
            disc(0.56, at: -0.015, tones.pale.shade), disc(0.56, at: -0.035, tones.pale.light),
            disc(0.40, at: -0.032, tones.pale.base),
        ]
        marks += bar(handle, body, width: 0.072)
        marks += turned(
            [Point.list([(0.19, -0.05), (0.255, -0.085), (0.298, -0.20), (0.318, -0.42), (0.325, -0.66)])],
            body
        )
        marks += [
            disc(0.325, at: -0.66, body.light), disc(0.298, at: -0.657, body.deep),
            .clipped(
                Self.ring(0.298, at: -0.657),
                [
                    .fill(
                        Self.ring(0.292, at: -0.638),
                        .linear(
                            from: Point(-0.3, 0),
                            to: Point(0.3, 0),
                            [.init(0, tones.dark.base), .init(1, tones.dark.deep)]
                        )
                    ),
                    .fill(Self.ring(0.12, at: -0.636, x: -0.12), .color(tones.light, 0.16)),
                ]
            ),
        ]
        let wisps = [
            Point.list([(-0.07, -0.72), (-0.11, -0.80), (-0.04, -0.88), (-0.08, -0.98), (-0.05, -1.05)]),
            Point.list([(0.06, -0.72), (0.10, -0.79), (0.04, -0.88), (0.10, -0.96), (0.07, -1.02)]),
        ]
        for wisp in wisps {
            marks.append(
                .soft(0.018, [.stroke(.smooth(wisp, closed: false), .color(tones.light, 0.5), Pen(0.03))])
            )
        }
        return Prop(box: Box(left: -0.56, top: -0.98, right: 0.56, bottom: 0.07), foot: 0.50, marks: marks)
    }

    /// A bottle with a label.
    func bottle() -> Prop {
        var marks = turned(
            [
                Point.list([
                    (0.185, -0.03), (0.205, -0.05), (0.205, -0.46), (0.20, -0.54), (0.15, -0.64),
                    (0.085, -0.72), (0.072, -0.78),
                ]),
                Point.list([(0.072, -0.78), (0.072, -0.87)]),
            ],
            tones.body,
            gloss: 0.8
        )
        marks += label(radius: 0.2055, from: -0.13, to: -0.43)
        marks += turned([Point.list([(0.080, -0.855), (0.080, -0.975)])], tones.dark, gloss: 0.5)
        marks.append(disc(0.080, at: -0.975, tones.dark.light))
        return Prop(box: Box(left: -0.205, top: -0.99, right: 0.205, bottom: 0.03), foot: 0.20, marks: marks)
    }

    /// A jar with a lid.
    func jar() -> Prop {
        var marks = turned(
            [
                Point.list([
                    (0.29, -0.04), (0.335, -0.07), (0.34, -0.14), (0.34, -0.48), (0.325, -0.545),
                    (0.28, -0.585),
                ])
            ],
            tones.body,
            gloss: 0.75
        )
        marks += label(radius: 0.341, from: -0.15, to: -0.44)
        marks += turned([Point.list([(0.305, -0.585), (0.305, -0.725)])], tones.dark, gloss: 0.4)
        marks += [disc(0.305, at: -0.725, tones.dark.base), disc(0.27, at: -0.727, tones.dark.light)]
        return Prop(box: Box(left: -0.34, top: -0.775, right: 0.34, bottom: 0.05), foot: 0.33, marks: marks)
    }

    /// A paper label around a turned body, with a mark and two lines that no one has to read.
    private func label(radius: Double, from low: Double, to high: Double) -> [Mark] {
        let paper = Self.band(radius, from: low, to: high)
        let pale = tones.pale
        let height = low - high
        let middle = (low + high) / 2 + radius * Self.tilt
        let line = { (y: Double, half: Double) in
            Mark.stroke(
                .open([Point(-half, y), Point(half, y)]),
                .color(self.tones.dark.base, 0.55),
                Pen(height * 0.035)
            )
        }
        return [
            .fill(
                paper,
                .linear(
                    from: Point(-radius, 0),
                    to: Point(radius, 0),
                    [
                        .init(0, pale.shade), .init(0.22, pale.light), .init(0.6, pale.base),
                        .init(1, pale.deep),
                    ]
                )
            ),
            .fill(
                .circle(Point(0, middle - height * 0.14), radius: height * 0.13),
                .color(tones.accent.base)
            ),
            line(middle + height * 0.13, radius * 0.42), line(middle + height * 0.24, radius * 0.26),
        ]
    }
}
