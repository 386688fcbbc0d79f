import Studio

/// How a feeling sounds: its scales, tempo, harmony, instruments and rhythm.
struct MusicStyle: Sendable {
    let modes: [Mode]
    /// Quarter notes a minute.
    let tempo: ClosedRange<Double>
    /// Quarter notes a bar: 3 or 4.
    let meter: Int
    /// Progressions of four bars by degree.
    let progressions: [[Int]]
    /// The degree before the last tonic.
    let cadence: Int
    /// General MIDI instruments by part; each list offers a choice.
    let pad: [Int]
    let bass: [Int]
    let motif: [Int]
    let colour: [Int]
    let bassLine: BassLine
    let density: Density
    let groove: Groove
    /// How loud it is played, 0 to 1.
    let force: Double

    /// How the bass moves.
    enum BassLine: Sendable {
        /// One note a bar.
        case held
        /// Root and fifth.
        case halves
        /// A steady pulse of eighths.
        case pulse
        /// Root on the first beat, short.
        case waltz
    }

    /// How many notes the motif has.
    enum Density: Sendable {
        case sparse
        case flowing
        case busy
    }

    /// The percussion.
    enum Groove: Sendable {
        case none
        case shaker
        case brushes
        case claps
        case halfTime
        case fourToTheFloor
    }

    /// The style of a feeling.
    static func of(_ feeling: Feeling) -> MusicStyle {
        switch feeling {
        case .calm: calm
        case .warm: warm
        case .playful: playful
        case .bold: bold
        case .elegant: elegant
        case .energetic: energetic
        case .melancholic: melancholic
        case .documentary: documentary
        case .minimal: minimal
        case .natural: natural
        case .nostalgic: nostalgic
        case .nocturnal: nocturnal
        case .bright: bright
        }
    }
}
