/// Reads strict JSON and says of a mistake where it is and how to mend it.
///
/// Foundation's reader gives no reliable place, takes a key twice and says nothing a person can act on.
struct JSONReader {
    let bytes: [UInt8]
    let source: String?
    let limits: JSON.Limits
    var index = 0

    init(bytes: [UInt8], source: String?, limits: JSON.Limits) {
        self.bytes = bytes
        self.source = source
        self.limits = limits
    }

    /// What stands next; nil at the end.
    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Reads the whole text as one value.
    mutating func document() throws(Problem) -> JSON {
        guard bytes.count <= limits.bytes else {
            throw Problem(
                .fileTooLarge,
                "\(name) holds \(bytes.count) bytes and may hold \(limits.bytes); shorten it.",
                subject: source
            )
        }
        skipSpace()
        let value = try value(depth: 1)
        skipSpace()
        switch next {
        case nil: return value
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            throw mistake("there is one \"\(scalar)\" too many, remove it")
        default: throw mistake("the value has ended before this, remove what follows")
        }
    }

    private mutating func value(depth: Int) throws(Problem) -> JSON {
        guard let next else { throw mistake("the text ends too early, a value is missing here") }
        switch next {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth <= limits.depth else {
                throw mistake("lists and objects lie more than \(limits.depth) deep, take some levels away")
            }
            return next == UInt8(ascii: "{") ? try object(depth) : try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return try word()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw mistake(unexpected)
        }
    }

    private mutating func object(_ depth: Int) throws(Problem) -> JSON {
        let start = index
        var members: [String: JSON] = [:]
        index += 1
        skipSpace()
        if take("}") { return .object(members) }
        repeat {
            let at = index
            let key = try key(openedAt: start, isFirst: members.isEmpty)
            guard members[key] == nil else {
                let shown = BriefReader.shown(key)
                throw Problem(
                    .validationError,
                    "\(name) has the field \"\(shown)\" a second time at \(place(of: at)); keep one of the two.",
                    subject: shown
                )
            }
            skipSpace()
            guard take(":") else {
                throw mistake("a colon is missing after \"\(BriefReader.shown(key))\", put one here")
            }
            members[key] = try value(depth: depth + 1)
        } while try !ended(by: "}", openedAt: start)
        return .object(members)
    }

    private mutating func key(openedAt start: Int, isFirst: Bool) throws(Problem) -> String {
        switch next {
        case UInt8(ascii: "\""): return try string()
        case nil: throw mistake("this \"{\" is never closed, add \"}\" at the end", at: start)
        case UInt8(ascii: "}") where !isFirst:
            throw mistake("a comma stands before this \"}\", remove the comma")
        default:
            throw mistake(
                "'/,\u{201c}\u{201d}".unicodeScalars.contains(scalar)
                    ? unexpected : "a field's name in double quotes should stand here"
            )
        }
    }

    private mutating func array(_ depth: Int) throws(Problem) -> JSON {
        let start = index
        var values: [JSON] = []
        index += 1
        skipSpace()
        if take("]") { return .array(values) }
        repeat {
            if next == nil { throw mistake("this \"[\" is never closed, add \"]\"", at: start) }
            if next == UInt8(ascii: "]") {
                throw mistake("a comma stands before this \"]\", remove the comma")
            }
            values.append(try value(depth: depth + 1))
        } while try !ended(by: "]", openedAt: start)
        return .array(values)
    }

    /// Whether the list or object ends here; else a comma was passed and another part follows.
    private mutating func ended(by close: Unicode.Scalar, openedAt start: Int) throws(Problem) -> Bool {
        skipSpace()
        if take(close) { return true }
        if take(",") { return false }
        switch next {
        case nil:
            let open = close == "}" ? "{" : "["
            throw mistake("this \"\(open)\" is never closed, add \"\(close)\" at its end", at: start)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            throw mistake("\"\(close)\" should close what is open, replace this bracket")
        default: throw mistake("a comma is missing before this, put one here")
        }
    }

    /// Passes a sign and the space behind it, if it stands here.
    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        index += 1
        skipSpace()
        return true
    }

    private mutating func skipSpace() {
        while let next, next == 0x20 || next == 0x0a || next == 0x0d || next == 0x09 { index += 1 }
    }
}

/// Mistakes, with their places.
extension JSONReader {
    /// A mistake here or at the place of another byte, with what to do.
    func mistake(_ sentence: String, at other: Int? = nil) -> Problem {
        Problem(
            .validationError,
            "\(name) is broken JSON at \(place(of: other ?? index)): \(sentence).",
            subject: source
        )
    }

    /// The place of a byte, as an editor counts it.
    func place(of index: Int) -> TextPlace {
        var place = TextPlace()
        for scalar in String(decoding: bytes[..<min(index, bytes.count)], as: UTF8.self).unicodeScalars {
            place.pass(scalar)
        }
        return place
    }

    private var name: String { source ?? "The body" }

    /// The character that stands here.
    private var scalar: Unicode.Scalar {
        String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{fffd}"
    }

    private var unexpected: String {
        switch scalar {
        case "}", "]":
            "\"\(scalar)\" stands where a value should, add the value or remove the comma before it"
        case ",": "a value is missing before this comma, add it or remove the comma"
        case "'": "strings stand in double quotes, replace the single quote"
        case "\u{201c}", "\u{201d}", "\u{201e}": "strings stand in straight quotes, replace the curly quote"
        case "/", "#": "JSON has no comments, remove it"
        case let scalar where BriefReader.isControl(scalar):
            "the control character \(BriefReader.code(scalar)) stands here, remove it"
        case let scalar: "\"\(BriefReader.shown(String(scalar)))\" begins no value, put text in double quotes"
        }
    }
}
