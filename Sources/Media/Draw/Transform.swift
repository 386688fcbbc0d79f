import Foundation

/// Moves, turns and sizes what is drawn: x' = xx·x + xy·y + dx, y' = yx·x + yy·y + dy.
public struct Transform: Hashable, Sendable {
    public var xx: Double
    public var yx: Double
    public var xy: Double
    public var yy: Double
    public var dx: Double
    public var dy: Double

    /// A transform by its six numbers; without any it leaves everything where it is.
    public init(
        xx: Double = 1,
        yx: Double = 0,
        xy: Double = 0,
        yy: Double = 1,
        dx: Double = 0,
        dy: Double = 0
    ) {
        (self.xx, self.yx, self.xy, self.yy, self.dx, self.dy) = (xx, yx, xy, yy, dx, dy)
    }

    /// Leaves everything where it is.
    public static let identity = Transform()

    /// Moves by a distance.
    public static func move(_ dx: Double, _ dy: Double) -> Transform {
        Transform(dx: dx, dy: dy)
    }

    /// Sizes around the origin; a negative factor mirrors.
    public static func scale(_ x: Double, _ y: Double) -> Transform {
        Transform(xx: x, yy: y)
    }

    /// Turns clockwise around the origin, in radians.
    public static func rotate(_ angle: Double) -> Transform {
        Transform(xx: cos(angle), yx: sin(angle), xy: -sin(angle), yy: cos(angle))
    }

    /// This transform, and then another.
    public func then(_ next: Transform) -> Transform {
        Transform(
            xx: next.xx * xx + next.xy * yx,
            yx: next.yx * xx + next.yy * yx,
            xy: next.xx * xy + next.xy * yy,
            yy: next.yx * xy + next.yy * yy,
            dx: next.xx * dx + next.xy * dy + next.dx,
            dy: next.yx * dx + next.yy * dy + next.dy
        )
    }

    /// Where a point comes to lie.
    public func apply(_ point: Point) -> Point {
        Point(xx * point.x + xy * point.y + dx, yx * point.x + yy * point.y + dy)
    }

    /// The smallest upright rectangle around a rectangle that was moved.
    public func apply(_ box: Box) -> Box {
        let corners = [
            Point(box.left, box.top), Point(box.right, box.top),
            Point(box.left, box.bottom), Point(box.right, box.bottom),
        ].map(apply)
        return Box(
            left: corners.map(\.x).min() ?? 0,
            top: corners.map(\.y).min() ?? 0,
            right: corners.map(\.x).max() ?? 0,
            bottom: corners.map(\.y).max() ?? 0
        )
    }

    /// By how much lengths grow, on average over directions.
    var magnification: Double { abs(xx * yy - xy * yx).squareRoot() }
}
