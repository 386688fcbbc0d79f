/// One value by itself.
struct WireValue: SingleValueEncodingContainer {
    let output: WireOutput
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { output.append("null") }
    func encode(_ value: Bool) { output.append(value ? "true" : "false") }
    func encode(_ value: String) { output.append(string: value) }
    func encode(_ value: Double) throws { try output.append(finite: value) }
    func encode(_ value: Float) throws { try output.append(finite: value) }
    func encode(_ value: Int) { output.append(value) }
    func encode(_ value: Int8) { output.append(value) }
    func encode(_ value: Int16) { output.append(value) }
    func encode(_ value: Int32) { output.append(value) }
    func encode(_ value: Int64) { output.append(value) }
    func encode(_ value: UInt) { output.append(value) }
    func encode(_ value: UInt8) { output.append(value) }
    func encode(_ value: UInt16) { output.append(value) }
    func encode(_ value: UInt32) { output.append(value) }
    func encode(_ value: UInt64) { output.append(value) }
    func encode(_ value: some Encodable) throws { try WireEncoder.write(value, to: output) }
}

/// The members of an object.
struct WireObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: WireEncoder
    var codingPath: [any CodingKey] { [] }

    private var value: WireValue { WireValue(output: encoder.output) }

    func encodeNil(forKey key: Key) { encoder.member(key) { value.encodeNil() } }
    func encode(_ given: Bool, forKey key: Key) { encoder.member(key) { value.encode(given) } }
    func encode(_ given: String, forKey key: Key) { encoder.member(key) { value.encode(given) } }
    func encode(_ given: Double, forKey key: Key) throws {
        try encoder.member(key) { try value.encode(given) }
    }
    func encode(_ given: Int, forKey key: Key) { encoder.member(key) { value.encode(given) } }
    func encode(_ given: some Encodable, forKey key: Key) throws {
        try encoder.member(key) { try value.encode(given) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoder.nested(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.nested(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoder.nested(SuperKey()) }
    func superEncoder(forKey key: Key) -> any Encoder { encoder.nested(key) }

    /// The key that Swift gives to what a class inherits.
    private struct SuperKey: CodingKey {
        var stringValue: String { "super" }
        var intValue: Int? { nil }

        init() {}
        init?(stringValue _: String) { nil }
        init?(intValue _: Int) { nil }
    }
}

/// The elements of an array.
struct WireArray: UnkeyedEncodingContainer {
    let encoder: WireEncoder
    var codingPath: [any CodingKey] { [] }
    var count: Int { encoder.count }

    private var value: WireValue { WireValue(output: encoder.output) }

    func encodeNil() { encoder.element { value.encodeNil() } }
    func encode(_ given: String) { encoder.element { value.encode(given) } }
    func encode(_ given: Int) { encoder.element { value.encode(given) } }
    func encode(_ given: Double) throws { try encoder.element { try value.encode(given) } }
    func encode(_ given: some Encodable) throws { try encoder.element { try value.encode(given) } }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        encoder.nested().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.nested().unkeyedContainer() }
    func superEncoder() -> any Encoder { encoder.nested() }
}

extension WireOutput {
    /// Writes a number; throws `EncodingError` for one that JSON has no words for.
    fileprivate func append(finite number: some BinaryFloatingPoint & CustomStringConvertible) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number,
                EncodingError.Context(codingPath: [], debugDescription: "JSON has no number \(number).")
            )
        }
        append(number)
    }
}
