/// Words, numbers and strings.
extension BriefJSONParser {
    /// Reads `true`, `false` or `null`.
    mutating func word() throws -> BriefJSON {
        let start = place
        var text = ""
        while let next, ("a"..."z").contains(next) || ("A"..."Z").contains(next) {
            text.unicodeScalars.append(next)
            advance()
        }
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            throw mistake(
                "\"\(BriefReader.shown(text))\" begins no value, put text in double quotes",
                at: start
            )
        }
    }

    /// Reads a number, which no brief needs, so that a sentence can say so.
    mutating func number() throws -> BriefJSON {
        let start = place
        var text = ""
        while let next, ("0"..."9").contains(next) || "+-.eE".unicodeScalars.contains(next) {
            text.unicodeScalars.append(next)
            advance()
        }
        guard Double(text) != nil else {
            throw mistake("\"\(BriefReader.shown(text))\" is no number, put text in double quotes", at: start)
        }
        return .number(text)
    }

    /// Reads a string in double quotes.
    mutating func string() throws -> String {
        let start = place
        var text = String.UnicodeScalarView()
        advance()
        while let next {
            switch next {
            case "\"":
                advance()
                return String(text)
            case "\\":
                text.append(try escaped())
            case "\n", "\r":
                throw mistake(
                    "the string that begins in \(start) has no closing quote in its line, add it or write \\n"
                )
            case _ where next.value < 0x20:
                let code = BriefReader.code(next)
                throw mistake("the control character \(code) stands in a string, remove it")
            default:
                text.append(next)
                advance()
            }
        }
        throw mistake("this string has no closing quote, add it", at: start)
    }

    private mutating func escaped() throws -> Unicode.Scalar {
        let start = place
        advance()
        guard let letter = next else {
            throw mistake("the brief ends within a string, close it with a quote")
        }
        advance()
        switch letter {
        case "\"", "\\", "/": return letter
        case "b": return "\u{8}"
        case "f": return "\u{c}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return try unicode(from: start)
        default:
            throw mistake("\"\\\(letter)\" is no escape of JSON, write \"\\\\\" for a backslash", at: start)
        }
    }

    /// The scalar of `\uXXXX`, or of two of them that make a pair.
    private mutating func unicode(from start: TextPlace) throws -> Unicode.Scalar {
        let first = try fourDigits(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        let pair = mistake(
            "\"\\u\" needs the two halves of a pair here, write the character itself",
            at: start
        )
        guard first < 0xdc00, next == "\\" else { throw pair }
        advance()
        guard next == "u" else { throw pair }
        advance()
        let second = try fourDigits(from: start)
        guard (0xdc00...0xdfff).contains(second) else { throw pair }
        let value = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
        guard let scalar = Unicode.Scalar(value) else { throw pair }
        return scalar
    }

    private mutating func fourDigits(from start: TextPlace) throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let next, let digit = Character(next).hexDigitValue, next.isASCII else {
                throw mistake("\"\\u\" needs four hexadecimal digits", at: start)
            }
            value = value * 16 + UInt32(digit)
            advance()
        }
        return value
    }
}
