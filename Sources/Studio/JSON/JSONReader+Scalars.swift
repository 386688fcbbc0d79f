/// Words, numbers and strings.
extension JSONReader {
    /// Reads `true`, `false` or `null`.
    mutating func word() throws(Problem) -> JSON {
        let start = index
        while let next, 0x61...0x7a ~= next | 0x20 { index += 1 }
        switch text(from: start) {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        case let text:
            throw mistake(
                "\"\(BriefReader.shown(text))\" begins no value, put text in double quotes",
                at: start
            )
        }
    }

    /// Reads a number; a whole one that fits stays whole.
    mutating func number() throws(Problem) -> JSON {
        let start = index
        while let next, 0x30...0x39 ~= next || "+-.eE".utf8.contains(next) { index += 1 }
        let text = text(from: start)
        guard Self.isNumber(bytes[start..<index]) else {
            throw mistake(
                "\"\(BriefReader.shown(text))\" is no number, write it like 12 or 0.5, or put text in double quotes",
                at: start
            )
        }
        if let whole = Int(text) { return .integer(whole) }
        guard let number = Double(text), number.isFinite else {
            throw mistake("the number is too large, write a smaller one", at: start)
        }
        return .number(number)
    }

    /// Whether the bytes follow the grammar of RFC 8259, which Swift's own readers of numbers go beyond.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        func digits(_ rest: inout ArraySlice<UInt8>) -> Bool {
            let digits = rest.prefix { 0x30...0x39 ~= $0 }
            rest = rest.dropFirst(digits.count)
            return !digits.isEmpty
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        if rest.first == UInt8(ascii: "0") {
            rest = rest.dropFirst()
        } else if !digits(&rest) {
            return false
        }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits(&rest) else { return false }
        }
        if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits(&rest) else { return false }
        }
        return rest.isEmpty
    }

    /// Reads a string in double quotes.
    mutating func string() throws(Problem) -> String {
        let start = index
        index += 1
        // Most strings have nothing to unescape.
        while let next, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 { index += 1 }
        var text = Array(bytes[(start + 1)..<index])
        while let next, next != UInt8(ascii: "\"") {
            guard next >= 0x20 else { throw control(next, in: start) }
            if next == UInt8(ascii: "\\") {
                text += try escaped()
            } else {
                text.append(next)
                index += 1
            }
        }
        guard next != nil else { throw mistake("this string has no closing quote, add it", at: start) }
        index += 1
        guard let string = String(validating: text, as: UTF8.self) else {
            throw mistake("this string is not UTF-8, save the text as UTF-8", at: start)
        }
        return string
    }

    private func control(_ byte: UInt8, in start: Int) -> Problem {
        if byte == 0x0a || byte == 0x0d {
            return mistake(
                "the string that begins in \(place(of: start)) has no closing quote in its line, "
                    + "add it or write \\n"
            )
        }
        let code = BriefReader.code(Unicode.Scalar(byte))
        return mistake("the control character \(code) stands in a string, remove it")
    }

    private mutating func escaped() throws(Problem) -> [UInt8] {
        let start = index
        index += 1
        guard let letter = next else {
            throw mistake("the text ends within a string, close it with a quote")
        }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try unicode(from: start)).utf8)
        default: throw mistake("this is no escape of JSON, write \"\\\\\" for a backslash", at: start)
        }
    }

    /// The scalar of `\uXXXX`, or of two of them that make a pair.
    private mutating func unicode(from start: Int) throws(Problem) -> Unicode.Scalar {
        var code = try fourDigits(from: start)
        if 0xd800...0xdbff ~= code, bytes[index...].starts(with: #"\u"#.utf8) {
            index += 2
            let low = try fourDigits(from: start)
            code = 0xdc00...0xdfff ~= low ? 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00) : code
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw mistake(
                "\"\\u\" needs the two halves of a pair here, write the character itself",
                at: start
            )
        }
        guard code != 0 else {
            throw mistake("the control character U+0000 stands in a string, remove it", at: start)
        }
        return scalar
    }

    private mutating func fourDigits(from start: Int) throws(Problem) -> UInt32 {
        let digits = bytes[index...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw mistake("\"\\u\" needs four hexadecimal digits", at: start) }
        index += 4
        return code
    }

    private func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }
}
