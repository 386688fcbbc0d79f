import Media
import Studio

extension Hand {
    /// A head and shoulder from behind, to stand at the frame's edge; what lies below y = 0 is out of the frame.
    func shoulder(seed: Seed) -> Prop {
        let look = Figure.Look(seed)
        let (shape, cloth) = (silhouette, tones.body)
        let wide = look.build
        let torso = Path.round([
            (-0.66 * wide, 0.06), (-0.62 * wide, -0.16), (-0.50 * wide, -0.29), (-0.30, -0.365),
            (-0.16, -0.42), (0.0, -0.43), (0.16, -0.42), (0.30, -0.365), (0.50 * wide, -0.29),
            (0.62 * wide, -0.16), (0.66 * wide, 0.06), (0.0, 0.10),
        ])
        let neck = Path.round([
            (-0.125, -0.36), (-0.115, -0.46), (-0.12, -0.58), (0.12, -0.58), (0.115, -0.46), (0.125, -0.36),
            (0.0, -0.33),
        ])
        let skull = Path.round([
            (0.0, -1.0), (-0.135, -0.975), (-0.205, -0.88), (-0.215, -0.76), (-0.185, -0.64), (-0.11, -0.555),
            (0.0, -0.53), (0.11, -0.555), (0.185, -0.64), (0.215, -0.76), (0.205, -0.88), (0.135, -0.975),
        ])
        let frame = Path.rectangle(Box(left: -1, top: -1.2, right: 1, bottom: 0.0))
        var marks = rimmed(neck, shape, edge: 0.03) + rimmed(torso, cloth, edge: 0.034)
        marks.append(
            .clipped(
                torso,
                [
                    .soft(
                        0.016,
                        [line(.wire([(-0.34, -0.30), (-0.38, -0.16), (-0.36, 0.05)]), cloth.deep, 0.03, 0.6)]
                    ),
                    .soft(
                        0.016,
                        [line(.wire([(0.36, -0.29), (0.40, -0.16), (0.38, 0.05)]), cloth.deep, 0.03, 0.7)]
                    ),
                ]
            )
        )
        marks += rimmed(
            .round([
                (-0.165, -0.40), (-0.13, -0.475), (0.0, -0.455), (0.13, -0.475), (0.165, -0.40), (0.0, -0.36),
            ]),
            Tint(shaded: cloth),
            edge: 0.03
        )
        for side in [-1.0, 1.0] where look.hair != .bob {
            marks += rimmed(
                .round([
                    (side * 0.20, -0.79), (side * 0.245, -0.795), (side * 0.245, -0.72),
                    (side * 0.215, -0.665), (side * 0.19, -0.69),
                ]),
                shape,
                edge: 0.02
            )
        }
        marks += rimmed(skull, shape, edge: 0.03)
        let hair = dimmed(shape)
        switch look.hair {
        case .short:
            marks += rimmed(
                .round([
                    (0, -1.02), (-0.145, -0.99), (-0.22, -0.89), (-0.225, -0.77), (-0.18, -0.69),
                    (-0.10, -0.635), (0, -0.62), (0.10, -0.635), (0.18, -0.69), (0.225, -0.77), (0.22, -0.89),
                    (0.145, -0.99),
                ]),
                hair,
                edge: 0.06
            )
        case .bob:
            marks += rimmed(
                .round([
                    (0, -1.02), (-0.15, -0.99), (-0.24, -0.88), (-0.265, -0.72), (-0.27, -0.56),
                    (-0.225, -0.47), (-0.10, -0.445), (0.10, -0.445), (0.225, -0.47), (0.27, -0.56),
                    (0.265, -0.72), (0.24, -0.88), (0.15, -0.99),
                ]),
                hair,
                edge: 0.06
            )
            for x in [-0.13, -0.02, 0.10] {
                marks.append(
                    .soft(
                        0.008,
                        [
                            line(
                                .wire([(x * 0.4, -0.96), (x * 1.1, -0.75), (x * 1.3, -0.50)]),
                                shape.light,
                                0.012,
                                0.35
                            )
                        ]
                    )
                )
            }
        case .bun:
            marks += rimmed(
                .round([
                    (0, -0.99), (-0.14, -0.965), (-0.215, -0.87), (-0.22, -0.77), (-0.16, -0.67), (0, -0.61),
                    (0.16, -0.67), (0.22, -0.77), (0.215, -0.87), (0.14, -0.965),
                ]),
                hair,
                edge: 0.05
            )
            marks += rimmed(.circle(Point(0.0, -0.955), radius: 0.115), hair, edge: 0.03)
        }
        return Prop(
            box: Box(left: -0.70 * wide, top: -1.07, right: 0.70 * wide, bottom: 0.0),
            base: .ellipse(Box(left: -0.5, top: -0.02, right: 0.5, bottom: 0.0)),
            marks: [.clipped(frame, marks)]
        )
    }

    /// Two hands from above, with their sleeves at y = 0; `holding` closes them around a cup.
    func hands(holding: Bool) -> Prop {
        let skin = silhouette
        var marks: [Mark] = []
        if holding {
            marks += cupFromAbove(Point(0, -0.70), 0.235)
        }
        for side in [-1.0, 1.0] {
            marks.append(.placed(.scale(side, 1), holding ? wrapped(skin) : resting(skin)))
        }
        return Prop(
            box: Box(left: -0.56, top: -1.0, right: 0.56, bottom: 0.01),
            base: .ellipse(Box(left: -0.45, top: -0.04, right: 0.45, bottom: 0.01)),
            marks: marks
        )
    }

    /// A right hand with its fingers forward, at rest.
    private func resting(_ skin: Tint) -> [Mark] {
        let fingers: [[(Double, Double)]] = [
            [(0.302, -0.58), (0.316, -0.69), (0.320, -0.785)],
            [(0.242, -0.60), (0.246, -0.73), (0.244, -0.845)],
            [(0.182, -0.59), (0.176, -0.71), (0.170, -0.815)],
            [(0.130, -0.55), (0.116, -0.64), (0.106, -0.715)],
        ]
        var marks = sleeve()
        marks += finger(
            [(0.330, -0.45), (0.405, -0.52), (0.425, -0.615)].map { (0.46 - $0.0, $0.1) },
            0.033,
            skin
        )
        for joints in fingers { marks += finger(joints, 0.035, skin) }
        let palm = Path.round([
            (0.135, -0.30), (0.108, -0.44), (0.110, -0.58), (0.15, -0.635), (0.22, -0.665), (0.29, -0.65),
            (0.335, -0.60), (0.335, -0.46), (0.305, -0.30),
        ])
        marks += rimmed(palm, skin, edge: 0.018)
        for x in [0.162, 0.218, 0.27] {
            marks.append(
                .soft(
                    0.006,
                    [line(.lines([(x, -0.60), (x + (x - 0.22) * -0.2, -0.50)]), skin.deep, 0.010, 0.4)]
                )
            )
        }
        return marks
    }

    /// A right hand whose fingers close around something round before it.
    private func wrapped(_ skin: Tint) -> [Mark] {
        var marks = sleeve()
        let palm = Path.round([
            (0.15, -0.30), (0.175, -0.42), (0.225, -0.52), (0.285, -0.66), (0.330, -0.74), (0.375, -0.72),
            (0.392, -0.60), (0.375, -0.46), (0.315, -0.30),
        ])
        marks += rimmed(palm, skin, edge: 0.018)
        for (index, y) in [-0.86, -0.80, -0.735, -0.67].enumerated() {
            let reach = [0.085, 0.115, 0.13, 0.145][index]
            marks += finger(
                [(0.345, y + 0.125), (0.315, y + 0.010), (reach + 0.03, y - 0.030 + Double(index) * 0.018)],
                0.030,
                skin
            )
        }
        marks += finger([(0.215, -0.43), (0.165, -0.515), (0.075, -0.545)], 0.041, skin)
        return marks
    }

    private func finger(_ joints: [(Double, Double)], _ radius: Double, _ skin: Tint) -> [Mark] {
        let path = Figure.outline(Point.list(joints), [1.0, 0.98, 0.95, 0.88, 0.70].map { $0 * radius })
        return [.soft(0.008, [.fill(path.moved(0.010, 0.012), .color(tones.shadow, 0.25))])]
            + rimmed(path, skin, edge: 0.018)
    }

    private func sleeve() -> [Mark] {
        let forearm = Path.round([(0.160, -0.26), (0.150, -0.36), (0.295, -0.36), (0.31, -0.26)])
        let cloth = Path.soft([(0.135, -0.285), (0.335, -0.285), (0.455, 0.0), (0.195, 0.0)], 0.02)
        return rimmed(forearm, silhouette, edge: 0.03) + solid(cloth, tones.body, edge: 0.06, gloss: 0.4)
            + solid(
                .soft([(0.128, -0.315), (0.330, -0.315), (0.345, -0.262), (0.134, -0.262)], 0.02),
                Tint(shaded: tones.body),
                edge: 0.025
            )
    }

    private func cupFromAbove(_ center: Point, _ radius: Double) -> [Mark] {
        let tint = tones.accent
        var marks: [Mark] = [
            .soft(
                0.03,
                [
                    .fill(
                        .circle(Point(center.x + 0.03, center.y + 0.035), radius: radius),
                        .color(tones.shadow, 0.4)
                    )
                ]
            )
        ]
        marks += solid(.circle(center, radius: radius), tint, edge: 0.05, gloss: 0.9)
        marks += [
            .fill(.circle(center, radius: radius * 0.86), .color(tint.deep)),
            .fill(
                .circle(center, radius: radius * 0.82),
                .radial(
                    center: Point(center.x - 0.06, center.y - 0.07),
                    radius: radius * 1.1,
                    [.init(0, tones.dark.light), .init(0.6, tones.dark.base), .init(1, tones.dark.deep)]
                )
            ),
            .soft(
                0.012,
                [
                    line(
                        .wire([
                            (center.x - 0.13, center.y - 0.02), (center.x - 0.10, center.y - 0.10),
                            (center.x - 0.02, center.y - 0.14),
                        ]),
                        tones.light,
                        0.02,
                        0.55
                    )
                ]
            ),
        ]
        return marks
    }
}
