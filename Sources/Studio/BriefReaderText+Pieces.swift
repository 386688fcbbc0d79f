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
}
