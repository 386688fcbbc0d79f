/// Finds in a sentence what a film must not show or say, in six languages.
enum BriefProhibitions {
    /// What a sentence rules out, and what is left of it without the clauses that do so.
    struct Found {
        var things: [String] = []
        var rest = ""
    }

    /// The longest thing that is taken, in words and in characters.
    private static let maximumWords = 5
    private static let maximumCharacters = 60

    /// Reads a sentence; in one that speaks of the film (`isDirection`), every "no …" counts, in others
    /// only what rules out a word or something that can be seen or heard.
    static func read(_ sentence: String, isDirection: Bool) -> Found {
        let isAsked = isDirection || BriefWords.words(of: sentence).contains { pleas.contains(plain($0)) }
        var found = Found()
        var kept: [String] = []
        var goesOn = false
        for clause in clauses(of: sentence) {
            let words = clause.split(whereSeparator: \.isWhitespace).map(String.init)
            let things = things(in: words, isDirection: isAsked)
            if clause.hasPrefix("("), goesOn {
                // What stands in brackets behind a prohibition only gives its reason.
                break
            } else if !things.isEmpty {
                found.things += things
                goesOn = true
            } else if goesOn, words.count <= 3, let more = item(words) {
                // "No faces, logos or prices": the list goes on without another "no".
                found.things += more
            } else if !words.allSatisfy({ pleas.contains(plain($0)) }) {
                kept.append(clause)
                goesOn = false
            }
        }
        found.rest = found.things.isEmpty ? sentence : closed(kept.joined(separator: " "))
        return found
    }

    /// The things in an item of a list of prohibitions, with or without "no" before it.
    static func listed(_ text: String) -> [String] {
        let found = read(text, isDirection: true).things
        return found.isEmpty ? objects(text.split(whereSeparator: \.isWhitespace).map(String.init)) : found
    }

    /// Whether nothing but pleas and ties is left: "oh and please".
    static func isEmptyTalk(_ text: String) -> Bool {
        text.split(whereSeparator: \.isWhitespace).allSatisfy { word in
            let plain = plain(word)
            return plain.isEmpty || ["oh", "ever"].contains(plain) || pleas.contains(plain)
                || fillers.contains(plain)
        }
    }

    // MARK: Clauses

    private static func clauses(of sentence: String) -> [String] {
        var clauses = [""]
        for word in sentence.split(whereSeparator: \.isWhitespace) {
            let start = plain(word)
            let opens = ["and", "but", "und", "aber", "et", "mais", "pero", "ma", "mas"].contains(start)
            let isNext = clauses[clauses.count - 1].isEmpty
            if opens || word.hasPrefix("("), !isNext { clauses.append("") }
            clauses[clauses.count - 1] += (clauses[clauses.count - 1].isEmpty ? "" : " ") + word
            if word == "-" || word.last.map({ ",;:—–".contains($0) }) == true { clauses.append("") }
        }
        return joined(clauses.filter { !$0.isEmpty })
    }

    /// Puts back together what "and" divides without a negation behind it.
    private static func joined(_ clauses: [String]) -> [String] {
        clauses.reduce(into: []) { result, clause in
            let words = clause.split(whereSeparator: \.isWhitespace).map { plain($0) }
            let isSplit =
                !clause.hasPrefix("(") && result.last.map { !",;:—–".contains($0.last ?? " ") } ?? false
            let isNegated = words.prefix(3).contains { negations.contains($0) || avoids.contains($0) }
            if isSplit, !isNegated {
                result[result.count - 1] += " " + clause
            } else {
                result.append(clause)
            }
        }
    }

    private static func things(in words: [String], isDirection: Bool) -> [String] {
        let asked = words.filter { !["please", "bitte"].contains(plain($0)) }
        // "Could you avoid …", "merci de ne pas …": what is asked stands behind.
        let first = asked.prefix(2).map { plain($0) }
        let words = askings.contains { first == $0 } ? Array(asked.dropFirst(2)) : asked
        let folded = words.map { plain($0) }
        let start = folded.firstIndex { !fillers.contains($0) && !pleas.contains($0) } ?? folded.count
        let open = Array(folded[start...])
        if let count = length(of: strong, in: open) { return objects(Array(words[(start + count)...])) }
        if let end = verbAtEnd(folded), end > start { return objects(Array(words[start..<end])) }
        // "Nennt den Preis nicht."
        if let verb = open.first, imperatives.contains(verb), folded.last == "nicht", open.count > 2 {
            return objects(words[(start + 1)...].dropLast().filter { plain($0) != "sie" })
        }
        if let nobody = open.first, nobodies.contains(nobody) { return isDirection ? ["people"] : [] }
        if let count = length(of: weak, in: open) {
            let things = objects(Array(words[(start + count)...]))
            return isDirection || things.contains { isShown($0) } ? things : []
        }
        // "Show hands rather than faces": only a direction says this of the film.
        guard isDirection, let place = folded.firstIndex(where: { rathers.contains($0) }),
            place + 1 < folded.count, ["than", "of", "que", "de", "di"].contains(folded[place + 1])
        else { return [] }
        return objects(Array(words[(place + 2)...]))
    }

    /// How many words the longest of the cues takes at the start; nil when none stands there.
    private static func length(of cues: [[String]], in words: [String]) -> Int? {
        cues.filter { words.starts(with: $0) }.map(\.count).max()
    }

    /// Where a German clause turns its verb down at its end: "das Wort Rabatt nicht verwenden".
    private static func verbAtEnd(_ words: [String]) -> Int? {
        guard let last = words.last else { return nil }
        if ["vermeiden", "weglassen"].contains(last) { return words.count - 1 }
        guard verbs.contains(last), words.count > 1, ["nicht", "nie"].contains(words[words.count - 2]) else {
            return nil
        }
        return words.count - 2
    }

    // MARK: Things

    private static func item(_ words: [String]) -> [String]? {
        let found = objects(words)
        return found.isEmpty ? nil : found
    }

    /// The things that a clause names behind its "no", each without article.
    private static func objects(_ words: [String]) -> [String] {
        let groups = words.split { ands.contains($0.lowercased()) }
        let found = groups.compactMap { object(Array($0)) }
        // "No words on screen": the word is itself the thing.
        let isWriting = found.isEmpty && words.contains { wordWords.contains(plain($0)) }
        return isWriting ? ["text"] : found
    }

    private static func object(_ words: [String]) -> String? {
        var kept: [String] = []
        for word in words {
            let bare = withoutElision(BriefWords.bare(word))
            let folded = BriefWords.folded(bare)
            let isArticle =
                articles.contains(folded) || negations.contains(folded) || senses.contains(folded)
            if bare.isEmpty || kept.isEmpty && isArticle { continue }
            if stops.contains(folded) || pleas.contains(folded) || verbs.contains(folded) { break }
            kept.append(bare)
        }
        let thing = kept.joined(separator: " ")
        guard (1...maximumWords).contains(kept.count), thing.count <= maximumCharacters else { return nil }
        return thing
    }

    /// Whether a thing is something that a film shows or lets be heard; "no plastic" is said of a product.
    private static func isShown(_ thing: String) -> Bool {
        BriefWords.compared(thing).contains { word in
            ForbiddenThing.allCases.contains { !$0.isSubstance && $0.isNamed(by: word) }
                || shown.contains(word)
        }
    }

    static func withoutElision(_ word: String) -> String {
        for start in ["d'", "d’", "l'", "l’", "un'", "un’"] where word.lowercased().hasPrefix(start) {
            return String(word.dropFirst(start.count))
        }
        return word
    }

    private static func plain(_ word: some StringProtocol) -> String {
        BriefWords.folded(BriefWords.bare(word)).replacing("’", with: "'")
    }

    private static func closed(_ text: String) -> String {
        var text = text
        while let last = text.last, ",;:—– ".contains(last) { text.removeLast() }
        guard let last = text.last else { return "" }
        return ".!?…".contains(last) ? text : text + "."
    }
}
