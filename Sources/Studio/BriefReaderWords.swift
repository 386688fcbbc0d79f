import Foundation

/// Takes text apart into the words, phrases and sentences it was written in.
enum BriefWords {
    /// The text without spaces and line ends around it.
    static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = Array(String(text).unicodeScalars)
        guard let first = scalars.firstIndex(where: { !BriefReader.isSpace($0) }),
            let last = scalars.lastIndex(where: { !BriefReader.isSpace($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    /// The words as they stand, without the marks around them.
    static func words(of text: some StringProtocol) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { bare($0) }.filter { !$0.isEmpty }
    }

    /// A word without the marks before and after it; a hyphen or apostrophe within it stays.
    static func bare(_ word: some StringProtocol) -> String {
        let characters = Array(word)
        guard let first = characters.firstIndex(where: { isPartOfWord($0) }),
            let last = characters.lastIndex(where: { isPartOfWord($0) })
        else { return "" }
        return String(characters[first...last])
    }

    /// In lower case and without accents, to compare with cue words.
    static func folded(_ text: some StringProtocol) -> String {
        String(text).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    /// The parts of a list written as a phrase: "calm, warm and honest".
    static func parts(of text: String) -> [String] {
        var parts: [String] = []
        for piece in text.split(whereSeparator: { ",;/|·•、，؛،\n".contains($0) }) {
            var current: [String] = []
            for word in piece.split(whereSeparator: \.isWhitespace) {
                if conjunctions.contains(word.lowercased()) {
                    parts.append(current.joined(separator: " "))
                    current = []
                } else {
                    current.append(String(word))
                }
            }
            parts.append(current.joined(separator: " "))
        }
        let clean = parts.map { trimmed($0.trimmingCharacters(in: CharacterSet(charactersIn: ".!。।… "))) }
        return Array(clean.filter { !$0.isEmpty }.prefix(BriefFields.maximumItems))
    }

    /// The sentences of a text, each with its closing mark; a line end closes one too.
    static func sentences(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { sentences(ofLine: Array($0)) }
    }

    private static func sentences(ofLine line: [Character]) -> [String] {
        var sentences: [String] = []
        var start = 0
        for index in line.indices where index >= start && closes(line, at: index) {
            // A closing quotation mark belongs to the sentence that it ends.
            let end = quoteEnds(line, after: index) ? index + 1 : index
            sentences.append(trimmed(String(line[start...end])))
            start = end + 1
        }
        if start < line.count { sentences.append(trimmed(String(line[start...]))) }
        return sentences.filter { !words(of: $0).isEmpty }
    }

    /// Whether a quotation closes behind a mark and a new sentence begins behind it.
    private static func quoteEnds(_ line: [Character], after index: Int) -> Bool {
        guard index + 1 < line.count, "”\"»«“".contains(line[index + 1]) else { return false }
        guard index + 3 < line.count else { return true }
        return line[index + 2].isWhitespace && !line[index + 3].isLowercase
            && !"–—-".contains(line[index + 3])
    }

    /// Whether a sentence ends with this character.
    ///
    /// A full stop within 3.5 ends none, nor does one behind a single letter or a known abbreviation.
    private static func closes(_ line: [Character], at index: Int) -> Bool {
        let mark = line[index]
        if "。！？।؟".contains(mark) { return index + 1 == line.count || !"」』）”".contains(line[index + 1]) }
        guard ".!?…".contains(mark) else { return false }
        guard index + 1 < line.count else { return true }
        let next = line[index + 1]
        guard next.isWhitespace || quoteEnds(line, after: index) else { return false }
        if mark != "." { return true }
        let word = bare(String(line[..<index].reversed().prefix { !$0.isWhitespace }.reversed()))
        if word.count == 1, word.first?.isLetter == true { return false }
        return !word.contains(".") && !abbreviations.contains(word.lowercased())
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "%€$£°@#&+".contains(character)
            || character.unicodeScalars.contains { $0.properties.isEmojiPresentation }
    }

    private static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "&", "+", "sowie", "ed"]
    private static let abbreviations: Set<String> = [
        "dr", "mr", "mrs", "ms", "st", "nr", "ca", "bzw", "inkl", "vs", "approx", "etc", "sr", "sra",
        "dott", "mme", "str", "tel", "usw", "env", "ex",
    ]
}

extension BriefReader {
    /// The sentences of a text, each with its closing mark; a line end closes one too.
    public static func sentences(of text: String) -> [String] { BriefWords.sentences(of: text) }
}
