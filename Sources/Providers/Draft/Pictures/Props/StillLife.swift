import Media
import Studio

extension Hand {
    /// One small form that keeps a lone subject company.
    func companion(_ seed: Seed) -> Prop {
        var chance = seed.derived("companion").generator
        let form = chance.pick([sphere(0.3), dome(0.34), cube(0.5), column(height: 0.5, radius: 0.24)])
        let tint = chance.pick([tones.accent, tones.pale])
        return Prop(
            box: Box(left: -0.36, top: -0.64, right: 0.36, bottom: 0.04),
            foot: 0.3,
            marks: form(tint)
        )
    }

    /// A simple form large enough to fill the frame, for studies of light.
    func study(_ turn: Int) -> Prop {
        let forms = [sphere(0.5), arch(height: 1), column(height: 0.9, radius: 0.3), cone(0.95)]
        let feet = [0.17, 0.24, 0.30, 0.33]
        return Prop(
            box: Box(left: -0.5, top: -1.0, right: 0.5, bottom: 0.04),
            foot: feet[turn % forms.count],
            marks: forms[turn % forms.count](tones.body)
        )
    }

    typealias Form = (Tint) -> [Mark]

    func sphere(_ radius: Double) -> Form {
        { tint in
            let center = Point(0, -radius)
            let ball = Path.circle(center, radius: radius)
            return [
                .fill(
                    ball,
                    .radial(
                        center: Point(-radius * 0.38, -radius * 1.42),
                        radius: radius * 1.75,
                        [
                            .init(0, tint.light), .init(0.28, tint.light.mixed(with: tint.base, 0.5)),
                            .init(0.55, tint.base), .init(0.82, tint.shade), .init(1, tint.deep),
                        ]
                    )
                ),
                .clipped(
                    ball,
                    [
                        .soft(
                            radius * 0.09,
                            [
                                .fill(
                                    .circle(Point(-radius * 0.4, -radius * 1.45), radius: radius * 0.16),
                                    .color(self.tones.light, 0.5)
                                )
                            ]
                        ),
                        .fill(
                            .circle(Point(0, 0), radius: radius),
                            .glow(
                                self.tones.floor,
                                0.35,
                                center: Point(radius * 0.2, 0),
                                radius: radius * 0.8
                            )
                        ),
                    ]
                ),
            ]
        }
    }

    func dome(_ radius: Double) -> Form {
        { tint in
            let sides = (0...6).map { step in
                let turn = Double(step) / 6 * 1.45
                let arm = Transform.rotate(turn).apply(Point(radius, 0))
                return Point(arm.x, -arm.y * 0.92 - 0.02)
            }
            return self.turned([sides], tint, gloss: 0.15)
        }
    }

    func column(height: Double, radius: Double = 0.18) -> Form {
        { tint in
            self.turned([Point.list([(radius, -radius * 0.12), (radius, -height)])], tint, gloss: 0.15)
                + [self.disc(radius, at: -height, tint.light)]
        }
    }

    func cone(_ height: Double) -> Form {
        { tint in
            self.turned([Point.list([(height * 0.36, -0.02), (height * 0.01, -height)])], tint, gloss: 0)
        }
    }

    func cube(_ side: Double) -> Form {
        { tint in
            let (half, rise) = (side * 0.62, side * 0.18)
            let top = -side - rise * 0.4
            return [
                self.face(
                    Point.list([(-half, -rise), (0, 0), (0, top + rise), (-half, top)]),
                    tint.light,
                    tint.base
                ),
                self.face(
                    Point.list([(0, 0), (half, -rise), (half, top), (0, top + rise)]),
                    tint.shade,
                    tint.deep
                ),
                self.face(
                    Point.list([(-half, top), (0, top + rise), (half, top), (0, top - rise)]),
                    tint.light,
                    tint.light
                ),
            ]
        }
    }

    /// A thick arch with a way through.
    func arch(height: Double) -> Form {
        { tint in
            let outer = Self.doorway(left: -0.27, right: 0.21, height: height)
            let inner = Self.doorway(left: -0.12, right: 0.06, height: height * 0.68)
            let depth = Transform.move(0.085, -0.035)
            return [
                .fill(outer.transformed(depth), .color(tint.deep)),
                self.face(outer, tint.light, tint.shade),
                .fill(inner, .color(tint.deep)),
                .clipped(inner, [.fill(inner.transformed(depth), .color(self.tones.wallDim))]),
            ]
        }
    }

    static func doorway(left: Double, right: Double, height: Double) -> Path {
        let radius = (right - left) / 2
        let handle = radius * 0.5523
        var path = Path()
        path.move(left, 0)
        path.line(left, radius - height)
        path.curve(
            Point(left, radius - height - handle),
            Point(left + radius - handle, -height),
            Point(left + radius, -height)
        )
        path.curve(
            Point(left + radius + handle, -height),
            Point(right, radius - height - handle),
            Point(right, radius - height)
        )
        path.line(right, 0)
        path.close()
        return path
    }
}
