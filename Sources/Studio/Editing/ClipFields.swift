/// What may be changed of a clip.
public struct ClipFields: EditableFields {
    /// The scene it stands in.
    public var scene: ID<Scene>
    public var name: String
    /// Words of a song; nothing is made from them.
    public var lyrics: String
    /// What the first frame shows, for an image model.
    public var imagePrompt: String
    /// What happens in it, for a video model.
    public var videoPrompt: String
    /// What must not be seen, for models that take that.
    public var negativePrompt: String
    /// Where it begins within its scene, in frames.
    public var position: Int
    /// How long it runs, in frames; it ends within its scene.
    public var frames: Int
    /// The characters it shows; the first is the one it is about.
    public var characters: [ID<CastMember>]
    /// The selected take of each kind.
    public var imageTake: ID<Take>?
    public var videoTake: ID<Take>?
    /// Whether it is the one of its family that is in the scene.
    public var isChosen: Bool
    public var isDeleted: Bool

    /// A clip without prompts and takes, chosen and not deleted.
    public init(scene: ID<Scene>, name: String, position: Int, frames: Int) {
        self.scene = scene
        self.name = name
        lyrics = ""
        imagePrompt = ""
        videoPrompt = ""
        negativePrompt = ""
        characters = []
        self.position = position
        self.frames = frames
        imageTake = nil
        videoTake = nil
        isChosen = true
        isDeleted = false
    }

    /// Whether the scene shows it.
    public var isInScene: Bool { isChosen && !isDeleted }

    /// Where it begins and ends within its scene, in frames.
    public var place: Range<Int> { position..<position + frames }

    /// The same words at the same place, without takes: what an alternate and a copy begin with.
    public func withoutTakes() -> ClipFields {
        var copy = self
        copy.imageTake = nil
        copy.videoTake = nil
        return copy
    }

    /// The length of a clip that is made without one, in seconds.
    public static let usualSeconds = 5.0

    /// What is left free before a clip that is put at the next free position, in seconds.
    public static let gapSeconds = 0.1
}
