public import Foundation

/// The one encoder and decoder of JSON, for rows, recipes, exports and the wire.
public enum Wire {
    /// The value as one line of JSON with sorted snake_case keys, so that equal values have equal text.
    public static func text(_ value: some Encodable) throws -> String {
        String(decoding: try bytes(value), as: UTF8.self)
    }

    /// The same as `text(_:)` as UTF-8 bytes.
    public static func data(_ value: some Encodable) throws -> Data {
        Data(try bytes(value))
    }

    /// The same as `text(_:)` as UTF-8 bytes; throws `EncodingError` for a number that is none.
    public static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let output = WireOutput()
        try WireEncoder.write(value, to: output)
        return output.bytes
    }

    /// Reads a value back; throws `DecodingError`.
    public static func value<Value: Decodable>(
        _ type: Value.Type = Value.self,
        from text: String
    ) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: Data(text.utf8))
    }

    /// The key of a property on the wire: `imagePrompt` is `image_prompt`, `projectID` is `project_id`.
    public static func key(_ property: String) -> String {
        var bytes: [UInt8] = []
        WireKey.append(property, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
