import Foundation
import Media
import Studio

extension Path {
    /// A soft closed outline through points.
    static func round(_ pairs: [(Double, Double)]) -> Path { .smooth(Point.list(pairs), closed: true) }

    /// A soft line through points.
    static func wire(_ pairs: [(Double, Double)]) -> Path { .smooth(Point.list(pairs), closed: false) }

    /// A closed outline of straight sides.
    static func flat(_ pairs: [(Double, Double)]) -> Path { .polygon(Point.list(pairs)) }

    /// Straight lines from point to point.
    static func lines(_ pairs: [(Double, Double)]) -> Path { .open(Point.list(pairs)) }

    /// Straight sides with round corners; a corner takes at most half of the shorter side beside it.
    static func soft(_ pairs: [(Double, Double)], _ radius: Double) -> Path {
        let points = Point.list(pairs)
        var path = Path()
        for (index, corner) in points.enumerated() {
            let before = points[(index + points.count - 1) % points.count]
            let after = points[(index + 1) % points.count]
            let (back, on) = (corner.distance(to: before), corner.distance(to: after))
            guard back > 0, on > 0 else { continue }
            let reach = min(radius, back / 2, on / 2)
            let (from, to) = (corner.toward(before, reach / back), corner.toward(after, reach / on))
            if path.steps.isEmpty { path.move(from.x, from.y) } else { path.line(from.x, from.y) }
            path.curve(from.toward(corner, 0.56), to.toward(corner, 0.56), to)
        }
        path.close()
        return path
    }

    /// The outline moved by a distance.
    func moved(_ dx: Double, _ dy: Double) -> Path { transformed(.move(dx, dy)) }
}

extension Point {
    func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}

extension Hand {
    /// A shape with volume: lit along its upper left edge and shaded along the lower right one.
    ///
    /// `edge` is how deep the shade reaches into it, in units of the prop.
    func solid(_ path: Path, _ tint: Tint, edge: Double = 0.06, gloss: Double = 0.55) -> [Mark] {
        guard let box = path.bounds else { return [] }
        let paint = Paint.linear(
            from: Point(box.left + box.width * 0.1, box.top),
            to: Point(box.right - box.width * 0.1, box.bottom),
            [.init(0, tint.light), .init(0.42, tint.base), .init(1, tint.shade)]
        )
        let shade = path.moved(-edge * 0.24, -edge * 0.24)
        let light = path.moved(edge * 0.22, edge * 0.22)
        return [
            .fill(path, paint),
            .clipped(
                path,
                [
                    .soft(edge * 0.38, [.stroke(shade, .color(tint.deep), Pen(edge))], opacity: 0.62),
                    .soft(
                        edge * 0.16,
                        [.stroke(light, .color(tones.light), Pen(edge * 0.36))],
                        opacity: gloss
                    ),
                ]
            ),
        ]
    }

    /// A ball.
    func ball(_ center: Point, _ radius: Double, _ tint: Tint) -> [Mark] {
        let outline = Path.circle(center, radius: radius)
        let lit = Point(center.x - radius * 0.38, center.y - radius * 0.42)
        return [
            .fill(
                outline,
                .radial(
                    center: lit,
                    radius: radius * 1.6,
                    [
                        .init(0, tint.light), .init(0.42, tint.base), .init(0.8, tint.shade),
                        .init(1, tint.deep),
                    ]
                )
            ),
            .soft(radius * 0.09, [.fill(.circle(lit, radius: radius * 0.15), .color(tones.light, 0.7))]),
        ]
    }

    /// How light lies around a turned body of a radius about x = 0.
    func around(_ tint: Tint, _ radius: Double) -> Paint {
        .linear(
            from: Point(-radius, 0),
            to: Point(radius, 0),
            [
                .init(0, tint.base), .init(0.16, tint.light), .init(0.30, tint.light), .init(0.52, tint.base),
                .init(0.80, tint.shade), .init(0.94, tint.deep), .init(1, tint.shade),
            ]
        )
    }

    /// A soft light that lies on a shape along a line.
    func glint(_ path: Path, on shape: Path, width: Double, _ opacity: Double = 0.7) -> Mark {
        .clipped(
            shape,
            [.soft(width * 0.3, [.stroke(path, .color(tones.light), Pen(width))], opacity: opacity)]
        )
    }

    /// A soft shadow on a shape.
    func shade(_ path: Path, on shape: Path, blur: Double, _ opacity: Double = 0.35) -> Mark {
        .clipped(shape, [.soft(blur, [.fill(path, .color(tones.shadow))], opacity: opacity)])
    }

    /// A line of one colour.
    func line(_ path: Path, _ color: Color, _ width: Double, _ opacity: Double = 1) -> Mark {
        .stroke(path, .color(color, opacity), Pen(width))
    }

    /// Glass: dark, with the sky in its upper left.
    func glass(_ path: Path, _ tint: Tint) -> [Mark] {
        guard let box = path.bounds else { return [] }
        let (width, height) = (box.width, box.height)
        let slant = Path.polygon([
            Point(box.left + width * 0.12, box.top), Point(box.left + width * 0.46, box.top),
            Point(box.left + width * 0.46 - height * 0.5, box.bottom),
            Point(box.left + width * 0.12 - height * 0.5, box.bottom),
        ])
        return [
            .fill(
                path,
                .linear(
                    from: Point(box.left, box.top),
                    to: Point(box.right, box.bottom),
                    [.init(0, tint.light), .init(0.5, tint.base), .init(1, tint.deep)]
                )
            ),
            .clipped(path, [.fill(slant, .color(tones.light, 0.22))]),
        ]
    }

    /// A colour of nature drawn towards the palette, so that bread is brown in every mood and still belongs.
    ///
    /// `hue` is in radians (0.5 red, 1.1 orange, 1.9 yellow, 2.4 green, 4.2 blue); `level` is its lightness.
    func natural(_ hue: Double, chroma: Double, level: Double) -> Tint {
        var color = PerceptualColor(tones.accent.base)
        let wanted = (a: chroma * cos(hue), b: chroma * sin(hue))
        let share = min(color.chroma, 0.08) * 0.22
        let (a, b) = (wanted.a + share * cos(color.hue), wanted.b + share * sin(color.hue))
        let palette = min(max(color.chroma / 0.06, 0.35), 1)
        color.chroma = (a * a + b * b).squareRoot() * palette
        color.hue = atan2(b, a)
        let wall = PerceptualColor(tones.wall).lightness
        // Never as light as the wall behind it.
        return Tint(color.at(abs(wall - level) < 0.09 ? (wall > 0.6 ? level - 0.13 : level + 0.13) : level))
    }
}
