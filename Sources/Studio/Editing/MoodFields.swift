/// What may be changed of a mood.
public struct MoodFields: EditableFields {
    public var name: String
    /// One sentence on how it feels.
    public var description: String
    /// Words for prompts.
    public var styleKeywords: [String]
    public var colorPalette: [Color]
    /// Light, lens and pace in a sentence.
    public var aestheticDirection: String
    public var isDeleted: Bool

    /// What may be changed of a mood, as a row holds it.
    public init(_ mood: Mood, isDeleted: Bool = false) {
        name = mood.name
        description = mood.description
        styleKeywords = mood.styleKeywords
        colorPalette = mood.colorPalette
        aestheticDirection = mood.aestheticDirection
        self.isDeleted = isDeleted
    }

    /// The look.
    public var mood: Mood {
        Mood(
            name: name,
            description: description,
            styleKeywords: styleKeywords,
            colorPalette: colorPalette,
            aestheticDirection: aestheticDirection
        )
    }
}
