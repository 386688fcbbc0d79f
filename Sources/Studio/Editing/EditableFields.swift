/// What a person may change of a row; everything else of it stays as it was made.
public protocol EditableFields: Hashable, Sendable, Codable {
    /// Whether the row is in the trash.
    var isDeleted: Bool { get set }
}

/// What may be changed of a project.
public struct ProjectFields: EditableFields {
    public var name: String
    public var description: String
    public var brief: Brief
    public var format: Format
    /// A BCP 47 language.
    public var language: String
    /// The espeak-ng voice of the narration; nil for the language's own.
    public var voice: String?
    /// The mood that the film takes; nil while none was chosen.
    public var mood: ID<Mood>?
    /// A track that a person gave it, instead of composed music.
    public var music: ID<Asset>?
    /// What the film's music is to be, in words; nil while nobody said.
    public var musicPrompt: String?
    /// Which engine makes what; nil for what the installation has.
    public var engines: EngineChoice?
    /// How the film is put together; nil for as it comes.
    public var edit: FilmEdit?
    /// Whether it is put away, out of the usual lists.
    public var isArchived: Bool
    public var isDeleted: Bool

    /// All that may be changed, as a row holds it.
    public init(
        name: String,
        description: String,
        brief: Brief,
        format: Format,
        language: String,
        voice: String?,
        mood: ID<Mood>?,
        music: ID<Asset>? = nil,
        musicPrompt: String? = nil,
        engines: EngineChoice? = nil,
        edit: FilmEdit? = nil,
        isArchived: Bool,
        isDeleted: Bool
    ) {
        self.name = name
        self.description = description
        self.brief = brief
        self.format = format
        self.language = language
        self.voice = voice
        self.mood = mood
        self.music = music
        self.musicPrompt = musicPrompt
        self.engines = engines
        self.edit = edit
        self.isArchived = isArchived
        self.isDeleted = isDeleted
    }
}

/// What may be changed of a take.
public struct TakeFields: EditableFields {
    /// Nil while nobody has judged it.
    public var rating: Take.Rating?
    public var isDeleted: Bool

    /// What may be changed of a take, as a row holds it.
    public init(rating: Take.Rating?, isDeleted: Bool) {
        self.rating = rating
        self.isDeleted = isDeleted
    }
}

extension Take {
    /// What a person thinks of a take.
    public enum Rating: String, Sendable, Codable, CaseIterable {
        case picked
        case rejected
    }
}
