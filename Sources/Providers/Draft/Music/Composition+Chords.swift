import Studio

/// The pad: the chords.
extension Composition {
    /// A chord in every bar in which the pad plays, in its figure; the last is held until the end.
    func pad() -> [Score.Note] {
        var chance = seed.derived("pad").generator
        var last: [Int] = []
        return chords.indices.flatMap { bar -> [Score.Note] in
            var pitches = chords[bar].voiced(after: last, centre: 62)
            last = pitches
            let level = level(.pad, bar)
            guard level > 0 else { return [] }
            if level > 2 { pitches.append(pitches[0] + 12) }
            let loudness = velocity(78, bar: bar, chance: &chance)
            return strokes(level, isLast: bar == lastBar).flatMap { stroke in
                pitches.enumerated().map { index, pitch in
                    let late = Double(index) * stroke.spread
                    return Score.Note(
                        pitch: pitch,
                        velocity: max(loudness - (stroke.isSoft ? 14 : 0), 1),
                        start: beat(ofBar: bar) + stroke.place + late,
                        length: stroke.length - late
                    )
                }
            }
        }
    }

    /// One chord of a bar, in beats.
    private struct Stroke {
        let place: Double
        let length: Double
        var isSoft = false
        /// How much later each tone is than the one below it.
        var spread = 0.0
    }

    private func strokes(_ level: Int, isLast: Bool) -> [Stroke] {
        let bar = Double(meter)
        let held = [Stroke(place: 0, length: bar)]
        if isLast { return held }
        let all: [Stroke] =
            switch arrangement.padFigure {
            case .held: held
            case .halves where level > 1 && meter > 2:
                [Stroke(place: 0, length: 1.9), Stroke(place: 2, length: bar - 2.1, isSoft: true)]
            case .rolled where level > 1: [Stroke(place: 0, length: bar - 0.05, spread: 0.125)]
            case .halves, .rolled: held
            case .offbeat:
                meter == 3
                    ? [Stroke(place: 1, length: 0.5), Stroke(place: 2, length: 0.5, isSoft: true)]
                    : [0.5, 1.5, 2.5, 3.5].map { Stroke(place: $0, length: 0.4, isSoft: $0 > 2) }
            case .pulse:
                (0..<meter * 2).map {
                    Stroke(place: Double($0) / 2, length: 0.45, isSoft: $0 % 2 == 1)
                }
            case .strum:
                [0, 1, 1.5, 2.5, 3, 3.5].map {
                    Stroke(place: $0, length: 0.48, isSoft: $0 != 0 && $0 != 3, spread: 0.03)
                }
            case .stabs: [0, 1.5, 3].map { Stroke(place: $0, length: 0.4, isSoft: $0 > 0) }
            }
        return all.filter { $0.place < bar }
    }
}
