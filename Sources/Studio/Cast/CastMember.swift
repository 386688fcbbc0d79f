/// A character of films: who may be seen in clips, and how prompts speak of it.
public struct CastMember: Hashable, Sendable, Codable {
    public var name: String
    /// What it looks like, as prompts say it.
    public var description: String
    public var referenceImages: [ID<Asset>]
    /// A LoRA that knows it, for engines that take one.
    public var lora: String?
    /// Words that a model was taught to know it by.
    public var triggerWords: [String]
    /// How it should be shown.
    public var styleNotes: String
    /// What prompts may hold of it from before it was changed, part by part; nil for nothing.
    public var formerParts: [String]?

    /// A character that has nothing but a name.
    public init(name: String) {
        self.name = name
        description = ""
        referenceImages = []
        lora = nil
        triggerWords = []
        styleNotes = ""
        formerParts = nil
    }

    /// What prompts hold of it, part by part; the name where nothing else is known.
    public var promptParts: [String] {
        let known = (triggerWords + [description, styleNotes]).map(PromptWords.trimmed).filter { !$0.isEmpty }
        return known.isEmpty ? [name] : known
    }
}

/// Prompts as parts with commas between.
public enum PromptWords {
    /// The prompt with the parts before it that it does not hold yet, so that adding them twice is adding once.
    public static func adding(_ parts: [String], to prompt: String) -> String {
        var missing: [String] = []
        for part in parts where !holds(prompt, part) && !missing.contains(where: { holds($0, part) }) {
            missing.append(part)
        }
        let rest = trimmed(prompt)
        return (missing + (rest.isEmpty ? [] : [rest])).joined(separator: ", ")
    }

    /// The same with the parts after it.
    public static func appending(_ parts: [String], to prompt: String) -> String {
        let missing = parts.filter { !holds(prompt, $0) }
        let rest = trimmed(prompt)
        return ((rest.isEmpty ? [] : [rest]) + missing).joined(separator: ", ")
    }

    /// The prompt without the parts, where each stands as one.
    public static func removing(_ parts: [String], from prompt: String) -> String {
        parts.reduce(prompt) { prompt, part in
            var text = ", \(prompt), "
            while let place = text.firstRange(of: ", \(part), ") { text.replaceSubrange(place, with: ", ") }
            return trimmed(text)
        }
    }

    /// Whether a prompt says a part already, in whatever case.
    public static func holds(_ prompt: String, _ part: String) -> Bool {
        let (text, words) = (prompt.lowercased(), part.lowercased())
        func isWord(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
        // A trigger word such as "ann" is not said by "planning".
        return text.ranges(of: words).contains { place in
            let before = place.lowerBound > text.startIndex ? text[text.index(before: place.lowerBound)] : nil
            let after = place.upperBound < text.endIndex ? text[place.upperBound] : nil
            return !isWord(before) && !isWord(after)
        }
    }

    /// Without blanks and commas at both ends.
    static func trimmed(_ text: String) -> String {
        var part = Substring(text)
        while let first = part.first, first.isWhitespace || first == "," { part.removeFirst() }
        while let last = part.last, last.isWhitespace || last == "," { part.removeLast() }
        return String(part)
    }
}
