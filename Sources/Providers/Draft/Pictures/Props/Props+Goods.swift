import Media

extension Hand {
    /// A closed carton.
    func carton() -> Prop {
        let body = tones.body
        let marks: [Mark] = [
            face(Point.list([(-0.47, -0.10), (-0.06, 0), (-0.06, -0.60), (-0.47, -0.66)]), body.light, body.base),
            face(Point.list([(-0.06, 0), (0.45, -0.13), (0.45, -0.69), (-0.06, -0.60)]), body.base, body.deep),
            face(Point.list([(-0.47, -0.66), (-0.06, -0.60), (0.45, -0.69), (0.04, -0.76)]), body.light, body.base),
            // The tape runs over the lid and down the lit face.
            face(Point.list([(-0.30, -0.635), (-0.225, -0.624), (0.285, -0.718), (0.21, -0.731)]), tones.accent.light, tones.accent.base),
            face(Point.list([(-0.30, -0.635), (-0.225, -0.624), (-0.225, -0.50), (-0.30, -0.512)]), tones.accent.light, tones.accent.base),
            // A label on the far face.
            face(Point.list([(0.10, -0.22), (0.33, -0.275), (0.33, -0.45), (0.10, -0.40)]), tones.pale.base, tones.pale.shade),
            .stroke(.open(Point.list([(0.135, -0.345), (0.265, -0.374)])), .color(tones.dark.base, 0.55), Pen(0.016)),
            .stroke(.open(Point.list([(0.135, -0.295), (0.225, -0.316)])), .color(tones.dark.base, 0.4), Pen(0.016)),
            .stroke(.open(Point.list([(-0.47, -0.66), (-0.06, -0.60), (0.45, -0.69)])), .color(tones.light, 0.35), Pen(0.006)),
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
            face(Point.list([(-0.33, -0.70), (-0.22, -0.755), (0.43, -0.755), (0.31, -0.70)]), body.deep, body.deep),
            face(Point.list([(0.30, 0), (0.42, -0.07), (0.43, -0.755), (0.31, -0.70)]), body.shade, body.deep),
            .stroke(.open(Point.list([(0.36, -0.035), (0.365, -0.42), (0.43, -0.755)])), .color(body.deep), Pen(0.008)),
            face(Point.list([(-0.32, 0), (0.30, 0), (0.31, -0.70), (-0.33, -0.70)]), body.light, body.shade),
            .fill(.circle(Point(-0.01, -0.34), radius: 0.125), .color(tones.accent.base)),
            .fill(.circle(Point(-0.01, -0.34), radius: 0.062), .color(body.light)),
            .stroke(.open(Point.list([(-0.33, -0.635), (0.309, -0.635)])), .color(body.shade, 0.7), Pen(0.006)),
        ]
        marks += bar(front, tones.dark, width: 0.032)
        return Prop(
            box: Box(left: -0.33, top: -0.94, right: 0.43, bottom: 0),
            base: .polygon(Point.list([(-0.32, 0), (0.30, 0), (0.42, -0.07), (-0.20, -0.07)])),
            marks: marks
        )
    }

    /// A low shoe, seen from its side.
    func shoe() -> Prop {
        let body = tones.body
        let upper = Path.smooth(
            Point.list([
                (-0.53, -0.10), (-0.555, -0.24), (-0.535, -0.40), (-0.49, -0.475), (-0.43, -0.455), (-0.36, -0.395),
                (-0.26, -0.375), (-0.15, -0.40), (-0.07, -0.50), (-0.01, -0.515), (0.045, -0.455), (0.17, -0.35),
                (0.32, -0.275), (0.46, -0.235), (0.555, -0.18), (0.575, -0.10), (0.30, -0.075), (-0.20, -0.075),
            ]),
            closed: true
        )
        let sole = Path.smooth(
            Point.list([
                (-0.57, -0.10), (-0.575, -0.04), (-0.54, 0), (-0.30, 0.004), (0.0, 0.0), (0.35, 0.004), (0.52, -0.01), (0.61, -0.06),
                (0.615, -0.115), (0.57, -0.125), (0.30, -0.105), (0.0, -0.115), (-0.30, -0.105),
            ]),
            closed: true
        )
        let opening = Path.smooth(
            Point.list([(-0.47, -0.455), (-0.35, -0.385), (-0.25, -0.365), (-0.14, -0.39), (-0.05, -0.49), (-0.20, -0.43), (-0.34, -0.44)]),
            closed: true
        )
        let toe = Path.smooth(
            Point.list([(0.33, -0.08), (0.31, -0.18), (0.36, -0.275), (0.48, -0.25), (0.60, -0.17), (0.60, -0.06)]),
            closed: true
        )
        let heel = Path.smooth(
            Point.list([(-0.60, -0.08), (-0.60, -0.48), (-0.46, -0.44), (-0.40, -0.28), (-0.36, -0.08)]),
            closed: true
        )
        let band = Path.smooth(
            Point.list([(-0.32, -0.13), (-0.16, -0.20), (0.05, -0.34), (0.10, -0.37), (0.15, -0.33), (0.0, -0.19), (-0.12, -0.11)]),
            closed: true
        )
        var marks: [Mark] = [
            .fill(upper, .linear(from: Point(-0.3, -0.5), to: Point(0.2, -0.05), [.init(0, body.light), .init(0.5, body.base), .init(1, body.shade)])),
            .clipped(
                upper,
                [
                    .fill(toe, .color(body.shade, 0.75)), .fill(heel, .color(tones.accent.base)),
                    .fill(band, .color(tones.pale.base)),
                    .fill(.rectangle(Box(x: -0.6, y: -0.25, width: 1.3, height: 0.2)), .fade(body.deep, 0.55, from: Point(0, -0.22), to: Point(0, -0.08))),
                ]
            ),
            .fill(opening, .color(tones.dark.deep)),
        ]
        for step in 0..<4 {
            let along = Double(step) / 3
            let from = Point(0.005 + 0.20 * along, -0.455 + 0.145 * along)
            marks.append(.stroke(.open([from, Point(from.x - 0.055, from.y + 0.10)]), .color(tones.pale.light), Pen(0.026)))
        }
        marks.append(face(sole, tones.pale.light, tones.pale.deep))
        marks.append(.stroke(.smooth(Point.list([(-0.56, -0.045), (0.0, -0.042), (0.36, -0.042), (0.59, -0.075)]), closed: false), .color(tones.accent.base), Pen(0.014)))
        return Prop(
            box: Box(left: -0.58, top: -0.52, right: 0.62, bottom: 0.01),
            base: .ellipse(Box(left: -0.56, top: -0.09, right: 0.56, bottom: 0.015)),
            marks: marks
        )
    }

    /// A bound book, standing.
    func book() -> Prop {
        let body = tones.body
        let marks: [Mark] = [
            face(Point.list([(-0.36, -0.855), (-0.25, -0.81), (0.33, -0.865), (0.21, -0.905)]), tones.pale.light, tones.pale.shade),
            .stroke(.open(Point.list([(-0.32, -0.852), (0.235, -0.897)])), .color(tones.pale.deep, 0.5), Pen(0.006)),
            .stroke(.open(Point.list([(-0.285, -0.835), (0.285, -0.882)])), .color(tones.pale.deep, 0.5), Pen(0.006)),
            face(Point.list([(-0.37, -0.055), (-0.25, 0), (-0.25, -0.82), (-0.37, -0.865)]), body.light, body.base),
            face(Point.list([(-0.25, 0), (0.34, -0.075), (0.34, -0.88), (-0.25, -0.82)]), body.base, body.shade),
            .stroke(.open(Point.list([(-0.205, -0.005), (-0.205, -0.823)])), .color(body.deep, 0.55), Pen(0.012)),
            .fill(.circle(Point(0.07, -0.57), radius: 0.135), .color(tones.accent.base)),
            .clipped(
                .circle(Point(0.07, -0.57), radius: 0.135),
                [.fill(.circle(Point(0.13, -0.51), radius: 0.135), .color(tones.accent.shade))]
            ),
            .stroke(.open(Point.list([(-0.09, -0.325), (0.24, -0.362)])), .color(tones.pale.base), Pen(0.030)),
            .stroke(.open(Point.list([(-0.02, -0.245), (0.17, -0.266)])), .color(tones.pale.base, 0.8), Pen(0.020)),
            .stroke(.open(Point.list([(-0.335, -0.66), (-0.285, -0.645)])), .color(tones.pale.base, 0.9), Pen(0.02)),
            .stroke(.open(Point.list([(-0.335, -0.62), (-0.285, -0.605)])), .color(tones.pale.base, 0.9), Pen(0.02)),
        ]
        return Prop(
            box: Box(left: -0.37, top: -0.905, right: 0.34, bottom: 0),
            base: .polygon(Point.list([(-0.37, -0.055), (-0.25, 0), (0.34, -0.075), (0.22, -0.13)])),
            marks: marks
        )
    }
}
