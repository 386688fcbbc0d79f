/// Words on a picture of their own, before or behind the scenes of a film.
public struct FilmCard: Hashable, Sendable, Codable {
    public var text: String
    /// Smaller words under the others; nil for none.
    public var subtitle: String?
    /// Length in frames; the film is longer by it.
    public var frames: Int

    /// A card of a whole number of frames.
    public init(text: String, subtitle: String? = nil, frames: Int) {
        self.text = text
        self.subtitle = subtitle
        self.frames = frames
    }
}

/// All that a card is drawn from, but for the film's size; equal ones are equal pictures.
public struct CardPicture: Hashable, Sendable, Codable {
    public let text: String
    public let subtitle: String?
    /// The colours of the film's mood.
    public let palette: [Color]
    /// A BCP 47 language.
    public let language: String
    public let seed: Seed
    /// Whether it has the film grain that drafts have.
    public let grain: Bool

    /// A picture of a card in the film's colours.
    public init(
        text: String,
        subtitle: String?,
        palette: [Color],
        language: String,
        seed: Seed,
        grain: Bool = true
    ) {
        self.text = text
        self.subtitle = subtitle
        self.palette = palette
        self.language = language
        self.seed = seed
        self.grain = grain
    }
}
