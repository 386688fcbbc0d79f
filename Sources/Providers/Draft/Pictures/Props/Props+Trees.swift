import Media
import Studio

extension Hand {
    /// A tree with a full crown.
    func tree() -> Prop {
        let wood = natural(1.0, chroma: 0.06, level: 0.42)
        let (front, back) = (
            natural(2.4, chroma: 0.10, level: 0.62), natural(2.45, chroma: 0.085, level: 0.48)
        )
        let trunk = Path.round([
            (-0.085, 0.005), (-0.055, -0.10), (-0.045, -0.26), (-0.09, -0.40), (-0.17, -0.52), (-0.13, -0.54),
            (-0.03, -0.43), (-0.02, -0.62), (0.03, -0.62), (0.035, -0.42),
            (0.13, -0.54), (0.17, -0.51), (0.085, -0.38), (0.055, -0.26), (0.065, -0.10), (0.11, 0.005),
            (0.0, 0.015),
        ])
        var marks = crown(
            [
                (-0.24, -0.52, 0.17), (0.26, -0.51, 0.17), (0.0, -0.52, 0.20), (-0.33, -0.66, 0.14),
                (0.36, -0.66, 0.14),
            ],
            back
        )
        marks += solid(trunk, wood, edge: 0.05, gloss: 0.3)
        marks.append(
            shade(
                .ellipse(Box(center: Point(0.03, -0.42), width: 0.5, height: 0.2)),
                on: trunk,
                blur: 0.03,
                0.5
            )
        )
        marks += crown(
            [(0.16, -0.62, 0.20), (0.27, -0.72, 0.17), (-0.17, -0.62, 0.20), (0.02, -0.68, 0.22)],
            Tint(PerceptualColor(front.shade))
        )
        marks += crown(
            [(-0.26, -0.74, 0.18), (0.17, -0.83, 0.17), (-0.08, -0.84, 0.18), (-0.13, -0.69, 0.17)],
            front
        )
        return Prop(
            box: Box(left: -0.51, top: -1.03, right: 0.51, bottom: 0.02),
            base: .ellipse(Box(left: -0.20, top: -0.05, right: 0.22, bottom: 0.018)),
            marks: marks
        )
    }

    /// Leaves in round masses, each with light from the upper left.
    func crown(_ masses: [(Double, Double, Double)], _ tint: Tint) -> [Mark] {
        masses.flatMap { x, y, radius -> [Mark] in
            let lobes = (0..<9).map { lobe -> (Double, Double) in
                let angle = Double(lobe) / 9 * 6.2832 + x * 9
                let turn = Transform.rotate(angle).apply(Point(radius * (lobe % 2 == 0 ? 1.03 : 0.93), 0))
                return (x + turn.x, y + turn.y)
            }
            let mass = Path.round(lobes)
            let lit = Point(x - radius * 0.4, y - radius * 0.45)
            return [
                .fill(
                    mass,
                    .radial(
                        center: lit,
                        radius: radius * 1.65,
                        [
                            .init(0, tint.light), .init(0.45, tint.base), .init(0.85, tint.shade),
                            .init(1, tint.deep),
                        ]
                    )
                ),
                .clipped(
                    mass,
                    [
                        .soft(
                            radius * 0.05,
                            [
                                .fill(
                                    .ellipse(
                                        Box(
                                            center: Point(lit.x - radius * 0.12, lit.y),
                                            width: radius * 0.34,
                                            height: radius * 0.16
                                        )
                                    ),
                                    .color(tones.light, 0.30)
                                )
                            ]
                        )
                    ]
                ),
            ]
        }
    }

    /// A low shrub.
    func shrub(_ foot: Point, _ radius: Double) -> [Mark] {
        crown(
            [
                (foot.x - radius * 0.6, foot.y - radius * 0.55, radius * 0.65),
                (foot.x + radius * 0.6, foot.y - radius * 0.5, radius * 0.6),
                (foot.x, foot.y - radius * 0.75, radius * 0.8),
            ],
            natural(2.4, chroma: 0.09, level: 0.56)
        )
    }
}
