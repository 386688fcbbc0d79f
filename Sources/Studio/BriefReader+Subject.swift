extension Brief {
    /// The thing in the middle of the picture, in a word or two of the brief: "electric kettle".
    ///
    /// Taken from the noun of the description ("A quiet electric kettle for …"), else from the name.
    public var subject: String {
        // A message that stands in for the description need not say what the product is.
        let isMessage = description.source == .assumed && description.value == messages.value?.first
        let told = isMessage ? nil : description.value
        let fromDescription = told.flatMap {
            BriefCues.kind(in: $0, name: product.value ?? brand.value)
        }
        let phrases = [fromDescription, product.value, brand.value].compactMap(\.self)
        let prohibited = prohibited
        let phrase = phrases.lazy.map { prohibited.cleaned($0) }.first { !$0.isEmpty } ?? title
        return String(phrase.prefix(40))
    }
}

extension BriefCues {
    /// What kind of thing a sentence says something is, two words at most.
    static func kind(in sentence: String, name: String?) -> String? {
        let words =
            BriefWords.sentences(of: sentence).first?
            .split(whereSeparator: \.isWhitespace).map(String.init) ?? []
        let quote = words.firstIndex { $0.first.map { "“„«\"「".contains($0) } ?? false } ?? words.count
        // "Our workshop “Speiche 9”": the kind stands before the name.
        let plain = quote > 1 ? Array(words[..<quote]) : words
        return kind(of: withoutName(plain, name), in: sentence, name: name)
    }

    /// "Stille, a quiet kettle": what follows the name and its comma.
    private static func withoutName(_ words: [String], _ name: String?) -> [String] {
        let count = name?.split(whereSeparator: \.isWhitespace).count ?? 0
        guard count > 0, words.count > count, words[count - 1].hasSuffix(","),
            words.prefix(count).map({ BriefWords.bare($0) }).joined(separator: " ") == name
        else { return words }
        return Array(words.dropFirst(count))
    }

    private static func kind(of words: [String], in sentence: String, name: String?) -> String? {
        guard words.count > 1 else { return nil }
        // "Stille ist ein leiser Wasserkocher": the kind stands behind the verb.
        let verb = words.prefix(7).firstIndex { isVerb($0) }
        let isArticleFirst = withoutArticle(words).count < words.count
        guard verb != nil || isArticleFirst else { return nil }
        let start = isArticleFirst && (verb ?? 0) == 0 ? 0 : verb.map { isArticleFirst ? 0 : $0 + 1 } ?? 0
        let found = phrase(withoutArticle(withoutArticle(Array(words[start...]))), most: 6)
            .split(separator: " ").map(String.init).prefix { !links.contains(BriefWords.folded($0)) }
        let named = name.map { BriefWords.words(of: $0).map { BriefWords.folded($0) } } ?? []
        let isNamed = !named.isEmpty && found.map { BriefWords.folded($0) }.starts(with: named)
        // "La librairie Les Heures" has its kind in its name, in small letters.
        guard let start = found.first, !isNamed || start.first?.isLowercase == true else { return nil }
        // The noun comes last in English and German, first in the Romance languages.
        let isRomance = ["fr", "es", "it", "pt"].contains(LanguageGuess.language(of: sentence))
        // "Librairie Les Heures": a capital begins the name.
        let first = found.prefix(1) + found.dropFirst().prefix(1).prefix { $0.first?.isUppercase == false }
        return (isRomance ? first : found.suffix(2)).joined(separator: " ")
    }

    /// Words that tie another noun to the one before.
    private static let links: Set<String> = [
        "of", "der", "des", "vom", "von", "de", "du", "di", "da", "del", "do", "au",
        "aux", "a", "al", "alla", "ao", "aos", "avec", "con", "com", "in", "en", "em", "et", "y", "e",
        "am", "an", "the", "le", "la", "il", "el", "o", "ohne", "mitten",
    ]
}
