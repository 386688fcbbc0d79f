import Foundation
import Media
import Studio

extension Hand {
    /// Headphones on their ear cups.
    func headphones() -> Prop {
        let (shell, cushion) = (tones.body, tones.dark)
        var band = Path()
        band.move(-0.385, -0.36)
        band.curve(Point(-0.47, -0.80), Point(-0.24, -0.965), Point(0, -0.965))
        band.curve(Point(0.24, -0.965), Point(0.47, -0.80), Point(0.385, -0.36))
        var pad = Path()
        pad.move(-0.315, -0.66)
        pad.curve(Point(-0.24, -0.86), Point(-0.10, -0.915), Point(0, -0.915))
        pad.curve(Point(0.10, -0.915), Point(0.24, -0.86), Point(0.315, -0.66))
        var marks: [Mark] = [
            .stroke(pad, .color(cushion.deep), Pen(0.09)),
            .stroke(pad.moved(-0.004, -0.006), .color(cushion.base), Pen(0.07)),
        ]
        marks += bar(band, shell, width: 0.068)
        for side in [-1.0, 1.0] {
            let lean = Transform.rotate(side * -0.10).then(.move(side * 0.345, -0.235))
            let pillow = Path.soft(
                [(-0.095, -0.215), (0.095, -0.215), (0.095, 0.215), (-0.095, 0.215)],
                0.09
            )
            .transformed(Transform.move(-side * 0.075, 0.0).then(lean))
            let cup = Path.soft(
                [
                    (-0.075, -0.235), (0.055, -0.235), (0.115, -0.10), (0.115, 0.10), (0.055, 0.235),
                    (-0.075, 0.235),
                ],
                0.07
            )
            .transformed(Transform.scale(side, 1).then(.move(side * 0.05, 0)).then(lean))
            let yoke = Path.soft([(-0.035, -0.42), (0.035, -0.42), (0.045, -0.15), (-0.045, -0.15)], 0.03)
                .transformed(Transform.move(side * 0.075, 0).then(lean))
            marks += solid(pillow, cushion, edge: 0.07, gloss: 0.35)
            marks += solid(cup, shell, edge: 0.08)
            marks += solid(yoke, tones.pale, edge: 0.025)
            let button = Path.ellipse(
                Box(center: lean.apply(Point(side * 0.115, 0.02)), width: 0.06, height: 0.20)
            )
            marks += solid(button, tones.accent, edge: 0.03)
        }
        return Prop(
            box: Box(left: -0.54, top: -1.0, right: 0.54, bottom: 0.01),
            base: .ellipse(Box(left: -0.44, top: -0.06, right: 0.44, bottom: 0.01)),
            marks: marks
        )
    }

    /// An acoustic guitar.
    func instrument() -> Prop {
        let (wood, dark) = (tones.body, tones.dark)
        let neckWood = natural(1.05, chroma: 0.06, level: 0.42)
        let shape: [(Double, Double)] = [
            (0.0, -0.565), (0.10, -0.56), (0.175, -0.50), (0.18, -0.42), (0.15, -0.345), (0.175, -0.27),
            (0.235, -0.18), (0.23, -0.08), (0.14, -0.012), (0.0, 0.0), (-0.14, -0.012), (-0.23, -0.08),
            (-0.235, -0.18), (-0.175, -0.27),
            (-0.15, -0.345), (-0.18, -0.42), (-0.175, -0.50), (-0.10, -0.56),
        ]
        let body = Path.round(shape)
        var marks: [Mark] = [
            .fill(body.moved(0.026, -0.004), .color(wood.deep)),
            .fill(body.moved(0.013, -0.002), .color(wood.deep)),
        ]
        marks += solid(body, wood, edge: 0.08, gloss: 0.5)
        marks += [
            .stroke(
                body.transformed(Transform.move(0, 0.28).then(.scale(0.955, 0.965)).then(.move(0, -0.28))),
                .color(tones.pale.base, 0.75),
                Pen(0.007)
            ),
            .clipped(
                body,
                [
                    .fill(
                        .flat([(-0.30, -0.10), (-0.02, -0.60), (0.04, -0.60), (-0.24, 0.02)]),
                        .color(tones.light, 0.12)
                    )
                ]
            ),
        ]
        marks += [
            .fill(.circle(Point(0, -0.335), radius: 0.082), .color(tones.accent.base)),
            .fill(.circle(Point(0, -0.335), radius: 0.070), .color(tones.pale.base)),
            .fill(.circle(Point(0, -0.335), radius: 0.062), .color(tones.shadow)),
        ]
        marks += [
            .clipped(
                .circle(Point(0, -0.335), radius: 0.062),
                [.fill(.circle(Point(0.018, -0.315), radius: 0.055), .color(wood.deep, 0.6))]
            )
        ]
        marks.append(
            .clipped(
                body,
                [
                    .fill(
                        .round([(0.07, -0.38), (0.125, -0.33), (0.125, -0.24), (0.07, -0.215), (0.03, -0.27)]
                        ),
                        .color(dark.deep, 0.75)
                    )
                ]
            )
        )
        marks += solid(
            .soft([(-0.032, -0.345), (0.032, -0.345), (0.026, -1.02), (-0.026, -1.02)], 0.004),
            neckWood,
            edge: 0.03
        )
        for fret in 0..<11 {
            let y = -1.0 + 0.60 * (1 - pow(0.90, Double(fret)))
            marks.append(line(.lines([(-0.026, y), (0.026, y)]), tones.pale.base, 0.005, 0.85))
            if [2, 4, 6, 8].contains(fret) {
                marks.append(.fill(.circle(Point(0, y + 0.022), radius: 0.0065), .color(tones.pale.light)))
            }
        }
        marks += solid(
            .soft(
                [
                    (-0.030, -1.01), (-0.05, -1.05), (-0.044, -1.19), (-0.02, -1.205), (0.02, -1.205),
                    (0.044, -1.19), (0.05, -1.05), (0.030, -1.01),
                ],
                0.012
            ),
            Tint(PerceptualColor(wood.shade)),
            edge: 0.03
        )
        for row in 0..<3 {
            for side in [-1.0, 1.0] {
                let y = -1.075 - Double(row) * 0.045
                marks += [line(.lines([(side * 0.045, y), (side * 0.062, y)]), tones.pale.shade, 0.009)]
                marks += solid(
                    .ellipse(Box(center: Point(side * 0.073, y), width: 0.026, height: 0.03)),
                    tones.pale,
                    edge: 0.012
                )
                marks.append(.fill(.circle(Point(side * 0.022, y), radius: 0.008), .color(tones.pale.light)))
            }
        }
        marks += solid(
            .soft([(-0.075, -0.125), (0.075, -0.125), (0.085, -0.098), (-0.085, -0.098)], 0.008),
            dark,
            edge: 0.02
        )
        for string in 0..<6 {
            let share = Double(string) / 5 - 0.5
            marks.append(
                line(
                    .lines([(share * 0.036, -1.01), (share * 0.062, -0.112)]),
                    tones.pale.light,
                    0.0032,
                    0.85
                )
            )
        }
        marks.append(
            .fill(
                .rounded(Box(x: -0.028, y: -1.016, width: 0.056, height: 0.012), radius: 0.004),
                .color(tones.pale.light)
            )
        )
        return Prop(
            box: Box(left: -0.31, top: -1.16, right: 0.36, bottom: 0.01),
            base: .ellipse(Box(left: -0.16, top: -0.045, right: 0.16, bottom: 0.014)),
            marks: [.placed(Transform.rotate(0.13).then(.move(-0.03, -0.022)), marks)]
        )
    }
}
