import Studio

/// What customers said, as far as a brief quotes them.
enum CustomerWords {
    /// The sentences of a brief that hold a customer's own words, in their order.
    static func all(in brief: Brief) -> [String] {
        let texts = (brief.messages.value ?? []) + [brief.description.value].compactMap(\.self)
        return texts.flatMap { BriefReader.sentences(of: $0) }.filter { isQuote($0) }
    }

    /// Whether somebody speaks in a sentence: four words or more between quotation marks.
    static func isQuote(_ sentence: String) -> Bool {
        marks.contains { open, close in
            guard let start = sentence.firstIndex(of: open) else { return false }
            let rest = sentence[sentence.index(after: start)...]
            guard let end = rest.firstIndex(of: close) else { return false }
            let words = rest[..<end].split(whereSeparator: \.isWhitespace)
            let isDense = rest[..<end].unicodeScalars.contains { $0.value > 0x2e80 }
            return words.count >= 4 || isDense && rest[..<end].count >= 8
        }
    }

    private static let marks: [(Character, Character)] = [
        ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("\"", "\""), ("「", "」"), ("„", "”"), ("”", "”"),
    ]
}
