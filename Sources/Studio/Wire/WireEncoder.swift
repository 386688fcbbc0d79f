import Foundation

/// Writes one value as JSON: the text that Foundation's encoder would write with sorted snake_case keys, in a
/// fraction of its time.
///
/// Containers are ended when the value is, or when the next thing is written beside them, so that nothing can be
/// added to a nested container after that.
final class WireEncoder: Encoder {
    let output: WireOutput
    private var form = Form.none
    private var members: [WireOutput.Member] = []
    /// A nested container, which is ended before anything else is written.
    private var open: WireEncoder?

    /// Encoders of nested values do not keep where they are; errors name the value.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    private enum Form {
        case none
        case single
        case object(begin: Int)
        case array(count: Int)
    }

    init(_ output: WireOutput) { self.output = output }

    /// Writes a value at the end of the output.
    static func write<Value: Encodable>(_ value: Value, to output: WireOutput) throws {
        if let words = value as? any WireDictionary {
            try words.write(to: output)
        } else if Value.self == URL.self, let url = value as? URL {
            output.append(string: url.absoluteString)
        } else if Value.self == Data.self, let data = value as? Data {
            output.append(string: data.base64EncodedString())
        } else {
            let encoder = WireEncoder(output)
            try value.encode(to: encoder)
            encoder.end()
        }
    }

    func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedEncodingContainer<Key> {
        beginObject()
        return KeyedEncodingContainer(WireObject(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        beginArray()
        return WireArray(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        form = .single
        return WireValue(output: output)
    }

    /// Ends what was begun; a value that wrote nothing is an object without members.
    func end() {
        endNested()
        switch form {
        case .none: output.append("{}")
        case .single: break
        case .object(let begin): output.endObject(from: begin, members)
        case .array(let count): output.endArray(isEmpty: count == 0)
        }
    }

    // MARK: For the containers

    var count: Int { if case .array(let count) = form { count } else { 0 } }

    /// Writes a member with its comma.
    func member(_ key: any CodingKey, _ write: () throws -> Void) rethrows {
        beginMember(key)
        try write()
        endMember()
    }

    /// Writes an element with its comma.
    func element(_ write: () throws -> Void) rethrows {
        beginElement()
        try write()
        output.append(UInt8(ascii: ","))
    }

    /// An encoder for a nested container under a key.
    func nested(_ key: any CodingKey) -> WireEncoder {
        beginMember(key)
        return opened()
    }

    /// An encoder for a nested container as the next element.
    func nested() -> WireEncoder {
        beginElement()
        return opened()
    }

    private func beginObject() {
        if case .object = form { return }
        output.append(UInt8(ascii: "{"))
        form = .object(begin: output.count)
        members.reserveCapacity(16)
    }

    private func beginArray() {
        if case .array = form { return }
        output.append(UInt8(ascii: "["))
        form = .array(count: 0)
    }

    private func beginMember(_ key: any CodingKey) {
        endNested()
        let range = output.append(key: key.stringValue)
        members.append(WireOutput.Member(key: range, end: range.upperBound))
    }

    private func endMember() {
        output.append(UInt8(ascii: ","))
        members[members.count - 1].end = output.count
    }

    private func beginElement() {
        endNested()
        if case .array(let count) = form { form = .array(count: count + 1) }
    }

    private func opened() -> WireEncoder {
        let encoder = WireEncoder(output)
        open = encoder
        return encoder
    }

    private func endNested() {
        guard let encoder = open else { return }
        open = nil
        encoder.end()
        if case .object = form { endMember() } else { output.append(UInt8(ascii: ",")) }
    }
}

/// Words by name: their names are no properties, and stand as they are.
protocol WireDictionary {
    func write(to output: WireOutput) throws
}

extension Dictionary: WireDictionary where Key == String, Value: Encodable {
    func write(to output: WireOutput) throws {
        output.append(UInt8(ascii: "{"))
        var isFirst = true
        for (name, value) in sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            output.append(string: name)
            output.append(UInt8(ascii: ":"))
            try WireEncoder.write(value, to: output)
        }
        output.append(UInt8(ascii: "}"))
    }
}
