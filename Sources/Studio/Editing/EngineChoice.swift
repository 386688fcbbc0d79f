/// Which engine makes what, each by its name.
public struct EngineChoice: Hashable, Sendable, Codable {
    public var text: String
    public var image: String
    public var video: String
    public var music: String
    public var voice: String

    /// An engine for each.
    public init(text: String, image: String, video: String, music: String, voice: String) {
        self.text = text
        self.image = image
        self.video = video
        self.music = music
        self.voice = voice
    }
}
