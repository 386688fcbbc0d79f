import Studio

/// What marks the cuts, and what rises towards them.
extension Composition {
    /// A short chord on the beat nearest to each cut; a wide one, with its octave below, for the reveal.
    func accents() -> [Score.Note] {
        var chance = seed.derived("accents").generator
        return cuts.flatMap { cut -> [Score.Note] in
            let bar = min(cut / meter, lastBar)
            let chord = chords[bar]
            let root = chord.root(near: 64)
            let isReveal = cut == reveal
            let tones =
                isReveal ? [root - 12, root, chord.tone(2, near: root + 7), root + 12] : [root, root + 12]
            let velocity = velocity(isReveal ? 104 : 80, bar: bar, chance: &chance)
            let end = Double(chords.count * meter)
            return tones.map {
                Score.Note(
                    pitch: $0,
                    velocity: velocity,
                    start: Double(cut),
                    length: min(isReveal ? 2 : 1, end - Double(cut))
                )
            }
        }
    }

    /// A reversed cymbal that ends on a cut: always the reveal's, and every other one's before.
    func swells() -> [Score.Note] {
        let length = Self.swellSeconds * beatsPerMinute / 60
        var chance = seed.derived("swells").generator
        var free = 1.0
        return cuts.enumerated().compactMap { index, cut in
            let start = Double(cut) - length
            guard start >= free, cut == reveal || index % 2 == 0 else { return nil }
            free = Double(cut)
            let bar = min(cut / meter, lastBar)
            return Score.Note(
                pitch: 60,
                velocity: velocity(cut == reveal ? 100 : 80, bar: bar, chance: &chance),
                start: start,
                length: length
            )
        }
    }

    /// General MIDI's instrument, which sounds the same in every key.
    static let reverseCymbal = 119

    /// How long the sound font's reversed cymbal rises, measured at middle C.
    private static let swellSeconds = 1.6
}
