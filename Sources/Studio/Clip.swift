/// The unit of work of a scene: what its picture and its movement should be.
public struct Clip: Hashable, Sendable, Codable {
    /// What the first frame shows, for an image model.
    public var imagePrompt: String
    /// What happens in it, for a video model.
    public var videoPrompt: String
    /// Where it begins within its scene, in frames.
    public var position: Int
    /// How long it runs within its scene, in frames; it ends within the scene.
    public var length: Int

    /// A clip within its scene.
    public init(imagePrompt: String, videoPrompt: String, position: Int, length: Int) {
        self.imagePrompt = imagePrompt
        self.videoPrompt = videoPrompt
        self.position = position
        self.length = length
    }
}

/// What a take is of.
public enum TakeKind: String, Sendable, Codable {
    case image
    case video
}

/// The names of rows that are only referred to by id.
public enum Take {}
