import Studio

/// Finds the schema of a type by letting it decode itself from nothing and noting what it asks for.
final class SchemaFinder {
    /// The named objects that were found, by name.
    private(set) var objects: [String: Schema.Object] = [:]
    private var types: [String: ObjectIdentifier] = [:]

    /// The schema of a type; named objects are put into `objects` and referred to.
    func schema<Value: Decodable>(of type: Value.Type) throws -> Schema {
        if let scalar = Self.scalars[ObjectIdentifier(type)] { return scalar }
        // Most types are these, and to ask what a type is not takes the longest.
        if let described = type as? any Described.Type { return try schema(of: type, described) }
        if let provider = type as? any SchemaProviding.Type { return provider.schema }
        if let container = type as? any SchemaContainer.Type { return try container.schema(self) }
        if let words = type as? any (CaseIterable & RawRepresentable).Type, let values = Self.words(words) {
            return .string(Schema.Text(length: 0...200, values: values))
        }
        throw Unfindable(type: "\(type)")
    }

    private func schema<Value: Decodable>(
        of type: Value.Type,
        _ described: any Described.Type
    ) throws -> Schema {
        let name = described.schemaName
        if let other = types[name] {
            guard other == ObjectIdentifier(type) else { throw Clash(name: name) }
        } else {
            types[name] = ObjectIdentifier(type)
            let notes = Notes(finder: self)
            _ = try Value(from: FindingDecoder(notes: notes))
            let properties = notes.properties.map { Self.detailed($0, by: described.details) }
            objects[name] = Schema.Object(name: name, about: described.about, properties: properties)
        }
        return .reference(name)
    }

    /// A value of a type to go on with.
    func sample<Value: Decodable>(of type: Value.Type) throws -> Value {
        if let provider = type as? any SchemaProviding.Type, let sample = provider.sample as? Value {
            return sample
        }
        if let words = type as? any CaseIterable.Type, let first = Self.first(words) as? Value {
            return first
        }
        return try Value(from: FindingDecoder(notes: Notes(finder: self)))
    }

    /// Two types that go by one name in the document.
    struct Clash: Error {
        let name: String
    }

    /// A type whose schema cannot be found: it is neither a scalar, nor a list, nor `Described`.
    struct Unfindable: Error {
        let type: String
    }

    private static let scalars: [ObjectIdentifier: Schema] = [
        ObjectIdentifier(Bool.self): .boolean,
        ObjectIdentifier(String.self): .text,
        ObjectIdentifier(Int.self): .integer(-9_007_199_254_740_991...9_007_199_254_740_991),
        ObjectIdentifier(Int64.self): .integer(-9_007_199_254_740_991...9_007_199_254_740_991),
        ObjectIdentifier(Double.self): .number(-1e15...1e15),
    ]

    private static func words(_ type: any (CaseIterable & RawRepresentable).Type) -> [String]? {
        func all<Words: CaseIterable & RawRepresentable>(_: Words.Type) -> [String]? {
            let words = Words.allCases.compactMap { $0.rawValue as? String }
            return words.count == Words.allCases.count ? words : nil
        }
        return all(type)
    }

    private static func first(_ type: any CaseIterable.Type) -> Any? {
        func first<Words: CaseIterable>(_: Words.Type) -> Any? { Words.allCases.first }
        return first(type)
    }

    private static func detailed(_ found: Schema.Property, by details: [Detail]) -> Schema.Property {
        var property = found
        guard let detail = details.first(where: { Wire.key($0.key) == found.key }) else {
            property.about = CommonWords.all[found.key] ?? ""
            return property
        }
        property.about = detail.about
        property.example = detail.example
        for limit in detail.limits {
            if case .standard(let value) = limit {
                property.standard = value
                property.isRequired = false
            } else {
                property.schema = property.schema.limited(by: limit)
            }
        }
        return property
    }
}

/// A type that wraps others: lists, maps, optionals and parts of updates.
protocol SchemaContainer {
    static func schema(_ finder: SchemaFinder) throws -> Schema
}

extension Optional: SchemaContainer where Wrapped: Decodable {
    static func schema(_ finder: SchemaFinder) throws -> Schema {
        .nullable(try finder.schema(of: Wrapped.self))
    }
}

extension Array: SchemaContainer where Element: Decodable {
    static func schema(_ finder: SchemaFinder) throws -> Schema {
        .array(try finder.schema(of: Element.self), count: 0...10_000)
    }
}

extension Dictionary: SchemaContainer where Key == String, Value: Decodable {
    static func schema(_ finder: SchemaFinder) throws -> Schema { .map(try finder.schema(of: Value.self)) }
}

extension Given: SchemaContainer {
    static func schema(_ finder: SchemaFinder) throws -> Schema { try finder.schema(of: Value.self) }
}

/// Marks types whose keys need not be there although their property is no optional.
protocol MayBeAbsent {}
extension Given: MayBeAbsent {}

/// What a type asked for, in order.
private final class Notes {
    let finder: SchemaFinder
    var properties: [Schema.Property] = []

    init(finder: SchemaFinder) {
        self.finder = finder
    }

    func note(_ key: any CodingKey, _ schema: Schema, required: Bool) {
        properties.append(
            Schema.Property(key: Wire.key(key.stringValue), schema: schema, isRequired: required)
        )
    }
}

/// Answers every question of a type with a sample.
private struct FindingDecoder: Decoder {
    let notes: Notes
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(FindingMembers(notes: notes))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { NoElements() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        FindingSingle(finder: notes.finder)
    }
}

private struct FindingMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let notes: Notes
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_: Key) -> Bool { true }
    func decodeNil(forKey _: Key) throws -> Bool { true }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        notes.note(key, try notes.finder.schema(of: type), required: !(type is any MayBeAbsent.Type))
        return try notes.finder.sample(of: type)
    }

    // Each of these has a default that would go around `decode` above, so each has to be here.
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type, key) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type, key) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try optional(type, key) }
    func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? { try optional(type, key) }
    func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { try optional(type, key) }
    func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { try optional(type, key) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try optional(type, key) }
    func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { try optional(type, key) }
    func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { try optional(type, key) }
    func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { try optional(type, key) }
    func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { try optional(type, key) }
    func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { try optional(type, key) }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try optional(type, key)
    }

    private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
        notes.note(key, .nullable(try notes.finder.schema(of: type)), required: false)
        return nil
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy _: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw SchemaFinder.Unfindable(type: key.stringValue) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw SchemaFinder.Unfindable(type: key.stringValue)
    }

    func superDecoder() throws -> any Decoder { FindingDecoder(notes: notes) }
    func superDecoder(forKey _: Key) throws -> any Decoder { FindingDecoder(notes: notes) }
}

private struct FindingSingle: SingleValueDecodingContainer {
    let finder: SchemaFinder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { true }
    func decode(_: Bool.Type) throws -> Bool { false }
    func decode(_: String.Type) throws -> String { "" }
    func decode(_: Double.Type) throws -> Double { 0 }
    func decode(_: Float.Type) throws -> Float { 0 }
    func decode(_: Int.Type) throws -> Int { 0 }
    func decode(_: Int8.Type) throws -> Int8 { 0 }
    func decode(_: Int16.Type) throws -> Int16 { 0 }
    func decode(_: Int32.Type) throws -> Int32 { 0 }
    func decode(_: Int64.Type) throws -> Int64 { 0 }
    func decode(_: UInt.Type) throws -> UInt { 0 }
    func decode(_: UInt8.Type) throws -> UInt8 { 0 }
    func decode(_: UInt16.Type) throws -> UInt16 { 0 }
    func decode(_: UInt32.Type) throws -> UInt32 { 0 }
    func decode(_: UInt64.Type) throws -> UInt64 { 0 }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try finder.sample(of: type) }
}

private struct NoElements: UnkeyedDecodingContainer {
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 0 }
    var isAtEnd: Bool { true }
    var currentIndex: Int { 0 }

    mutating func decodeNil() throws -> Bool { throw end }
    mutating func decode<Value: Decodable>(_: Value.Type) throws -> Value { throw end }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy _: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { throw end }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw end }
    mutating func superDecoder() throws -> any Decoder { throw end }

    private var end: SchemaFinder.Unfindable { .init(type: "the element of a list without elements") }
}
