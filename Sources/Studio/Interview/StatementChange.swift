/// What the statements of one message change in one part of a brief.
struct StatementChange {
    let part: BriefPart
    /// What is said of it, the last at the end, and what is denied.
    private var values: [String] = []
    private var denied: [String] = []
    /// Whether what was said of it before goes.
    private var replaces = false
    private var clears = false

    /// The changes of all the statements that were read.
    static func all(of reader: StatementReader) -> [StatementChange] {
        let said = reader.statements.filter { $0.clears || !BriefWords.words(of: $0.value).isEmpty }
        return BriefPart.allCases.compactMap { part in
            let own = said.filter { $0.part == part }
            return own.isEmpty ? nil : StatementChange(part, own)
        }
    }

    private init(_ part: BriefPart, _ statements: [Statement]) {
        self.part = part
        clears = statements.contains(where: \.clears)
        values = statements.filter { !$0.isNegated && !$0.clears }.map(\.value)
        denied = statements.filter(\.isNegated).map(\.value)
        // "Not calm but loud" takes one word's place, "no, loud" that of all.
        replaces =
            denied.isEmpty
            && statements.contains { $0.corrects || part != .messages && $0.replaces }
    }

    /// Whether something is said, and not only denied.
    var isSaid: Bool { !values.isEmpty }

    /// Makes the change.
    func apply(to brief: inout Brief) {
        let name = brief.product
        change(&brief)
        if part == .product, let old = name.value, let new = brief.product.value {
            brief.rename(old, to: new)
        }
    }

    private func change(_ brief: inout Brief) {
        switch part {
        case .product: apply(to: &brief.product, most: 200) { BriefText.title($0) }
        case .brand: apply(to: &brief.brand, most: 200) { $0 }
        case .audience: apply(to: &brief.audience, most: 500) { InterviewCues.core(of: $0) }
        case .callToAction: apply(to: &brief.callToAction, most: 200) { $0 }
        case .tone: apply(to: &brief.tone, values.flatMap { Self.items(of: $0) })
        case .style: apply(to: &brief.style, values.flatMap { Self.items(of: $0) })
        case .messages: apply(to: &brief.messages, values)
        case .description, .notes, .prohibitions: break
        }
    }

    /// The words of a list, without those that are denied and without smiles.
    private static func items(of text: String) -> [String] {
        BriefWords.parts(of: text).compactMap { part in
            let words = part.split(whereSeparator: \.isWhitespace).filter {
                $0.contains { $0.isLetter || $0.isNumber }
            }
            let first = words.first.map { BriefWords.folded($0) } ?? ""
            // "Make it 20 seconds and warm": a length is no feeling.
            let spoken = SpokenWord.words(of: part)
            let isLength = SpokenLength.read(spoken[...])?.count == spoken.count
            return words.isEmpty || isLength || StatementCues.any.nots.contains(first)
                ? nil : words.joined(separator: " ")
        }
    }

    private func apply(to field: inout Brief.Field<String>, most: Int, _ written: (String) -> String) {
        if clears { field = Brief.Field() }
        if let value = values.last {
            field = .said(written(BriefText.limited(value, most)))
        } else if let value = field.value, denied.contains(where: { Statement.isSame($0, value) }) {
            field = Brief.Field()
        }
    }

    private func apply(to field: inout Brief.Field<[String]>, _ items: [String]) {
        let own = clears ? [] : field.source == .said && !replaces || items.isEmpty ? field.value ?? [] : []
        let kept = own.filter { item in !denied.contains { Statement.isSame($0, item) } }
        let all = BriefText.once(kept + items.map { BriefText.limited($0, BriefFields.maximumItemLength) })
        if all != field.value {
            field = all.isEmpty ? Brief.Field() : .said(Array(all.prefix(BriefFields.maximumItems)))
        }
    }
}

extension Brief {
    /// What was said of the product under its old name is said of it under the new.
    fileprivate mutating func rename(_ old: String, to new: String) {
        func renamed(_ text: String) -> String { text.replacing(old, with: new) }
        if let text = description.value {
            description = description.source == .said ? .said(renamed(text)) : .assumed(renamed(text))
        }
        if messages.source == .said, let texts = messages.value { messages = .said(texts.map(renamed)) }
        if callToAction.source == .said, let text = callToAction.value { callToAction = .said(renamed(text)) }
    }
}
