import Studio

/// How a feeling sounds: its scales, tempo, harmony, and the ways to set it.
struct MusicStyle: Sendable {
    let modes: [Mode]
    /// Quarter notes a minute.
    let tempo: ClosedRange<Double>
    /// Quarter notes a bar: 3 or 4.
    let meter: Int
    /// Progressions of four bars by degree; a piece takes two of them.
    let progressions: [[Int]]
    /// The degree before the last tonic.
    let cadence: Int
    let density: Density
    /// How loud it is played, 0 to 1.
    let force: Double
    let arrangements: [Arrangement]

    /// How many notes the motif has.
    enum Density: Sendable {
        case sparse
        case flowing
        case busy
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
