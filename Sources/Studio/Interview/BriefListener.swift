import Foundation

/// Takes the words of one message into a brief.
struct BriefListener {
    private(set) var brief: Brief
    /// What the message answers.
    let asked: BriefPart?

    /// Takes a message in; throws a `Problem` for JSON that is no brief.
    mutating func hear(_ text: String) throws {
        let clean = BriefWords.trimmed(
            String(String.UnicodeScalarView(text.unicodeScalars.map { BriefReader.isControl($0) ? " " : $0 }))
        )
        let isJSON = clean.hasPrefix("{") || clean.hasPrefix("[")
        if isJSON || brief.missing.contains(.product) {
            // The words may hold no more than a sign or two: then nothing is heard.
            guard isJSON || !BriefWords.words(of: clean).isEmpty else { return }
            let data = Data(clean.utf8)
            let read =
                isJSON ? try BriefReader.read(data, name: "text") : try? BriefReader.read(data, name: "text")
            if let read { take(read, named: isJSON) }
            return
        }
        let lines = clean.split(whereSeparator: \.isNewline).map { BriefWords.trimmed($0) }
        let labelled = lines.contains { BriefCues.label(of: $0).map { !$0.1.isEmpty } ?? false }
        if labelled {
            take(BriefText.heard(clean, knowing: brief), named: true)
        } else if let asked, let label = asked.label {
            answer(clean, to: asked, label)
        } else {
            take(BriefText.heard(clean, knowing: brief), named: false)
        }
    }

    /// An answer to a question: the first sentence is of what was asked for, the others are read as any.
    private mutating func answer(_ text: String, to part: BriefPart, _ label: BriefCues.Label) {
        let sentences = BriefWords.sentences(of: text)
        guard let first = sentences.first, !BriefWords.words(of: first).isEmpty else { return }
        // Somebody asked for the audience may well speak of the look: "It should feel calm and warm."
        let heard = BriefText.heard(text, knowing: brief)
        if part != .messages, heard.speaksOfOther(than: part) {
            take(heard, named: false)
            return
        }
        if part == .callToAction, InterviewCues.isNo(text) { return }
        let rest = sentences.dropFirst().joined(separator: "\n")
        switch part {
        case .audience:
            let named = BriefCues.audience(in: first) ?? BriefCues.namedAudience(in: first)
            brief.audience = .said(
                BriefText.limited(BriefText.withoutStop(named ?? InterviewCues.core(of: first)), 500)
            )
        case .tone: brief.tone = .said(list(first, .tone))
        case .style: brief.style = .said(list(first, .style))
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
