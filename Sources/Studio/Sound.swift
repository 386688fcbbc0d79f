/// Music for the film, or the spoken line of one scene.
public struct Sound: Hashable, Sendable, Codable {
    public let kind: Kind
    /// The scene whose line it is; nil for music.
    public let scene: ID<Scene>?
    /// Nil for a line that could not be spoken in its language.
    public let asset: Asset?
    /// Length in samples at 48 kHz; 0 without an asset.
    public let samples: Int
    public let recipe: Recipe

    /// A sound that was made.
    public init(kind: Kind, scene: ID<Scene>?, asset: Asset?, samples: Int, recipe: Recipe) {
        self.kind = kind
        self.scene = scene
        self.asset = asset
        self.samples = samples
        self.recipe = recipe
    }

    /// What a sound is for.
    public enum Kind: String, Sendable, Codable {
        case music
        case narration
    }
}
