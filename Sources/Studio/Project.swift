/// One film in the making and everything it owns.
public struct Project: Hashable, Sendable, Codable {
    public let id: ID<Project>
    /// A short name for links and files, unique to its owner.
    public var slug: String
    public var name: String
    public var brief: Brief
    public var format: Format
    public var seed: Seed
    /// A BCP 47 language, for example `en` or `pt-br`.
    public var language: String
    /// The espeak-ng voice of the narration; nil for the language's own.
    public var voice: String?
    /// The mood that the film takes; nil while none was chosen.
    public var mood: ID<Mood>?
    /// The number of the mood that the film takes while none was chosen, from 1 to 3.
    public var moodNumber: Int
    public var productImage: ID<Asset>?
    public var logo: ID<Asset>?
    /// A track that a person gave it, instead of composed music.
    public var music: ID<Asset>?
    /// The hash of all that decides the film; nil for a project that `make` did not begin.
    public var identity: String?
    /// The engine that makes it and its version, for example "draft 1".
    public var engine: String
    public var look: DraftLook
    /// How its film is put together; nil for as it comes.
    public var edit: FilmEdit?
    /// The hash of the plan as it was written, to notice later edits; nil before the plan.
    public var planHash: String?
    /// Rises with every edit by a person.
    public var revision: Int

    /// A project as a row holds it.
    public init(
        id: ID<Project>,
        slug: String,
        name: String,
        brief: Brief,
        format: Format,
        seed: Seed,
        language: String,
        voice: String? = nil,
        mood: ID<Mood>? = nil,
        moodNumber: Int = 1,
        productImage: ID<Asset>? = nil,
        logo: ID<Asset>? = nil,
        music: ID<Asset>? = nil,
        identity: String? = nil,
        engine: String,
        look: DraftLook = DraftLook(),
        edit: FilmEdit? = nil,
        planHash: String? = nil,
        revision: Int = 1
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.brief = brief
        self.format = format
        self.seed = seed
        self.language = language
        self.voice = voice
        self.mood = mood
        self.moodNumber = moodNumber
        self.productImage = productImage
        self.logo = logo
        self.music = music
        self.identity = identity
        self.engine = engine
        self.look = look
        self.edit = edit
        self.planHash = planHash
        self.revision = revision
    }
}
