/// A place in a picture, in its units; y grows downwards.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    /// A place by its distance from the left and the top.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    /// The point the part of the way to another; `share` 0 is this one, 1 the other.
    public func toward(_ other: Point, _ share: Double) -> Point {
        Point(x + (other.x - x) * share, y + (other.y - y) * share)
    }
}

/// An upright rectangle in a picture's units.
public struct Box: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    /// A rectangle by its upper left corner and its size.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// A rectangle by its middle and its size.
    public init(center: Point, width: Double, height: Double) {
        self.init(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
    }

    /// A rectangle by its four edges.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.init(x: left, y: top, width: right - left, height: bottom - top)
    }

    public var left: Double { x }
    public var top: Double { y }
    public var right: Double { x + width }
    public var bottom: Double { y + height }
    public var center: Point { Point(x + width / 2, y + height / 2) }

    /// The rectangle with every edge moved inwards, or outwards when the amount is negative.
    public func inset(_ amount: Double) -> Box {
        Box(x: x + amount, y: y + amount, width: width - 2 * amount, height: height - 2 * amount)
    }

    /// Whether another rectangle lies within this one, give or take `slack`.
    public func contains(_ other: Box, slack: Double = 0) -> Bool {
        other.left >= left - slack && other.top >= top - slack
            && other.right <= right + slack && other.bottom <= bottom + slack
    }

    /// Whether the two share any area.
    public func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// The smallest rectangle around both.
    public func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left),
            top: min(top, other.top),
            right: max(right, other.right),
            bottom: max(bottom, other.bottom)
        )
    }

    /// What both share; its size is negative when they share nothing.
    public func intersection(_ other: Box) -> Box {
        Box(
            left: max(left, other.left),
            top: max(top, other.top),
            right: min(right, other.right),
            bottom: min(bottom, other.bottom)
        )
    }
}
