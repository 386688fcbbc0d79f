/// What a planner says in one language.
struct InterviewWords: Sendable {
    let greeting: String
    /// Before the list of what was understood.
    let noted: String
    /// Before the list of what is assumed, and behind it.
    let assumed: String
    let unlessTold: String
    /// Before the list of what was taken back.
    let dropped: String
    /// What the length and the shape of the film are called within a sentence.
    let length: String
    let shape: String
    /// When a length or a shape was wished for that no film can have.
    let unfitLength: String
    let unfitShape: String
    /// When nothing was understood.
    let lost: String
    /// When nothing is left to ask, with the percentage in its place.
    let complete: String
    /// What the parts of a brief are called within a sentence.
    let names: [BriefPart: String]
    /// Two ways to ask for each part.
    let questions: [BriefPart: [String]]

    /// The words for a language by its code; English for one that has none here.
    static func of(_ language: String) -> InterviewWords {
        switch Language.base(language) {
        case "de": .german
        case "fr": .french
        case "es": .spanish
        case "it": .italian
        case "pt": .portuguese
        default: .english
        }
    }
}

extension Interview {
    /// What the planner says now: what it understood, what it assumes, and one question.
    ///
    /// `language` is that of the brief; a greeting is answered in its own. With another `variation` the question
    /// is put in other words.
    public func reply(to text: String, language: String, variation: Int = 0) -> String {
        let greeted = heard.isGreeting && brief == Brief() ? InterviewCues.greetingLanguage(of: text) : nil
        let words = InterviewWords.of(greeted ?? language)
        var sentences: [String] = []
        if heard.isGreeting { sentences.append(words.greeting) }
        let noted = [list(heard.said, words)].filter { !$0.isEmpty } + wishes(words)
        if !noted.isEmpty { sentences.append(Self.closed("\(words.noted) \(noted.joined(separator: "; "))")) }
        if !heard.dropped.isEmpty {
            let names = heard.dropped.map { words.names[$0] ?? $0.rawValue }
            sentences.append("\(words.dropped) \(names.joined(separator: ", ")).")
        }
        if heard.wish.unfit.contains(.length) { sentences.append(words.unfitLength) }
        if heard.wish.unfit.contains(.shape) { sentences.append(words.unfitShape) }
        if !heard.assumed.isEmpty {
            sentences.append("\(words.assumed) \(list(heard.assumed, words)) \(words.unlessTold)")
        }
        let isLost =
            heard == Message.Heard() && !InterviewCues.isNo(text) && !InterviewCues.refusesCall(text)
            && !InterviewCues.isThanks(text)
        if isLost { sentences.append(words.lost) }
        if let next, let questions = words.questions[next], !questions.isEmpty {
            sentences.append(questions[variation % questions.count])
        } else {
            sentences.append(words.complete.replacing("%", with: "\(brief.completeness)\u{a0}%"))
        }
        return sentences.joined(separator: " ")
    }

    private static func closed(_ text: String) -> String {
        ".!?…".contains(text.last ?? " ") ? text : text + "."
    }

    /// What was said of the film's length and shape.
    private func wishes(_ words: InterviewWords) -> [String] {
        let seconds = heard.wish.seconds.map { seconds in
            seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
        }
        return [
            seconds.map { "\(words.length) – \($0)\u{a0}s" },
            heard.wish.aspect.map { "\(words.shape) – \($0.rawValue)" },
        ].compactMap(\.self)
    }

    private func list(_ parts: [BriefPart], _ words: InterviewWords) -> String {
        parts.map { part in
            let text = BriefText.withoutStop(brief.text(of: part) ?? "")
            let shown = text.count <= 90 ? text : BriefText.limited(text, 90) + "…"
            return "\(words.names[part] ?? part.rawValue) – \(shown)"
        }.joined(separator: "; ")
    }
}
