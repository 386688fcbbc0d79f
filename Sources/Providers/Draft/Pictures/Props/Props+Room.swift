import Media

extension Hand {
    /// A table lamp, lit.
    func lamp() -> Prop {
        let dark = tones.dark
        let glow = Path.circle(Point(0, -0.66), radius: 0.8)
        var marks: [Mark] = [
            .fill(glow, .glow(tones.light, 0.42, center: Point(0, -0.66), radius: 0.8)),
            .soft(0.05, [.fill(Self.ring(0.46, at: 0), .color(tones.light, 0.30))]),
        ]
        marks += turned(
            [Point.list([(0.20, -0.025), (0.20, -0.045)]), Point.list([(0.16, -0.06), (0.03, -0.085)])],
            dark,
            gloss: 0.2
        )
        marks += turned([Point.list([(0.016, -0.06), (0.016, -0.60)])], dark, gloss: 0.6)
        marks += turned(
            [Point.list([(0.03, -0.20), (0.075, -0.27), (0.08, -0.33), (0.03, -0.40)])],
            tones.accent,
            gloss: 0.6
        )
        marks.append(disc(0.335, at: -0.56, tones.light))
        // Paper that is lit from within is bright whatever its colour.
        let wall = PerceptualColor(tones.wall).lightness
        let paper = Tint(PerceptualColor(tones.accent.base).at(wall > 0.8 ? 0.74 : 0.80))
        marks += turned([Point.list([(0.335, -0.56), (0.19, -0.965)])], paper, gloss: 0)
        let shade = Self.outline([Point.list([(0.335, -0.56), (0.19, -0.965)])])
        marks.append(
            .clipped(
                shade,
                [
                    .fill(shade, .glow(tones.light, 0.75, center: Point(0, -0.60), radius: 0.42)),
                    .stroke(Self.ring(0.327, at: -0.585), .color(tones.dark.base, 0.25), Pen(0.012)),
                ]
            )
        )
        marks.append(disc(0.19, at: -0.965, paper.light))
        marks.append(.fill(Self.ring(0.165, at: -0.963), .color(tones.light, 0.8)))
        return Prop(box: Box(left: -0.335, top: -0.995, right: 0.335, bottom: 0.03), foot: 0.21, marks: marks)
    }

    /// A plant in a pot.
    func plant() -> Prop {
        let green = leafTints
        let crown = Point(0, -0.36)
        var marks: [Mark] = []
        let back: [(angle: Double, length: Double)] = [
            (-1.15, 0.46), (-0.62, 0.60), (-0.18, 0.63), (0.34, 0.62), (0.82, 0.54), (1.24, 0.42),
        ]
        let front: [(angle: Double, length: Double)] = [
            (-0.88, 0.44), (-0.36, 0.50), (0.12, 0.46), (0.58, 0.47), (1.02, 0.40),
        ]
        for leaf in back { marks += self.leaf(at: crown, leaf.angle, leaf.length, green.back) }
        for leaf in front { marks += self.leaf(at: crown, leaf.angle, leaf.length, green.front) }
        marks += turned(
            [Point.list([(0.165, -0.025), (0.185, -0.04), (0.235, -0.31)])],
            tones.body,
            gloss: 0.35
        )
        marks += turned([Point.list([(0.255, -0.30), (0.26, -0.385)])], tones.body, gloss: 0.25)
        marks += [disc(0.26, at: -0.385, tones.body.light), disc(0.235, at: -0.383, tones.dark.deep)]
        for leaf in [
            (angle: -0.42, length: 0.36), (angle: 0.28, length: 0.38), (angle: -1.3, length: 0.30),
            (angle: 1.32, length: 0.28),
        ] {
            marks += self.leaf(at: Point(0, -0.375), leaf.angle, leaf.length, green.front)
        }
        return Prop(box: Box(left: -0.46, top: -0.99, right: 0.46, bottom: 0.03), foot: 0.18, marks: marks)
    }

    /// One leaf from its stalk; the angle is from straight up, in radians, clockwise.
    func leaf(at root: Point, _ angle: Double, _ length: Double, _ tint: Tint) -> [Mark] {
        let blade = Self.blade(length: length, width: length * 0.27)
        let place = Transform.rotate(angle).then(.move(root.x, root.y))
        let isLit = angle < 0.2
        return [
            .placed(
                place,
                [
                    .fill(
                        blade,
                        .linear(
                            from: Point(-length * 0.13, 0),
                            to: Point(length * 0.13, 0),
                            [
                                .init(0, isLit ? tint.light : tint.base), .init(0.49, tint.base),
                                .init(0.51, isLit ? tint.shade : tint.deep), .init(1, tint.shade),
                            ]
                        )
                    ),
                    .stroke(
                        .open([Point(0, 0), Point(0, -length * 0.9)]),
                        .color(tint.light, 0.45),
                        Pen(length * 0.012)
                    ),
                ]
            )
        ]
    }

    /// A leaf's outline from its stalk upwards.
    static func blade(length: Double, width: Double) -> Path {
        var path = Path()
        path.move(0, 0)
        path.curve(
            Point(-width * 0.35, -length * 0.12),
            Point(-width * 0.85, -length * 0.55),
            Point(0, -length)
        )
        path.curve(Point(width * 0.85, -length * 0.55), Point(width * 0.35, -length * 0.12), Point(0, 0))
        path.close()
        return path
    }

    /// The accent's colours drawn half-way to green, so that a leaf is a leaf and still of the palette.
    private var leafTints: (front: Tint, back: Tint) {
        let wall = PerceptualColor(tones.wall).lightness
        var green = PerceptualColor(tones.accent.base)
        green.hue = 2.45
        green.chroma = min(max(green.chroma * 0.7, 0.05), 0.09)
        let level = wall < 0.45 ? 0.66 : 0.50
        return (Tint(green.at(level)), Tint(green.at(level - 0.12)))
    }
}
