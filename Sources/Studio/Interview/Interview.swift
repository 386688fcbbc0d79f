/// A conversation by rules in which a brief grows: one thing is asked for at a time.
public struct Interview: Sendable {
    /// The brief as it is by now.
    public private(set) var brief: Brief
    /// What the last reply asked for.
    private let asked: BriefPart?
    /// How often each part has been asked for.
    private let counts: [BriefPart: Int]
    /// What was taken from the words that were heard last.
    public private(set) var heard = Message.Heard()

    /// The interview as it stands: a brief, and what the replies have asked for, the last one at the end.
    public init(brief: Brief, asked: [BriefPart?] = []) {
        self.brief = brief
        self.asked = asked.last ?? nil
        counts = Dictionary(asked.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// The same with another brief and what was heard of it, to reply once more.
    public init(brief: Brief, asked: [BriefPart?], heard: Message.Heard) {
        self.init(brief: brief, asked: asked)
        self.heard = heard
    }

    /// Takes what a person said into the brief.
    ///
    /// Returns the parts that are to be assumed because the person leaves them open. Throws a `Problem` for
    /// words that look like JSON and are no brief.
    public mutating func hear(_ text: String) throws -> [BriefPart] {
        let before = brief
        if InterviewCues.isGreeting(text) {
            heard.isGreeting = true
            return []
        }
        if let open = InterviewCues.leavesOpen(text) {
            return open == .all ? BriefPart.assumable.filter { brief.source(of: $0) == .missing } : leftOpen
        }
        var listener = BriefListener(brief: before, asked: asked)
        try listener.hear(text)
        brief = listener.brief
        heard.wish = listener.wish
        heard.dropped = parts { before.source(of: $0) != .missing && brief.source(of: $0) == .missing }
        heard.said = parts { part in
            brief.source(of: part) == .said
                && (brief.text(of: part) != before.text(of: part) || listener.named.contains(part))
        }
        heard.assumed = parts {
            brief.source(of: $0) == .assumed && brief.text(of: $0) != before.text(of: $0)
        }
        return exhausted
    }

    /// Assumes parts as another brief has them.
    public mutating func assume(_ parts: [BriefPart], as other: Brief) {
        for part in parts where brief.source(of: part) == .missing {
            brief.assume(part, as: other)
            if brief.source(of: part) == .assumed { heard.assumed.append(part) }
        }
    }

    /// What to ask for next; nil when nothing is left to ask.
    ///
    /// The call to action is asked for once: not every film has one.
    public var next: BriefPart? {
        if let part = brief.missing.first { return part }
        let call = BriefPart.callToAction
        return brief.source(of: call) == .missing && counts[call, default: 0] == 0 ? call : nil
    }

    /// The part that was asked for, and nobody wants to say.
    private var leftOpen: [BriefPart] {
        guard let part = asked ?? brief.missing.first, BriefPart.assumable.contains(part) else { return [] }
        return [part]
    }

    /// A part that was asked for twice and not understood is assumed, so that the talk goes on.
    ///
    /// What the film is about can be assumed from nothing.
    private var exhausted: [BriefPart] {
        // Who speaks of something else may still answer.
        guard heard.said.isEmpty, heard.wish == FormatWish(), let asked, asked != .product,
            brief.missing.contains(asked),
            counts[asked, default: 0] >= 2
        else { return [] }
        return [asked]
    }

    private func parts(where isMeant: (BriefPart) -> Bool) -> [BriefPart] {
        BriefPart.allCases.filter(isMeant)
    }
}
