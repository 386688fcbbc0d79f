import Foundation

/// Takes the words of one message into a brief.
struct BriefListener {
    private(set) var brief: Brief
    /// What the message answers.
    let asked: BriefPart?
    /// What was said of length and shape.
    private(set) var wish = FormatWish()
    /// The parts that were named, whether anything of them changed or not.
    private(set) var named: [BriefPart] = []

    init(brief: Brief, asked: BriefPart?) {
        self.brief = brief
        self.asked = asked
    }

    /// Takes a message in; throws a `Problem` for JSON that is no brief.
    mutating func hear(_ text: String) throws {
        let clean = BriefWords.trimmed(
            String(String.UnicodeScalarView(text.unicodeScalars.map { BriefReader.isControl($0) ? " " : $0 }))
        )
        if clean.hasPrefix("{") || clean.hasPrefix("[") {
            take(try BriefReader.read(Data(clean.utf8), name: "text"), named: true)
            return
        }
        if InterviewCues.isNoAnswer(clean, to: asked) {
            // "Can we have 20 seconds?"
            wish = FormatWish.read(SpokenWord.words(of: clean), asked: asked)?.wish ?? wish
            return
        }
        let lines = clean.split(whereSeparator: \.isNewline).map { BriefWords.trimmed($0) }
        let isLabelled = lines.contains { BriefCues.label(of: $0).map { !$0.1.isEmpty } ?? false }
        let isFirst = brief.missing.contains(.product)
        if isLabelled, isFirst || !lines.allSatisfy(Self.isDeniable) {
            let named = isFirst ? try? BriefReader.read(Data(clean.utf8), name: "text") : nil
            take(named ?? BriefText.heard(clean, knowing: brief), named: !isFirst)
            return
        }
        var reader = StatementReader(brief: brief, asked: asked)
        reader.read(clean)
        wish = reader.wish
        if isFirst { introduce(reader.rest) } else { answer(with: reader) }
        let changes = StatementChange.all(of: reader)
        named = changes.filter(\.isSaid).map(\.part)
        for change in changes { change.apply(to: &brief) }
    }

    /// "Audience: students, not early risers": a line that may say what is not meant.
    private static func isDeniable(_ line: String) -> Bool {
        guard let (label, rest) = BriefCues.label(of: line) else { return false }
        return !rest.isEmpty && [.audience, .tone, .style].contains(label.part)
    }

    /// The first words about the film say what it is about; there may be none left for that.
    private mutating func introduce(_ sentences: [String]) {
        let told = sentences.filter { sentences.count == 1 || !BriefCues.isIntroduction($0) }
        let text = InterviewCues.withoutGreeting(told.joined(separator: "\n"))
        guard !BriefWords.words(of: text).isEmpty,
            var read = try? BriefReader.read(Data(text.utf8), name: "text")
        else { return }
        // A greeting need not be noted where it was just answered.
        if read.notes.value == BriefLetter(text).notes.joined(separator: " ") { read.notes = Brief.Field() }
        take(read, named: false)
    }

    /// What nobody named is the answer to what was asked for, unless that was named.
    private mutating func answer(with reader: StatementReader) {
        let text = reader.sentences.filter { !InterviewCues.isOrder($0) && !isWishUnheard($0) }.joined(
            separator: "\n"
        )
        let named = reader.statements.filter { !$0.isNegated }.map(\.part)
        if !text.isEmpty {
            if let asked, let label = asked.label, !named.contains(asked) {
                answer(text, to: asked, label)
            } else {
                var heard = BriefText.heard(text, knowing: brief)
                // Where nothing is asked for any more, a message is only what was called one.
                if asked == nil, brief.messages.value != nil { heard.messages = Brief.Field() }
                take(heard, named: false)
            }
        }
        // What is left of a sentence that named something may still rule something out.
        let heard = BriefText.heard(reader.fragments.joined(separator: "\n"), knowing: brief)
        var ruled = Brief()
        ruled.prohibitions = heard.prohibitions
        take(ruled, named: false)
    }

    /// "Can you make it shine?": no more than a question once the film is known.
    private func isWishUnheard(_ sentence: String) -> Bool {
        sentence.last == "?" && BriefCues.isRequest(sentence) && !BriefCues.introducesFilm(sentence)
    }

    /// An answer to a question: the first sentence is of what was asked for, the others are read as any.
    private mutating func answer(_ text: String, to part: BriefPart, _ label: BriefCues.Label) {
        let sentences = BriefWords.sentences(of: text)
        guard let first = sentences.first, !BriefWords.words(of: first).isEmpty else { return }
        // Somebody asked for the audience may well speak of the look: "It should feel calm and warm."
        let heard = BriefText.heard(text, knowing: brief)
        let isCall = part != .callToAction && BriefCues.asksAtAddress(first)
        if isCall || part != .messages && heard.speaksOfOther(than: part) {
            take(heard, named: false)
            return
        }
        if part == .callToAction, InterviewCues.isNo(text) { return }
        let ruled = BriefProhibitions.read(text, isDirection: true)
        if !ruled.things.isEmpty, BriefProhibitions.isEmptyTalk(ruled.rest),
            heard.prohibitions.source == .said
        {
            take(heard, named: false)
            return
        }
        let rest = sentences.dropFirst().joined(separator: "\n")
        switch part {
        case .audience:
            let named = BriefCues.audience(in: first) ?? BriefCues.namedAudience(in: first)
            brief.audience = .said(
                BriefText.limited(BriefText.withoutStop(named ?? InterviewCues.core(of: first)), 500)
            )
        case .tone where Self.speaksOfPictures(first): answer(with: list(first, .style), to: \.style)
        case .tone: answer(with: list(first, .tone), to: \.tone)
        case .style: answer(with: list(first, .style), to: \.style)
        case .messages where heard.messages.source == .said:
            // Sentences about the film itself are told apart from what it should say.
            take(heard, named: false)
            return
        default:
            take(BriefText.answer(text, as: label, knowing: brief), named: true)
            return
        }
        if !rest.isEmpty { take(BriefText.heard(rest, knowing: brief), named: false) }
    }

    /// A list without what it denies: "no clutter" is ruled out, "not dark" is only not said.
    private mutating func answer(
        with items: [String],
        to field: WritableKeyPath<Brief, Brief.Field<[String]>>
    ) {
        let denied = items.filter { item in
            let first = BriefWords.folded(BriefWords.words(of: item).first ?? "")
            return BriefProhibitions.negations.contains(first)
        }
        let kept = items.filter { !denied.contains($0) && !BriefProhibitions.isEmptyTalk($0) }
        if !kept.isEmpty { brief[keyPath: field] = .said(kept) }
        let things = denied.filter { !BriefWords.words(of: $0).contains { Feeling.cue(for: $0) != nil } }
            .flatMap { BriefProhibitions.listed($0) }
        guard !things.isEmpty else { return }
        let all = BriefText.once((brief.prohibitions.value ?? []) + things)
        brief.prohibitions = .said(Array(all.prefix(BriefFields.maximumItems)))
    }

    /// "Muted colours, close-ups": things to be seen rather than a feeling.
    private static func speaksOfPictures(_ sentence: String) -> Bool {
        let cued = BriefWords.parts(of: sentence).map { part in
            (part, BriefWords.words(of: part).compactMap { Feeling.cue(for: $0)?.side })
        }
        return !cued.contains { $0.1.contains(.tone) }
            && cued.contains { BriefWords.words(of: $0.0).count > 1 && !$0.1.isEmpty }
    }

    /// The words of a list in a sentence: those of feeling in a whole one, all in a list.
    private func list(_ sentence: String, _ side: Feeling.Side) -> [String] {
        let core = InterviewCues.core(of: sentence)
        let parts = BriefWords.parts(of: core)
        let found = BriefText.feelings(in: core).filter { $0.1 == side }.map(\.0)
        let isList = parts.allSatisfy { BriefWords.words(of: $0).count <= 4 }
        let words = isList || found.isEmpty ? parts : found
        return words.map { BriefText.limited($0, BriefFields.maximumItemLength) }
    }

    /// Takes in what was read; what was named takes the place of what was said before.
    private mutating func take(_ heard: Brief, named: Bool) {
        Self.merge(&brief.product, heard.product, replacing: named)
        Self.merge(&brief.brand, heard.brand, replacing: named)
        Self.merge(&brief.description, heard.description, replacing: named)
        Self.merge(&brief.audience, heard.audience, replacing: named)
        Self.merge(&brief.callToAction, heard.callToAction, replacing: true)
        // A quiet kettle need not have a quiet film: what its words alone suggest is asked for.
        if heard.tone.source == .said { Self.merge(&brief.tone, heard.tone, replacing: named) }
        if heard.style.source == .said { Self.merge(&brief.style, heard.style, replacing: named) }
        Self.merge(&brief.messages, heard.messages, replacing: false)
        Self.merge(&brief.prohibitions, heard.prohibitions, replacing: false)
        guard let notes = heard.notes.value, brief.notes.value?.contains(notes) != true else { return }
        let all = [brief.notes.value, notes].compactMap(\.self).joined(separator: " ")
        brief.notes = .said(BriefText.limited(all, 2000))
    }

    private static func merge(
        _ own: inout Brief.Field<String>,
        _ new: Brief.Field<String>,
        replacing: Bool
    ) {
        guard let value = new.value else { return }
        if new.source == .assumed {
            own.assume(value)
        } else if own.source != .said || replacing {
            own = .said(value)
        }
    }

    private static func merge(
        _ own: inout Brief.Field<[String]>,
        _ new: Brief.Field<[String]>,
        replacing: Bool
    ) {
        guard let value = new.value else { return }
        if new.source == .assumed {
            own.assume(value)
        } else if own.source != .said || replacing {
            own = .said(value)
        } else {
            let all = BriefText.once((own.value ?? []) + value)
            own = .said(Array(all.prefix(BriefFields.maximumItems)))
        }
    }
}

extension Brief {
    /// Whether the words say another part of the brief, and not the one that was asked for.
    fileprivate func speaksOfOther(than part: BriefPart) -> Bool {
        let clear: [BriefPart] = [.tone, .style, .prohibitions]
        return source(of: part) != .said
            && clear.contains { $0 != part && source(of: $0) == .said }
            // A calm style and a minimal tone are each an answer to both questions.
            && !(part == .tone || part == .style)
    }
}

extension BriefCues.Label {
    /// The part of a brief that the label stands before.
    var part: BriefPart {
        switch self {
        case .product: .product
        case .brand: .brand
        case .description: .description
        case .audience: .audience
        case .tone: .tone
        case .style: .style
        case .messages: .messages
        case .callToAction: .callToAction
        case .notes: .notes
        case .prohibitions: .prohibitions
        }
    }
}

extension BriefPart {
    /// The label that a page of text has for the part.
    var label: BriefCues.Label? {
        switch self {
        case .product: .product
        case .brand: .brand
        case .description: .description
        case .audience: .audience
        case .messages: .messages
        case .tone: .tone
        case .style: .style
        case .callToAction: .callToAction
        case .notes: .notes
        case .prohibitions: .prohibitions
        }
    }
}
