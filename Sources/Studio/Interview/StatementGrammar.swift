/// The few forms in which a part of a brief is named, in all languages.
enum StatementGrammar {
    static let cues = StatementCues.any

    /// Whether words begin such a statement, wherever in a sentence they stand; `isAlone` behind a pause or an "and".
    static func begins(_ words: ArraySlice<SpokenWord>, in brief: Brief, isAlone: Bool = true) -> Bool {
        // An article or a subject must stand before it, or nothing would end a sentence without marks.
        guard let first = words.first,
            isArticle(first) || cues.subjects.contains(first.plain) || isMake(words)
        else {
            return isAlone && (isReflexive(words) || renamed(words, brief) != nil)
        }
        return statement(in: words, brief) != nil || label(words)?.isColon == true
    }

    /// What words name; nil when they name nothing.
    static func statement(in words: ArraySlice<SpokenWord>, _ brief: Brief) -> Statement? {
        ordered(words) ?? renamed(words, brief) ?? sold(words, brief) ?? labelled(words, brief) ?? called(
            words,
            brief
        ) ?? meant(
            words,
            brief
        ) ?? felt(words)
    }

    // MARK: "Change the audience to", "drop the call to action"

    private static func ordered(_ words: ArraySlice<SpokenWord>) -> Statement? {
        if let verb = SpokenWord.length(of: cues.drops, in: words), let label = label(words.dropFirst(verb)) {
            let rest = words[label.end...]
            return text(rest).isEmpty || SpokenWord.length(of: cues.drops, in: rest) == rest.count
                ? Statement(part: label.part, value: "", clears: true) : nil
        }
        guard let verb = SpokenWord.length(of: cues.changes, in: words),
            let label = label(words.dropFirst(verb)),
            let to = words[label.end...].first, cues.tos.contains(to.lower)
        else { return nil }
        let value = text(words[(label.end + 1)...])
        return value.isEmpty ? nil : Statement(part: label.part, value: value, replaces: true)
    }

    /// "Rename it to Teapot", "call it Teapot", "benenne es in Kanne um".
    private static func renamed(_ words: ArraySlice<SpokenWord>, _ brief: Brief) -> Statement? {
        var rest: ArraySlice<SpokenWord>
        if let verb = SpokenWord.length(of: cues.renames, in: words) {
            rest = words.dropFirst(verb)
            let to = rest.prefix(5).firstIndex { cues.tos.contains($0.lower) }
            if let to, isSubject(rest[..<to], brief) {
                let value = text(rest[(to + 1)...], withoutTail: true)
                return value.isEmpty ? nil : Statement(part: .product, value: value, replaces: true)
            }
            rest = rest.drop { cues.subjects.contains($0.plain) && $0.raw.first?.isLowercase == true }
        } else if let verb = SpokenWord.length(of: cues.calls, in: words) {
            rest = words.dropFirst(verb)
        } else {
            return nil
        }
        // "Call it a day" names nothing.
        let value = text(rest)
        guard let first = value.first, first.isUppercase || "“„«\"".contains(first) else { return nil }
        return Statement(part: .product, value: value, replaces: true)
    }

    /// Whether words say no more than that something is wrong.
    static func isVerdict(_ text: String) -> Bool {
        verdicts.contains(SpokenWord.words(of: text).map(\.plain).joined(separator: " "))
    }

    private static let verdicts: Set<String> = [
        "wrong", "not right", "incorrect", "falsch", "nicht richtig", "faux", "fausse", "pas bon",
        "incorrecto",
        "incorrecta", "mal", "sbagliato", "sbagliata", "errado", "errada", "missing", "fine", "good", "ok",
        "gut", "bien",
    ]

    /// What is right and what is wrong in "loud instead of calm", "statt ruhig lieber laut"; what is right may follow.
    static func stead(
        in words: ArraySlice<SpokenWord>
    ) -> (right: ArraySlice<SpokenWord>, wrong: ArraySlice<SpokenWord>)? {
        guard let place = place(of: cues.insteadOfs, in: words), place.upperBound < words.endIndex else {
            return nil
        }
        let wrong = words[place.upperBound...]
        guard place.lowerBound == words.startIndex else { return (words[..<place.lowerBound], wrong) }
        let rather = Self.place(of: cues.insteads, in: wrong)
        guard let rather, rather.lowerBound > wrong.startIndex else {
            return (words[words.endIndex...], wrong)
        }
        return (words[rather.upperBound...], wrong[..<rather.lowerBound])
    }

    // MARK: "The name is", "the message:"

    private static func labelled(_ words: ArraySlice<SpokenWord>, _ brief: Brief) -> Statement? {
        guard let label = label(words) else { return nil }
        var rest = words[label.end...]
        if label.isColon {
            return Statement(part: label.part, value: text(rest), replaces: true)
        }
        let isNegated = dropNot(&rest)
        let isWish = SpokenWord.length(of: cues.wishes, in: rest) != nil
        let verbs = cues.copulas + cues.wishes + ([.product, .brand].contains(label.part) ? cues.called : [])
        // "Le nom, c'est": the topic is named again.
        guard let verb = SpokenWord.length(of: verbs, in: rest) else { return nil }
        let verbStart = rest.startIndex
        rest = rest.dropFirst(verb)
        let isDenied = dropNot(&rest) || isNegated
        let again = SpokenWord.length(of: cues.called, in: rest) ?? 0
        let isCalled = again > 0 || SpokenWord.length(of: cues.called, in: words[verbStart...]) != nil
        rest = rest.dropFirst(again)
        if let meant = SpokenWord.length(of: cues.fors, in: rest) {
            let people = text(rest.dropFirst(meant))
            return [.product, .brand, .audience].contains(label.part) && !people.isEmpty
                ? Statement(part: .audience, value: people, isNegated: isDenied) : nil
        }
        if label.part == .messages, let first = rest.first, cues.thats.contains(first.plain), rest.count > 1 {
            rest = rest.dropFirst()
        }
        let value = text(rest, withoutTail: isWish)
        if [.product, .brand].contains(label.part), !value.isEmpty {
            guard
                label.isName || isCalled
                    || label.isThing && isName(value, isNew: brief.text(of: label.part) == nil, brief)
            else { return nil }
        }
        return Statement(part: label.part, value: value, isNegated: isDenied, replaces: true)
    }

    /// "Teapot Two", but not the "free" of "the product is free" nor "Handarbeit", as German writes every noun.
    private static func isName(_ value: String, isNew: Bool, _ brief: Brief) -> Bool {
        guard let first = value.first, first.isUppercase || "“„«\"".contains(first) else { return false }
        let isGerman = LanguageGuess.language(of: brief) == "de"
        return !isGerman || isNew || BriefWords.words(of: value).count > 1
            || !first.isLetter
    }

    private struct Label {
        let part: BriefPart
        let end: Int
        /// Whether it asks for a name rather than a thing: "the product name".
        let isName: Bool
        let isColon: Bool
        /// Whether it is the product or the brand itself, not the place or the company.
        let isThing: Bool
    }

    /// "The name", "our key message", "our most important message".
    private static func label(_ words: ArraySlice<SpokenWord>) -> Label? {
        var rest = words
        let hasArticle = rest.first.map { isArticle($0) } == true
        if hasArticle, let first = rest.first, !isElided(first) { rest = rest.dropFirst() }
        for skipped in 0...(hasArticle ? 2 : 0) {
            let start = rest.dropFirst(skipped)
            for length in stride(from: min(3, start.count), through: 1, by: -1) {
                let name = start.prefix(length)
                let plain = BriefProhibitions.withoutElision(name.map(\.plain).joined(separator: " "))
                guard let last = name.last, !name.dropLast().contains(where: \.isPause),
                    let part = BriefCues.label(of: plain + ":")?.0.part, Statement.parts.contains(part),
                    !BriefCues.isFor(plain), !notLabels.contains(plain)
                else { continue }
                let isName = names.contains { plain.hasSuffix($0) }
                if skipped > 0, [.product, .brand, .style].contains(part), !isName { continue }
                return Label(
                    part: part,
                    end: start.startIndex + length,
                    isName: isName,
                    isColon: last.isColon,
                    isThing: things.contains(plain)
                )
            }
        }
        return nil
    }

    private static let things: Set<String> = [
        "product", "produkt", "produit", "producto", "prodotto", "produto", "brand", "marke", "marque",
        "marca",
        "marchio",
    ]
    private static let names = ["name", "nom", "nombre", "nome"]
    static let notLabels: Set<String> = [
        "what", "about", "feel", "what it is", "worum", "was es ist", "action",
    ]

    /// "We sell Teapot Two now": two capitals or more, as one may be a mere noun.
    private static func sold(_ words: ArraySlice<SpokenWord>, _ brief: Brief) -> Statement? {
        guard brief.product.value != nil, let verb = SpokenWord.length(of: cues.sells, in: words) else {
            return nil
        }
        let rest = words.dropFirst(verb).map(\.raw)
        let name = BriefCues.capitals(rest)
        let isGerman = LanguageGuess.language(of: brief) == "de"
        return isGerman || BriefWords.words(of: name).count < 2 ? nil : Statement(part: .product, value: name)
    }

    // MARK: "It is called", "it is for", "make it"

    private static func called(_ words: ArraySlice<SpokenWord>, _ brief: Brief) -> Statement? {
        for count in 0...min(4, words.count) {
            var rest = words.dropFirst(count)
            let isNegated = dropNot(&rest)
            guard let verb = SpokenWord.length(of: cues.called, in: rest),
                isSubject(words.prefix(count), brief),
                count > 0 || isReflexive(rest) || rest.count <= 5
            else { continue }
            rest = rest.dropFirst(verb)
            let isDenied = dropNot(&rest) || isNegated
            let value = text(rest)
            return value.isEmpty ? nil : Statement(part: .product, value: value, isNegated: isDenied)
        }
        return nil
    }

    /// "Se llama", "chama-se": languages that need no subject.
    private static func isReflexive(_ words: ArraySlice<SpokenWord>) -> Bool {
        let verbs = StatementCues.phrases("se llama, si chiama, se chama, chama-se, si chiamera, se llamara")
        return SpokenWord.length(of: verbs, in: words) != nil
    }

    private static func meant(_ words: ArraySlice<SpokenWord>, _ brief: Brief) -> Statement? {
        for count in 0...min(4, words.count) where isSubject(words.prefix(count), brief) {
            var rest = words.dropFirst(count)
            var isNegated = dropNot(&rest)
            if let verb = SpokenWord.length(of: cues.aims, in: rest), count > 0 {
                let people = text(rest.dropFirst(verb))
                return people.isEmpty ? nil : Statement(part: .audience, value: people, isNegated: isNegated)
            }
            guard let verb = SpokenWord.length(of: cues.copulas, in: rest) else { continue }
            rest = rest.dropFirst(verb)
            // "Eigentlich ist es für …": the subject stands behind the verb.
            if count == 0, let first = rest.first, cues.subjects.contains(first.plain) {
                rest = rest.dropFirst()
            }
            isNegated = dropNot(&rest) || isNegated
            guard let meant = SpokenWord.length(of: cues.fors, in: rest) else { continue }
            let people = rest.dropFirst(meant)
            guard let first = people.first, !isNobody(first) else { return nil }
            return Statement(part: .audience, value: text(people), isNegated: isNegated)
        }
        return nil
    }

    /// "For sale", "for making tea", "for 20 euros".
    private static func isNobody(_ first: SpokenWord) -> Bool {
        first.plain.first?.isNumber == true || first.plain.hasSuffix("ing") || BriefCues.isNobody(first.plain)
    }

    private static func felt(_ words: ArraySlice<SpokenWord>) -> Statement? {
        if let toned = toned(words) { return toned }
        var rest = words
        var isWish = false
        if let make = SpokenWord.length(of: cues.makes, in: words) {
            rest = words.dropFirst(make)
        } else {
            let subject = words.prefix(3).prefix { cues.subjects.contains($0.plain) }
            guard !subject.isEmpty,
                let wish = SpokenWord.length(of: cues.wishes, in: words.dropFirst(subject.count))
            else { return nil }
            rest = words.dropFirst(subject.count + wish)
            isWish = true
        }
        let isNegated = dropNot(&rest)
        let value = text(rest, withoutTail: isWish)
        let parts = BriefWords.parts(of: value)
        let sides = parts.compactMap { part in
            BriefWords.words(of: part).lazy.compactMap { Feeling.cue(for: $0)?.side }.first
        }
        let isList = parts.allSatisfy { BriefWords.words(of: $0).count <= 3 }
        guard let side = sides.first, isList, sides.count * 2 >= parts.count else { return nil }
        return Statement(part: side == .tone ? .tone : .style, value: value, isNegated: isNegated)
    }

    /// "A kinda nostalgic vibe", "eine warme Stimmung": little else than a feeling and the word for it.
    private static func toned(_ words: ArraySlice<SpokenWord>) -> Statement? {
        guard (2...6).contains(words.count), words.contains(where: { BriefCues.isToneWord($0.plain) }),
            !words.contains(where: {
                BriefCues.isVerb($0.lower) || cues.starts.contains($0.plain) && !cues.ands.contains($0.lower)
            })
        else { return nil }
        let cued = words.filter { !BriefCues.isToneWord($0.plain) }
            .compactMap { word in Feeling.cue(for: word.raw).map { (BriefWords.bare(word.raw), $0.side) } }
        guard let first = cued.first, words.count <= cued.count + 4 else { return nil }
        return Statement(
            part: first.1 == .tone ? .tone : .style,
            value: cued.map(\.0).joined(separator: ", ")
        )
    }

    private static func isMake(_ words: ArraySlice<SpokenWord>) -> Bool {
        SpokenWord.length(of: cues.makes, in: words) != nil
    }
}
