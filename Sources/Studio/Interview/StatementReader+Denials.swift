/// What goes on behind a pause, and what is denied.
extension StatementReader {
    /// Whether words behind a pause belong to the statement before it.
    func goesOn(_ words: ArraySlice<SpokenWord>, _ last: Statement) -> Bool {
        if last.value.isEmpty || last.isNegated { return true }
        let text = SpokenWord.text(of: words)
        let starts = words.first.map { Self.cues.starts.contains($0.plain) } ?? true
        guard BriefProhibitions.read(text, isDirection: false).things.isEmpty else { return false }
        switch last.part {
        case .messages, .callToAction: return true
        case .audience: return !starts
        case .tone, .style: return !starts && words.count <= 3
        default: return false
        }
    }

    mutating func goOn(_ words: ArraySlice<SpokenWord>, _ last: Statement) {
        isTouched = true
        var words = words
        if last.isNegated {
            if last.part == .audience, let count = SpokenWord.length(of: Self.cues.fors, in: words) {
                words = words.dropFirst(count)
            }
            correct()
            take(Statement(part: last.part, value: InterviewCues.core(of: StatementGrammar.text(words))))
        } else if last.value.isEmpty {
            var statement = statements.removeLast()
            statement.value =
                last.part == .messages
                ? StatementGrammar.text(words) : InterviewCues.core(of: StatementGrammar.text(words))
            take(statement)
        } else {
            statements[statements.count - 1].value += ", " + StatementGrammar.text(words)
        }
    }

    /// Takes "not calm"; false when nothing tells what it is said of.
    mutating func takeDenial(_ words: ArraySlice<SpokenWord>) -> Bool {
        guard !words.isEmpty else { return false }
        // "50 seconds, not 30."
        let isMeasure = FormatWish.read(Array(words), asked: asked)?.isAll == true
        if isMeasure || words.allSatisfy({ $0.plain.allSatisfy(\.isNumber) }) {
            (isTouched, hasDenied) = (true, true)
            return true
        }
        let part = part(denied: words)
        guard let part else { return false }
        let open = isOpen ? statements.last : nil
        // "Loud, not calm": what stands before it is what is right.
        if open == nil, let before = kept.last, before.count <= 4, let first = before.first,
            !Self.cues.starts.contains(first.plain)
        {
            kept.removeLast()
            take(Statement(part: part, value: StatementGrammar.text(before[...])))
        }
        deny(words, part)
        isOpen = true
        return true
    }

    mutating func deny(_ words: ArraySlice<SpokenWord>, _ part: BriefPart) {
        isTouched = true
        var words = words
        if let count = SpokenWord.length(of: Self.cues.fors, in: words) { words = words.dropFirst(count) }
        statements.append(
            Statement(part: part, value: StatementGrammar.text(words), isNegated: true)
        )
    }

    /// What a denial is said of: where it stands in the brief, else what is spoken of or asked for.
    func part(denied words: ArraySlice<SpokenWord>) -> BriefPart? {
        let text = StatementGrammar.text(words)
        if let part = Statement.parts.first(where: { brief.holds(text, as: $0) }) { return part }
        if SpokenWord.length(of: Self.cues.fors, in: words) != nil { return .audience }
        let open: BriefPart? = isTouched ? statements.last?.part : nil
        let spoken: [BriefPart] = [.product, .brand, .audience, .tone, .style]
        if let open, spoken.contains(open) { return open }
        let isShown = words.contains { word in ForbiddenThing.allCases.contains { $0.isNamed(by: word.plain) }
        }
        guard !isShown else { return nil }
        let side = words.lazy.compactMap { Feeling.cue(for: $0.raw)?.side }.first
        // "Quiet, not loud" may praise a kettle to its buyers; elsewhere it is said of the film.
        let isPraise = asked == .messages && !isCorrection && !(kept.isEmpty && statements.isEmpty)
        if let side, words.count <= 3, !isPraise {
            return kept.isEmpty || asked != .style ? side == .tone ? .tone : .style : .style
        }
        return [.audience, .tone].contains(asked) && !kept.isEmpty ? asked : nil
    }

    /// "No, students": a correction that names nothing is of what was answered before.
    mutating func takeBareCorrection() {
        guard isCorrection, isCertain, !hasDenied, let words = kept.first, kept.count == 1, words.count <= 4
        else { return }
        let sides = words.compactMap { Feeling.cue(for: $0.raw)?.side }
        let text = InterviewCues.core(of: StatementGrammar.text(words[...]))
        let starts = SpokenWord.words(of: text).first.map { Self.cues.starts.contains($0.plain) } ?? true
        // "Sorry, it is made in Leeds" is a sentence of its own.
        let isWhole = starts || words.contains { BriefCues.isVerb($0.lower) }
        let isFeeling = !sides.isEmpty && brief.tone.value != nil && answered != .style
        let part = isFeeling ? .tone : answered
        // What is asked for last may be answered by "no, that's all".
        if asked == .callToAction, hasRefused, !isFeeling {
            kept = []
            hasDenied = true
        } else if let part, isFeeling || sides.isEmpty, !isWhole {
            kept = []
            take(Statement(part: part, value: text))
        }
    }
}
