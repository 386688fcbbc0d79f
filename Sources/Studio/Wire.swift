public import Foundation

/// The one encoder and decoder of JSON, for rows, recipes, exports and the wire.
public enum Wire {
    /// The value as one line of JSON with sorted snake_case keys, so that equal values have equal text.
    public static func text(_ value: some Encodable) throws -> String {
        String(decoding: try data(value), as: UTF8.self)
    }

    /// The same text for words by name, which every event holds: the encoder needs five times as long.
    public static func text(_ words: [String: String]) throws -> String {
        var text = "{"
        for (name, word) in words.sorted(by: { $0.key < $1.key }) {
            guard isPlain(name), isPlain(word) else {
                return String(decoding: try data(words), as: UTF8.self)
            }
            text += text.utf8.count > 1 ? ",\"" : "\""
            text += name
            text += "\":\""
            text += word
            text += "\""
        }
        return text + "}"
    }

    /// Whether a text stands in JSON as it is, and is sorted by its bytes.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }

    /// The same as `text(_:)` as UTF-8 bytes.
    public static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
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
        let letters = Array(property)
        var key = ""
        for (index, letter) in letters.enumerated() {
            if letter.isUppercase, index > 0 {
                let follows = index + 1 < letters.count && letters[index + 1].isLowercase
                if !letters[index - 1].isUppercase || follows { key.append("_") }
            }
            key += letter.lowercased()
        }
        return key
    }
}
