import Foundation
import Studio

extension JSON {
    /// Reads one JSON text (RFC 8259).
    ///
    /// Throws a `Problem` with the line and column for text that is not JSON, for a key that stands twice in
    /// one object, for more than 64 levels, and for text with the character NUL, which no column can hold.
    init(reading bytes: some Sequence<UInt8>) throws(Problem) {
        var reader = JSONReader(bytes: Array(bytes))
        self = try reader.document()
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    private var place = 0
    private static let deepest = 64

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(Problem) -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        guard place == bytes.count else { throw problem("nothing may follow the value") }
        return value
    }

    private mutating func value(depth: Int) throws(Problem) -> JSON {
        guard depth < Self.deepest else { throw problem("there are more than \(Self.deepest) levels") }
        skipSpace()
        guard let next = peek else { throw problem("it ends too early") }
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw problem("a value is expected")
        }
    }

    private mutating func object(_ depth: Int) throws(Problem) -> JSON {
        place += 1
        var members: [String: JSON] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw problem("a key in quotes is expected") }
            let key = try string()
            guard members[key] == nil else { throw problem("the key \"\(key.prefix(80))\" stands twice") }
            guard take(":") else { throw problem("a colon is expected") }
            members[key] = try value(depth: depth + 1)
        } while take(",")
        guard take("}") else { throw problem("a comma or } is expected") }
        return .object(members)
    }

    private mutating func array(_ depth: Int) throws(Problem) -> JSON {
        place += 1
        var values: [JSON] = []
        if take("]") { return .array(values) }
        repeat { values.append(try value(depth: depth + 1)) } while take(",")
        guard take("]") else { throw problem("a comma or ] is expected") }
        return .array(values)
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(Problem) -> JSON {
        let letters = word.withUTF8Buffer(Array.init)
        guard bytes[place...].starts(with: letters) else { throw problem("a value is expected") }
        place += letters.count
        return value
    }

    private mutating func number() throws(Problem) -> JSON {
        let start = place
        if peek == UInt8(ascii: "-") { place += 1 }
        if peek == UInt8(ascii: "0") { place += 1 } else { try digits() }
        var isWhole = true
        if peek == UInt8(ascii: ".") {
            isWhole = false
            place += 1
            try digits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            isWhole = false
            place += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .integer(whole) }
        guard let number = Double(text), number.isFinite else { throw problem("the number is too large") }
        return .number(number)
    }

    private mutating func digits() throws(Problem) {
        let start = place
        while let next = peek, 48...57 ~= next { place += 1 }
        guard place > start else { throw problem("a digit is expected") }
    }

    private mutating func string() throws(Problem) -> String {
        place += 1
        let start = place
        // Most strings have nothing to unescape.
        while let next = peek, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 {
            place += 1
        }
        var text = Array(bytes[start..<place])
        while let next = peek, next != UInt8(ascii: "\"") {
            guard next >= 0x20 else { throw problem("a text holds a control character") }
            place += 1
            if next == UInt8(ascii: "\\") { text += try escaped() } else { text.append(next) }
        }
        guard peek != nil else { throw problem("a text has no end") }
        place += 1
        guard let string = String(validating: text, as: UTF8.self) else {
            throw problem("a text is not UTF-8")
        }
        return string
    }

    private mutating func escaped() throws(Problem) -> [UInt8] {
        guard let letter = peek else { throw problem("a text has no end") }
        place += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try escapedScalar()
        default: throw problem("a text holds an unknown escape")
        }
    }

    private mutating func escapedScalar() throws(Problem) -> [UInt8] {
        var code = UInt32(try hexadecimals())
        if 0xd800...0xdbff ~= code, bytes[place...].starts(with: Array(#"\u"#.utf8)) {
            place += 2
            let low = UInt32(try hexadecimals())
            guard 0xdc00...0xdfff ~= low else { throw problem("half a surrogate pair stands alone") }
            code = 0x1_0000 + (code - 0xd800) << 10 + (low - 0xdc00)
        }
        guard code != 0 else { throw problem("a text holds the character NUL") }
        guard let scalar = Unicode.Scalar(code) else { throw problem("half a surrogate pair stands alone") }
        return Array(String(scalar).utf8)
    }

    private mutating func hexadecimals() throws(Problem) -> UInt16 {
        let digits = bytes[place...].prefix(4)
        let text = String(decoding: digits, as: UTF8.self)
        guard digits.count == 4, text.allSatisfy(\.isHexDigit), let code = UInt16(text, radix: 16) else {
            throw problem("four hexadecimal digits are expected")
        }
        place += 4
        return code
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let next = peek, next == 0x20 || next == 0x0a || next == 0x0d || next == 0x09 { place += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private func problem(_ reason: String) -> Problem {
        let before = bytes[..<min(place, bytes.count)]
        let line = before.count { $0 == 0x0a } + 1
        let column = before.count - (before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0) + 1
        return Problem(
            .validationError,
            "The body is not JSON: \(reason) at line \(line), column \(column)."
        )
    }
}
