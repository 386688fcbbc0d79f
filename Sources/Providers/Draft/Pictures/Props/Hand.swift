import Media
import Studio

/// Draws parts of props, so that all have the same light and edges.
struct Hand {
    let tones: Tones

    /// A body of revolution seen from a little above: `sides` are runs of (radius, y) from the bottom up,
    /// smooth within a run, with an edge between runs.
    func turned(_ sides: [[Point]], _ tint: Tint, gloss: Double = 0.5) -> [Mark] {
        let outline = Self.outline(sides)
        guard let box = outline.bounds else { return [] }
        let across = { (share: Double) in Point(box.left + box.width * share, 0) }
        let round = Paint.linear(
            from: across(0),
            to: across(1),
            [
                .init(0, tint.base), .init(0.16, tint.light), .init(0.30, tint.light), .init(0.52, tint.base),
                .init(0.80, tint.shade), .init(0.94, tint.deep), .init(1, tint.shade),
            ]
        )
        let shine = Path.rounded(
            Box(
                x: box.left + box.width * 0.17,
                y: box.top + box.height * 0.10,
                width: box.width * 0.075,
                height: box.height * 0.72
            ),
            radius: box.width * 0.04
        )
        return [
            .fill(outline, round),
            .clipped(
                outline,
                [
                    .soft(box.width * 0.022, [.fill(shine, .color(tones.light, 0.75))], opacity: gloss),
                    .fill(
                        .rectangle(box.inset(-0.01)),
                        .fade(
                            tint.deep,
                            0.45,
                            from: Point(0, box.top + box.height * 0.45),
                            to: Point(0, box.bottom)
                        )
                    ),
                ]
            ),
        ]
    }

    /// A flat face, a little lighter where the light comes from.
    func face(_ points: [Point], _ color: Color, _ darker: Color) -> Mark {
        face(.polygon(points), color, darker)
    }

    /// A flat shape, a little lighter towards the upper left.
    func face(_ path: Path, _ color: Color, _ darker: Color) -> Mark {
        let box = path.bounds ?? Box(x: 0, y: 0, width: 1, height: 1)
        let paint = Paint.linear(
            from: Point(box.left, box.top),
            to: Point(box.right, box.bottom),
            [.init(0, color), .init(1, color.mixed(with: darker, 0.55))]
        )
        return .fill(path, paint)
    }

    /// A round bar, for handles: a wide line with light along its upper left edge.
    func bar(_ path: Path, _ tint: Tint, width: Double) -> [Mark] {
        [
            .stroke(path, .color(tint.deep), Pen(width)),
            .stroke(
                path.transformed(.move(-width * 0.10, -width * 0.08)),
                .color(tint.base),
                Pen(width * 0.74)
            ),
            .stroke(
                path.transformed(.move(-width * 0.18, -width * 0.16)),
                .color(tint.light, 0.7),
                Pen(width * 0.2)
            ),
        ]
    }

    /// The round opening or lid at the top of a turned body.
    func disc(_ radius: Double, at y: Double, _ color: Color, x: Double = 0) -> Mark {
        .fill(Self.ring(radius, at: y, x: x), .color(color))
    }

    /// How flat circles look from a little above.
    static let tilt = 0.15

    static func ring(_ radius: Double, at y: Double, x: Double = 0) -> Path {
        .ellipse(Box(center: Point(x, y), width: 2 * radius, height: 2 * radius * tilt))
    }

    /// A band around a turned body between two heights, for labels.
    static func band(_ radius: Double, from low: Double, to high: Double, upper: Double? = nil) -> Path {
        let top = upper ?? radius
        var path = Path()
        path.move(-radius, low)
        let sag = radius * tilt * 4 / 3
        path.curve(Point(-radius, low + sag), Point(radius, low + sag), Point(radius, low))
        path.line(top, high)
        let over = top * tilt * 4 / 3
        path.curve(Point(top, high + over), Point(-top, high + over), Point(-top, high))
        path.close()
        return path
    }

    static func outline(_ sides: [[Point]]) -> Path {
        var path = Path()
        for run in sides {
            path.follow(.smooth(run.map { Point(-$0.x, $0.y) }, closed: false))
        }
        for run in sides.reversed() {
            path.follow(.smooth(run.reversed(), closed: false))
        }
        if let run = sides.first, let foot = run.first {
            let sag = foot.x * tilt * 4 / 3
            // A side that widens upwards goes on into the foot without a corner.
            let widens = run.count > 1 && run[1].x > foot.x * 1.02
            let reach = widens ? foot.x * 0.66 : foot.x
            path.curve(Point(reach, foot.y + sag), Point(-reach, foot.y + sag), Point(-foot.x, foot.y))
        }
        path.close()
        return path
    }
}

extension Point {
    /// Points from pairs, for outlines written as lists.
    static func list(_ pairs: [(Double, Double)]) -> [Point] {
        pairs.map { Point($0.0, $0.1) }
    }
}
