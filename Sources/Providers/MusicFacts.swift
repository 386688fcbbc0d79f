/// What is known of a piece of music, so that a reader can draw its beats and name it.
public struct MusicFacts: Hashable, Sendable {
    /// Quarter notes a minute; the tempo does not change.
    public let beatsPerMinute: Double
    /// Seconds from the start of the film to the first beat.
    public let firstBeat: Double
    /// Beats a bar.
    public let meter: Int
    /// How many beats the piece has.
    public let beats: Int
    /// How it is set, in a few words.
    public let arrangement: String
    /// For example "D dorian".
    public let key: String

    /// Facts of one piece.
    public init(
        beatsPerMinute: Double,
        firstBeat: Double,
        meter: Int,
        beats: Int,
        arrangement: String,
        key: String
    ) {
        self.beatsPerMinute = beatsPerMinute
        self.firstBeat = firstBeat
        self.meter = meter
        self.beats = beats
        self.arrangement = arrangement
        self.key = key
    }

    /// The facts by the names they have in the recipe of a sound.
    public var parameters: [String: String] {
        [
            "beats_per_minute": "\(beatsPerMinute)", "first_beat": "\(firstBeat)", "meter": "\(meter)",
            "beats": "\(beats)", "arrangement": arrangement, "key": key,
        ]
    }
}
