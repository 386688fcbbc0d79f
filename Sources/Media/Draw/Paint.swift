public import Studio

/// What an outline is filled or drawn with.
public enum Paint: Hashable, Sendable {
    /// One colour, with an opacity from 0 to 1.
    case color(Color, Double = 1)
    /// Colours along a line; beyond its ends the first and last go on.
    case linear(from: Point, to: Point, [Stop])
    /// Colours from a centre outwards; beyond the radius the last goes on.
    case radial(center: Point, radius: Double, [Stop])

    /// A colour at a place of a gradient.
    public struct Stop: Hashable, Sendable {
        /// 0 is the start (or the centre), 1 the end.
        public let place: Double
        public let color: Color
        /// 0 to 1.
        public let opacity: Double

        /// A colour at a place from 0 to 1.
        public init(_ place: Double, _ color: Color, _ opacity: Double = 1) {
            self.place = place
            self.color = color
            self.opacity = opacity
        }
    }

    /// One colour that fades out from a centre without an edge, as light does.
    ///
    /// The fall is that of a bell curve, cut to reach zero at the radius.
    public static func glow(_ color: Color, _ opacity: Double, center: Point, radius: Double) -> Paint {
        let fall: [(place: Double, share: Double)] = [
            (0, 1), (0.12, 0.955), (0.25, 0.825), (0.37, 0.652), (0.5, 0.46), (0.62, 0.294),
            (0.75, 0.146), (0.87, 0.048), (1, 0),
        ]
        return .radial(
            center: center,
            radius: radius,
            fall.map { Stop($0.place, color, opacity * $0.share) }
        )
    }

    /// One colour that grows from nothing at `from` to its opacity at `to`, softly at both ends.
    public static func fade(_ color: Color, _ opacity: Double, from: Point, to: Point) -> Paint {
        let steps = stride(from: 0, through: 1, by: 0.125)
        return .linear(
            from: from,
            to: to,
            steps.map { Stop($0, color, opacity * $0 * $0 * (3 - 2 * $0)) }
        )
    }
}

/// How a line is drawn.
public struct Pen: Hashable, Sendable {
    /// In the picture's units.
    public var width: Double
    /// Round ends and corners; otherwise both are square.
    public var round: Bool

    /// A pen of a width.
    public init(_ width: Double, round: Bool = true) {
        self.width = width
        self.round = round
    }
}
