/// Reads what a message names outright, corrects or denies, and leaves the rest to others.
///
/// It goes by few words (`StatementCues`) and from pause to pause. A denial stores nothing: what is denied goes from
/// where it stands, and what is said in its stead takes the place.
struct StatementReader {
    let brief: Brief
    let asked: BriefPart?

    var statements: [Statement] = []
    private(set) var wish = FormatWish()
    /// Whether the speaker takes something back.
    var isCorrection = false
    /// The sentences in which nothing was named, and what is left of the others.
    private(set) var sentences: [String] = []
    private(set) var fragments: [String] = []
    /// All of both, in the order in which they were said.
    private(set) var rest: [String] = []

    // Within a sentence: the statement that goes on, and what is left.
    /// The words that gave the film's subject its name, while nothing else has been said of it.
    private var naming: [SpokenWord]?
    var isOpen = false
    var kept: [[SpokenWord]] = []
    var isTouched = false
    var hasDenied = false
    /// Whether there is no doubt that it is a correction.
    var isCertain = false
    /// Whether a bare "no" was said.
    var hasRefused = false
    /// Whether the sentence before was a mere "no".
    private var isToBeCorrected = false

    static let cues = StatementCues.any
    /// What is never said but to correct.
    private static let certain = StatementCues.phrases(
        "instead, stattdessen, a la place, em vez disso, invece"
    )

    init(brief: Brief, asked: BriefPart?) {
        self.brief = brief
        self.asked = asked
    }

    /// Whether nobody has said yet what the film is about.
    var isFirst: Bool { brief.missing.contains(.product) }

    /// What was asked for and said before: a correction that names nothing is of it.
    var answered: BriefPart? {
        let order = BriefPart.asked
        let end = asked.flatMap { order.firstIndex(of: $0) } ?? order.endIndex
        return order[..<end].last { brief.source(of: $0) == .said }
    }

    /// Reads a message.
    mutating func read(_ text: String) {
        for sentence in BriefWords.sentences(of: text) { read(sentence: sentence) }
    }

    private mutating func read(sentence: String) {
        if InterviewCues.isCommand(sentence) { return }
        (isOpen, kept, isTouched, naming) = (false, [], false, nil)
        (hasDenied, hasRefused, isCertain) = (false, false, isToBeCorrected)
        (isCorrection, isToBeCorrected) = (isToBeCorrected, false)
        let (count, wish) = (statements.count, wish)
        for piece in pieces(of: SpokenWord.words(of: sentence)) { take(piece) }
        if statements.count == count, self.wish == wish { takeBareCorrection() }
        let isNamed = statements.count > count || self.wish != wish || hasDenied
        let left = kept.flatMap(\.self)
        guard left.contains(where: { $0.plain.contains { $0.isLetter || $0.isNumber } }) else {
            // "No. Students."
            isToBeCorrected = isCorrection && !isNamed
            return
        }
        guard isTouched, isNamed || isCertain else {
            sentences.append(sentence)
            rest.append(sentence)
            return
        }
        let text = SpokenWord.text(of: left)
        let closed = ".!?…".contains(text.last ?? " ") ? text : text + "."
        let isAnswer =
            statements.count == count && self.wish != wish && !hasDenied && takeAnswerBesideWish(left)
        if isNamed, !isAnswer { fragments.append(closed) } else { sentences.append(closed) }
        rest.append(closed)
    }

    // MARK: Pieces

    /// The parts of a sentence between pauses, before a "but", and before an "and" that begins a statement.
    private func pieces(of words: [SpokenWord]) -> [ArraySlice<SpokenWord>] {
        var pieces: [ArraySlice<SpokenWord>] = []
        var start = 0
        var isNamed = false
        // "One minute and a half" is one thing.
        var open = 0
        for index in words.indices {
            if let count = SpokenLength.read(words[index...])?.count { open = max(open, index + count) }
            if index > start, index >= open {
                let next = words[index...]
                let follows = Self.cues.ands.contains(words[index].lower) ? next.dropFirst() : next
                let isTied = follows.count < next.count
                let pause = follows.firstIndex { $0.isPause } ?? follows.endIndex - 1
                let begins =
                    StatementGrammar.begins(follows, in: brief, isAlone: isTied)
                    || isTied && StatementGrammar.begins(follows[...pause], in: brief)
                let isNext = isTied && (begins || isNot(follows) || isWish(follows))
                // "Our | product is called": nothing is named yet behind an article alone.
                let isInside =
                    isNamed && begins && !words[start..<index].allSatisfy(StatementGrammar.isArticle)
                if isBut(words[index]) && index + 1 < words.count || isNext || isInside {
                    pieces.append(words[start..<index])
                    start = index
                }
            }
            if index == start { isNamed = StatementGrammar.begins(words[index...], in: brief) || isNamed }
            // "Le public, c'est les étudiants".
            let isTopic =
                words[index].isPause && index + 1 < words.count
                && StatementGrammar.begins(words[start...], in: brief)
                && StatementGrammar.statement(in: words[start...index], brief) == nil
            if words[index].isPause, !isTopic {
                pieces.append(words[start...index])
                start = index + 1
            }
        }
        if start < words.count { pieces.append(words[start...]) }
        return pieces
    }

    private func isNot(_ words: ArraySlice<SpokenWord>) -> Bool {
        words.first.map { Self.cues.nots.contains($0.plain) } ?? false
    }

    private func isBut(_ word: SpokenWord) -> Bool { Self.cues.buts.contains(word.plain) }

    private func isWish(_ words: ArraySlice<SpokenWord>) -> Bool {
        FormatWish.read(Array(words), asked: asked)?.isAll ?? false
    }

    private func begins(_ words: ArraySlice<SpokenWord>) -> Bool {
        StatementGrammar.begins(words, in: brief) || isNot(words) || isWish(words)
    }

    // MARK: One piece

    private mutating func take(_ piece: ArraySlice<SpokenWord>) {
        if InterviewCues.refusesCall(SpokenWord.text(of: piece)) {
            take(Statement(part: .callToAction, value: "", clears: true))
            isOpen = false
            return
        }
        var words = withoutTies(piece)
        guard !words.isEmpty else { return }
        var whole = isCorrection ? words : piece
        if let plea = StatementGrammar.trailing(Self.cues.pleas, in: words) { words = words.dropLast(plea) }
        if let count = StatementGrammar.trailing(Self.cues.insteads, in: words) {
            isCertain = isCertain || Self.certain.contains(words.suffix(count).map(\.plain))
            words = words.dropLast(count)
            whole = words
            correct()
        }
        if let (right, wrong) = StatementGrammar.stead(in: words), let part = part(denied: wrong) {
            correct()
            deny(wrong, part)
            words = right
            isOpen = true
            if words.isEmpty { return }
            if StatementGrammar.statement(in: words, brief) == nil {
                take(Statement(part: part, value: StatementGrammar.text(words)))
                return
            }
        }
        if isNot(words) {
            if takeDenial(words.dropFirst()) { return }
        } else if let (wish, isAll) = FormatWish.read(Array(words), asked: asked) {
            self.wish.take(wish)
            if isAll || takeBesideWish(words) {
                (isTouched, isOpen) = (true, false)
                return
            }
        }
        let naming = naming
        self.naming = nil
        if let statement = StatementGrammar.statement(in: words, brief) ?? bare(words) {
            let count = kept.count
            take(statement)
            guard isFirst, statement.part == .product, !statement.isNegated else { return }
            // What follows the name tells nothing without it: "Our product is called Luna, a lamp".
            if kept.count > count { kept[count] = Array(whole) } else { self.naming = Array(whole) }
        } else if isOpen, let last = statements.last, goesOn(words, last) {
            goOn(words, last)
        } else {
            isOpen = false
            if let naming, words.first.map({ BriefCues.articles.contains($0.plain) }) == true {
                kept.append(naming)
            }
            kept.append(Array(whole))
        }
    }

    /// The words without "and", "but", "actually" and a bare "no" before them; these correct.
    private mutating func withoutTies(_ piece: ArraySlice<SpokenWord>) -> ArraySlice<SpokenWord> {
        var words = piece
        while let first = words.first, SpokenWord.length(of: Self.cues.insteadOfs, in: words) == nil {
            let after = words.dropFirst()
            if let count = SpokenWord.length(of: Self.cues.corrections, in: words) {
                words = words.dropFirst(count)
                correct()
                isCertain = true
            } else if let count = SpokenWord.length(of: Self.cues.rathers, in: words),
                count < words.count || words.last?.isPause == true
            {
                words = words.dropFirst(count)
                correct()
            } else if let count = SpokenWord.length(of: Self.cues.hedges, in: words), count < words.count {
                words = words.dropFirst(count)
            } else if Self.cues.noes.contains(first.plain), first.isPause || after.isEmpty || begins(after) {
                guard after.isEmpty || !isNot(words) || isNot(after) else { return words }
                correct()
                (hasRefused, isCertain) = (true, true)
                words = after
            } else if let plea = SpokenWord.length(of: Self.cues.pleas, in: words), plea < words.count {
                words = words.dropFirst(plea)
            } else if isBut(first) || Self.cues.ands.contains(first.lower), !after.isEmpty {
                words = after
            } else {
                return words
            }
        }
        return words
    }

    mutating func correct() { (isCorrection, isTouched) = (true, true) }

    mutating func take(_ statement: Statement) {
        var statement = statement
        statement.corrects = isCorrection || statement.clears
        isTouched = true
        isOpen = true
        guard !statement.isNegated, !statement.clears else {
            statements.append(statement)
            return
        }
        // "The name is wrong": what is right may follow.
        if StatementGrammar.isVerdict(statement.value) {
            statement.value = ""
            isCorrection = true
        }
        if statement.part == .product, !statement.value.isEmpty {
            let name = StatementGrammar.name(statement.value)
            let more = BriefWords.trimmed(statement.value.dropFirst(name.count))
            statement.value = name
            isOpen = false
            if !BriefWords.words(of: more).isEmpty { kept.append(SpokenWord.words(of: more)) }
        }
        statements.append(statement)
    }

    /// "For dog owners": people, or what takes the place of an audience that was just denied.
    private func bare(_ words: ArraySlice<SpokenWord>) -> Statement? {
        guard let count = SpokenWord.length(of: Self.cues.fors, in: words), words.count > count else {
            return nil
        }
        let isKnown =
            brief.audience.value != nil || statements.contains { $0.part == .audience && !$0.isNegated }
        let isMeant =
            isCorrection && isKnown
            || isOpen && statements.last.map { $0.isNegated && $0.part == .audience } == true
            // In the first words, "for teams" alone may belong to what is sold.
            || asked != .audience && (brief.product.value != nil || isTouched)
                && BriefCues.audience(in: "It is " + SpokenWord.text(of: words)) != nil
        return isMeant
            ? Statement(part: .audience, value: StatementGrammar.text(words.dropFirst(count))) : nil
    }
}
