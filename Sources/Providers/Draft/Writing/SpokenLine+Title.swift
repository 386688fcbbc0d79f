/// How a line becomes words in the picture.
extension SpokenLine {
    /// The most words and characters that stand in the picture.
    static let titleWords = 8
    static let titleCharacters = 40

    /// The line when it is short enough to read at a glance, else a clause of it that is; else nothing.
    static func title(_ text: String) -> String {
        let candidates = ([text] + shorter(text)).map { withoutStop($0) }
        return candidates.first { isShort($0) } ?? ""
    }

    /// The line with a capital at its start; a name stays as its owner writes it, and so does an address.
    static func opened(_ text: String, name: String) -> String {
        guard let index = text.firstIndex(where: { $0.isLetter || $0.isNumber }), text[index].isLowercase,
            !text[index...].hasPrefix(name)
        else { return text }
        let word = text[index...].prefix { !$0.isWhitespace }
        guard !word.contains(where: \.isUppercase), !word.dropLast().contains(".") else { return text }
        return text[..<index] + text[index].uppercased() + text[text.index(after: index)...]
    }

    private static func isShort(_ text: String) -> Bool {
        // Scripts without spaces are read by the character.
        let dense = text.unicodeScalars.contains { (0x2e80...0xd7af).contains($0.value) }
        let most = dense ? 16 : titleCharacters
        return text.count <= most && text.split(whereSeparator: \.isWhitespace).count <= titleWords
    }

    private static func withoutStop(_ text: String) -> String {
        guard let last = text.last, ".。।".contains(last), !text.hasSuffix("..") else { return text }
        return String(text.dropLast())
    }
}
