/// Parts of sentences, and values taken out of them.
extension StatementGrammar {
    static func isArticle(_ word: SpokenWord) -> Bool {
        BriefCues.articles.contains(word.plain) || possessives.contains(word.plain)
            || isElided(word)
    }

    /// "L'ambiance": the article is drawn to its noun.
    static func isElided(_ word: SpokenWord) -> Bool { word.lower.hasPrefix("l'") }

    private static let possessives = StatementCues.set(
        "its your their his her ihre ihr sein seine euer eure son sa ses su sus suo sua seu votre vuestro vuestra"
    )

    /// Whether words are no more than "it", "the film", "our product" or the name.
    static func isSubject(_ words: ArraySlice<SpokenWord>, _ brief: Brief) -> Bool {
        let own = [brief.product.value, brief.brand.value, brief.description.value].compactMap(\.self)
            .flatMap { BriefWords.words(of: $0).map { BriefWords.folded($0) } }
        return words.allSatisfy { word in
            let label = BriefCues.label(of: word.plain + ":")?.0.part
            return cues.subjects.contains(word.plain) || isArticle(word) || own.contains(word.plain)
                || BriefCues.films.contains(word.plain)
                || label == .product && !notLabels.contains(word.plain)
        }
    }

    static func dropNot(_ words: inout ArraySlice<SpokenWord>) -> Bool {
        if words.first.map({ ["n", "ne"].contains($0.plain) }) == true { words = words.dropFirst() }
        guard let first = words.first, cues.nots.contains(first.plain) else { return false }
        words = words.dropFirst()
        return true
    }

    /// How many words one of the phrases takes at the end; nil when none stands there.
    static func trailing(_ phrases: [[String]], in words: ArraySlice<SpokenWord>) -> Int? {
        phrases.map(\.count).sorted(by: >).first { count in
            words.count > count
                && SpokenWord.length(of: phrases.filter { $0.count == count }, in: words.suffix(count)) != nil
        }
    }

    /// Where "for students" begins.
    static func people(in words: ArraySlice<SpokenWord>) -> Int? {
        words.indices.first { index in
            SpokenWord.length(of: cues.fors, in: words[index...]) != nil
                && BriefCues.audience(in: "It is " + SpokenWord.text(of: words[index...])) != nil
        }
    }

    /// Where one of the phrases stands.
    static func place(of phrases: [[String]], in words: ArraySlice<SpokenWord>) -> Range<Int>? {
        for index in words.indices {
            if let count = SpokenWord.length(of: phrases, in: words[index...]) {
                return index..<(index + count)
            }
        }
        return nil
    }

    /// The words as a value: without the marks, smiles and pleas around them.
    static func text(_ words: ArraySlice<SpokenWord>, withoutTail: Bool = false) -> String {
        var words = words
        while let last = words.last, !last.plain.contains(where: { $0.isLetter || $0.isNumber }) {
            words = words.dropLast()
        }
        if let count = trailing(cues.pleas, in: words) { words = words.dropLast(count) }
        if withoutTail, words.count > 1, let last = words.last, cues.tails.contains(last.plain) {
            words = words.dropLast()
        }
        var text = SpokenWord.text(of: words)
        while let last = text.last, ".!?".contains(last) { text.removeLast() }
        return text
    }

    /// A name at the start of some words: what is quoted, all when they are few, else as long as its capitals go on.
    static func name(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let isCapital = words.first?.first?.isUppercase == true
        if words.count <= 4,
            !isCapital
                || words.dropFirst().allSatisfy({
                    $0.first?.isUppercase == true || $0.first?.isNumber == true || $0.count <= 3
                })
        {
            return text
        }
        let name = isCapital ? BriefCues.capitals(words) : BriefCues.phrase(words, most: 6)
        return name.isEmpty ? text : name
    }
}
