import Foundation

/// How a sentence names its product and its audience.
extension BriefCues {
    /// The name of what a sentence is about; its first words when no pattern says more.
    static func name(in sentence: String) -> String {
        if let quoted = quoted(in: sentence) { return quoted }
        let words = tokens(of: sentence)
        if let called = called(in: words) { return called }
        let about = aboutFilm(words)
        if let name = apposed(to: about ?? withoutArticle(words)) { return name }
        if let about { return phrase(about, most: 6) }
        if let sold = sold(in: words) { return sold }
        if let verb = words.prefix(6).firstIndex(where: { isVerb($0) }), verb > 0 {
            let name = withoutArticle(Array(words[..<verb]))
            if !(name.first.map { isTopic($0) } ?? true) { return phrase(name, most: 6) }
        }
        if let name = properName(words) { return name }
        return head(of: sentence)
    }

    /// The first words of a text without article, up to the first pause or preposition, six at most.
    static func head(of text: String) -> String {
        let words = withoutArticle(tokens(of: text))
        let found = phrase(words, most: 6)
        let name = found.isEmpty ? BriefWords.words(of: text).prefix(6).joined(separator: " ") : found
        return String((name.prefix(1).uppercased() + name.dropFirst()).prefix(60))
    }

    /// A sentence without "A film about" before what it is about.
    static func withoutFilm(_ sentence: String) -> String {
        let words = tokens(of: sentence)
        guard let range = subject(in: words), !range.isEmpty else { return sentence }
        let rest = words[range].joined(separator: " ")
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    /// Whether the sentence is "a film about …": it names the subject, so it is not only direction.
    static func namesSubject(_ sentence: String) -> Bool { aboutFilm(tokens(of: sentence)) != nil }

    /// Who the sentence says the product or film is for.
    static func audience(in sentence: String) -> String? {
        let words = tokens(of: sentence)
        // Behind "a film for …" comes the product, so the search begins after it.
        let start = subject(in: words)?.lowerBound ?? 0
        for index in words.indices.dropFirst(start) where index > 0 && isFor(words[index]) {
            let rest = Array(words[(index + 1)...])
            guard let first = rest.first.map({ BriefWords.folded(BriefWords.bare($0)) }),
                isSomebody(first, rest)
            else { continue }
            let found = clause(rest)
            if !found.isEmpty { return found }
        }
        return nil
    }

    // MARK: Names

    private static func quoted(in sentence: String) -> String? {
        for (open, close) in [
            ("“", "”"), ("„", "“"), ("«", "»"), ("\"", "\""), ("»", "«"), ("「", "」"), ("『", "』"), ("„", "”"),
        ] {
            guard let start = sentence.range(of: open),
                let end = sentence.range(of: close, range: start.upperBound..<sentence.endIndex)
            else { continue }
            let name = BriefWords.trimmed(sentence[start.upperBound..<end.lowerBound])
            if (1...40).contains(name.count) { return name }
        }
        return nil
    }

    /// The name behind "called", as long as its capitals go on.
    static func called(in sentence: String) -> String? { called(in: tokens(of: sentence)) }

    private static func called(in words: [String]) -> String? {
        after(called, in: words).map { capitals($0) }
    }

    /// "our new ferry line, the Harbour Hopper": the name behind the comma, when there is none before it.
    private static func apposed(to words: [String]) -> String? {
        guard let comma = words.prefix(8).firstIndex(where: { $0.hasSuffix(",") }),
            words[...comma].allSatisfy({ $0.first?.isLowercase == true })
        else { return nil }
        let rest = withoutArticle(Array(words[(comma + 1)...]))
        guard let first = rest.first, first.first?.isUppercase == true, first != "I" else { return nil }
        return capitals(rest)
    }

    /// The words as long as their capitals go on.
    static func capitals(_ rest: [String]) -> String {
        let end = rest.indices.first { index in
            let next = index + 1 < rest.count ? rest[index + 1] : ""
            let isTied =
                ties.contains(rest[index].lowercased()) && next.first?.isUppercase == true && next != "I"
            // "Boiler 9000": a number belongs to the name that it ends.
            let isNumber =
                index > 0 && rest[index].first?.isNumber == true
                && (next.isEmpty || rest[index].last?.isPunctuation == true || isVerb(next)
                    || StatementCues.any.ands.contains(next.lowercased()))
            return rest[index].first?.isUppercase != true && !isTied && !isNumber
        }
        return phrase(Array(rest[..<(end ?? rest.count)]), most: 6)
    }

    private static func after(_ cues: Set<String>, in words: [String]) -> [String]? {
        guard let index = words.firstIndex(where: { cues.contains(BriefWords.folded($0)) }) else {
            return nil
        }
        let rest = Array(words[(index + 1)...])
        // A name begins with a capital in all six languages.
        return rest.first?.first?.isUppercase == true ? rest : nil
    }

    /// The words behind "a film about", "Werbung für", "une vidéo pour".
    private static func aboutFilm(_ words: [String]) -> [String]? {
        guard let range = subject(in: words) else { return nil }
        let rest = withoutArticle(withoutArticle(Array(words[range])))
        return rest.isEmpty ? nil : rest
    }

    /// The capitals at the start that make a name, with a word that is none behind them: "The Northfield
    /// Street Fair returns", or one of them before a verb.
    private static func properName(_ words: [String]) -> String? {
        let words = withoutArticle(words)
        guard let first = words.first, !isBreak(BriefWords.bare(first)), !isTopic(first) else { return nil }
        var kept: [String] = []
        var count = 0
        for (index, word) in words.prefix(7).enumerated() {
            let bare = BriefWords.bare(word)
            let next = index + 1 < words.count ? BriefWords.bare(words[index + 1]) : ""
            let isTied = ties.contains(bare.lowercased()) && next.first?.isUppercase == true && count > 0
            guard bare.first?.isUppercase == true || isTied else {
                let isVerb = bare.first?.isLowercase == true && verbs.contains(BriefWords.folded(bare))
                let isName = count >= 2 && bare.first?.isLowercase == true || count == 1 && isVerb
                return isName ? kept.joined(separator: " ") : nil
            }
            kept.append(bare)
            count += isTied ? 0 : 1
            if word.last.map({ ",.;:!?…–—)".contains($0) }) == true { return nil }
        }
        return nil
    }

    /// The words without an article before them.
    static func withoutArticle(_ words: [String]) -> [String] {
        guard let first = words.first, words.count > 1, articles.contains(BriefWords.folded(first)) else {
            return words
        }
        return Array(words.dropFirst())
    }

    /// The words up to the first pause, preposition or verb.
    static func phrase(_ words: [String], most: Int) -> String {
        var kept: [String] = []
        for word in words.prefix(most) {
            let bare = BriefWords.bare(word)
            // "🌱 GreenBox": the leaf is no part of the name.
            if kept.isEmpty, !bare.isEmpty, !bare.contains(where: { $0.isLetter || $0.isNumber }) { continue }
            if bare.isEmpty || !kept.isEmpty && (isBreak(bare) || isVerb(bare)) { break }
            kept.append(bare)
            if word.last.map({ ",.;:!?…–—)".contains($0) }) == true { break }
        }
        return kept.joined(separator: " ")
    }

    /// The words up to the first pause; a relative clause ("people who", "alle, die") stays with its noun.
    private static func clause(_ words: [String]) -> String {
        var kept: [String] = []
        for (index, word) in words.enumerated() {
            let bare = BriefWords.bare(word)
            guard !bare.isEmpty else { break }
            // A clause without an end is left at its last tie: half of one says nothing.
            if index == 24 {
                kept = Array(kept[..<(kept.lastIndex { ["and", "und", "et", "y", "e"].contains($0) } ?? 0)])
                break
            }
            kept.append(word)
            guard let mark = word.last, ",.;:!?…–—)".contains(mark) else { continue }
            let next = index + 1 < words.count ? BriefWords.folded(words[index + 1]) : ""
            if mark == ",", relatives.contains(next) { continue }
            break
        }
        let text = kept.joined(separator: " ")
        return BriefWords.trimmed(String(text.reversed().drop { ",.;:!?…–—)".contains($0) }.reversed()))
    }

    // MARK: Words

    static func tokens(of text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    static func isFor(_ word: String) -> Bool {
        ["for", "fur", "pour", "para", "per", "для"].contains(BriefWords.folded(word))
    }

    /// Whether a word stands between a name and what it is said to be.
    static func isVerb(_ word: String) -> Bool {
        [
            "is", "are", "ist", "sind", "est", "sont", "es", "è", "sono", "é", "helps", "makes", "hilft",
            "macht",
        ]
        .contains(word.lowercased())
    }

    private static func isTopic(_ word: String) -> Bool {
        topics.contains(BriefWords.folded(BriefWords.bare(word)))
    }

    private static func isBreak(_ word: String) -> Bool { breaks.contains(BriefWords.folded(word)) }

    private static let called: Set<String> = [
        "called", "named", "namens", "appele", "appelee", "nomme", "nommee", "llamado", "llamada", "chiamato",
        "chiamata", "chamado", "chamada",
    ]
    static let films: Set<String> = [
        "film", "video", "ad", "advert", "spot", "clip", "commercial", "trailer", "reel", "werbung",
        "werbefilm", "werbespot", "kurzfilm", "publicite", "pub", "anuncio", "pubblicita", "filme", "promo",
        "teaser",
        "imagefilm", "erklarvideo", "cortometraje", "filmato", "ролик", "фильм", "видео", "видеоролик",
        "فيلم",
        "فيديو", "filmik", "wideo", "filmpje",
    ]
    static let abouts: Set<String> = [
        "about", "on", "uber", "sur", "sobre", "su", "sul", "sulla", "von", "of", "про", "о", "об", "عن",
        "over",
        "voor", "dla", "o",
    ]
    static let articles: Set<String> = [
        "a", "an", "the", "our", "my", "this", "der", "die", "das", "ein", "eine", "einen", "einem", "einer",
        "unser", "unsere", "unseren", "den", "dem", "le", "la", "les", "un", "une", "notre", "el", "los",
        "las",
        "una", "nuestro", "nuestra", "nostro", "nostra", "il", "lo", "uno", "o", "os", "as", "um", "uma",
        "nosso", "nossa",
    ]
    /// Words that tie the parts of a name.
    private static let ties: Set<String> = [
        "of", "and", "&", "the", "de", "du", "des", "la", "le", "les", "der", "und", "von", "am", "di", "da",
        "del", "della", "do", "dos", "das", "e", "y", "et",
    ]
    /// Verbs that briefs put behind a name of one word.
    private static let verbs: Set<String> = Set(
        """
        returns opens runs comes sells delivers brings offers keeps shows turns lets gives takes cooks bakes
        brews repairs cleans charges rents stands begins starts plays works fits has boils dries fills tells
        backt bringt liefert offnet repariert bietet kommt fahrt halt kehrt verkauft kocht hat steht beginnt
        ouvre livre propose revient repare vend cuit apporte fait offre a abre entrega vuelve ofrece vende
        trae repara cuece tiene apre consegna torna offre porta ripara sforna ha oferece volta traz tem faz
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
    private static let breaks: Set<String> = [
        "for", "that", "which", "who", "with", "without", "ohne", "mitten", "sans", "sin", "senza", "sem",
        "from", "in", "at", "on", "by", "where", "fur", "mit", "aus",
        "im", "bei", "auf", "zum", "zur", "welche", "pour", "avec", "qui", "dans", "chez", "para", "con",
        "que", "en", "per", "che", "nel", "nella", "com", "em", "no", "na",
    ]
    private static let relatives: Set<String> = [
        "who", "that", "die", "der", "das", "denen", "deren", "qui", "que", "quienes", "che", "cui", "quem",
    ]
    private static let topics: Set<String> = [
        "it", "this", "that", "there", "we", "you", "they", "es", "wir", "sie", "das", "dies", "c'est", "il",
        "nous", "esto", "questo", "isto",
    ]
}
