/// Takes texts apart, shortens them and puts them together.
extension BriefText {
    /// A name taken out of a sentence begins with a capital, unless it has one of its own.
    static func title(_ name: String) -> String {
        let hasOwn = name.prefix { !$0.isWhitespace }.contains(where: \.isUppercase)
        return hasOwn ? name : name.prefix(1).uppercased() + name.dropFirst()
    }

    /// What stands before and behind a colon, when four words or more stand behind it.
    static func divided(_ sentence: String) -> (String, String) {
        guard let colon = sentence.firstIndex(of: ":") else { return (sentence, "") }
        let rest = BriefWords.trimmed(sentence[sentence.index(after: colon)...])
        guard BriefWords.words(of: rest).count >= 4 else { return (sentence, "") }
        let start = BriefWords.trimmed(sentence[..<colon]) + "."
        return (start, rest.prefix(1).uppercased() + rest.dropFirst())
    }

    static func once(_ words: [String]) -> [String] {
        words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    static func unwrapped(_ lines: [String]) -> String {
        lines.reduce(into: "") { text, line in
            let open = text.last.map { !".!?…:。！？".contains($0) } ?? false
            let goesOn = line.first.map { $0.isLowercase || $0.isNumber } ?? false
            text += text.isEmpty ? line : (open && goesOn ? " " : "\n") + line
        }
    }

    static func withoutStop(_ text: String) -> String {
        text.last == "." ? String(text.dropLast()) : text
    }

    static func limited(_ text: String, _ most: Int) -> String {
        guard text.count > most else { return text }
        let cut = text.prefix(most)
        return BriefWords.trimmed(cut.lastIndex(where: \.isWhitespace).map { cut[..<$0] } ?? cut)
    }

    /// What a sentence says of feelings: "rough wood" whole, of a longer part only the words that say it.
    static func feelings(in sentence: String) -> [(String, Feeling.Side)] {
        BriefWords.parts(of: sentence).flatMap { part -> [(String, Feeling.Side)] in
            let words = BriefWords.words(of: part)
            let cues = words.compactMap { word in Feeling.cue(for: word).map { (word, $0.side) } }
            let isPhrase =
                (2...5).contains(words.count) && !cues.isEmpty
                && !words.contains { BriefCues.isFilmWord($0) || BriefCues.isVerb($0) || isOrder($0) }
            return isPhrase ? [(part, .style)] : cues
        }
    }

    private static func isOrder(_ word: String) -> Bool {
        [
            "keep", "make", "it", "be", "should", "i'd", "we'd", "prefer", "want", "would", "like", "sein",
            "soll",
            "sollte", "doit", "rester", "debe", "deve", "ser", "essere",
        ].contains(word.lowercased().replacing("’", with: "'"))
    }
}
