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

    /// How a line came to be spoken.
    public enum Delivery: String, Hashable, Sendable, Codable, CaseIterable {
        case whole
        /// All of it, but faster than it was asked for.
        case faster
        /// Without its end, because even spoken faster it would outlast its scene.
        case shortened
        /// Longer than its scene, because nothing can be cut from it.
        case tooLong = "too_long"
        /// Not at all, because the voice cannot read it.
        case unreadable
    }
}
