public import Studio

/// What a file of picture or sound holds, as FFprobe counted it.
public struct MediaFacts: Hashable, Sendable {
    /// Length of the whole file in seconds; nil for single pictures.
    public let duration: Double?
    /// When the first of its streams begins, in seconds: where FFmpeg counts from when it seeks.
    let start: Double
    /// Length of the file in bytes.
    public let bytes: Int
    public let title: String?
    public let streams: [StreamFacts]
    public let chapters: [ChapterFacts]

    /// The first stream of video, if any; a cover picture beside it is none.
    public var video: StreamFacts? { streams.first { $0.kind == .video } }
    /// The first stream of sound, if any.
    public var audio: StreamFacts? { streams.first { $0.kind == .audio } }
    /// The first stream of captions, if any.
    public var subtitles: StreamFacts? { streams.first { $0.kind == .subtitle } }
}

/// What one stream of a file holds.
public struct StreamFacts: Hashable, Sendable, Codable {
    public let kind: Kind
    /// For example `h264`.
    public let codec: String
    /// For example `High`.
    public let profile: String?
    /// Width and height of the picture; nil for sound and text.
    public let size: PixelSize?
    /// For example `yuv420p`.
    public let pixelFormat: String?
    /// How the picture is meant to be seen and what its numbers mean; nil for sound and text.
    public let picture: PictureFacts?
    /// For example `bt709`.
    public let colorSpace: String?
    /// Frames a second, as the file says.
    public let rate: FrameRate?
    /// Packets that were counted; for video these are frames.
    public let packets: Int
    /// A hash of what a decoder is set up with; equal ones decode each other's packets.
    public let configuration: String?
    /// Ticks a second of the stream's times; nil when a tick is another fraction.
    public let timescale: Int?
    /// Exact length, where the file says it of the stream.
    public let duration: MediaTime?
    /// Samples a second of sound.
    public let sampleRate: Int?
    public let channels: Int?
    /// ISO 639-2 code.
    public let language: String?
    /// Whether players take it unless somebody asks for another.
    public let isDefault: Bool

    /// What a stream is for.
    public enum Kind: String, Sendable, Codable {
        case video
        case audio
        case subtitle
        case data
        case other
    }
}

/// How a picture is meant to be seen and what its numbers mean.
public struct PictureFacts: Hashable, Sendable, Codable {
    /// Width and height on a screen of square pixels, after the turn that the file asks for.
    public let shown: PixelSize
    /// Degrees that the file asks to turn it by; decoders do so by themselves.
    public let rotation: Int
    /// Whether a frame holds two moments, line by line.
    public let isInterlaced: Bool
    /// Whether black is 0 and white the highest number.
    public let isFullRange: Bool
    /// For example `smpte2084`; nil when the file does not say.
    public let transfer: String?
    /// For example `bt2020`; nil when the file does not say.
    public let primaries: String?
    /// Whether all frames last equally long, as far as the file says.
    public let isEven: Bool
    /// When its first frame is shown, in seconds.
    public let start: Double

    /// Whether it is meant for screens that go far above white.
    public var isHighDynamicRange: Bool { transfer == "smpte2084" || transfer == "arib-std-b67" }
}

/// One packet of a stream, in the order of the file.
struct PacketFacts: Hashable, Sendable, Codable {
    let stream: Int
    /// When it is shown, in ticks of its stream.
    let time: Int
    /// Whether a decoder can start here.
    let isKey: Bool
    /// Whether a player drops what it decodes to.
    let isDropped: Bool
    /// Where it lies in the file, in bytes.
    let place: Range<Int>
    /// A fast hash of its bytes.
    let hash: String
}

/// One chapter of a file.
public struct ChapterFacts: Hashable, Sendable {
    public let title: String
    public let start: MediaTime
    public let end: MediaTime
}
