import Studio

/// What holds the piece: pad, bass and the broken chords of the colour.
extension Composition {
    /// A chord a bar, each held until the next, the last until the end.
    func pad() -> [Score.Note] {
        var chance = seed.derived("pad").generator
        var last: [Int] = []
        return chords.indices.flatMap { bar -> [Score.Note] in
            let pitches = chords[bar].voiced(after: last, centre: 62)
            last = pitches
            let velocity = velocity(78, bar: bar, chance: &chance)
            // Plucked strings repeat what others hold.
            if style.pad == [45] { return plucked(pitches, bar: bar, velocity: velocity) }
            return pitches.map {
                Score.Note(
                    pitch: $0,
                    velocity: velocity,
                    start: beat(ofBar: bar),
                    length: Double(style.meter)
                )
            }
        }
    }

    private func plucked(_ pitches: [Int], bar: Int, velocity: Int) -> [Score.Note] {
        let isLast = bar == chords.count - 1
        let beats = isLast ? [0.0] : [0.5, 1.5, 2.5, 3.5].filter { $0 < Double(style.meter) }
        return beats.flatMap { place in
            pitches.map {
                Score.Note(
                    pitch: $0,
                    velocity: velocity,
                    start: beat(ofBar: bar) + place,
                    length: isLast ? Double(style.meter) : 0.4
                )
            }
        }
    }

    /// Enters with the second scene; in short films at once.
    func bass() -> [Score.Note] {
        var chance = seed.derived("bass").generator
        return chords.indices.flatMap { bar -> [Score.Note] in
            guard energy[bar] > 0.4 || chords.count < 4 else { return [] }
            let root = chords[bar].root(near: 39)
            let fifth = chords[bar].tone(2, near: root + 5)
            let velocity = velocity(92, bar: bar, chance: &chance)
            return bassFigure(bar, root: root, fifth: fifth).map { place, length, pitch in
                Score.Note(pitch: pitch, velocity: velocity, start: beat(ofBar: bar) + place, length: length)
            }
        }
    }

    private func bassFigure(_ bar: Int, root: Int, fifth: Int) -> [(Double, Double, Int)] {
        let meter = Double(style.meter)
        if bar == chords.count - 1 { return [(0, meter, root)] }
        switch style.bassLine {
        case .held: return [(0, meter, root)]
        case .waltz: return [(0, meter - 1, root)]
        case .halves: return [(0, 1.9, root), (2, meter - 2.1, fifth)]
        case .pulse:
            return stride(from: 0, to: meter, by: 0.5).map { ($0, 0.45, $0 == meter - 0.5 ? fifth : root) }
        }
    }

    /// Broken chords above the pad, from the first feature on; at the end the tonic chord, rolled upwards.
    func colour() -> [Score.Note] {
        var chance = seed.derived("colour").generator
        let step = style.meter == 3 || style.tempo.lowerBound > 90 ? 1.0 : 0.5
        let order = chance.pick([[0, 1, 2, 1], [0, 2, 1, 2], [2, 1, 0, 1]])
        var notes: [Score.Note] = []
        for bar in chords.indices where energy[bar] >= 0.5 {
            let start = beat(ofBar: bar)
            let isLast = bar == chords.count - 1
            let velocity = velocity(62, bar: bar, chance: &chance)
            let count = isLast ? 4 : Int(Double(style.meter) / step)
            for index in 0..<count {
                let tone = isLast ? index : order[index % order.count]
                let octave = tone >= 3 ? 12 : 0
                let place = isLast ? Double(index) * 0.25 : Double(index) * step
                notes.append(
                    Score.Note(
                        pitch: chords[bar].tone(tone % 3, near: 74) + octave,
                        velocity: velocity - (index % 2) * 6,
                        start: start + place,
                        length: isLast ? Double(style.meter) - place : step * 0.95
                    )
                )
            }
        }
        return notes
    }
}
