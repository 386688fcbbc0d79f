/// What is said beside a length or a shape once the film is known.
extension StatementReader {
    /// Takes the feelings and the people of "a calm 20-second film for students"; false when it says other things.
    ///
    /// What is left beside a wish is no answer.
    mutating func takeBesideWish(_ words: ArraySlice<SpokenWord>) -> Bool {
        guard !isFirst, StatementGrammar.statement(in: words, brief) == nil else { return false }
        let people = StatementGrammar.people(in: words)
        if people == nil, BriefCues.introducesFilm(SpokenWord.text(of: words)) { return false }
        if let felt = FormatWish.felt(words[..<(people ?? words.endIndex)]) {
            // "A calm, warm 20-second film".
            if let before = kept.last, before.count <= 3, let earlier = FormatWish.felt(before) {
                kept.removeLast()
                take(earlier)
            }
            take(felt)
        }
        if let people, let count = SpokenWord.length(of: Self.cues.fors, in: words[people...]) {
            take(
                Statement(
                    part: .audience,
                    value: StatementGrammar.text(words[people...].dropFirst(count))
                )
            )
        }
        return true
    }

    /// Whether what stands in other pieces than a wish answers: "calm, 20 seconds".
    mutating func takeAnswerBesideWish(_ words: [SpokenWord]) -> Bool {
        guard let felt = FormatWish.felt(words) else { return false }
        if isFirst || asked == .tone || asked == .style { return true }
        statements.append(felt)
        return false
    }
}
