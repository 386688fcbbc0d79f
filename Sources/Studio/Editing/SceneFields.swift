/// What may be changed of a scene.
public struct SceneFields: EditableFields {
    public var purpose: Scene.Purpose
    public var name: String
    /// What is seen, in a sentence or two.
    public var description: String
    public var stylePrompt: String
    /// The line that is spoken; empty when nothing is.
    public var narration: String
    /// Words of a song; nothing is made from them.
    public var lyrics: String
    /// The words that stand in the picture.
    public var words: String
    /// The thing in the middle of the picture.
    public var subject: String
    public var staging: Staging
    /// Length in frames; at least 1.
    public var frames: Int
    /// Whether it is the one of its family that is in the film.
    public var isChosen: Bool
    public var isDeleted: Bool

    /// A scene that says nothing but its name yet, chosen and not deleted.
    public init(name: String, frames: Int) {
        purpose = .feature
        self.name = name
        description = ""
        stylePrompt = ""
        narration = ""
        lyrics = ""
        words = ""
        subject = ""
        staging = Staging()
        self.frames = frames
        isChosen = true
        isDeleted = false
    }

    /// The scene as films are made from it.
    public var scene: Scene {
        Scene(
            purpose: purpose,
            name: name,
            description: description,
            stylePrompt: stylePrompt,
            narration: narration,
            words: words,
            subject: subject,
            staging: staging,
            frames: frames
        )
    }

    /// Whether the film shows it.
    public var isInFilm: Bool { isChosen && !isDeleted }

    /// The length of a scene that is made without one, in seconds.
    public static let usualSeconds = 5.0
}

/// What the text engine makes of a scene's description.
public struct SceneComposition: Hashable, Sendable, Codable {
    public var description: String
    public var styling: String
    public var animation: String
    public var generatedAt: Instant

    /// A composition made at a moment.
    public init(description: String, styling: String, animation: String, generatedAt: Instant) {
        self.description = description
        self.styling = styling
        self.animation = animation
        self.generatedAt = generatedAt
    }
}
