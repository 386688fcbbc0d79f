/// A point or length in media time as an exact fraction of a second.
public struct MediaTime: Hashable, Sendable, Codable {
    /// How many parts of a second; may be negative.
    public let value: Int
    /// Parts in one second; at least 1.
    public let timescale: Int

    /// A time of `value / timescale` seconds, kept in lowest terms; `timescale` must be positive.
    public init(_ value: Int, timescale: Int) {
        precondition(timescale > 0, "a timescale is positive")
        let divisor = Self.greatestCommonDivisor(value.magnitude, timescale.magnitude)
        self.value = value / Int(divisor)
        self.timescale = timescale / Int(divisor)
    }

    /// The start of everything.
    public static let zero = MediaTime(0, timescale: 1)

    /// The time in seconds, for display and for filters that take decimals.
    public var seconds: Double { Double(value) / Double(timescale) }

    /// The time in whole milliseconds, rounded to the nearest.
    public var milliseconds: Int { Int((seconds * 1000).rounded()) }

    private static func greatestCommonDivisor(_ left: UInt, _ right: UInt) -> UInt {
        right == 0 ? max(left, 1) : greatestCommonDivisor(right, left % right)
    }
}

extension MediaTime: Comparable {
    public static func < (left: MediaTime, right: MediaTime) -> Bool {
        left.value * right.timescale < right.value * left.timescale
    }

    public static func + (left: MediaTime, right: MediaTime) -> MediaTime {
        MediaTime(
            left.value * right.timescale + right.value * left.timescale,
            timescale: left.timescale * right.timescale
        )
    }
}
