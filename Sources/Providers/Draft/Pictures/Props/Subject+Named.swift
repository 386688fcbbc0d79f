import Foundation

extension Subject {
    /// The thing a few words name, in any of the languages of the tables; nil when they name none.
    ///
    /// Fixed phrases win ("real estate"), then names of things, then what is kept in a thing ("coffee bag" is a
    /// bag), then trades and pursuits ("bicycle repair" is a bicycle), then places at large ("shop").
    init?(named text: String) {
        let spaced = Self.spaced(text)
        let all = spaced.split(separator: " ").map(String.init)
        // The English article is no French tea.
        let words = all.count > 1 && text.lowercased().hasPrefix("the ") ? Array(all.dropFirst()) : all
        if let phrase = Self.phrases.first(where: { spaced.contains(" \($0.words) ") }) {
            self = phrase.subject
            return
        }
        // "boot" is a ship in German: what is in doubt counts only where nothing else is said.
        if all.count <= 2, let found = words.reversed().lazy.compactMap({ Self.lone.exact[$0] }).first {
            self = found
            return
        }
        // The last name is the head of the phrase in most of these languages' compounds; in Arabic the first.
        let isArabic = words.contains { !Self.withoutProclitics($0).isEmpty }
        let ordered = isArabic ? words : words.reversed()
        let heads = ordered.flatMap { Self.stems(of: $0) + [$0] + Self.withoutProclitics($0) }
        for list in Self.lists {
            if let found = heads.lazy.compactMap(list.subject(of:)).first ?? list.written(in: text) {
                self = found
                return
            }
        }
        return nil
    }

    /// The folded words of a text between single spaces, so that whole words can be looked for.
    static func spaced(_ text: String) -> String {
        " " + folded(text).split { !$0.isLetter }.joined(separator: " ") + " "
    }

    /// Lower case, without accents, as words are compared.
    static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .replacing("ß", with: "ss")
    }

    /// What a shop, school or the like is for, where both are one word: Fahrradladen.
    private static func stems(of word: String) -> [String] {
        suffixes.filter { word.hasSuffix($0) && word.count > $0.count + 2 }.map { suffix in
            String(word.dropLast(suffix.count))
        }
    }

    private static let lists = [names, contents, trades, places].map(WordList.init)
    private static let lone = WordList(alone)
    private static let phrases = fixed.flatMap { entry in
        entry.words.map { (words: folded($0), subject: entry.subject) }
    }
    .sorted { ($0.words.count, $0.words) > ($1.words.count, $1.words) }
}

/// One table, turned round: from a word to its subject.
private struct WordList {
    let exact: [String: Subject]
    /// Russian words by their stem.
    private let bent: [String: Subject]
    /// Words long enough to be the end of a compound, the longest first.
    private let endings: [(word: String, subject: Subject)]
    /// Words of scripts without spaces, the longest first; they may stand anywhere.
    private let written: [(word: String, subject: Subject)]

    init(_ entries: [Subject.Entry]) {
        let pairs = entries.flatMap { entry in entry.words.map { (word: $0, subject: entry.subject) } }
            .sorted { ($0.word.count, $0.word) > ($1.word.count, $1.word) }
        let (spaceless, spaced) = (
            pairs.filter { $0.word.isSpaceless }, pairs.filter { !$0.word.isSpaceless }
        )
        exact = Dictionary(pairs.map { (Subject.folded($0.word), $0.subject) }) { first, _ in first }
        bent = Dictionary(
            pairs.compactMap { pair in Subject.stem(Subject.folded(pair.word)).map { ($0, pair.subject) } }
        ) { first, _ in first }
        endings = spaced.map { (word: Subject.folded($0.word), subject: $0.subject) }
            .filter { $0.word.count >= 5 }
        written = spaceless
    }

    func subject(of word: String) -> Subject? {
        if let found = exact[word] { return found }
        if Subject.accidents.contains(word) { return nil }
        return plural(word) ?? Subject.stem(word).flatMap { bent[$0] } ?? compound(word)
    }

    func written(in text: String) -> Subject? {
        written.first { text.contains($0.word) }?.subject
    }

    /// A word in the plural of one of the languages.
    private func plural(_ word: String) -> Subject? {
        for (ending, least) in [("s", 3), ("es", 3), ("n", 4), ("en", 4), ("e", 4), ("er", 4), ("x", 4)]
        where word.hasSuffix(ending) && word.count - ending.count >= least {
            if let found = exact[String(word.dropLast(ending.count))] { return found }
        }
        return nil
    }

    /// The last part of a word that is written as one: Glaswasserkocher.
    private func compound(_ word: String) -> Subject? {
        endings.first { ending in
            word.count > ending.word.count
                && ["", "s", "n", "en", "e"].contains { word.hasSuffix(ending.word + $0) }
        }?.subject
    }
}

extension String {
    /// Whether it is written in a script without spaces, as Japanese is.
    fileprivate var isSpaceless: Bool { unicodeScalars.contains { $0.value >= 0x3000 } }
}
