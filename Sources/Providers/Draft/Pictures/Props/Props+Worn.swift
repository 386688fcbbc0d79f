import Foundation
import Media
import Studio

extension Hand {
    /// A wrist watch, upright.
    func watch() -> Prop {
        let (strap, steel, dial) = (tones.body, tones.pale, tones.dark)
        let upper = Path.round([
            (-0.135, -0.66), (-0.125, -0.82), (-0.105, -0.95), (-0.06, -1.0), (0.06, -1.0), (0.105, -0.95),
            (0.125, -0.82), (0.135, -0.66),
        ])
        let lower = Path.round([
            (-0.135, -0.34), (-0.125, -0.18), (-0.105, -0.05), (-0.06, 0.0), (0.06, 0.0), (0.105, -0.05),
            (0.125, -0.18), (0.135, -0.34),
        ])
        var marks: [Mark] = []
        for part in [upper, lower] {
            marks += solid(part, strap, edge: 0.05)
            marks.append(
                .clipped(
                    part,
                    [.stroke(part.transformed(.scale(0.84, 1)), .color(strap.light, 0.5), Pen(0.006))]
                )
            )
        }
        marks += [
            .clipped(
                upper,
                [
                    .fill(
                        .rectangle(Box(x: -0.2, y: -1, width: 0.4, height: 0.2)),
                        .fade(strap.deep, 0.8, from: Point(0, -0.84), to: Point(0, -1))
                    )
                ]
            ),
            .clipped(
                lower,
                [
                    .fill(
                        .rectangle(Box(x: -0.2, y: -0.2, width: 0.4, height: 0.2)),
                        .fade(strap.deep, 0.9, from: Point(0, -0.18), to: Point(0, 0))
                    )
                ]
            ),
        ]
        for y in [-0.20, -0.145, -0.09] {
            marks.append(
                .fill(.ellipse(Box(center: Point(0, y), width: 0.026, height: 0.018)), .color(strap.deep))
            )
        }
        let center = Point(0, -0.5)
        marks += solid(
            .soft([(0.245, -0.535), (0.30, -0.535), (0.30, -0.465), (0.245, -0.465)], 0.018),
            steel,
            edge: 0.02
        )
        for y in [-0.72, -0.28] {
            marks += solid(
                .soft(
                    [(-0.165, y - 0.035), (0.165, y - 0.035), (0.165, y + 0.035), (-0.165, y + 0.035)],
                    0.03
                ),
                steel,
                edge: 0.02
            )
        }
        marks.append(.fill(.circle(Point(0.012, -0.488), radius: 0.262), .color(tones.shadow, 0.3)))
        marks += solid(.circle(center, radius: 0.262), steel, edge: 0.05, gloss: 0.9)
        marks += [
            .fill(.circle(center, radius: 0.222), .color(steel.deep)),
            .fill(
                .circle(center, radius: 0.210),
                .radial(
                    center: Point(-0.08, -0.6),
                    radius: 0.36,
                    [.init(0, dial.light), .init(0.5, dial.base), .init(1, dial.deep)]
                )
            ),
        ]
        for hour in 0..<12 {
            let turn = Transform.rotate(Double(hour) * .pi / 6)
            let (from, to) = (
                turn.apply(Point(0, -0.185)), turn.apply(Point(0, hour % 3 == 0 ? -0.145 : -0.165))
            )
            marks.append(
                line(
                    .open([Point(from.x, from.y - 0.5), Point(to.x, to.y - 0.5)]),
                    hour == 0 ? tones.accent.light : steel.light,
                    hour % 3 == 0 ? 0.018 : 0.010
                )
            )
        }
        let second = Path.circle(Point(0, -0.425), radius: 0.045)
        marks += [
            .stroke(second, .color(steel.base, 0.5), Pen(0.006)),
            line(.lines([(0, -0.425), (0.024, -0.45)]), tones.accent.base, 0.007),
            line(.lines([(0.008, -0.492), (-0.082, -0.552)]), tones.shadow, 0.022, 0.4),
            line(.lines([(0, -0.5), (-0.09, -0.56)]), steel.light, 0.022),
            line(.lines([(0, -0.5), (0.078, -0.635)]), steel.light, 0.016),
            .fill(.circle(center, radius: 0.018), .color(tones.accent.base)),
            .clipped(
                .circle(center, radius: 0.21),
                [
                    .fill(
                        .flat([(-0.25, -0.55), (-0.02, -0.75), (0.10, -0.75), (-0.25, -0.42)]),
                        .color(tones.light, 0.14)
                    )
                ]
            ),
        ]
        return Prop(
            box: Box(left: -0.27, top: -1.0, right: 0.30, bottom: 0.01),
            base: .ellipse(Box(left: -0.11, top: -0.03, right: 0.11, bottom: 0.012)),
            marks: marks
        )
    }

    /// A ring with a stone.
    func ring() -> Prop {
        let gold = natural(1.55, chroma: 0.10, level: 0.74)
        let hoop = Path.circle(Point(0, -0.345), radius: 0.305)
        var marks: [Mark] = [
            .stroke(hoop, .color(gold.deep), Pen(0.078)),
            .stroke(
                hoop.moved(-0.006, -0.006),
                .linear(
                    from: Point(-0.35, -0.6),
                    to: Point(0.35, -0.05),
                    [
                        .init(0, gold.light), .init(0.25, gold.base), .init(0.45, gold.light),
                        .init(0.7, gold.shade), .init(1, gold.base),
                    ]
                ),
                Pen(0.062)
            ),
            line(
                .wire([(-0.285, -0.21), (-0.325, -0.345), (-0.285, -0.49), (-0.19, -0.60)]),
                tones.light,
                0.014,
                0.8
            ),
            line(.wire([(0.14, -0.095), (0.0, -0.062), (-0.14, -0.095)]), tones.light, 0.012, 0.6),
            line(.wire([(0.265, -0.345), (0.235, -0.22), (0.15, -0.12)]), gold.light, 0.010, 0.6),
        ]
        marks += solid(
            .flat([(-0.115, -0.72), (0.115, -0.72), (0.045, -0.60), (-0.045, -0.60)]),
            gold,
            edge: 0.03
        )
        // The stone's facets, each with a light of its own.
        let stone = tones.accent
        let sky = Tint(PerceptualColor(stone.base).at(0.80, chroma: 0.55))
        let facets: [([(Double, Double)], Color)] = [
            ([(-0.22, -0.83), (-0.13, -0.93), (-0.075, -0.83)], sky.light),
            ([(-0.13, -0.93), (0.0, -0.93), (-0.075, -0.83)], sky.base),
            ([(0.0, -0.93), (-0.075, -0.83), (0.075, -0.83)], tones.light),
            ([(0.0, -0.93), (0.13, -0.93), (0.075, -0.83)], sky.base),
            ([(0.13, -0.93), (0.22, -0.83), (0.075, -0.83)], sky.shade),
            ([(-0.22, -0.83), (-0.075, -0.83), (0, -0.635)], sky.base),
            ([(-0.075, -0.83), (0.075, -0.83), (0, -0.635)], sky.light),
            ([(0.075, -0.83), (0.22, -0.83), (0, -0.635)], stone.shade),
        ]
        for facet in facets { marks.append(.fill(.flat(facet.0), .color(facet.1))) }
        marks += [
            line(.lines([(-0.13, -0.93), (0.13, -0.93)]), tones.light, 0.006, 0.8),
            line(.lines([(-0.22, -0.83), (-0.13, -0.93)]), tones.light, 0.006, 0.8),
            line(.lines([(-0.145, -0.845), (-0.105, -0.745)]), gold.light, 0.026),
            line(.lines([(0.145, -0.845), (0.105, -0.745)]), gold.base, 0.026),
        ]
        marks += sparkle(Point(-0.15, -0.93), 0.10)
        return Prop(
            box: Box(left: -0.345, top: -1.0, right: 0.345, bottom: 0.005),
            base: .ellipse(Box(left: -0.13, top: -0.03, right: 0.13, bottom: 0.012)),
            marks: marks
        )
    }

    /// A star of light with four points.
    func sparkle(_ center: Point, _ radius: Double) -> [Mark] {
        let thin = radius * 0.13
        let star = Path.flat([
            (0, -radius), (thin, -thin), (radius, 0), (thin, thin), (0, radius), (-thin, thin), (-radius, 0),
            (-thin, -thin),
        ])
        return [
            .fill(.circle(center, radius: radius), .glow(tones.light, 0.55, center: center, radius: radius)),
            .fill(star.moved(center.x, center.y), .color(tones.light)),
        ]
    }

    /// Spectacles, seen a little from the side.
    func glasses() -> Prop {
        let frame = tones.body
        func lens(_ x: Double, _ wide: Double) -> Path {
            .round([
                (x - wide, -0.27), (x - wide * 0.93, -0.40), (x - wide * 0.5, -0.455),
                (x + wide * 0.5, -0.455), (x + wide * 0.94, -0.40),
                (x + wide, -0.27), (x + wide * 0.72, -0.085), (x, -0.025), (x - wide * 0.72, -0.085),
            ])
        }
        let (left, right) = (lens(-0.285, 0.245), lens(0.295, 0.235))
        var marks: [Mark] = []
        // The temples go back and show through the lenses.
        marks += bar(
            .wire([(-0.53, -0.385), (-0.42, -0.425), (-0.12, -0.475), (0.02, -0.455), (0.08, -0.37)]),
            frame,
            width: 0.030
        )
        marks += bar(
            .wire([(0.53, -0.385), (0.60, -0.435), (0.72, -0.485), (0.80, -0.46), (0.83, -0.37)]),
            frame,
            width: 0.036
        )
        for part in [left, right] {
            marks += [
                .fill(
                    part,
                    .linear(
                        from: Point(0, -0.46),
                        to: Point(0, -0.02),
                        [.init(0, tones.accent.base, 0.62), .init(1, tones.accent.light, 0.25)]
                    )
                ),
                .clipped(
                    part,
                    [
                        .fill(
                            .flat([(-0.52, -0.10), (-0.30, -0.47), (-0.20, -0.47), (-0.42, -0.02)]),
                            .color(tones.light, 0.4)
                        ),
                        .fill(
                            .flat([(-0.36, -0.02), (-0.13, -0.47), (-0.10, -0.47), (-0.33, -0.02)]),
                            .color(tones.light, 0.28)
                        ),
                        .fill(
                            .flat([(0.08, -0.10), (0.28, -0.47), (0.38, -0.47), (0.16, -0.02)]),
                            .color(tones.light, 0.4)
                        ),
                        .fill(
                            .flat([(0.22, -0.02), (0.45, -0.47), (0.48, -0.47), (0.25, -0.02)]),
                            .color(tones.light, 0.28)
                        ),
                    ]
                ),
                .stroke(part, .color(frame.deep), Pen(0.056)),
                .stroke(part.moved(-0.005, -0.005), .color(frame.base), Pen(0.044)),
                .stroke(part.moved(-0.009, -0.010), .color(frame.light, 0.75), Pen(0.011)),
            ]
        }
        marks += bar(.wire([(-0.055, -0.335), (0.0, -0.385), (0.075, -0.335)]), frame, width: 0.05)
        for x in [-0.525, 0.522] {
            marks += solid(
                .soft(
                    [(x - 0.03, -0.425), (x + 0.03, -0.425), (x + 0.03, -0.345), (x - 0.03, -0.345)],
                    0.02
                ),
                frame,
                edge: 0.02
            )
            marks.append(.fill(.circle(Point(x, -0.395), radius: 0.011), .color(tones.pale.light)))
        }
        return Prop(
            box: Box(left: -0.56, top: -0.51, right: 0.85, bottom: 0.01),
            base: .ellipse(Box(left: -0.5, top: -0.06, right: 0.56, bottom: 0.012)),
            marks: marks
        )
    }
}
