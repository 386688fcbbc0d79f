import Foundation
import Media
import Studio

extension Hand {
    /// A small car, seen from its side.
    func car() -> Prop {
        let body = tones.body
        let shell = Path.round([
            (-0.80, -0.13), (-0.825, -0.24), (-0.80, -0.345), (-0.70, -0.385), (-0.56, -0.40), (-0.46, -0.50),
            (-0.34, -0.575),
            (-0.12, -0.60), (0.14, -0.595), (0.30, -0.555), (0.44, -0.455), (0.50, -0.395), (0.66, -0.37),
            (0.79, -0.315), (0.825, -0.21),
            (0.80, -0.125), (0.60, -0.105), (0.0, -0.10), (-0.60, -0.105),
        ])
        var marks = shadowUnder(-0.72, 0.74)
        marks += solid(shell, body, edge: 0.10, gloss: 0.7)
        // The flank below the shoulder turns away from the sky.
        marks.append(
            .clipped(
                shell,
                [
                    .fill(
                        .rectangle(Box(left: -0.9, top: -0.30, right: 0.9, bottom: 0)),
                        .fade(body.deep, 0.75, from: Point(0, -0.30), to: Point(0, -0.11))
                    ),
                    .soft(
                        0.008,
                        [
                            line(
                                .wire([(-0.80, -0.325), (-0.3, -0.35), (0.3, -0.345), (0.79, -0.30)]),
                                tones.light,
                                0.018,
                                0.65
                            )
                        ]
                    ),
                ]
            )
        )
        let windows = [
            Path.soft(
                [(-0.475, -0.40), (-0.405, -0.485), (-0.31, -0.545), (-0.06, -0.562), (-0.06, -0.395)],
                0.02
            ),
            Path.soft(
                [(-0.025, -0.395), (-0.025, -0.562), (0.14, -0.555), (0.275, -0.52), (0.42, -0.395)],
                0.02
            ),
        ]
        for window in windows { marks += glass(window, tones.dark) }
        marks += [
            line(.wire([(-0.042, -0.39), (-0.035, -0.25), (-0.06, -0.125)]), body.deep, 0.007, 0.8),
            line(.wire([(0.40, -0.385), (0.425, -0.28), (0.39, -0.13)]), body.deep, 0.007, 0.8),
            line(.wire([(-0.47, -0.385), (-0.44, -0.30)]), body.deep, 0.007, 0.8),
            line(.lines([(0.03, -0.335), (0.11, -0.334)]), body.deep, 0.018),
            line(.lines([(0.03, -0.339), (0.11, -0.338)]), body.light, 0.009),
            line(.lines([(-0.40, -0.340), (-0.32, -0.338)]), body.deep, 0.018),
            line(.lines([(-0.40, -0.344), (-0.32, -0.342)]), body.light, 0.009),
        ]
        marks += solid(
            .round([(0.36, -0.385), (0.355, -0.43), (0.41, -0.45), (0.445, -0.42), (0.43, -0.385)]),
            body,
            edge: 0.02
        )
        marks += solid(
            .round([(0.70, -0.325), (0.79, -0.295), (0.815, -0.235), (0.76, -0.245), (0.70, -0.28)]),
            tones.pale,
            edge: 0.02
        )
        marks += solid(
            .round([(-0.815, -0.31), (-0.765, -0.335), (-0.74, -0.29), (-0.76, -0.255), (-0.82, -0.255)]),
            natural(0.5, chroma: 0.17, level: 0.52),
            edge: 0.02
        )
        marks.append(
            .clipped(
                shell,
                [
                    .fill(
                        .rectangle(Box(left: -0.9, top: -0.145, right: 0.9, bottom: 0)),
                        .color(tones.dark.deep)
                    )
                ]
            )
        )
        for x in [-0.51, 0.53] { marks += wheel(x, 0.148, in: shell) }
        return Prop(
            box: Box(left: -0.83, top: -0.61, right: 0.83, bottom: 0.01),
            base: .ellipse(Box(left: -0.74, top: -0.06, right: 0.76, bottom: 0.012)),
            marks: marks
        )
    }

    /// A delivery van.
    func van() -> Prop {
        let body = tones.body
        let shell = Path.soft(
            [
                (-0.80, -0.12), (-0.80, -0.80), (-0.74, -0.835), (0.26, -0.835), (0.36, -0.80),
                (0.56, -0.475), (0.74, -0.41), (0.80, -0.33), (0.815, -0.12),
            ],
            0.055
        )
        var marks = shadowUnder(-0.74, 0.76)
        marks += solid(shell, body, edge: 0.09, gloss: 0.7)
        marks += [
            .clipped(
                shell,
                [
                    .fill(
                        .flat([(-0.82, -0.30), (0.20, -0.34), (0.42, -0.12), (-0.82, -0.12)]),
                        .color(tones.accent.base)
                    ),
                    .fill(
                        .rectangle(Box(left: -0.9, top: -0.36, right: 0.9, bottom: 0)),
                        .fade(tones.shadow, 0.42, from: Point(0, -0.36), to: Point(0, -0.10))
                    ),
                    .fill(
                        .rectangle(Box(left: -0.9, top: -0.152, right: 0.9, bottom: 0)),
                        .color(tones.dark.deep)
                    ),
                ]
            ),
            .fill(.circle(Point(-0.42, -0.545), radius: 0.135), .color(tones.pale.light)),
            .fill(
                .round([(-0.47, -0.51), (-0.45, -0.60), (-0.37, -0.625), (-0.385, -0.54)]),
                .color(tones.accent.base)
            ),
            line(.lines([(-0.485, -0.485), (-0.405, -0.58)]), tones.accent.deep, 0.010),
            line(.lines([(0.16, -0.80), (0.16, -0.16)]), body.deep, 0.008, 0.8),
            line(.lines([(-0.06, -0.80), (-0.06, -0.16)]), body.deep, 0.008, 0.6),
            line(.lines([(0.50, -0.45), (0.505, -0.30)]), body.deep, 0.008, 0.7),
            line(.lines([(-0.77, -0.715), (0.14, -0.715)]), body.light, 0.008, 0.7),
        ]
        marks += glass(
            .soft([(0.20, -0.47), (0.20, -0.745), (0.315, -0.745), (0.475, -0.47)], 0.025),
            tones.dark
        )
        marks += [
            line(.lines([(0.21, -0.385), (0.275, -0.385)]), body.deep, 0.02),
            line(.lines([(0.21, -0.39), (0.275, -0.39)]), body.light, 0.009),
        ]
        marks += solid(
            .soft([(0.435, -0.50), (0.435, -0.61), (0.49, -0.61), (0.49, -0.50)], 0.02),
            tones.dark,
            edge: 0.02
        )
        marks += solid(
            .round([(0.68, -0.375), (0.765, -0.345), (0.80, -0.265), (0.74, -0.27), (0.69, -0.31)]),
            tones.pale,
            edge: 0.02
        )
        marks += solid(
            .soft([(-0.805, -0.48), (-0.775, -0.48), (-0.775, -0.34), (-0.805, -0.34)], 0.012),
            natural(0.5, chroma: 0.17, level: 0.52),
            edge: 0.015
        )
        for x in [-0.47, 0.50] { marks += wheel(x, 0.150, in: shell) }
        return Prop(
            box: Box(left: -0.81, top: -0.84, right: 0.82, bottom: 0.01),
            base: .ellipse(Box(left: -0.76, top: -0.06, right: 0.77, bottom: 0.012)),
            marks: marks
        )
    }

    /// A city bus.
    func bus() -> Prop {
        let body = tones.body
        let shell = Path.soft(
            [
                (-0.98, -0.10), (-0.98, -0.70), (-0.94, -0.74), (0.93, -0.74), (0.985, -0.66), (1.0, -0.36),
                (1.0, -0.10),
            ],
            0.06
        )
        var marks = shadowUnder(-0.92, 0.94)
        marks += solid(
            .soft([(-0.62, -0.72), (-0.60, -0.785), (-0.05, -0.785), (-0.03, -0.72)], 0.025),
            tones.pale,
            edge: 0.03
        )
        marks += solid(shell, body, edge: 0.08, gloss: 0.7)
        marks.append(
            .clipped(
                shell,
                [
                    .fill(
                        .rectangle(Box(left: -1.1, top: -0.275, right: 1.1, bottom: -0.235)),
                        .color(tones.accent.base)
                    ),
                    .fill(
                        .rectangle(Box(left: -1.1, top: -0.34, right: 1.1, bottom: 0)),
                        .fade(tones.shadow, 0.42, from: Point(0, -0.34), to: Point(0, -0.10))
                    ),
                    .fill(
                        .rectangle(Box(left: -1.1, top: -0.128, right: 1.1, bottom: 0)),
                        .color(tones.dark.deep)
                    ),
                ]
            )
        )
        for index in 0..<5 {
            let left = -0.925 + Double(index) * 0.255 + (index > 2 ? 0.275 : 0)
            marks += glass(
                .soft(
                    [(left, -0.375), (left, -0.645), (left + 0.235, -0.645), (left + 0.235, -0.375)],
                    0.028
                ),
                tones.dark
            )
        }
        for left in [-0.145, 0.645] {
            let door = Path.soft(
                [(left, -0.125), (left, -0.655), (left + 0.24, -0.655), (left + 0.24, -0.125)],
                0.02
            )
            marks.append(.fill(door, .color(body.deep)))
            for half in [0.014, 0.125] {
                marks += glass(
                    .soft(
                        [
                            (left + half, -0.145), (left + half, -0.64), (left + half + 0.10, -0.64),
                            (left + half + 0.10, -0.145),
                        ],
                        0.015
                    ),
                    tones.dark
                )
            }
        }
        marks += glass(
            .soft([(0.905, -0.33), (0.905, -0.645), (0.968, -0.645), (0.985, -0.33)], 0.02),
            tones.dark
        )
        marks += [
            .fill(
                .rounded(Box(x: 0.64, y: -0.715, width: 0.25, height: 0.042), radius: 0.012),
                .color(tones.dark.deep)
            ),
            .fill(
                .rounded(Box(x: 0.655, y: -0.705, width: 0.05, height: 0.022), radius: 0.006),
                .color(natural(1.4, chroma: 0.15, level: 0.80).base)
            ),
            .fill(
                .rounded(Box(x: 0.72, y: -0.703, width: 0.14, height: 0.018), radius: 0.006),
                .color(natural(1.4, chroma: 0.15, level: 0.80).base)
            ),
        ]
        marks += solid(
            .soft([(0.955, -0.26), (1.0, -0.26), (1.0, -0.18), (0.955, -0.18)], 0.02),
            tones.pale,
            edge: 0.015
        )
        marks += bar(.wire([(0.975, -0.60), (1.025, -0.615), (1.03, -0.56)]), tones.dark, width: 0.016)
        marks += solid(
            .soft([(1.01, -0.57), (1.05, -0.57), (1.05, -0.45), (1.01, -0.45)], 0.015),
            tones.dark,
            edge: 0.02
        )
        for x in [-0.62, 0.43] { marks += wheel(x, 0.128, in: shell) }
        return Prop(
            box: Box(left: -0.99, top: -0.79, right: 1.05, bottom: 0.01),
            base: .ellipse(Box(left: -0.94, top: -0.06, right: 0.95, bottom: 0.012)),
            marks: marks
        )
    }
}
