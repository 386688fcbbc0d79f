extension Path {
    /// How long the handles of a quarter circle of radius 1 are.
    private static let quarter = 0.552_284_75

    /// A rectangle.
    public static func rectangle(_ box: Box) -> Path {
        polygon([
            Point(box.left, box.top), Point(box.right, box.top),
            Point(box.right, box.bottom), Point(box.left, box.bottom),
        ])
    }

    /// A rectangle with round corners; the radius is kept within half of the shorter side.
    public static func rounded(_ box: Box, radius: Double) -> Path {
        let radius = max(0, min(radius, box.width / 2, box.height / 2))
        let handle = radius * (1 - quarter)
        var path = Path()
        path.move(box.left + radius, box.top)
        path.line(box.right - radius, box.top)
        path.curve(
            Point(box.right - handle, box.top),
            Point(box.right, box.top + handle),
            Point(box.right, box.top + radius)
        )
        path.line(box.right, box.bottom - radius)
        path.curve(
            Point(box.right, box.bottom - handle),
            Point(box.right - handle, box.bottom),
            Point(box.right - radius, box.bottom)
        )
        path.line(box.left + radius, box.bottom)
        path.curve(
            Point(box.left + handle, box.bottom),
            Point(box.left, box.bottom - handle),
            Point(box.left, box.bottom - radius)
        )
        path.line(box.left, box.top + radius)
        path.curve(
            Point(box.left, box.top + handle),
            Point(box.left + handle, box.top),
            Point(box.left + radius, box.top)
        )
        path.close()
        return path
    }

    /// The ellipse that touches the four sides of a box.
    public static func ellipse(_ box: Box) -> Path {
        let center = box.center
        let (across, down) = (box.width / 2, box.height / 2)
        let (handleX, handleY) = (across * quarter, down * quarter)
        var path = Path()
        path.move(box.right, center.y)
        path.curve(
            Point(box.right, center.y + handleY),
            Point(center.x + handleX, box.bottom),
            Point(center.x, box.bottom)
        )
        path.curve(
            Point(center.x - handleX, box.bottom),
            Point(box.left, center.y + handleY),
            Point(box.left, center.y)
        )
        path.curve(
            Point(box.left, center.y - handleY),
            Point(center.x - handleX, box.top),
            Point(center.x, box.top)
        )
        path.curve(
            Point(center.x + handleX, box.top),
            Point(box.right, center.y - handleY),
            Point(box.right, center.y)
        )
        path.close()
        return path
    }

    /// A circle.
    public static func circle(_ center: Point, radius: Double) -> Path {
        ellipse(Box(center: center, width: 2 * radius, height: 2 * radius))
    }

    /// A closed outline of straight sides.
    public static func polygon(_ points: [Point]) -> Path {
        var path = open(points)
        path.close()
        return path
    }

    /// Straight lines from point to point.
    public static func open(_ points: [Point]) -> Path {
        var path = Path()
        for (index, point) in points.enumerated() {
            if index == 0 { path.move(point.x, point.y) } else { path.line(point.x, point.y) }
        }
        return path
    }

    /// The handle of a smooth curve at a point; never longer than 0.4 of the way to the next point, so that
    /// a short step beside a long one makes no loop.
    private static func handle(
        at point: Point,
        along before: Point,
        _ after: Point,
        reaching next: Point,
        _ sign: Double
    ) -> Point {
        let (across, down) = ((after.x - before.x) / 6, (after.y - before.y) / 6)
        let length = (across * across + down * down).squareRoot()
        let way = ((next.x - point.x) * (next.x - point.x) + (next.y - point.y) * (next.y - point.y))
            .squareRoot()
        let share = length > way * 0.4 ? way * 0.4 / length : 1
        return Point(point.x + sign * across * share, point.y + sign * down * share)
    }

    /// A soft curve through all points (Catmull–Rom), closed or open.
    public static func smooth(_ points: [Point], closed: Bool) -> Path {
        guard points.count > 2, let first = points.first else { return open(points) }
        func at(_ index: Int) -> Point {
            let count = points.count
            return closed ? points[(index + count) % count] : points[min(max(index, 0), count - 1)]
        }
        var path = Path()
        path.move(first.x, first.y)
        for index in 0..<(closed ? points.count : points.count - 1) {
            let (before, from, to, after) = (at(index - 1), at(index), at(index + 1), at(index + 2))
            path.curve(
                handle(at: from, along: before, to, reaching: to, 1),
                handle(at: to, along: from, after, reaching: from, -1),
                to
            )
        }
        if closed { path.close() }
        return path
    }
}
