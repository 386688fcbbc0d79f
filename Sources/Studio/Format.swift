/// The shape of the picture.
public enum Aspect: String, Sendable, Codable, CaseIterable {
    case portrait = "9:16"
    case landscape = "16:9"
    case square = "1:1"
    case feed = "4:5"

    /// Width and height of the finished film in pixels.
    public var size: PixelSize {
        switch self {
        case .portrait: PixelSize(width: 1080, height: 1920)
        case .landscape: PixelSize(width: 1920, height: 1080)
        case .square: PixelSize(width: 1080, height: 1080)
        case .feed: PixelSize(width: 1080, height: 1350)
        }
    }

    /// How image prompts name the shape, for example "Vertical 9:16".
    public var promptPhrase: String {
        switch self {
        case .portrait: "Vertical 9:16"
        case .landscape: "Horizontal 16:9"
        case .square: "Square 1:1"
        case .feed: "Vertical 4:5"
        }
    }
}

/// Width and height in pixels, both even.
public struct PixelSize: Hashable, Sendable, Codable {
    public let width: Int
    public let height: Int

    /// A size in pixels.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// What every picture and sound of one film has in common.
public struct Format: Hashable, Sendable, Codable {
    public let aspect: Aspect
    public let rate: FrameRate
    /// Length of the whole film in frames.
    public let frames: Int

    /// A format of a whole number of frames.
    public init(aspect: Aspect, rate: FrameRate, frames: Int) {
        self.aspect = aspect
        self.rate = rate
        self.frames = frames
    }

    /// A film of the whole number of frames nearest to `seconds`.
    public init(aspect: Aspect, rate: FrameRate, seconds: Double) {
        self.init(aspect: aspect, rate: rate, frames: rate.frames(inSeconds: seconds))
    }

    /// Width and height of the finished film.
    public var size: PixelSize { aspect.size }

    /// Length of the whole film.
    public var duration: MediaTime { rate.time(ofFrames: frames) }

    /// Samples of sound at 48 kHz that the film holds.
    public var samples: Int { rate.samples(ofFrames: frames) }

    /// Frames of the crossfade between two scenes: half a second, to the nearest frame.
    public var crossfade: Int { rate.frames(inSeconds: 0.5) }
}
