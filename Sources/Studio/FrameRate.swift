/// Frames a second as an exact fraction, for example 30/1 or 30000/1001.
public struct FrameRate: Hashable, Sendable, Codable {
    /// Frames in `denominator` seconds; at least 1.
    public let numerator: Int
    /// Seconds that hold `numerator` frames; at least 1.
    public let denominator: Int

    /// A rate of `numerator / denominator` frames a second; both must be positive.
    public init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(numerator > 0 && denominator > 0, "a frame rate is a positive fraction")
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The rates a film can be made in.
    public static let offered: [FrameRate] = [.init(24), .init(25), .init(30), .init(30000, 1001)]

    /// Reads `24`, `25`, `30` or `30000/1001`; nil for anything else.
    public init?(text: String) {
        guard let rate = Self.offered.first(where: { $0.text == text }) else { return nil }
        self = rate
    }

    /// The rate as FFmpeg and the command line write it: `30` or `30000/1001`.
    public var text: String {
        denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
    }

    /// Frames a second as a floating-point number, for display and estimates only.
    public var framesPerSecond: Double { Double(numerator) / Double(denominator) }

    /// The whole number of frames nearest to a length in seconds.
    public func frames(inSeconds seconds: Double) -> Int {
        Int((seconds * Double(numerator) / Double(denominator)).rounded())
    }

    /// The exact length of a number of frames.
    public func time(ofFrames frames: Int) -> MediaTime {
        MediaTime(frames * denominator, timescale: numerator)
    }

    /// The length of a number of frames in seconds, for display and for filters that take decimals.
    public func seconds(ofFrames frames: Int) -> Double {
        Double(frames) * Double(denominator) / Double(numerator)
    }

    /// The number of samples of sound that lie under a number of frames, rounded to the nearest.
    public func samples(ofFrames frames: Int, at sampleRate: Int = 48_000) -> Int {
        (2 * frames * denominator * sampleRate + numerator) / (2 * numerator)
    }
}
