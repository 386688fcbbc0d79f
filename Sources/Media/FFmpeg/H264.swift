import Studio

/// How H.264 is encoded: one thread, closed groups of pictures, the same parameter sets for equal settings.
///
/// Streams of equal size, rate and `reach` can be joined without encoding again.
struct H264: Hashable, Sendable {
    let preset: Preset
    /// Quality, 0 (lossless) to 51; the lower the better.
    let quality: Int
    /// The most kilobits a second, held over half a second; nil for no cap.
    var cap: Int?
    let size: PixelSize
    let rate: FrameRate
    /// Frames between two points a player can start from, at most.
    let reach: Int
    /// Frames that players can start from besides; never more than a few.
    var cuts: [Int] = []

    enum Preset: String, Sendable {
        case veryfast
        case medium
    }

    var arguments: [String] {
        var list = [
            "-c:v", "libx264", "-threads:v", "1", "-preset", preset.rawValue, "-crf", "\(quality)",
            "-profile:v", "high", "-level:v", level, "-pix_fmt", "yuv420p", "-r", rate.text,
            "-g", "\(reach)", "-x264-params", "stitchable=1:open-gop=0",
            "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            "-video_track_timescale", "\(rate.videoTimescale)",
        ]
        if let cap {
            // Every joined piece starts with a full buffer, so a small one keeps the sum near the cap.
            let bits = max(1, Int(Double(cap) * Self.buffer))
            list += ["-maxrate", "\(cap)k", "-bufsize", "\(bits)k"]
        }
        if !cuts.isEmpty {
            let frames = cuts.map { "eq(n,\($0))" }.joined(separator: "+")
            list += ["-forced-idr", "1", "-force_key_frames", "expr:\(frames)"]
        }
        return list
    }

    /// Seconds of the capped rate that a piece may spend at once.
    static let buffer = 0.5

    /// Frames that are decoded before they are shown, at most.
    static let reordering = 2

    /// The quality of drafts, and of drawn takes, which stand in drafts as they are: the encoder's own choice.
    static let draftQuality = 23

    /// Players can start every two seconds.
    static func reach(at rate: FrameRate) -> Int { rate.frames(inSeconds: 2) }

    /// 4.1 holds every shape a film can have up to 30 frames a second.
    private var level: String { "4.1" }
}
