extension Statement {
    /// The parts that can be named in a sentence.
    static let parts: [BriefPart] = [.product, .brand, .audience, .tone, .style, .callToAction, .messages]
}

extension Brief {
    /// Whether a part says a text, or says it among other things.
    func holds(_ text: String, as part: BriefPart) -> Bool {
        switch part {
        case .tone: tone.value?.contains { Statement.isSame($0, text) } ?? false
        case .style: style.value?.contains { Statement.isSame($0, text) } ?? false
        case .messages: messages.value?.contains { Statement.isSame($0, text) } ?? false
        default: self.text(of: part).map { Statement.isSame($0, text) } ?? false
        }
    }
}

extension Statement {
    /// Whether two texts say the same, or one of them no more than a part of the other.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (content(one), content(other))
        return !one.isEmpty && !other.isEmpty
            && (other.allSatisfy { isIn(one, $0) } || one.allSatisfy { isIn(other, $0) })
    }

    /// Whether a word stands among others, with another ending perhaps: "hell" in "helle Farben".
    private static func isIn(_ words: [String], _ word: String) -> Bool {
        words.contains { other in
            other == word
                || min(other.count, word.count) >= 4 && abs(other.count - word.count) <= 2
                    && (other.hasPrefix(word) || word.hasPrefix(other))
        }
    }

    private static func content(_ text: String) -> [String] {
        BriefWords.words(of: text).map { BriefWords.folded($0) }
            .filter {
                !BriefCues.articles.contains($0)
                    && !["too", "so", "zu", "trop", "troppo", "muy"].contains($0)
            }
    }
}
