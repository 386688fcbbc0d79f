/// How one project is rendered; the film's content does not depend on it.
public struct RenderSettings: Hashable, Sendable, Codable {
    public var quality: Quality
    public var captions: CaptionMode
    public var narration: Bool
    public var music: Bool
    /// The espeak-ng voice the narration is spoken with; nil takes the one of the film's language.
    public var voice: String?
    /// The most the file may hold, in bytes; nil for no limit.
    public var maximumBytes: Int?
    /// Whether scenes dissolve into each other as the timeline says; nil is yes.
    public var crossfade: Bool?
    /// Whether it is made from a saved cut that held something else than the film when it was ordered; nil is no.
    ///
    /// Such a file never stands for the film as it is.
    public var isOfOlderCut: Bool?
    /// The shape of the file, into which each picture is fitted as its clip says; nil is the film's own.
    public var aspect: Aspect?

    /// Settings of a draft with everything in it unless said otherwise.
    public init(
        quality: Quality = .draft,
        captions: CaptionMode = .soft,
        narration: Bool = true,
        music: Bool = true,
        voice: String? = nil,
        maximumBytes: Int? = nil
    ) {
        self.quality = quality
        self.captions = captions
        self.narration = narration
        self.music = music
        self.voice = voice
        self.maximumBytes = maximumBytes
    }

    /// How much care goes into a render.
    public enum Quality: String, Sendable, Codable, CaseIterable {
        /// One sample image a mood, a fast encode.
        case draft
        /// Four sample images a mood, a careful encode.
        case final

        /// Sample images made for each mood.
        public var imagesPerMood: Int { self == .draft ? 1 : 4 }
    }

    /// Where the captions go.
    public enum CaptionMode: String, Sendable, Codable, CaseIterable {
        /// A track that a player can show or hide.
        case soft
        /// Part of the picture.
        case burn
        case off
    }
}
