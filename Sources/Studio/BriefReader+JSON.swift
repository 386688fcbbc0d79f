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
    private(set) var place = TextPlace()
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

    /// What stands next; nil at the end.
    var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// Moves behind what stands next.
    mutating func advance() {
        guard let next else { return }
        place.pass(next)
        index += 1
    }

    private mutating func skipSpace() {
        while let next, next == " " || next == "\t" || next == "\n" || next == "\r" { advance() }
    }

    /// A mistake here or at another place, with what to do.
    func mistake(_ sentence: String, at other: TextPlace? = nil) -> Problem {
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
