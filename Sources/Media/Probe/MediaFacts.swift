public import Studio

/// What a file of picture or sound holds, as FFprobe counted it.
public struct MediaFacts: Hashable, Sendable {
    /// Length of the whole file in seconds; nil for single pictures.
    public let duration: Double?
    /// Length of the file in bytes.
    public let bytes: Int
    public let title: String?
    public let streams: [StreamFacts]
    public let chapters: [ChapterFacts]

    /// The first stream of video, if any.
    public var video: StreamFacts? { streams.first { $0.kind == .video } }
    /// The first stream of sound, if any.
    public var audio: StreamFacts? { streams.first { $0.kind == .audio } }
    /// The first stream of captions, if any.
    public var subtitles: StreamFacts? { streams.first { $0.kind == .subtitle } }
}

/// What one stream of a file holds.
public struct StreamFacts: Hashable, Sendable {
    public let kind: Kind
    /// For example `h264`.
    public let codec: String
    /// For example `High`.
    public let profile: String?
    /// Width and height of the picture; nil for sound and text.
    public let size: PixelSize?
    /// For example `yuv420p`.
    public let pixelFormat: String?
    /// For example `bt709`.
    public let colorSpace: String?
    /// Frames a second, as the file says.
    public let rate: FrameRate?
    /// Packets that were counted; for video these are frames.
    public let packets: Int
    /// Exact length, where the file says it.
    public let duration: MediaTime?
    /// Samples a second of sound.
    public let sampleRate: Int?
    public let channels: Int?
    /// ISO 639-2 code.
    public let language: String?

    /// What a stream is for.
    public enum Kind: String, Sendable {
        case video
        case audio
        case subtitle
        case data
        case other
    }
}

/// One chapter of a file.
public struct ChapterFacts: Hashable, Sendable {
    public let title: String
    public let start: MediaTime
    public let end: MediaTime
}
