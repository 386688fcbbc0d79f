import Studio

/// The tune: two short cells, repeated over the chords as A A B and a long note.
extension Composition {
    /// One note of a cell, before it meets a chord.
    private struct Idea {
        let place: Double
        let length: Double
        /// A tone of the chord on strong beats, else a step from the note before.
        let move: Move
    }

    private enum Move {
        case tone(Int)
        case step(Int)
    }

    /// The notes of the tune; it rests in the bar before the last and ends on the tonic.
    func motif() -> [Score.Note] {
        var chance = seed.derived("motif").generator
        let cells = [cell(&chance), cell(&chance)]
        var notes: [Score.Note] = []
        var last = chords[0].tone(chance.pick([0, 1, 2]), near: 74)
        for bar in chords.indices {
            // The hook has only the first bar of each phrase, so that the tune is announced, not told.
            guard let ideas = ideas(for: bar, cells), energy[bar] > 0.4 || bar % 2 == 0 else { continue }
            for idea in ideas {
                last = pitch(of: idea.move, chord: chords[bar], after: last)
                notes.append(
                    Score.Note(
                        pitch: last,
                        velocity: velocity(idea.place == 0 ? 98 : 88, bar: bar, chance: &chance),
                        start: beat(ofBar: bar) + idea.place,
                        length: idea.length
                    )
                )
            }
        }
        return notes
    }

    private func ideas(for bar: Int, _ cells: [[Idea]]) -> [Idea]? {
        let meter = Double(style.meter)
        if bar == chords.count - 1 { return [Idea(place: 0, length: meter, move: .tone(0))] }
        if bar == chords.count - 2, chords.count > 2 {
            return [
                Idea(place: 0, length: meter - 1, move: .tone(2)),
                Idea(place: meter - 1, length: 1, move: .step(-1)),
            ]
        }
        switch bar % 4 {
        case 0, 1: return cells[0]
        case 2: return cells[1]
        default: return [Idea(place: 0, length: meter - 0.5, move: .tone(1))]
        }
    }

    private func cell(_ chance: inout SeededGenerator) -> [Idea] {
        let rhythm = chance.pick(rhythms)
        let meter = Double(style.meter)
        return rhythm.indices.map { index in
            let place = rhythm[index]
            let next = index + 1 < rhythm.count ? rhythm[index + 1] : meter
            let isStrong = place == 0 || place == 2
            let move: Move = isStrong ? .tone(chance.pick([0, 1, 2])) : .step(chance.pick([-1, 1, 1, -2]))
            return Idea(place: place, length: (next - place) * 0.95, move: move)
        }
    }

    /// Where in a bar the notes of a cell begin.
    private var rhythms: [[Double]] {
        let all: [[Double]] =
            switch (style.density, style.meter) {
            case (.sparse, 3): [[0, 2], [0, 1.5]]
            case (.flowing, 3), (.busy, 3): [[0, 1, 2], [0, 1, 1.5, 2], [0, 1.5, 2]]
            case (.sparse, _): [[0, 2], [0, 3], [0, 1.5, 2]]
            case (.flowing, _): [[0, 1, 2], [0, 1.5, 2, 3], [0, 1, 2, 3]]
            case (.busy, _): [[0, 0.5, 1.5, 2, 3], [0, 0.5, 1, 2, 2.5, 3], [0, 1, 1.5, 2, 3, 3.5]]
            }
        return all
    }

    /// The pitch of a move, which stays in the range of a voice; leaps lean towards its middle.
    private func pitch(of move: Move, chord: Chord, after last: Int) -> Int {
        let middle = 74
        switch move {
        case .tone(let index):
            return chord.tone(index, near: (last * 2 + middle) / 3)
        case .step(let steps):
            let pitch = scalePitch(steps, from: last)
            return (64...84).contains(pitch) ? pitch : scalePitch(-steps, from: last)
        }
    }

    /// The pitch so many steps of the scale above another.
    private func scalePitch(_ steps: Int, from pitch: Int) -> Int {
        let scale = (0..<35).map { key.pitch(step: $0) }
        let place = scale.lastIndex { $0 <= pitch } ?? 0
        return scale[min(max(place + steps, 0), scale.count - 1)]
    }
}
