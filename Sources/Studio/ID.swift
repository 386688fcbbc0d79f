/// The identity of one row: a UUIDv7 as lower-case text, typed by what it names.
public struct ID<Entity>: Hashable, Sendable {
    /// The UUID as 36 lower-case characters.
    public let text: String

    /// Wraps text that an id generator or the store gave; the text is lower-cased.
    public init(_ text: String) {
        self.text = text.lowercased()
    }
}

extension ID: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension ID: CustomStringConvertible {
    public var description: String { text }
}

extension ID: Comparable {
    /// Orders by text, which for UUIDv7 is the order of creation.
    public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}

/// Where new ids come from; injected, so that tests and simulations can repeat them.
public protocol IDGenerator: Sendable {
    /// A new UUIDv7 in lower-case text.
    func next() -> String
}

extension IDGenerator {
    /// A new id of the wanted type.
    public func next<Entity>(_: Entity.Type = Entity.self) -> ID<Entity> {
        ID(next())
    }
}
