/// A program that films are made with; each is run, never linked.
public enum Program: String, Sendable, CaseIterable {
    case ffmpeg
    case ffprobe
    case fluidsynth
    case espeak = "espeak-ng"
    /// Ties a child's life to its parent's.
    case setpriv
    /// Sets the limits a child runs under.
    case prlimit

    /// The name people know it by.
    public var title: String {
        switch self {
        case .ffmpeg: "FFmpeg"
        case .ffprobe: "FFprobe"
        case .fluidsynth: "FluidSynth"
        case .espeak: "eSpeak NG"
        case .setpriv: "setpriv"
        case .prlimit: "prlimit"
        }
    }

    /// The Debian package that holds it.
    public var package: String {
        switch self {
        case .ffmpeg, .ffprobe: "ffmpeg"
        case .fluidsynth: "fluidsynth"
        case .espeak: "espeak-ng"
        case .setpriv, .prlimit: "util-linux"
        }
    }
}
