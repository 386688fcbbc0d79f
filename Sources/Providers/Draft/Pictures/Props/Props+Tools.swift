import Foundation
import Media
import Studio

extension Hand {
    /// A fountain pen that draws a line on a sheet.
    func pen() -> Prop {
        let (body, gold) = (tones.body, natural(1.5, chroma: 0.09, level: 0.72))
        let sheet = Path.flat([(-0.66, -0.015), (0.36, 0.005), (0.60, -0.235), (-0.36, -0.25)])
        var marks: [Mark] = [
            .fill(sheet.moved(0.0, 0.014), .color(tones.pale.deep)),
            face(sheet, tones.pale.light, tones.pale.base),
        ]
        for row in 0..<3 {
            marks.append(
                line(
                    .lines([
                        (-0.31 + Double(row) * -0.045, -0.205 + Double(row) * 0.034),
                        (0.42 - Double(row) * 0.03, -0.195 + Double(row) * 0.035),
                    ]),
                    tones.pale.deep,
                    0.006,
                    0.5
                )
            )
        }
        marks += [
            line(
                .wire([
                    (-0.42, -0.075), (-0.34, -0.105), (-0.31, -0.065), (-0.26, -0.10), (-0.22, -0.06),
                    (-0.17, -0.095), (-0.11, -0.065), (-0.055, -0.07),
                ]),
                tones.dark.base,
                0.013
            ),
            .clipped(
                sheet,
                [.soft(0.016, [line(.lines([(-0.045, -0.065), (0.42, -0.20)]), tones.shadow, 0.05, 0.5)])]
            ),
        ]
        // Drawn upright with the nib at the origin, then leant to the right.
        var upright = solid(
            .round([
                (0, 0), (-0.016, -0.06), (-0.048, -0.14), (-0.036, -0.20), (0.036, -0.20), (0.048, -0.14),
                (0.016, -0.06),
            ]),
            gold,
            edge: 0.03,
            gloss: 0.9
        )
        upright += [
            line(.lines([(0, -0.01), (0, -0.115)]), gold.deep, 0.006),
            .fill(.circle(Point(0, -0.12), radius: 0.010), .color(gold.deep)),
        ]
        upright += solid(
            .soft([(-0.036, -0.185), (0.036, -0.185), (0.052, -0.37), (-0.052, -0.37)], 0.012),
            tones.dark,
            edge: 0.04
        )
        upright += solid(
            .soft([(-0.056, -0.365), (0.056, -0.365), (0.056, -0.40), (-0.056, -0.40)], 0.008),
            gold,
            edge: 0.02
        )
        let barrel = Path.round([
            (-0.057, -0.40), (0.057, -0.40), (0.066, -0.60), (0.063, -0.84), (0.046, -1.02), (0.022, -1.06),
            (-0.022, -1.06), (-0.046, -1.02), (-0.063, -0.84), (-0.066, -0.60),
        ])
        upright += solid(barrel, body, edge: 0.055, gloss: 0.4)
        upright += [glint(.lines([(-0.030, -0.44), (-0.034, -0.98)]), on: barrel, width: 0.016, 0.85)]
        upright += solid(
            .soft([(-0.066, -0.70), (0.066, -0.70), (0.066, -0.735), (-0.066, -0.735)], 0.006),
            gold,
            edge: 0.02
        )
        upright += solid(
            .soft([(0.016, -0.98), (0.048, -0.98), (0.045, -0.76), (0.019, -0.76)], 0.014),
            gold,
            edge: 0.02
        )
        upright += ball(Point(0.032, -0.765), 0.018, gold)
        marks.append(.placed(Transform.rotate(0.52).then(.move(-0.05, -0.068)), upright))
        return Prop(
            box: Box(left: -0.66, top: -1.02, right: 0.60, bottom: 0.02),
            base: sheet,
            marks: marks
        )
    }

    /// A hammer that leans on its handle, with two nails.
    func tool() -> Prop {
        let (wood, steel) = (natural(1.15, chroma: 0.085, level: 0.64), tones.dark)
        let handle = Path.round([
            (-0.038, -0.90), (0.038, -0.90), (0.034, -0.62), (0.036, -0.45), (0.054, -0.25), (0.050, -0.10),
            (0.058, -0.02), (0.0, 0.0), (-0.058, -0.02), (-0.050, -0.10), (-0.054, -0.25), (-0.036, -0.45),
            (-0.034, -0.62),
        ])
        var upright = solid(handle, wood, edge: 0.045, gloss: 0.4)
        upright += [
            .clipped(
                handle,
                [
                    .fill(
                        .rectangle(Box(left: -0.1, top: -0.34, right: 0.1, bottom: 0.02)),
                        .linear(
                            from: Point(-0.06, 0),
                            to: Point(0.06, 0),
                            [
                                .init(0, tones.body.light), .init(0.4, tones.body.base),
                                .init(1, tones.body.deep),
                            ]
                        )
                    )
                ]
            ),
            line(.wire([(-0.012, -0.80), (-0.006, -0.60), (-0.012, -0.40)]), wood.shade, 0.006, 0.6),
            line(.wire([(0.012, -0.84), (0.015, -0.65), (0.010, -0.44)]), wood.shade, 0.005, 0.5),
            line(.lines([(-0.05, -0.335), (0.05, -0.335)]), tones.accent.base, 0.022),
        ]
        for y in [-0.27, -0.215, -0.16, -0.105] {
            upright.append(line(.lines([(-0.042, y), (0.042, y)]), tones.body.deep, 0.008, 0.6))
        }
        let head = Path.round([
            (-0.075, -0.99), (-0.075, -0.84), (-0.02, -0.825), (0.06, -0.83), (0.13, -0.845), (0.24, -0.79),
            (0.335, -0.70), (0.36, -0.715), (0.315, -0.83), (0.22, -0.93), (0.10, -0.985), (0.0, -1.0),
        ])
        upright += solid(head, steel, edge: 0.06, gloss: 0.8)
        upright += solid(
            .soft([(-0.20, -0.965), (-0.06, -0.975), (-0.06, -0.845), (-0.20, -0.855)], 0.02),
            steel,
            edge: 0.05,
            gloss: 0.8
        )
        upright += solid(
            .soft([(-0.27, -0.99), (-0.19, -0.985), (-0.19, -0.835), (-0.27, -0.83)], 0.022),
            steel,
            edge: 0.05,
            gloss: 0.9
        )
        upright += [
            .fill(
                .rounded(Box(x: -0.038, y: -1.0, width: 0.07, height: 0.022), radius: 0.008),
                .color(wood.light)
            ),
            glint(
                .wire([(-0.05, -0.965), (0.08, -0.955), (0.20, -0.90), (0.29, -0.81)]),
                on: head,
                width: 0.018,
                0.7
            ),
        ]
        var marks: [Mark] = [.placed(Transform.rotate(-0.30).then(.move(0.16, -0.012)), upright)]
        for (x, y, turn) in [(-0.26, -0.02, 1.25), (-0.14, 0.0, 1.75)] {
            let nail =
                solid(
                    .flat([(-0.010, -0.17), (0.010, -0.17), (0.008, -0.02), (0, 0), (-0.008, -0.02)]),
                    tones.dark,
                    edge: 0.012
                )
                + solid(
                    .soft([(-0.032, -0.185), (0.032, -0.185), (0.028, -0.165), (-0.028, -0.165)], 0.008),
                    tones.dark,
                    edge: 0.012
                )
            marks.append(
                .soft(
                    0.01,
                    [
                        .fill(
                            .ellipse(Box(x: x, y: y - 0.02, width: 0.19, height: 0.03)),
                            .color(tones.shadow, 0.35)
                        )
                    ]
                )
            )
            marks.append(.placed(Transform.rotate(turn).then(.move(x, y - 0.02)), nail))
        }
        return Prop(
            box: Box(left: -0.42, top: -1.03, right: 0.24, bottom: 0.03),
            base: .ellipse(Box(left: 0.07, top: -0.03, right: 0.24, bottom: 0.012)),
            marks: marks
        )
    }
}
