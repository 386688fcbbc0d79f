/// How loud the parts of a film's sound are, and how much of its track is heard; what is nil is as it comes.
public struct SoundMix: Hashable, Sendable, Codable {
    /// Where in the track the film begins; nil is the track's start.
    public var musicStart: MediaTime?
    /// Where in the track the music ends, for the rest of the film; nil is the track's end.
    public var musicEnd: MediaTime?
    /// How long the music takes to come up; nil is not at all.
    public var fadeIn: MediaTime?
    /// How long the music takes to die away where it ends, or the film does; nil is a second.
    public var fadeOut: MediaTime?
    /// A factor: 1 as made, which is what nil is, 0 not heard at all, 2 twice the amplitude (6 dB more).
    public var musicVolume: Double?
    /// The same of the spoken lines.
    public var narrationVolume: Double?
    /// Decibels by which the music sinks under a voice; nil is 7, and 0 leaves it as it is.
    public var ducking: Double?

    /// A mix as it comes.
    public init() {}

    /// What stands for nil.
    public static let usualFadeOut = MediaTime(1, timescale: 1)
    /// In decibels.
    public static let usualDucking = 7.0

    /// The same with nil for everything that is as it comes.
    public var normal: SoundMix {
        var mix = self
        if mix.musicStart == .zero { mix.musicStart = nil }
        if mix.fadeIn == .zero { mix.fadeIn = nil }
        if mix.fadeOut == Self.usualFadeOut { mix.fadeOut = nil }
        if mix.musicVolume == 1 { mix.musicVolume = nil }
        if mix.narrationVolume == 1 { mix.narrationVolume = nil }
        if mix.ducking == Self.usualDucking { mix.ducking = nil }
        return mix
    }

    /// What of it can be heard in a film that has music or a voice, or both; nil when that is as it comes.
    public func heard(music: Bool, narration: Bool) -> SoundMix? {
        var mix = normal
        if !music {
            mix.musicStart = nil
            mix.musicEnd = nil
            mix.fadeIn = nil
            mix.fadeOut = nil
            mix.musicVolume = nil
        }
        if !narration { mix.narrationVolume = nil }
        if !music || !narration { mix.ducking = nil }
        return mix == SoundMix() ? nil : mix
    }
}
