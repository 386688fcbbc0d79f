/// The unit of work of a scene: what its picture and its movement should be.
public struct Clip: Hashable, Sendable, Codable {
    public let scene: ID<Scene>
    public var name: String
    /// What the first frame shows, for an image model.
    public var imagePrompt: String
    /// What happens in it, for a video model.
    public var videoPrompt: String
    /// Where it begins within its scene, in frames.
    public var position: Int
    /// How long it runs within its scene, in frames; it ends within the scene.
    public var frames: Int
    /// Its number in the project from 0, given once: what is drawn of it stays as it is wherever it stands.
    public var ordinal = 0
    /// The selected take of each kind.
    public var imageTake: ID<Take>?
    public var videoTake: ID<Take>?
    /// The recipe by which the clip was asked for when its take was selected; nil is the take's own.
    public var imageBasis: String?
    public var videoBasis: String?

    /// A clip without takes.
    public init(
        scene: ID<Scene>,
        name: String = "Clip",
        imagePrompt: String,
        videoPrompt: String,
        position: Int,
        frames: Int
    ) {
        self.scene = scene
        self.name = name
        self.imagePrompt = imagePrompt
        self.videoPrompt = videoPrompt
        self.position = position
        self.frames = frames
    }
}

/// One generated or uploaded image or video of a clip.
public struct Take: Hashable, Sendable, Codable {
    public let clip: ID<Clip>
    public let kind: Kind
    /// Which of its kind it is for the clip, from 1.
    public let number: Int
    public let asset: Asset
    public let recipe: Recipe

    /// A take of a clip.
    public init(clip: ID<Clip>, kind: Kind, number: Int, asset: Asset, recipe: Recipe) {
        self.clip = clip
        self.kind = kind
        self.number = number
        self.asset = asset
        self.recipe = recipe
    }

    /// What a take is.
    public enum Kind: String, Sendable, Codable {
        case image
        case video
    }
}
