/// One way to set a style: who plays, in which figures, who is there at the start and who joins when.
struct Arrangement: Sendable {
    let name: String
    /// General MIDI instruments by part; each list offers a choice.
    let pad: [Int]
    let bass: [Int]
    let motif: [Int]
    let colour: [Int]
    /// Marks the cuts.
    let accent: [Int]
    let padFigure: PadFigure
    let bassFigure: BassFigure
    let colourFigure: ColourFigure
    let groove: Groove
    /// Who plays in the first scene; a part named twice plays its second figure at once.
    let opening: [Score.Role]
    /// Who joins from scene to scene; a part that plays already goes on to its next figure.
    let build: [Score.Role]

    init(
        _ name: String,
        pad: ([Int], PadFigure),
        bass: ([Int], BassFigure),
        motif: [Int],
        colour: ([Int], ColourFigure),
        accent: [Int],
        groove: Groove,
        opening: [Score.Role],
        build: [Score.Role]
    ) {
        self.name = name
        (self.pad, padFigure) = pad
        (self.bass, bassFigure) = bass
        self.motif = motif
        (self.colour, colourFigure) = colour
        self.accent = accent
        self.groove = groove
        self.opening = opening
        self.build = build
    }

    /// How chords are played once their part has come to its second figure; before that they are held.
    enum PadFigure: String, Sendable {
        /// Held for the bar.
        case held
        /// Twice a bar.
        case halves
        /// Rolled upwards, then held.
        case rolled
        /// Short, between the beats, from the start on.
        case offbeat
        /// Soft even eighths, from the start on.
        case pulse
        /// Down and up over a guitar's pattern, from the start on.
        case strum
        /// Short and syncopated, from the start on.
        case stabs
    }

    /// How the bass moves once its part has come to its second figure; before that it holds the root.
    enum BassFigure: String, Sendable {
        case held
        /// Root and fifth.
        case halves
        /// Even eighths.
        case pulse
        /// Root on the first beat, then air.
        case waltz
        /// Eighths between the root and its octave.
        case octaves
        /// A tone of the chord on every beat.
        case walk
        /// Root, root again before the third beat, fifth.
        case dotted
        /// Three, three, two.
        case tresillo
        /// Between the beats.
        case offbeat
    }

    /// What the colour does.
    enum ColourFigure: String, Sendable {
        /// Broken chords.
        case broken
        /// A run upwards where the tune rests.
        case answer
        /// One high tone and its fifth, now and then.
        case bells
        /// Long tones against the tune.
        case counter
        /// The same few tones over and over.
        case ostinato
        /// Two short tones after each strong beat.
        case echo
    }
}
