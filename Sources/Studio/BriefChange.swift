/// What is to be changed of a brief, in the keys of both schemas; what is not named stays.
public struct BriefChange: Sendable {
    /// A new value: nil takes away what was there.
    public var product: String??
    public var brand: String??
    public var description: String??
    public var audience: String??
    public var tone: [String]??
    public var style: [String]??
    public var messages: [String]??
    public var callToAction: String??
    public var notes: String??
    public var prohibitions: [String]??

    /// A change of nothing yet.
    public init() {}

    /// The words of a tone that was written as one text: "calm, warm and honest".
    public static func words(of text: String) -> [String] { BriefWords.parts(of: text) }

    /// The sentences of messages that were written as one text.
    public static func sentences(of text: String) -> [String] { BriefWords.sentences(of: text) }
}

extension Brief {
    /// Takes in what a person changed: all of it counts as said.
    ///
    /// What notes rule out is ruled out, unless the prohibitions are given as well. Throws a `Problem` for a text
    /// with control characters.
    public mutating func apply(_ change: BriefChange) throws {
        try Self.set(&product, change.product, "product_name")
        try Self.set(&brand, change.brand, "brand_name")
        try Self.set(&description, change.description, "product_description")
        try Self.set(&audience, change.audience, "target_audience")
        try Self.set(&tone, change.tone, "emotional_tone")
        try Self.set(&style, change.style, "visual_style_keywords")
        try Self.set(&messages, change.messages, "key_messages")
        try Self.set(&callToAction, change.callToAction, "call_to_action")
        try Self.set(&notes, change.notes, "additional_notes")
        if let given = change.prohibitions {
            let listed = given?.flatMap { BriefProhibitions.listed($0) }
            try Self.set(&prohibitions, .some(listed), "prohibitions")
        } else if let text = change.notes ?? nil {
            let noted = BriefWords.sentences(of: text).flatMap { BriefDirections.noted($0) }
            let all = BriefText.once((prohibitions.value ?? []) + noted)
            if !noted.isEmpty { prohibitions = .said(Array(all.prefix(BriefFields.maximumItems))) }
        }
    }

    private static func set(_ field: inout Field<String>, _ change: String??, _ name: String) throws {
        guard let change else { return }
        let text = try change.map { try checked($0, name) } ?? ""
        field = text.isEmpty ? Field() : .said(text)
    }

    private static func set(_ field: inout Field<[String]>, _ change: [String]??, _ name: String) throws {
        guard let change else { return }
        let items = try (change ?? []).map { try checked($0, name) }.filter { !$0.isEmpty }
        let once = Array(BriefText.once(items).prefix(BriefFields.maximumItems))
        field = once.isEmpty ? Field() : .said(once)
    }

    private static func checked(_ text: String, _ name: String) throws -> String {
        if let control = text.unicodeScalars.first(where: BriefReader.isControl) {
            throw Problem(
                .validationError,
                "\"\(name)\" has the control character \(BriefReader.code(control)); remove it.",
                subject: name
            )
        }
        return BriefWords.trimmed(text)
    }
}

extension ProjectFields {
    /// Takes another brief; name and language follow it as long as nobody chose them otherwise.
    public mutating func take(_ other: Brief) {
        let (old, new) = (brief.title, other.title)
        if name == String(String.UnicodeScalarView(old.unicodeScalars.prefix(200))) {
            name = String(String.UnicodeScalarView(new.unicodeScalars.prefix(200)))
        }
        if language == LanguageGuess.language(of: brief) { language = LanguageGuess.language(of: other) }
        brief = other
    }
}
