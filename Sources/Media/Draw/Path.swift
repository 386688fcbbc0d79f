/// An outline of lines and curves.
public struct Path: Hashable, Sendable {
    /// One stroke of the pen.
    public enum Step: Hashable, Sendable {
        case move(Point)
        case line(Point)
        /// A cubic curve: two handles, then the end.
        case curve(Point, Point, Point)
        case close
    }

    public private(set) var steps: [Step] = []

    /// An outline of nothing yet.
    public init() {}

    /// Lifts the pen and puts it down elsewhere.
    public mutating func move(_ x: Double, _ y: Double) {
        steps.append(.move(Point(x, y)))
    }

    /// Draws a straight line.
    public mutating func line(_ x: Double, _ y: Double) {
        steps.append(.line(Point(x, y)))
    }

    /// Draws a curve that leaves towards `first` and arrives from `second`.
    public mutating func curve(_ first: Point, _ second: Point, _ end: Point) {
        steps.append(.curve(first, second, end))
    }

    /// Draws back to where the pen was put down.
    public mutating func close() {
        steps.append(.close)
    }

    /// Adds another outline; where both overlap, both are inside.
    public mutating func add(_ other: Path) {
        steps += other.steps
    }

    /// Goes on along another outline without lifting the pen.
    public mutating func follow(_ other: Path) {
        for step in other.steps {
            if case .move(let point) = step, !steps.isEmpty {
                steps.append(.line(point))
            } else {
                steps.append(step)
            }
        }
    }

    /// Both outlines as one.
    public static func + (left: Path, right: Path) -> Path {
        var sum = left
        sum.add(right)
        return sum
    }

    /// The outline, moved.
    public func transformed(_ transform: Transform) -> Path {
        var moved = Path()
        moved.steps = steps.map { step in
            switch step {
            case .move(let point): .move(transform.apply(point))
            case .line(let point): .line(transform.apply(point))
            case .curve(let first, let second, let end):
                .curve(transform.apply(first), transform.apply(second), transform.apply(end))
            case .close: .close
            }
        }
        return moved
    }

    /// A rectangle around all points and handles; nil when there are none.
    public var bounds: Box? {
        var points: [Point] = []
        for step in steps {
            switch step {
            case .move(let point), .line(let point): points.append(point)
            case .curve(let first, let second, let end): points += [first, second, end]
            case .close: break
            }
        }
        guard let first = points.first else { return nil }
        return points.reduce(Box(x: first.x, y: first.y, width: 0, height: 0)) {
            $0.union(Box(x: $1.x, y: $1.y, width: 0, height: 0))
        }
    }
}
