import Foundation
import Media
import Studio

extension Hand {
    /// A camera.
    func camera() -> Prop {
        let (grip, metal) = (tones.dark, tones.body)
        var marks = solid(
            .soft([(-0.17, -0.60), (-0.12, -0.735), (0.14, -0.735), (0.19, -0.60)], 0.04),
            metal,
            edge: 0.05
        )
        marks += solid(
            .soft([(0.31, -0.62), (0.31, -0.685), (0.47, -0.685), (0.47, -0.62)], 0.02),
            tones.pale,
            edge: 0.03
        )
        marks += solid(
            .soft([(-0.46, -0.62), (-0.46, -0.675), (-0.30, -0.675), (-0.30, -0.62)], 0.02),
            grip,
            edge: 0.03
        )
        marks += solid(
            .soft([(-0.26, -0.62), (-0.26, -0.655), (-0.20, -0.655), (-0.20, -0.62)], 0.012),
            tones.accent,
            edge: 0.02
        )
        let box = Path.soft([(-0.56, -0.64), (0.56, -0.64), (0.56, 0.0), (-0.56, 0.0)], 0.07)
        marks += solid(box, metal, edge: 0.08, gloss: 0.7)
        marks.append(
            .clipped(
                box,
                [
                    .fill(
                        .rectangle(Box(left: -0.6, top: -0.485, right: 0.6, bottom: -0.075)),
                        .linear(
                            from: Point(-0.5, -0.5),
                            to: Point(0.5, 0),
                            [.init(0, grip.light), .init(0.35, grip.base), .init(1, grip.deep)]
                        )
                    ),
                    line(.lines([(-0.6, -0.487), (0.6, -0.487)]), metal.deep, 0.008),
                    line(.lines([(-0.6, -0.073), (0.6, -0.073)]), metal.light, 0.008, 0.8),
                ]
            )
        )
        marks += solid(
            .round([
                (-0.57, -0.50), (-0.50, -0.53), (-0.42, -0.50), (-0.41, -0.28), (-0.425, -0.08),
                (-0.50, -0.05), (-0.57, -0.08),
            ]),
            grip,
            edge: 0.07,
            gloss: 0.4
        )
        marks += [
            .fill(
                .rounded(Box(x: -0.055, y: -0.715, width: 0.13, height: 0.055), radius: 0.016),
                .color(tones.dark.deep)
            ), .fill(.circle(Point(0.40, -0.565), radius: 0.038), .color(tones.dark.deep)),
            .fill(.circle(Point(0.39, -0.575), radius: 0.013), .color(tones.light, 0.8)),
            .fill(.circle(Point(-0.33, -0.565), radius: 0.018), .color(tones.accent.base)),
        ]
        let center = Point(0.04, -0.29)
        marks.append(
            .soft(0.025, [.fill(.circle(Point(0.075, -0.255), radius: 0.30), .color(tones.shadow, 0.5))])
        )
        marks += solid(.circle(center, radius: 0.295), metal, edge: 0.05, gloss: 0.9)
        marks += solid(.circle(center, radius: 0.258), grip, edge: 0.05)
        for step in 0..<36 {
            let turn = Transform.rotate(Double(step) * .pi / 18)
            let (from, to) = (turn.apply(Point(0, -0.225)), turn.apply(Point(0, -0.252)))
            marks.append(
                line(
                    .open([
                        Point(center.x + from.x, center.y + from.y), Point(center.x + to.x, center.y + to.y),
                    ]),
                    grip.deep,
                    0.009
                )
            )
        }
        let sky = Tint(PerceptualColor(tones.accent.base).at(0.42))
        let lens = Path.circle(center, radius: 0.158)
        marks += [
            .fill(.circle(center, radius: 0.205), .color(grip.deep)),
            .stroke(.circle(center, radius: 0.19), .color(tones.accent.base, 0.9), Pen(0.010)),
            .fill(.circle(center, radius: 0.172), .color(tones.shadow)),
            .fill(
                lens,
                .radial(
                    center: Point(0.10, -0.22),
                    radius: 0.26,
                    [.init(0, sky.light), .init(0.45, sky.shade), .init(1, tones.shadow)]
                )
            ),
            .stroke(.circle(center, radius: 0.10), .color(sky.light, 0.35), Pen(0.012)),
            .fill(.circle(center, radius: 0.055), .color(tones.shadow, 0.8)),
            .clipped(
                lens,
                [
                    .soft(
                        0.01,
                        [
                            .fill(
                                .round([
                                    (-0.09, -0.30), (-0.06, -0.39), (0.03, -0.43), (0.05, -0.39),
                                    (-0.02, -0.35), (-0.05, -0.29),
                                ]),
                                .color(tones.light, 0.75)
                            )
                        ]
                    ),
                    .soft(
                        0.006,
                        [.fill(.circle(Point(0.115, -0.205), radius: 0.022), .color(tones.light, 0.5))]
                    ),
                ]
            ),
        ]
        return Prop(
            box: Box(left: -0.575, top: -0.74, right: 0.56, bottom: 0.01),
            base: .flat([(-0.55, 0.0), (0.55, 0.0), (0.50, -0.08), (-0.50, -0.08)]),
            marks: marks
        )
    }
}
