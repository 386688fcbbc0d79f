import Foundation

/// Reads a brief that was written as plain text, in the text's own words.
///
/// Labelled lines ("Audience: …") are taken first; of the rest, the sentence that names the product is
/// its description, sentences about the film itself give tone and style or become notes, a sentence that
/// asks for something is the call to action and the others are the messages. Nothing is made up: what a
/// label or a clear pattern gives counts as said, what is only inferred counts as assumed.
struct BriefText {
    var brief = Brief()
    private var messages: [String] = []
    private var notes: [String] = []
    private var loose: [String] = []

    /// Reads a text that has at least one character; `source` names it in sentences.
    static func brief(from text: String, source: String) throws -> Brief {
        var reader = BriefText()
        reader.readLabels(in: text)
        reader.readSentences()
        guard reader.brief.product.value ?? reader.brief.brand.value ?? reader.brief.description.value != nil
        else {
            throw Problem(
                .validationError,
                "\(source) has no words in it; write what the film is about, for whom and how it should feel.",
                subject: source
            )
        }
        return reader.brief
    }

    // MARK: Labelled lines

    mutating func readLabels(in text: String) {
        let letter = BriefLetter(text)
        notes += letter.notes
        var label: BriefCues.Label?
        var isOpen = false
        for line in letter.lines {
            if line.isEmpty {
                label = nil
            } else if let (found, rest) = BriefCues.label(of: line) {
                label = found
                isOpen = rest.isEmpty || Self.endsOpen(rest)
                if !rest.isEmpty { take(rest, as: found) }
            } else if let item = Self.bullet(line) {
                take(item, as: label ?? .messages)
            } else if let label, isOpen || [.description, .messages].contains(label) {
                take(line, as: label)
                isOpen = Self.endsOpen(line)
            } else {
                label = nil
                loose.append(line)
            }
        }
    }

    /// Whether what a label says goes on in the next line.
    private static func endsOpen(_ text: String) -> Bool { text.last.map { ",;:&".contains($0) } ?? true }

    mutating func take(_ text: String, as label: BriefCues.Label) {
        switch label {
        case .product: brief.product = .said(Self.title(Self.limited(Self.withoutStop(first(of: text)), 200)))
        case .brand: brief.brand = .said(Self.limited(Self.withoutStop(first(of: text)), 200))
        case .description: brief.description = .said(joined(brief.description.value, text))
        case .audience:
            brief.audience = .said(Self.withoutStop(joined(brief.audience.value, first(of: text))))
        case .tone: brief.tone = .said((brief.tone.value ?? []) + BriefWords.parts(of: first(of: text)))
        case .style: brief.style = .said((brief.style.value ?? []) + BriefWords.parts(of: first(of: text)))
        case .messages: messages += BriefWords.sentences(of: text)
        case .callToAction:
            brief.callToAction = .said(Self.limited(joined(brief.callToAction.value, text), 200))
        case .notes:
            notes.append(text)
            for sentence in BriefWords.sentences(of: text) {
                forbid(BriefDirections.noted(sentence))
            }
        case .prohibitions:
            let list = first(of: text)
            notes.append(list)
            forbid(BriefWords.parts(of: list).flatMap { BriefProhibitions.listed($0) })
        }
    }

    /// The first sentence behind a label, which ends it; what follows is read like any other.
    ///
    /// "Calm. Warm. Honest." is a list all the same.
    private mutating func first(of text: String) -> String {
        let sentences = BriefWords.sentences(of: text)
        let isShort = { (sentence: String) in BriefWords.words(of: sentence).count <= 2 }
        let count = max(sentences.prefix { isShort($0) }.count, 1)
        loose += sentences.dropFirst(count)
        return sentences.prefix(count).joined(separator: "\n")
    }

    private func joined(_ text: String?, _ more: String) -> String {
        [text, more].compactMap(\.self).joined(separator: " ")
    }

    private static func bullet(_ line: String) -> String? {
        guard let mark = line.first, "-–—*•·‣".contains(mark), line.dropFirst().first?.isWhitespace == true
        else {
            return nil
        }
        let item = BriefWords.trimmed(line.dropFirst())
        return BriefWords.words(of: item).isEmpty ? nil : item
    }

    // MARK: Sentences

    mutating func readSentences() {
        // Lines of one paragraph may be wrapped within a sentence.
        let sentences = BriefWords.sentences(of: Self.unwrapped(loose))
        var others: [String] = []
        for (index, sentence) in sentences.enumerated() {
            if let (label, rest) = BriefCues.label(of: sentence), !rest.isEmpty, Self.isInline(label) {
                take(rest, as: label)
                continue
            }
            if brief.audience.value == nil, let audience = BriefCues.namedAudience(in: sentence) {
                brief.audience = .said(Self.limited(audience, 500))
                continue
            }
            let rest = takeProhibitions(from: sentence)
            let isLast = index > 0 && index + 2 >= sentences.count
            if rest.isEmpty || takeDirection(rest) { continue }
            if isToMaker(rest) || isLast && BriefLetter.isSignOff(rest) {
                notes.append(rest)
                nameSender(in: rest)
            } else {
                others.append(rest)
            }
        }
        putSubjectFirst(in: &others)
        takeCall(from: &others)
        if let first = others.first {
            nameProduct(from: first)
            if brief.description.value == nil {
                // Behind "a film about" stands no sentence that could be spoken, but one may follow a colon.
                let (subject, more) = Self.divided(BriefCues.withoutFilm(first))
                let bare = Self.limited(subject, 2000)
                if BriefCues.namesSubject(first), !more.isEmpty { messages.append(more) }
                let isSubject = BriefCues.namesSubject(first)
                brief.description = isSubject ? .assumed(bare) : .said(Self.limited(first, 2000))
                others.removeFirst()
            }
        }
        takeAudience(from: sentences)
        messages += others
        finish(sentences)
    }

    private static func isInline(_ label: BriefCues.Label) -> Bool {
        [.audience, .tone, .style, .callToAction, .prohibitions].contains(label)
    }

    /// Whether a sentence is meant for the film maker alone; one that says what the film is about is not.
    private func isToMaker(_ sentence: String) -> Bool {
        guard !BriefCues.introducesFilm(sentence) else { return false }
        return BriefLetter.isPleasantry(sentence) || BriefCues.isBareRequest(sentence)
            || BriefCues.sender(in: sentence) != nil
    }

    /// "I run a dairy called Swale and need a film" has the name, and "I am Ada from Mill House".
    private mutating func nameSender(in sentence: String) {
        guard brief.product.value == nil, brief.brand.value == nil,
            let name = BriefCues.called(in: sentence) ?? BriefCues.sender(in: sentence), !name.isEmpty
        else { return }
        brief.product = .said(Self.title(Self.limited(name, 200)))
    }

    /// "We need a film about …" may stand behind other sentences; it is never one of the messages.
    private mutating func putSubjectFirst(in sentences: inout [String]) {
        let isNamed = brief.product.value != nil || brief.brand.value != nil
        for index in sentences.indices.reversed() where index > 0 || isNamed {
            guard BriefCues.introducesFilm(sentences[index]) else { continue }
            let sentence = sentences.remove(at: index)
            let names = !isNamed && sentence.contains { "“„«\"".contains($0) }
            if names { sentences.insert(sentence, at: 0) } else { notes.append(sentence) }
        }
    }

    private mutating func finish(_ sentences: [String]) {
        if brief.product.value == nil, brief.brand.value == nil {
            let words =
                brief.description.value ?? messages.first ?? notes.first ?? brief.callToAction.value ?? ""
            let found = BriefCues.head(of: words)
            let name = found.isEmpty ? BriefCues.head(of: sentences.joined(separator: " ")) : found
            if !name.isEmpty { brief.product = .said(Self.title(name)) }
        }
        var kept: [String] = []
        for message in messages where kept.count < BriefFields.maximumItems {
            if message.count <= BriefFields.maximumItemLength, !kept.contains(message) {
                kept.append(message)
            }
        }
        if !kept.isEmpty { brief.messages = .said(kept) }
        notes += messages.filter { !kept.contains($0) }
        if !notes.isEmpty { brief.notes = .said(notes.joined(separator: " ")) }
        assumeFeelings(from: sentences)
    }

    /// Takes what a sentence rules out; what is left of it is empty when it says nothing else.
    private mutating func takeProhibitions(from sentence: String) -> String {
        let isDirection =
            BriefWords.words(of: sentence).contains { BriefCues.isFilmWord($0) }
            && !BriefCues.namesSubject(sentence)
        let found = BriefProhibitions.read(sentence, isDirection: isDirection)
        guard !found.things.isEmpty else {
            guard let things = BriefDirections.things(in: sentence) else { return sentence }
            forbid(things)
            notes.append(sentence)
            return ""
        }
        forbid(found.things)
        let more = BriefDirections.things(in: found.rest)
        forbid(more ?? [])
        if more == nil, !BriefProhibitions.isEmptyTalk(found.rest) { return found.rest }
        notes.append(sentence)
        return ""
    }

    private mutating func forbid(_ things: [String]) {
        let all = Self.once((brief.prohibitions.value ?? []) + things)
        if !all.isEmpty { brief.prohibitions = .said(Array(all.prefix(BriefFields.maximumItems))) }
    }

    /// "The tone is warm and honest", "no faces, please": a sentence about the film rather than the product.
    private mutating func takeDirection(_ sentence: String) -> Bool {
        let words = BriefWords.words(of: sentence)
        let found = Self.feelings(in: sentence)
        let speaksOfFilm = words.contains { BriefCues.isFilmWord($0) }
        // A sentence of little else than feelings ("Calm, warm, minimal.") is direction, too.
        let isList =
            found.count >= 2 && found.map { BriefWords.words(of: $0.0).count }.reduce(0, +) * 2 >= words.count
        if !found.isEmpty, isList || speaksOfFilm && !BriefCues.namesSubject(sentence) {
            let tone = found.filter { $0.1 == .tone }.map(\.0)
            let style = found.filter { $0.1 == .style }.map(\.0)
            if !tone.isEmpty { brief.tone = .said((brief.tone.value ?? []) + tone) }
            if !style.isEmpty { brief.style = .said((brief.style.value ?? []) + style) }
            if !isList { notes.append(sentence) }
            return true
        }
        // "Atmosfera notturna, intima": the word for the tone alone, without a verb.
        if let first = words.first, BriefCues.isToneWord(first), (2...8).contains(words.count),
            !words.contains(where: { BriefCues.isVerb($0) })
        {
            let rest = sentence.split(whereSeparator: \.isWhitespace).dropFirst().joined(separator: " ")
            brief.tone = .said((brief.tone.value ?? []) + BriefWords.parts(of: rest))
            notes.append(sentence)
            return true
        }
        guard BriefCues.isInstruction(sentence) else { return false }
        notes.append(sentence)
        return true
    }

    /// The last sentence that asks the viewer for something, or that holds an address.
    private mutating func takeCall(from sentences: inout [String]) {
        guard brief.callToAction.value == nil,
            let index = sentences.lastIndex(where: { $0.count <= 200 && BriefCues.asksForSomething($0) })
        else { return }
        // A brief of one sentence says what the film is about, even when it asks for something.
        guard sentences.count > 1 || brief.description.value != nil else { return }
        brief.callToAction = .said(sentences.remove(at: index))
    }

    private mutating func nameProduct(from sentence: String) {
        guard brief.product.value == nil, brief.brand.value == nil else { return }
        let name = BriefCues.name(in: sentence)
        if !name.isEmpty { brief.product = .said(Self.title(Self.limited(name, 200))) }
    }

    private mutating func takeAudience(from sentences: [String]) {
        guard brief.audience.value == nil else { return }
        let found = sentences.lazy.compactMap { BriefCues.audience(in: $0) }.first
        if let found { brief.audience = .said(Self.limited(found, 500)) }
    }

    /// Words of feeling within the other sentences are likely meant for the film, but not said to be.
    private mutating func assumeFeelings(from sentences: [String]) {
        let prohibited = brief.prohibited
        let found = sentences.flatMap { BriefWords.words(of: $0) }.filter { !prohibited.forbid($0) }
            .compactMap { word in Feeling.cue(for: word).map { (word.lowercased(), $0.side) } }
        let tone = Self.once(found.filter { $0.1 == .tone }.map(\.0))
        let style = Self.once(found.filter { $0.1 == .style }.map(\.0))
        if !tone.isEmpty { brief.tone.assume(Array(tone.prefix(5))) }
        if !style.isEmpty { brief.style.assume(Array(style.prefix(6))) }
    }
}
