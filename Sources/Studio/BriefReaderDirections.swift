/// Finds sentences that tell the film maker what to leave out in other words than "no …" at the start of a
/// clause: "nobody should be shown", "the word X is forbidden", "non fate vedere …".
///
/// Such a sentence is never spoken, even when nothing that it rules out can be told from it.
enum BriefDirections {
    /// The things that a sentence rules out; nil when it is no such direction.
    static func things(in sentence: String) -> [String]? {
        if let things = elsewhere(sentence) { return things }
        let said = tokens(of: sentence)
        let words = plain(said)
        guard isDirection(words) else { return nil }
        let speaks = words.contains { sayings.contains($0) || wordWords.contains($0) }
        if words.contains(where: { nobodies.contains($0) }), !speaks { return ["people"] }
        let quoted = BriefWords.quotes(in: sentence)
        return quoted.isEmpty ? objects(of: said) : quoted
    }

    /// What a sentence of notes for the film maker rules out, in whatever words.
    static func noted(_ sentence: String) -> [String] {
        let found = BriefProhibitions.read(sentence, isDirection: true).things
        return found.isEmpty ? things(in: sentence) ?? [] : found
    }

    private static func isDirection(_ words: [String]) -> Bool {
        if always.contains(where: { holds(words, $0) }) { return true }
        let namesThing = words.contains { word in
            shots.contains(word) || wordWords.contains(word)
                || !nobodies.contains(word)
                    && ForbiddenThing.allCases.contains { $0.isPartOfFilm && $0.isNamed(by: word) }
        }
        let senses = words.contains { Self.senses.contains($0) }
        let namesFilm =
            words.contains { verbs.contains($0) } || senses && namesThing
            || passives.contains { holds(words, $0) } || words.contains { wordWords.contains($0) }
        let isNegated = words.contains { negations.contains($0) || nobodies.contains($0) }
        if isNegated, namesFilm, words.contains(where: { modals.contains($0) }) { return true }
        if imperatives.contains(where: { words.starts(with: $0) }) { return true }
        // "We don't want people to wait" is said of the product.
        let isPurpose = holds(words, ["people", "to"]) && !words.contains("be")
        if namesFilm || namesThing, !isPurpose, openers.contains(where: { words.starts(with: $0) }) {
            return true
        }
        if ["lasst", "lassen"].contains(words.first), words.last == "weg" { return true }
        if words.first == "auf", words.last == "verzichten" { return true }
        // "Keep children out of it", "keep text off the screen".
        return words.first == "keep" && keeps.contains { holds(words, $0) }
    }

    private static func holds(_ words: [String], _ phrase: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: phrase) }
    }

    // MARK: Things

    /// The words as they stand, without pleas; an empty one stands for a pause.
    private static func tokens(of sentence: String) -> [String] {
        let joined = sentence.replacing("’", with: "'").replacing("no one ", with: "nobody ")
            .replacing("No one ", with: "Nobody ")
        return joined.split(whereSeparator: \.isWhitespace).flatMap { token -> [String] in
            let bare = BriefWords.bare(token)
            let isPlea = BriefProhibitions.pleas.contains(BriefWords.folded(bare)) && bare != "per"
            let pause = token.last.map { ",;:".contains($0) } == true ? [""] : []
            return (bare.isEmpty || isPlea ? [] : [bare]) + pause
        }
    }

    private static func plain(_ tokens: [String]) -> [String] {
        let words = tokens.filter { !$0.isEmpty }.map { BriefWords.folded($0) }
        return Array(words.drop { BriefProhibitions.fillers.contains($0) && !["on", "we"].contains($0) })
    }

    private static func objects(of said: [String]) -> [String] {
        var groups: [[String]] = [[]]
        for word in said {
            let folded = BriefWords.folded(word)
            if reasons.contains(folded), groups.contains(where: { !$0.isEmpty }) { break }
            let bare = BriefProhibitions.withoutElision(word)
            if word.isEmpty || functions.contains(folded) || functions.contains(BriefWords.folded(bare)) {
                groups.append([])
            } else {
                groups[groups.count - 1].append(bare)
            }
        }
        return groups.filter { (1...5).contains($0.count) }.map { $0.joined(separator: " ") }
            .filter { $0.count <= 60 }
    }
}

extension BriefWords {
    /// What stands between quotation marks, each of 60 characters at most.
    static func quotes(in sentence: String) -> [String] {
        var found: [String] = []
        var open: String?
        for character in sentence {
            if let text = open, "”“\"»«」』".contains(character) {
                found.append(trimmed(text))
                open = nil
            } else if open != nil {
                open?.append(character)
            } else if "“„\"«»「『”".contains(character) {
                open = ""
            }
        }
        return found.filter { (1...60).contains($0.count) }
    }
}
