/// A JSON value as it was written; objects keep their order and never hold a name twice.
enum BriefJSON {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([BriefJSON])
    case object([(name: String, value: BriefJSON)])

    /// What it is, with its article, for sentences.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// Reads strict JSON (RFC 8259) and says of a mistake where it is and how to mend it.
///
/// Foundation's reader gives no reliable place, takes a name twice and says nothing a person can act on.
struct BriefJSONParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var place = TextPlace()
    private let source: String

    /// How deep lists and objects may lie in each other; a brief needs two.
    static let maximumDepth = 8

    /// Reads a whole text as one value; `source` names it in sentences.
    static func value(of text: String, source: String) throws -> BriefJSON {
        var parser = BriefJSONParser(text, source: source)
        parser.skipSpace()
        let value = try parser.value(depth: 1)
        parser.skipSpace()
        if let next = parser.next {
            throw parser.mistake(
                next == "}" || next == "]"
                    ? "there is one \"\(next)\" too many, remove it"
                    : "the brief has ended before this, remove what follows"
            )
        }
        return value
    }

    private init(_ text: String, source: String) {
        scalars = Array(text.unicodeScalars)
        self.source = source
    }

    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func advance() {
        guard let next else { return }
        place.pass(next)
        index += 1
    }

    private mutating func skipSpace() {
        while let next, next == " " || next == "\t" || next == "\n" || next == "\r" { advance() }
    }

    private func mistake(_ sentence: String, at other: TextPlace? = nil) -> Problem {
        Problem(
            .validationError,
            "\(source) is broken JSON at \(other ?? place): \(sentence).",
            subject: source
        )
    }

    private mutating func value(depth: Int) throws -> BriefJSON {
        guard let next else { throw mistake("the brief ends too early, a value is missing here") }
        switch next {
        case "{", "[":
            guard depth <= Self.maximumDepth else {
                throw mistake(
                    "lists and objects lie more than \(Self.maximumDepth) deep, "
                        + "write each field as a string or a list of strings"
                )
            }
            return next == "{" ? try object(depth: depth) : try array(depth: depth)
        case "\"":
            return .string(try string())
        case "t", "f", "n":
            return try word()
        case "-", "0"..."9":
            return try number()
        default:
            throw mistake(unexpected(next))
        }
    }

    private func unexpected(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "}", "]":
            "\"\(scalar)\" stands where a value should, add the value or remove the comma before it"
        case ",": "a value is missing before this comma, add it or remove the comma"
        case "'": "strings stand in double quotes, replace the single quote"
        case "\u{201c}", "\u{201d}", "\u{201e}": "strings stand in straight quotes, replace the curly quote"
        case "/", "#": "JSON has no comments, remove it"
        case _ where BriefReader.isControl(scalar):
            "the control character \(BriefReader.code(scalar)) stands here, remove it"
        default: "\"\(scalar)\" begins no value, put text in double quotes"
        }
    }

    private mutating func object(depth: Int) throws -> BriefJSON {
        let start = place
        var fields: [(name: String, value: BriefJSON)] = []
        advance()
        skipSpace()
        if next == "}" {
            advance()
            return .object([])
        }
        while true {
            let at = place
            let name = try fieldName(openedAt: start, afterComma: !fields.isEmpty)
            if fields.contains(where: { $0.name == name }) {
                throw Problem(
                    .validationError,
                    "\(source) has the field \"\(BriefReader.shown(name))\" a second time at \(at); keep one of the two.",
                    subject: BriefReader.shown(name)
                )
            }
            skipSpace()
            guard next == ":" else {
                throw mistake("a colon is missing after \"\(BriefReader.shown(name))\", put one here")
            }
            advance()
            skipSpace()
            fields.append((name, try value(depth: depth + 1)))
            if try ended(by: "}", openedAt: start) { return .object(fields) }
        }
    }

    private mutating func fieldName(openedAt start: TextPlace, afterComma: Bool) throws -> String {
        switch next {
        case "\"": return try string()
        case nil: throw mistake("this \"{\" is never closed, add \"}\" at the end", at: start)
        case "}" where afterComma: throw mistake("a comma stands before this \"}\", remove the comma")
        case let other?:
            throw mistake(
                other == "'" || other == "\u{201c}" || other == "\u{201d}" || other == "/" || other == ","
                    ? unexpected(other) : "a field's name in double quotes should stand here"
            )
        }
    }

    private mutating func array(depth: Int) throws -> BriefJSON {
        let start = place
        var items: [BriefJSON] = []
        advance()
        skipSpace()
        if next == "]" {
            advance()
            return .array([])
        }
        while true {
            if next == nil { throw mistake("this \"[\" is never closed, add \"]\"", at: start) }
            if next == "]" { throw mistake("a comma stands before this \"]\", remove the comma") }
            items.append(try value(depth: depth + 1))
            if try ended(by: "]", openedAt: start) { return .array(items) }
        }
    }

    /// Whether the list or object ends here; else a comma was passed and another part follows.
    private mutating func ended(by close: Unicode.Scalar, openedAt start: TextPlace) throws -> Bool {
        skipSpace()
        switch next {
        case close:
            advance()
            return true
        case ",":
            advance()
            skipSpace()
            return false
        case nil:
            let open = close == "}" ? "{" : "["
            throw mistake("this \"\(open)\" is never closed, add \"\(close)\" at its end", at: start)
        case "}", "]":
            throw mistake("\"\(close)\" should close what is open, replace this bracket")
        default:
            throw mistake("a comma is missing before this, put one here")
        }
    }
}

extension BriefJSONParser {
    private mutating func word() throws -> BriefJSON {
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

    private mutating func number() throws -> BriefJSON {
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

    private mutating func string() throws -> String {
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
