/// A look: one of three directions a film can take.
public struct Mood: Hashable, Sendable, Codable {
    /// What it is called in two or three words.
    public let name: String
    /// One sentence on how it feels.
    public let description: String
    /// Five to seven words for prompts.
    public let styleKeywords: [String]
    /// Three to five colours, darkest first.
    public let colorPalette: [Color]
    /// Light, lens and pace in a sentence.
    public let aestheticDirection: String

    /// A look with its words and colours.
    public init(
        name: String,
        description: String,
        styleKeywords: [String],
        colorPalette: [Color],
        aestheticDirection: String
    ) {
        self.name = name
        self.description = description
        self.styleKeywords = styleKeywords
        self.colorPalette = colorPalette
        self.aestheticDirection = aestheticDirection
    }
}
