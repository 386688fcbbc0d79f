/// How a sentence asks for a film and says what it is to be about.
extension BriefCues {
    /// Whether a sentence asks the film maker for something: "we need", "wir brauchen".
    static func isRequest(_ sentence: String) -> Bool { isRequest(tokens(of: sentence)) }

    /// Whether a sentence asks for a film without a word of what it is about.
    static func isBareRequest(_ sentence: String) -> Bool {
        let words = tokens(of: sentence)
        return isRequest(words) && subject(in: words) == nil && words.contains { isFilm($0) || isLength($0) }
    }

    /// Whom a letter's "I am Ada from Mill House" comes from: "Mill House"; nil when it is no such sentence.
    static func sender(in sentence: String) -> String? {
        let words = tokens(of: sentence)
        let plain = words.map { BriefWords.folded(BriefWords.bare($0)).replacing("’", with: "'") }
        guard let start = introductions.first(where: { plain.starts(with: $0) })?.count,
            words.count > start, words[start].first?.isUppercase == true,
            let from = plain[start...].prefix(4).firstIndex(where: { froms.contains($0) }),
            from > start, from + 1 < words.count
        else { return nil }
        let found = phrase(withoutArticle(Array(words[(from + 1)...])), most: 6)
        return found.isEmpty ? nil : found
    }

    /// "Hello, I'm Ada.": who is speaking, and no more.
    static func isIntroduction(_ sentence: String) -> Bool {
        let words = tokens(of: sentence).map {
            BriefWords.folded(BriefWords.bare($0)).replacing("’", with: "'")
        }
        let start = words.firstIndex { !InterviewCues.isGreeting($0) } ?? words.count
        return words.count <= start + 4 && introductions.contains { words[start...].starts(with: $0) }
    }

    private static let introductions = [
        ["i", "am"], ["i'm"], ["my", "name", "is"], ["ich", "bin"], ["je", "suis"], ["soy"], ["sono"],
        ["sou"],
    ]
    private static let froms: Set<String> = [
        "from", "at", "von", "vom", "de", "du", "del", "di", "da", "do", "della",
    ]

    /// Whom a sentence like "Our audience is …" says the film is for.
    static func namedAudience(in sentence: String) -> String? {
        let words = withoutArticle(tokens(of: sentence))
        guard let verb = words.prefix(3).firstIndex(where: { isVerb($0) }), verb > 0, verb + 1 < words.count,
            case .audience? = label(of: words[..<verb].joined(separator: " ") + ":")?.0,
            !isFor(words[0])
        else { return nil }
        let rest = words[(verb + 1)...].joined(separator: " ")
        return rest.last == "." ? String(rest.dropLast()) : rest
    }

    /// "We make Kettle One, a quiet kettle": what somebody sells, by its capitals or up to the first pause.
    static func sold(in words: [String]) -> String? {
        let spoken = SpokenWord.words(of: words.joined(separator: " "))
        for index in spoken.indices.prefix(24) {
            let (sells, names) = (StatementCues.any.sells, StatementCues.any.names)
            guard let count = SpokenWord.length(of: sells + names, in: spoken[index...]) else { continue }
            let isNamed = SpokenWord.length(of: names, in: spoken[index...]) != nil
            let all = spoken[(index + count)...].map(\.raw)
            // "Qui s'appelle Le Fournil": a name may begin with its article.
            let rest = isNamed && all.first?.first?.isUppercase == true ? all : withoutArticle(all)
            guard let first = rest.first else { return nil }
            if first.first?.isUppercase == true { return capitals(rest) }
            // "We sell kettle one a quiet kettle".
            let end = rest.indices.dropFirst().first { articles.contains(BriefWords.folded(rest[$0])) }
            return isNamed || index == 0 ? phrase(Array(rest[..<(end ?? rest.endIndex)]), most: 6) : nil
        }
        return nil
    }

    /// Whether a sentence is the one that says what the film is about, wherever it stands in the brief.
    static func introducesFilm(_ sentence: String) -> Bool {
        let words = tokens(of: sentence)
        guard subject(in: words) != nil else { return false }
        return isRequest(words) || words.prefix(3).contains { isFilm($0) }
    }

    /// Where in "a film about the shop" the words of what it is about stand: "the shop".
    static func subject(in words: [String]) -> Range<Int>? {
        let isAsked = isRequest(words)
        guard let film = words.prefix(isAsked ? 26 : 8).firstIndex(where: { isFilm($0, isAsked: isAsked) })
        else { return nil }
        if let about = about(behind: film, in: words) { return (about + 1)..<words.count }
        // "Wir brauchen für unsere Bäckerei einen Film": the subject stands before the film.
        guard isAsked, let start = words[..<film].firstIndex(where: { isFor($0) }), start + 1 < film,
            let end = words[(start + 2)..<max(film, start + 2)].lastIndex(where: { isArticle($0) })
        else { return nil }
        let plain = words.map { BriefWords.folded(BriefWords.bare($0)) }
        let asking = ((start + 2)..<end).first { index in
            requests.contains { plain[index...].starts(with: $0) }
        }
        return (start + 1)..<(asking ?? end)
    }

    /// The place of "about" or "for" behind the film, past how long it is and where it will be seen.
    private static func about(behind film: Int, in words: [String]) -> Int? {
        var index = film + 1
        var isInBrackets = false
        while index < min(words.count - 1, film + 14) {
            let word = words[index]
            let plain = BriefWords.folded(BriefProhibitions.withoutElision(BriefWords.bare(word)))
            if word.hasPrefix("(") { isInBrackets = true }
            let isAbout = !isInBrackets && (abouts.contains(BriefWords.folded(word)) || isFor(word))
            let next = words[(index + 1)...].prefix(3).map { BriefWords.folded(BriefWords.bare($0)) }
            // "Pour présenter notre tasse": the film is about the cup.
            if let verb = next.first, isAbout || plain == "to", presents.contains(verb),
                index + 2 < words.count
            {
                return index + 1
            }
            if isAbout, !isLength(words[index + 1]) {
                guard let channel = next.firstIndex(where: { channels.contains($0) }),
                    next[..<channel].allSatisfy({ articles.contains($0) })
                else { return index }
                // "For Instagram" says where it will be seen.
                index += channel + 1
            } else if !isInBrackets, !isAbout, !isLength(word), !between.contains(plain),
                !channels.contains(plain)
            {
                return nil
            }
            if word.contains(")") { isInBrackets = false }
            index += 1
        }
        return nil
    }

    private static func isRequest(_ words: [String]) -> Bool {
        let plain = words.prefix(24).map {
            BriefWords.folded(BriefWords.bare($0)).replacing("’", with: "'")
        }
        if plain.first.map({ makes.contains($0) }) == true { return true }
        return requests.contains { phrase in
            plain.indices.contains { plain[$0...].starts(with: phrase) }
        }
    }

    private static func isFilm(_ word: String, isAsked: Bool = true) -> Bool {
        let plain = BriefWords.folded(isAsked ? BriefWords.bare(word) : word)
        return films.contains(plain) || isAsked && ["piece", "filmchen", "stuck"].contains(plain)
    }

    private static func isLength(_ word: String) -> Bool {
        let plain = BriefWords.folded(BriefWords.bare(word))
        return plain.contains(where: \.isNumber) || lengths.contains(plain)
    }

    private static func isArticle(_ word: String) -> Bool { articles.contains(BriefWords.folded(word)) }

    /// Verbs that say what a film is to do with what it is about.
    private static let presents: Set<String> = [
        "present", "introduce", "promote", "launch", "announce", "presenter", "lancer", "promouvoir",
        "annoncer",
        "presentar", "lanzar", "promocionar", "anunciar", "presentare", "lanciare", "promuovere",
        "annunciare",
        "apresentar", "lancar", "promover",
    ]
    private static let makes: Set<String> = [
        "make", "create", "produce", "macht", "mach", "erstellt", "dreht", "faites", "creez", "haced",
        "hagan", "fate", "realizzate", "facam", "criem",
    ]
    private static let requests: [[String]] =
        """
        we need, i need, we want, i want, we'd like, we would like, i'd like, i would like, looking for,
        can you make, could you make, please make, could you create, can you create, wir brauchen, ich brauche,
        wir brauchten, ich brauchte, wir mochten, ich mochte, wir hatten gern, wir hatten gerne, ich hatte
        gern, ich hatte gerne, brauchen wir, brauche ich, hatten wir gern, hatten wir gerne, wir suchen,
        wir wunschen uns, wir wollen, brauchten wir, ich will, je veux, quiero, voglio, quero, nous aurions besoin, konnt ihr, konnten sie, konnen sie, il nous faut, il me faut,
        il nous faudrait, nous avons besoin, j'ai besoin, nous voulons, nous voudrions, nous souhaitons,
        nous aimerions, nous cherchons, on voudrait, on aimerait, on cherche, j'aimerais, je voudrais,
        pouvez-vous, pourriez-vous, necesitamos, necesito, queremos, quisieramos, nos gustaria, me gustaria,
        buscamos, podeis, podrian, pueden, abbiamo bisogno, ho bisogno, ci serve, ci servirebbe, mi serve,
        vorremmo, vorrei, cerchiamo, potete, potreste, precisamos, preciso, gostariamos, gostaria, procuramos,
        podem, poderiam
        """
        .split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    private static let lengths: Set<String> = [
        "second", "seconds", "sec", "secs", "minute", "minutes", "min", "sekunde", "sekunden", "sek",
        "minuten",
        "seconde", "secondes", "segundo", "segundos", "minuto", "minutos", "secondo", "secondi", "minuti",
        "half", "ca", "circa", "rund", "etwa", "thirty", "sixty", "dreissig", "trente", "treinta", "trenta",
        "trinta",
    ]
    /// What may stand between a film and what it is about.
    private static let between: Set<String> = [
        "long", "lang", "maybe", "perhaps", "etwa", "vielleicht", "peut-etre", "quiza", "forse", "talvez",
        "of", "de", "di", "von", "da", "du", "around", "about", "ca", "circa", "environ",
        "aprox", "unos", "vertical", "horizontal", "and", "und", "et", "y", "e", "mit", "lasting", "d",
        "spot", "clip", "film", "video", "corto", "curto", "breve", "court", "courte", "promocional", "promo",
        "publicitaire", "pubblicitario", "publicitario", "promozionale", "",
    ]
    /// Where films are seen.
    private static let channels: Set<String> = [
        "instagram", "tiktok", "youtube", "facebook", "linkedin", "website", "homepage", "webseite",
        "socials",
        "social", "media", "site", "web", "internet", "redes", "sociales", "sociais", "reseaux", "sociaux",
        "newsletter", "messe",
    ]
}
