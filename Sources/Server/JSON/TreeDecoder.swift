import Foundation
import Studio

/// Reads a value out of JSON that its schema has let through, with snake_case keys.
///
/// The tree is read once, checked and completed with defaults, and decoded from the same tree.
struct TreeDecoder: Decoder {
    let json: JSON
    /// Whether the key was not there at all: the reason for `Given.absent`.
    var isAbsent = false
    var codingPath: [any CodingKey] = []
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = json else { throw wrong("an object", codingPath) }
        return KeyedDecodingContainer(Members(members: members, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let values) = json else { throw wrong("a list", codingPath) }
        return Elements(values: values, codingPath: codingPath)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        Single(json: json, codingPath: codingPath)
    }

    private func wrong(_ kind: String, _ path: [any CodingKey]) -> DecodingError {
        .typeMismatch(JSON.self, .init(codingPath: path, debugDescription: "\(kind) is expected"))
    }
}

extension JSON {
    /// The value as a type; throws `DecodingError`.
    func decoded<Value: Decodable>(
        as _: Value.Type = Value.self,
        at path: [any CodingKey] = []
    ) throws -> Value {
        if Value.self == JSON.self, let same = self as? Value { return same }
        return try Value(from: TreeDecoder(json: self, codingPath: path))
    }

    fileprivate func scalar<Value>(_: Value.Type, at path: [any CodingKey]) throws -> Value {
        let found: Any? =
            switch (self, Value.self) {
            case (.string(let text), is String.Type): text
            case (.boolean(let value), is Bool.Type): value
            case (.integer(let value), is Int.Type): value
            case (.integer(let value), is Int64.Type): Int64(value)
            case (.integer(let value), is Double.Type): Double(value)
            case (.number(let value), is Double.Type): value
            case (.number(let value), is Int.Type): Int(exactly: value)
            case (.number(let value), is Int64.Type): Int64(exactly: value)
            default: nil
            }
        guard let value = found as? Value else {
            throw DecodingError.typeMismatch(
                Value.self,
                .init(codingPath: path, debugDescription: "\(kind) stands where \(Value.self) is expected")
            )
        }
        return value
    }
}

private struct Single: SingleValueDecodingContainer {
    let json: JSON
    let codingPath: [any CodingKey]

    func decodeNil() -> Bool { json == .null }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard Self.scalars.contains(ObjectIdentifier(type)) else { return try json.decoded(at: codingPath) }
        return try json.scalar(type, at: codingPath)
    }

    /// Types that would ask this container again for themselves.
    private static let scalars: Set<ObjectIdentifier> = Set(
        [
            Bool.self, String.self, Double.self, Float.self, Int.self, Int8.self, Int16.self, Int32.self,
            Int64.self, UInt.self, UInt8.self, UInt16.self, UInt32.self, UInt64.self,
        ].map { ObjectIdentifier($0 as any Any.Type) }
    )
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [String: JSON]
    let codingPath: [any CodingKey]

    var allKeys: [Key] { members.keys.compactMap(Key.init(stringValue:)) }
    func contains(_ key: Key) -> Bool { member(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { (member(key) ?? .null) == .null }

    /// Under the key as it is, which those of a map always are, or as the wire spells a property.
    private func member(_ key: Key) -> JSON? {
        members[key.stringValue] ?? members[Wire.key(key.stringValue)]
    }

    func decode<Value: Decodable>(_: Value.Type, forKey key: Key) throws -> Value {
        let path = codingPath + [key]
        guard let json = member(key) else {
            return try Value(from: TreeDecoder(json: .null, isAbsent: true, codingPath: path))
        }
        return try json.decoded(at: path)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try superDecoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { TreeDecoder(json: .object(members), codingPath: codingPath) }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        TreeDecoder(json: member(key) ?? .null, codingPath: codingPath + [key])
    }
}

private struct Elements: UnkeyedDecodingContainer {
    let values: [JSON]
    let codingPath: [any CodingKey]
    private(set) var currentIndex = 0

    init(values: [JSON], codingPath: [any CodingKey]) {
        self.values = values
        self.codingPath = codingPath
    }

    var count: Int? { values.count }
    var isAtEnd: Bool { currentIndex == values.count }

    mutating func decodeNil() throws -> Bool {
        guard try next(advancing: false) == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_: Value.Type) throws -> Value {
        try next().decoded(at: codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try superDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        TreeDecoder(json: try next(), codingPath: codingPath)
    }

    private mutating func next(advancing: Bool = true) throws -> JSON {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                JSON.self,
                .init(codingPath: codingPath, debugDescription: "the list has no more elements")
            )
        }
        defer { if advancing { currentIndex += 1 } }
        return values[currentIndex]
    }
}
