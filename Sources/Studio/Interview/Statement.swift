/// Something that a message names outright: "the name is Teapot Two", "it is not for early risers".
struct Statement {
    let part: BriefPart
    /// In the speaker's own words; may be empty while the rest of the sentence is still to be read.
    var value: String
    /// Whether it says what the part is not.
    var isNegated = false
    /// Whether it takes the place of all that was said of the part before.
    var replaces = false
    /// Whether it takes away what was said and says nothing in its stead: "drop the call to action".
    var clears = false
    /// Whether the speaker takes something back with it.
    var corrects = false
}

/// A word of a message, and how it is compared.
struct SpokenWord {
    /// As it was written, with the marks around it.
    let raw: String
    /// In lower case and without marks.
    private(set) var lower: String
    /// The same without accents.
    private(set) var plain: String
    /// Whether it was written together with the word before it: the "is" of "it's".
    let isTied: Bool
    /// Whether the speaker pauses behind it.
    var isPause = false
    /// Whether that pause announces what follows.
    var isColon = false

    /// The words of a sentence; those that are drawn together stand apart.
    static func words(of sentence: String) -> [SpokenWord] {
        sentence.split(whereSeparator: \.isWhitespace).reduce(into: []) { words, token in
            let isMark = BriefWords.bare(token).isEmpty
            if isMark, token.contains(where: { ",;:–—-".contains($0) }), !words.isEmpty {
                words[words.count - 1].isPause = true
                words[words.count - 1].isColon = token.contains(":")
            }
            if !isMark { words += pieces(of: String(token)) }
        }
    }

    /// What was written, with one space between; without the marks at its end.
    static func text(of words: some Collection<SpokenWord>) -> String {
        var text = words.reduce(into: "") { text, word in
            text += text.isEmpty || word.isTied ? word.raw : " " + word.raw
        }
        while let last = text.last, ",;:–—- ".contains(last) { text.removeLast() }
        return text
    }

    func matches(_ cue: String) -> Bool { plain == cue || lower == cue }

    private init(_ raw: String, isTied: Bool = false) {
        self.raw = raw
        lower = BriefWords.bare(raw).lowercased().replacing("’", with: "'")
        plain = BriefWords.folded(lower)
        self.isTied = isTied
        isPause = raw.last.map { ",;:–—".contains($0) } == true
        isColon = raw.last == ":"
    }

    private static func pieces(of token: String) -> [SpokenWord] {
        let plain = BriefWords.folded(BriefWords.bare(token)).replacing("’", with: "'")
        // "It's", "isn't", "c'est", "s'appelle", "chama-se".
        let length: Int? =
            if let start = drawn.first(where: { plain.hasPrefix($0) && plain.count > $0.count }) {
                start.count
            } else if plain.hasSuffix("n't") || plain.hasSuffix("-se") {
                plain.count - 3
            } else if ["it's", "that's", "this's", "what's", "there's"].contains(plain) {
                plain.count - 2
            } else {
                nil
            }
        let lead = token.prefix { !$0.isLetter && !$0.isNumber }.count
        guard let length, length > 0, lead + length < token.count else { return [SpokenWord(token)] }
        let cut = token.index(token.startIndex, offsetBy: lead + length)
        let (start, end) = (
            SpokenWord(String(token[..<cut])), SpokenWord(String(token[cut...]), isTied: true)
        )
        guard end.plain == "n't" else { return [start, end] }
        // "Shouldn't be" is compared as "not should be", so that the verb stays together.
        return [start.compared(as: end), end.compared(as: start)]
    }

    private func compared(as other: SpokenWord) -> SpokenWord {
        var word = self
        (word.lower, word.plain) = (other.lower, other.plain)
        return word
    }

    private static let drawn = ["c'", "n'", "s'", "qu'"]
}

extension SpokenWord {
    /// How many words the longest of the phrases takes at the start; nil when none stands there.
    static func length(of phrases: [[String]], in words: some Collection<SpokenWord>) -> Int? {
        phrases.filter { phrase in
            phrase.count <= words.count && zip(words, phrase).allSatisfy { $0.matches($1) }
        }.map(\.count).max()
    }
}
