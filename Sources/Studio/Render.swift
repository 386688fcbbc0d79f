/// A saved version of a project's timeline.
public struct Cut: Hashable, Sendable, Codable {
    /// From 1 within the project.
    public let number: Int
    public let timeline: Timeline

    /// A version of a timeline.
    public init(number: Int, timeline: Timeline) {
        self.number = number
        self.timeline = timeline
    }
}

/// A verified film file made from a cut, with its captions.
public struct Render: Hashable, Sendable, Codable {
    public let cut: ID<Cut>
    public let settings: RenderSettings
    public let film: Asset
    public let subRip: Asset?
    public let webVTT: Asset?
    public let frames: Int
    /// Samples of sound at 48 kHz.
    public let samples: Int
    /// A hash of the encoded frames, and one of the decoded samples; equal hashes mean equal frames and samples.
    public let pictureHash: String
    public let soundHash: String
    /// Integrated loudness in LUFS; nil for a silent film, and where it is not known.
    public let loudness: Double?
    /// True peak in dBTP; nil for a silent film, and where it is not known.
    public let truePeak: Double?

    /// A render with what was measured on it.
    public init(
        cut: ID<Cut>,
        settings: RenderSettings,
        film: Asset,
        subRip: Asset?,
        webVTT: Asset?,
        frames: Int,
        samples: Int,
        pictureHash: String,
        soundHash: String,
        loudness: Double? = nil,
        truePeak: Double? = nil
    ) {
        self.cut = cut
        self.settings = settings
        self.film = film
        self.subRip = subRip
        self.webVTT = webVTT
        self.frames = frames
        self.samples = samples
        self.pictureHash = pictureHash
        self.soundHash = soundHash
        self.loudness = loudness
        self.truePeak = truePeak
    }
}
