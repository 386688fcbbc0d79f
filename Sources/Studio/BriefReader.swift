public import Foundation

/// Reads a brief as a person wrote it: JSON in either schema, or plain text.
///
/// Every refusal is a `Problem` of one sentence that names the place and says what to do.
public enum BriefReader {
    /// The most bytes a brief may hold: 64 KiB.
    public static let maximumBytes = 65_536

    /// The most characters a brief in plain text may hold.
    public static let maximumCharacters = 6000

    /// Reads the bytes of a brief; `name` is the file's name, or a word for where the bytes came from.
    ///
    /// They are read as JSON when the name ends in `.json` or the first character is `{` or `[`.
    public static func read(_ data: Data, name: String) throws -> Brief {
        let source = shown(name)
        let text = try text(of: data, source: source)
        let start = text.unicodeScalars.first { !isSpace($0) }
        guard let start else {
            throw Problem(
                .validationError,
                "\(source) is empty; write what the film is about, for whom and how it should feel.",
                subject: source
            )
        }
        if name.lowercased().hasSuffix(".json") || start == "{" || start == "[" {
            return try BriefFields.brief(from: text, source: source)
        }
        try refuseControlCharacters(in: text, source: source)
        guard text.count <= maximumCharacters else {
            throw Problem(
                .fileTooLarge,
                "\(source) is \(text.count) characters long; a brief in plain text holds "
                    + "\(maximumCharacters) at most, so shorten it.",
                subject: source
            )
        }
        return try BriefText.brief(from: text, source: source)
    }

    private static func text(of data: Data, source: String) throws -> String {
        guard data.count <= maximumBytes else {
            throw Problem(
                .fileTooLarge,
                "\(source) holds \(data.count) bytes; a brief may hold \(maximumBytes) (64 KiB), so shorten it.",
                subject: source
            )
        }
        let bytes = Array(data)
        if isUTF16(bytes) {
            throw Problem(.invalidFileType, "\(source) is UTF-16 text; save it as UTF-8.", subject: source)
        }
        let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
        guard !body.contains(0), let text = String(validating: body, as: UTF8.self) else {
            throw Problem(
                .invalidFileType,
                "\(source) is not a text file; give a brief as JSON or plain text in UTF-8.",
                subject: source
            )
        }
        return text
    }

    /// UTF-16 with its byte order mark, or without one when every second byte of the start is zero.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return true }
        let start = bytes.prefix(32)
        guard start.count >= 4, start.count % 2 == 0 else { return false }
        let even = start.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        let odd = start.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        return (even.allSatisfy { $0 == 0 } && !odd.contains(0))
            || (odd.allSatisfy { $0 == 0 } && !even.contains(0))
    }

    private static func refuseControlCharacters(in text: String, source: String) throws {
        var place = TextPlace()
        for scalar in text.unicodeScalars {
            if isControl(scalar) {
                throw Problem(
                    .validationError,
                    "\(source) has the control character \(code(scalar)) in \(place); remove it.",
                    subject: source
                )
            }
            place.pass(scalar)
        }
    }

    /// Spaces, tabs, line ends and the marks that have no width.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{feff}" || scalar == "\u{200b}"
    }

    /// A character that is neither text nor tab nor line end.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n" && scalar != "\r"
    }

    /// A character by its number, for example U+0007.
    static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A piece of somebody's text, made fit to stand in a sentence: no control characters, 60 at most.
    static func shown(_ text: String) -> String {
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControlOrBreak($0) }))
        return clean.count <= 60 ? clean : clean.prefix(59) + "…"
    }

    private static func isControlOrBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
