/// The number all chance of a film comes from; parts of the film derive theirs by name and position.
public struct Seed: Hashable, Sendable, Codable, CustomStringConvertible {
    /// 0 to 2^63 - 1, so that it fits a signed column and JSON readers of 64 bits.
    public let value: UInt64

    /// Keeps the lower 63 bits.
    public init(_ value: UInt64) {
        self.value = value & (UInt64.max >> 1)
    }

    /// The seed of one part, the same for the same name and position in every run.
    public func derived(_ name: String, _ position: Int = 0) -> Seed {
        var hash = value ^ 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        hash = SeededGenerator.mixed(hash &+ UInt64(bitPattern: Int64(position)) &* 0x9e37_79b9_7f4a_7c15)
        return Seed(hash)
    }

    /// A generator that starts here.
    public var generator: SeededGenerator { SeededGenerator(seed: value) }

    public var description: String { "\(value)" }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(UInt64.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

/// A small repeatable source of numbers: SplitMix64 (Steele, Lea, Flood 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts from any 64-bit number.
    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return Self.mixed(state)
    }

    /// An even choice among the elements; the collection must not be empty.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(next() % UInt64(elements.count))]
    }

    /// An even choice of a number in a range.
    public mutating func number(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(next() >> 11) * 0x1p-53
    }

    static func mixed(_ value: UInt64) -> UInt64 {
        var result = value
        result = (result ^ (result >> 30)) &* 0xbf58_476d_1ce4_e5b9
        result = (result ^ (result >> 27)) &* 0x94d0_49bb_1331_11eb
        return result ^ (result >> 31)
    }
}
