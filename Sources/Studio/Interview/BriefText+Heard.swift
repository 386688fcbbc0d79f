extension BriefText {
    /// What a text says to a brief whose subject is known: nothing in it is taken for the product's name.
    ///
    /// What was known is left out of what comes back.
    static func heard(_ text: String, knowing brief: Brief) -> Brief {
        read(knowing: brief) { $0.readLabels(in: text) }
    }

    /// The same for a text that stands behind a label.
    static func answer(_ text: String, as label: BriefCues.Label, knowing brief: Brief) -> Brief {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        return read(knowing: brief) { $0.take(unwrapped(lines), as: label) }
    }

    private static func read(knowing known: Brief, _ body: (inout BriefText) -> Void) -> Brief {
        var reader = BriefText()
        let name = known.title
        reader.brief.product = .said(name)
        // What follows are no descriptions but things to tell of.
        reader.brief.description = .said(known.description.value ?? name)
        let before = reader.brief
        body(&reader)
        reader.readSentences()
        var heard = reader.brief
        if heard.product == before.product { heard.product = Brief.Field() }
        if heard.description == before.description { heard.description = Brief.Field() }
        // A description behind a label goes on where the known one ends.
        if let text = heard.description.value, let old = before.description.value, text.hasPrefix(old + " ") {
            heard.description = .said(String(text.dropFirst(old.count + 1)))
        }
        return heard
    }
}
