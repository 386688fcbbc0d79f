import Media

extension Hand {
    /// A closed carton.
    func carton() -> Prop {
        let body = tones.body
        let marks: [Mark] = [
            face(
                Point.list([(-0.47, -0.10), (-0.06, 0), (-0.06, -0.60), (-0.47, -0.66)]),
                body.light,
                body.base
            ),
            face(
                Point.list([(-0.06, 0), (0.45, -0.13), (0.45, -0.69), (-0.06, -0.60)]),
                body.base,
                body.deep
            ),
            face(
                Point.list([(-0.47, -0.66), (-0.06, -0.60), (0.45, -0.69), (0.04, -0.76)]),
                body.light,
                body.base
            ),
            // The tape runs over the lid and down the lit face.
            face(
                Point.list([(-0.30, -0.635), (-0.225, -0.624), (0.285, -0.718), (0.21, -0.731)]),
                tones.accent.light,
                tones.accent.base
            ),
            face(
                Point.list([(-0.30, -0.635), (-0.225, -0.624), (-0.225, -0.50), (-0.30, -0.512)]),
                tones.accent.light,
                tones.accent.base
            ),
            // A label on the far face.
            face(
                Point.list([(0.10, -0.22), (0.33, -0.275), (0.33, -0.45), (0.10, -0.40)]),
                tones.pale.base,
                tones.pale.shade
            ),
            .stroke(
                .open(Point.list([(0.135, -0.345), (0.265, -0.374)])),
                .color(tones.dark.base, 0.55),
                Pen(0.016)
            ),
            .stroke(
                .open(Point.list([(0.135, -0.295), (0.225, -0.316)])),
                .color(tones.dark.base, 0.4),
                Pen(0.016)
            ),
            .stroke(
                .open(Point.list([(-0.47, -0.66), (-0.06, -0.60), (0.45, -0.69)])),
                .color(tones.light, 0.35),
                Pen(0.006)
            ),
        ]
        return Prop(
            box: Box(left: -0.47, top: -0.76, right: 0.45, bottom: 0),
            base: .polygon(Point.list([(-0.47, -0.10), (-0.06, 0), (0.45, -0.13), (0.04, -0.22)])),
            marks: marks
        )
    }

    /// A carrier bag with two handles.
    func bag() -> Prop {
        let body = tones.body
        var back = Path()
        back.move(-0.10, -0.74)
        back.curve(Point(-0.10, -1.02), Point(0.24, -1.02), Point(0.24, -0.74))
        var front = Path()
        front.move(-0.18, -0.68)
        front.curve(Point(-0.18, -0.99), Point(0.16, -0.99), Point(0.16, -0.68))
        var marks: [Mark] = [
            .stroke(back, .color(tones.dark.deep), Pen(0.026)),
            face(
                Point.list([(-0.33, -0.70), (-0.22, -0.755), (0.43, -0.755), (0.31, -0.70)]),
                body.deep,
                body.deep
            ),
            face(
                Point.list([(0.30, 0), (0.42, -0.07), (0.43, -0.755), (0.31, -0.70)]),
                body.shade,
                body.deep
            ),
            .stroke(
                .open(Point.list([(0.36, -0.035), (0.365, -0.42), (0.43, -0.755)])),
                .color(body.deep),
                Pen(0.008)
            ),
            face(Point.list([(-0.32, 0), (0.30, 0), (0.31, -0.70), (-0.33, -0.70)]), body.light, body.shade),
            .fill(.circle(Point(-0.01, -0.34), radius: 0.125), .color(tones.accent.base)),
            .fill(.circle(Point(-0.01, -0.34), radius: 0.062), .color(body.light)),
            .stroke(
                .open(Point.list([(-0.33, -0.635), (0.309, -0.635)])),
                .color(body.shade, 0.7),
                Pen(0.006)
            ),
        ]
        marks += bar(front, tones.dark, width: 0.032)
        return Prop(
            box: Box(left: -0.33, top: -0.94, right: 0.43, bottom: 0),
            base: .polygon(Point.list([(-0.32, 0), (0.30, 0), (0.42, -0.07), (-0.20, -0.07)])),
            marks: marks
        )
    }

    /// A bound book, standing.
    func book() -> Prop {
        let body = tones.body
        let marks: [Mark] = [
            face(
                Point.list([(-0.36, -0.855), (-0.25, -0.81), (0.33, -0.865), (0.21, -0.905)]),
                tones.pale.light,
                tones.pale.shade
            ),
            .stroke(
                .open(Point.list([(-0.32, -0.852), (0.235, -0.897)])),
                .color(tones.pale.deep, 0.5),
                Pen(0.006)
            ),
            .stroke(
                .open(Point.list([(-0.285, -0.835), (0.285, -0.882)])),
                .color(tones.pale.deep, 0.5),
                Pen(0.006)
            ),
            face(
                Point.list([(-0.37, -0.055), (-0.25, 0), (-0.25, -0.82), (-0.37, -0.865)]),
                body.light,
                body.base
            ),
            face(
                Point.list([(-0.25, 0), (0.34, -0.075), (0.34, -0.88), (-0.25, -0.82)]),
                body.base,
                body.shade
            ),
            .stroke(
                .open(Point.list([(-0.205, -0.005), (-0.205, -0.823)])),
                .color(body.deep, 0.55),
                Pen(0.012)
            ),
            .fill(.circle(Point(0.07, -0.57), radius: 0.135), .color(tones.accent.base)),
            .clipped(
                .circle(Point(0.07, -0.57), radius: 0.135),
                [.fill(.circle(Point(0.13, -0.51), radius: 0.135), .color(tones.accent.shade))]
            ),
            .stroke(
                .open(Point.list([(-0.09, -0.325), (0.24, -0.362)])),
                .color(tones.pale.base),
                Pen(0.030)
            ),
            .stroke(
                .open(Point.list([(-0.02, -0.245), (0.17, -0.266)])),
                .color(tones.pale.base, 0.8),
                Pen(0.020)
            ),
            .stroke(
                .open(Point.list([(-0.335, -0.66), (-0.285, -0.645)])),
                .color(tones.pale.base, 0.9),
                Pen(0.02)
            ),
            .stroke(
                .open(Point.list([(-0.335, -0.62), (-0.285, -0.605)])),
                .color(tones.pale.base, 0.9),
                Pen(0.02)
            ),
        ]
        return Prop(
            box: Box(left: -0.37, top: -0.905, right: 0.34, bottom: 0),
            base: .polygon(Point.list([(-0.37, -0.055), (-0.25, 0), (0.34, -0.075), (0.22, -0.13)])),
            marks: marks
        )
    }
}
