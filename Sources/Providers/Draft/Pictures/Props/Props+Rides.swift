import Foundation
import Media
import Studio

extension Hand {
    /// A city bicycle.
    func bicycle() -> Prop {
        let frame = Tint(PerceptualColor(tones.body.base))
        let hubs = [Point(-0.47, -0.30), Point(0.47, -0.30)]
        var marks: [Mark] = []
        for hub in hubs {
            for spoke in 0..<14 {
                let end = Transform.rotate(Double(spoke) * .pi / 7 + 0.2).apply(Point(0.27, 0))
                marks.append(
                    line(.open([hub, Point(hub.x + end.x, hub.y + end.y)]), tones.pale.shade, 0.005, 0.85)
                )
            }
            marks += [
                .stroke(.circle(hub, radius: 0.278), .color(tones.dark.deep), Pen(0.040)),
                .stroke(
                    .circle(Point(hub.x - 0.003, hub.y - 0.004), radius: 0.285),
                    .color(tones.dark.light, 0.8),
                    Pen(0.010)
                ),
                .stroke(.circle(hub, radius: 0.252), .color(tones.pale.base), Pen(0.014)),
                .fill(.circle(hub, radius: 0.026), .color(tones.pale.shade)),
            ]
        }
        let (crank, seat, head, low) = (
            Point(-0.06, -0.29), Point(-0.20, -0.70), Point(0.30, -0.74), Point(0.335, -0.62)
        )
        // The chain, the mudguards and the carrier.
        marks += [
            line(
                .open([Point(hubs[0].x, hubs[0].y - 0.035), Point(crank.x, crank.y - 0.075)]),
                tones.dark.base,
                0.010
            ),
            line(
                .open([Point(hubs[0].x, hubs[0].y + 0.035), Point(crank.x, crank.y + 0.075)]),
                tones.dark.base,
                0.010
            ),
        ]
        for hub in hubs {
            let arc = (0...8).map { step -> Point in
                let turn = Transform.rotate(Double(step) / 8 * 2.0 - (hub.x < 0 ? 1.55 : 1.15)).apply(
                    Point(0, -0.322)
                )
                return Point(hub.x + turn.x, hub.y + turn.y)
            }
            marks += bar(.smooth(arc, closed: false), tones.accent, width: 0.024)
        }
        marks += bar(.open([Point(hubs[0].x, hubs[0].y), crank]), frame, width: 0.026)
        marks += bar(.open([hubs[0], Point(-0.185, -0.655)]), frame, width: 0.024)
        marks += bar(.open([crank, seat]), frame, width: 0.034)
        marks += bar(.open([crank, low]), frame, width: 0.038)
        marks += bar(.open([Point(-0.18, -0.635), Point(0.305, -0.70)]), frame, width: 0.034)
        marks += bar(
            .wire([(head.x - 0.015, head.y - 0.02), (low.x, low.y), (0.40, -0.44), (hubs[1].x, hubs[1].y)]),
            frame,
            width: 0.034
        )
        marks += bar(.open([seat, Point(-0.235, -0.79)]), tones.pale, width: 0.022)
        marks += solid(
            .round([
                (-0.40, -0.80), (-0.36, -0.845), (-0.25, -0.825), (-0.12, -0.825), (-0.06, -0.805),
                (-0.10, -0.785), (-0.22, -0.775), (-0.34, -0.755),
            ]),
            tones.dark,
            edge: 0.035
        )
        marks += bar(
            .wire([(head.x - 0.012, head.y), (0.275, -0.835), (0.285, -0.885)]),
            tones.pale,
            width: 0.022
        )
        marks += bar(
            .wire([(0.345, -0.90), (0.285, -0.89), (0.20, -0.905), (0.12, -0.885)]),
            tones.pale,
            width: 0.022
        )
        marks += bar(.lines([(0.185, -0.900), (0.10, -0.878)]), tones.dark, width: 0.036)
        marks += solid(
            .round([(0.36, -0.78), (0.385, -0.825), (0.44, -0.83), (0.445, -0.76), (0.39, -0.745)]),
            tones.pale,
            edge: 0.03
        )
        // Crank and pedals.
        marks += [
            .stroke(.circle(crank, radius: 0.075), .color(tones.dark.base), Pen(0.016)),
            .fill(.circle(crank, radius: 0.03), .color(tones.dark.base)),
        ]
        marks += bar(.lines([(crank.x, crank.y), (0.035, -0.155)]), tones.pale, width: 0.020)
        marks += solid(
            .soft([(-0.02, -0.165), (0.10, -0.165), (0.10, -0.135), (-0.02, -0.135)], 0.012),
            tones.dark,
            edge: 0.012
        )
        return Prop(
            box: Box(left: -0.80, top: -0.93, right: 0.80, bottom: 0.01),
            base: .flat([(-0.50, 0.008), (0.50, 0.008), (0.46, -0.022), (-0.46, -0.022)]),
            marks: marks
        )
    }

    /// A sailing boat on its water.
    func boat() -> Prop {
        let hull = Path.round([
            (-0.50, -0.22), (-0.20, -0.205), (0.20, -0.215), (0.46, -0.25), (0.585, -0.285), (0.53, -0.18),
            (0.40, -0.065), (0.28, -0.03), (-0.28, -0.03), (-0.42, -0.07),
        ])
        let wood = natural(1.05, chroma: 0.08, level: 0.50)
        var marks = bar(.lines([(0.02, -0.22), (0.02, -1.0)]), wood, width: 0.026)
        let main = Path.round([
            (-0.015, -0.96), (-0.015, -0.62), (-0.02, -0.31), (-0.30, -0.30), (-0.45, -0.325), (-0.34, -0.52),
            (-0.16, -0.79),
        ])
        let jib = Path.round([
            (0.055, -0.90), (0.20, -0.68), (0.36, -0.46), (0.53, -0.30), (0.30, -0.315), (0.09, -0.34),
            (0.075, -0.60),
        ])
        marks += solid(jib, tones.accent, edge: 0.10, gloss: 0.5)
        marks += solid(main, tones.pale, edge: 0.12, gloss: 0.7)
        for share in [0.30, 0.52, 0.74] {
            let y = -0.95 + share * 0.66
            marks.append(
                .clipped(
                    main,
                    [line(.wire([(-0.5, y + 0.05), (-0.2, y + 0.03), (0, y)]), tones.pale.deep, 0.007, 0.7)]
                )
            )
        }
        marks += bar(.lines([(0.03, -0.285), (-0.46, -0.30)]), wood, width: 0.024)
        marks += solid(
            .round([
                (0.03, -1.0), (0.10, -0.985), (0.19, -0.995), (0.18, -0.945), (0.10, -0.94), (0.03, -0.945),
            ]),
            tones.accent,
            edge: 0.02
        )
        marks += solid(hull, tones.body, edge: 0.09, gloss: 0.6)
        marks += [
            .clipped(
                hull,
                [
                    .fill(
                        .flat([(-0.6, -0.095), (0.6, -0.095), (0.6, 0.1), (-0.6, 0.1)]),
                        .color(tones.accent.shade)
                    ),
                    .stroke(
                        .wire([
                            (-0.52, -0.205), (-0.2, -0.188), (0.2, -0.198), (0.46, -0.232), (0.60, -0.272),
                        ]),
                        .color(tones.pale.light),
                        Pen(0.022)
                    ),
                ]
            )
        ]
        for x in [-0.27, -0.13, 0.01] {
            marks += [
                .fill(.circle(Point(x, -0.145), radius: 0.024), .color(tones.dark.deep)),
                .stroke(.circle(Point(x, -0.145), radius: 0.026), .color(tones.pale.base), Pen(0.009)),
            ]
        }
        // Water, in three soft waves.
        let water = natural(4.1, chroma: 0.08, level: 0.62)
        let wave = Path.round([
            (-0.72, -0.035), (-0.58, -0.062), (-0.44, -0.045), (-0.28, -0.066), (-0.12, -0.048),
            (0.04, -0.068), (0.20, -0.048), (0.36, -0.066), (0.52, -0.046), (0.68, -0.058),
            (0.76, -0.03), (0.60, 0.0), (0.0, 0.012), (-0.60, 0.0),
        ])
        marks += solid(wave, water, edge: 0.03, gloss: 0.6)
        marks += [
            line(.wire([(-0.42, -0.018), (-0.30, -0.030), (-0.18, -0.016)]), tones.light, 0.010, 0.6),
            line(.wire([(0.10, -0.022), (0.24, -0.034), (0.38, -0.02)]), tones.light, 0.010, 0.6),
        ]
        return Prop(
            box: Box(left: -0.74, top: -1.02, right: 0.77, bottom: 0.015),
            base: .ellipse(Box(left: -0.70, top: -0.045, right: 0.74, bottom: 0.012)),
            marks: marks
        )
    }
}
