/// What a brief rules out, ready to be asked about a text or a picture.
public struct Prohibitions: Sendable {
    /// Nobody may be seen: "no faces", "keine Menschen".
    public let people: Bool
    /// Nothing may be written in the picture: "no text on screen".
    public let writing: Bool
    public let music: Bool
    /// Nobody may speak: "no voiceover".
    public let voice: Bool
    /// No amount of money may be named: "don't mention the price".
    public let prices: Bool
    /// What of it has a name in all six languages, colours among it.
    let known: Set<ForbiddenThing>
    private let terms: [[String]]
    private let parts: [String]
    private let name: [String]

    /// Reads the things that must not appear; `name` is the film's own, which may be said all the same.
    init(_ things: [String], name: String = "") {
        var terms: [[String]] = []
        var kinds: Set<ForbiddenThing> = []
        for thing in things {
            let words = BriefWords.compared(thing)
            guard !words.isEmpty else { continue }
            let meant = ForbiddenThing.allCases.first { kind in words.contains { kind.isNamed(by: $0) } }
            terms.append(words)
            guard let meant else { continue }
            kinds.insert(meant)
            // "Kein Rot" holds in the language of prompts, too.
            if !meant.isPartOfFilm, meant != .prices, words.count <= 3 {
                terms += meant.words.sorted().map { [$0] }
            }
        }
        people = kinds.contains(.people)
        writing = kinds.contains(.writing)
        music = kinds.contains(.music)
        voice = kinds.contains(.voice)
        prices = kinds.contains(.prices)
        known = kinds
        self.terms = terms
        // Scripts without spaces have no words to compare, so their letters are sought.
        parts = things.map { BriefWords.folded($0) }
            .filter { $0.unicodeScalars.contains { $0.value > 0x2e80 } }
        self.name = BriefWords.compared(name)
    }

    /// Whether nothing is ruled out.
    public var isEmpty: Bool { terms.isEmpty }

    /// Whether a text names something that is ruled out; the film's own name never does.
    public func forbid(_ text: String) -> Bool {
        guard !isEmpty else { return false }
        let folded = BriefWords.folded(text)
        if parts.contains(where: { folded.contains($0) }) { return true }
        if prices, Money.isNamed(in: text) { return true }
        let words = withoutName(BriefWords.compared(text))
        return terms.contains { term in
            guard words.count >= term.count else { return false }
            return (0...(words.count - term.count)).contains { start in
                zip(words[start...], term).allSatisfy { Self.is($0, $1) }
            }
        }
    }

    /// The text without the words that are ruled out, for names of things: "cheap red kettle".
    public func cleaned(_ text: String) -> String {
        guard forbid(text) else { return text }
        let words = text.split(separator: " ").map(String.init).filter { !forbid($0) }
        let kept = words.joined(separator: " ")
        return forbid(kept) ? "" : kept
    }

    private func withoutName(_ words: [String]) -> [String] {
        guard !name.isEmpty, words.count >= name.count else { return words }
        var rest = words[...]
        var kept: [String] = []
        while let first = rest.first {
            if rest.starts(with: name) {
                rest = rest.dropFirst(name.count)
            } else {
                kept.append(first)
                rest = rest.dropFirst()
            }
        }
        return kept
    }

    /// Whether a word is the forbidden one, one of its forms or a compound with it.
    private static func `is`(_ word: String, _ term: String) -> Bool {
        if word == term || word == term + "s" || word == term + "es" || term == word + "s" { return true }
        // "Guaranteed" and "Garantien" are forms of "guarantee" and "Garantie".
        let endsOpen = term.count > 4 && term.last.map { "aeos".contains($0) } == true
        let stem = endsOpen ? String(term.dropLast()) : term
        if stem.count >= 4, word.hasPrefix(stem), word.count - stem.count <= 3 { return true }
        return term.count >= 5 && word.contains(term)
    }
}

extension Brief {
    /// What the brief rules out, read from its prohibitions.
    public var prohibited: Prohibitions {
        Prohibitions(prohibitions.value ?? [], name: product.value ?? brand.value ?? "")
    }
}

extension BriefWords {
    /// The words of a text as they are compared: folded, without marks.
    static func compared(_ text: some StringProtocol) -> [String] {
        folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
