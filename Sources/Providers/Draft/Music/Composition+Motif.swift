import Studio

/// The tune: short cells over the chords as A, A varied, B and a long note; the middle has a cell of its own.
extension Composition {
    /// One note of a cell, before it meets a chord.
    private struct Idea {
        var place: Double
        var length: Double
        /// A tone of the chord on strong beats, else a step from the note before.
        var move: Move
    }

    private enum Move {
        case tone(Int)
        case step(Int)
    }

    /// The cells of a piece.
    private struct Cells {
        let first: [Idea]
        let varied: [Idea]
        let second: [Idea]
        let middle: [Idea]
    }

    /// The notes of the tune; it ends on the tonic whether it was there before or not.
    func motif() -> [Score.Note] {
        var chance = seed.derived("motif").generator
        let first = cell(&chance)
        let cells = Cells(
            first: first,
            varied: varied(first, &chance),
            second: cell(&chance),
            middle: cell(&chance)
        )
        var notes: [Score.Note] = []
        var last = chords[0].tone(chance.pick([0, 1, 2]), near: 74)
        for bar in chords.indices {
            let level = level(.motif, bar)
            for idea in ideas(for: bar, level, cells) {
                last = pitch(of: idea.move, chord: chords[bar], after: last)
                let velocity = velocity(idea.place == 0 ? 98 : 88, bar: bar, chance: &chance)
                let start = beat(ofBar: bar) + idea.place
                notes.append(
                    Score.Note(pitch: last, velocity: velocity, start: start, length: idea.length)
                )
                // At its fullest it is doubled an octave below.
                if level > 2 {
                    notes.append(
                        Score.Note(
                            pitch: last - 12,
                            velocity: max(velocity - 18, 1),
                            start: start,
                            length: idea.length
                        )
                    )
                }
            }
        }
        return notes
    }

    private func ideas(for bar: Int, _ level: Int, _ cells: Cells) -> [Idea] {
        let length = Double(meter)
        if bar == lastBar { return [Idea(place: 0, length: length, move: .tone(0))] }
        guard level > 0 else { return [] }
        if bar == lastBar - 1, chords.count > 3 {
            return [
                Idea(place: 0, length: length - 1, move: .tone(2)),
                Idea(place: length - 1, length: 1, move: .step(-1)),
            ]
        }
        let place = bar - phrases[bar]
        // At first only the start of each phrase, so that the tune is announced and not told.
        if level == 1, place % 2 == 1 { return [] }
        let own = phrases[bar] > 0 && phrases[bar] != phrases[lastBar] ? cells.middle : cells.first
        switch place % 4 {
        case 0: return own
        case 1: return place > 3 || level > 1 ? cells.varied : own
        case 2: return cells.second
        default: return [Idea(place: 0, length: length - 0.5, move: .tone(1))]
        }
    }

    private func cell(_ chance: inout SeededGenerator) -> [Idea] {
        let rhythm = chance.pick(rhythms).filter { $0 < Double(meter) }
        return rhythm.indices.map { index in
            let place = rhythm[index]
            let next = index + 1 < rhythm.count ? rhythm[index + 1] : Double(meter)
            let isStrong = place == 0 || place == 2
            let move: Move =
                isStrong ? .tone(chance.pick([0, 1, 2])) : .step(chance.pick([-1, 1, 1, -2, 2]))
            return Idea(place: place, length: (next - place) * 0.95, move: move)
        }
    }

    /// A cell that is known again: turned upside down, with a note split, or later by half a beat.
    private func varied(_ cell: [Idea], _ chance: inout SeededGenerator) -> [Idea] {
        var ideas = cell
        switch chance.pick([0, 1, 2]) {
        case 0:
            for index in ideas.indices {
                switch ideas[index].move {
                case .tone(let tone): ideas[index].move = .tone(2 - tone)
                case .step(let step): ideas[index].move = .step(-step)
                }
            }
        case 1:
            guard let long = ideas.indices.max(by: { ideas[$0].length < ideas[$1].length }) else { break }
            let half = ideas[long].length / 2
            // The grid of the tune is the eighth.
            let place = ideas[long].place + max((half * 2).rounded() / 2, 0.5)
            let end = ideas[long].place + ideas[long].length
            guard place < end - 0.2 else { break }
            ideas[long].length = place - ideas[long].place
            ideas.insert(Idea(place: place, length: end - place, move: .step(1)), at: long + 1)
        default:
            ideas[0].place = min(0.5, ideas[0].length / 2)
            ideas[0].length = max(ideas[0].length - 0.5, 0.4)
        }
        return ideas
    }

    /// Where in a bar the notes of a cell begin.
    private var rhythms: [[Double]] {
        switch (style.density, meter) {
        case (.sparse, 3): [[0, 2], [0, 1.5], [0, 1, 2]]
        case (_, 3): [[0, 1, 2], [0, 1, 1.5, 2], [0, 1.5, 2], [0, 0.5, 1, 2], [0, 2, 2.5]]
        case (.sparse, _): [[0, 2], [0, 3], [0, 1.5, 2], [0, 1, 2], [0, 2, 3]]
        case (.flowing, _):
            [[0, 1, 2], [0, 1.5, 2, 3], [0, 1, 2, 3], [0, 0.5, 1, 2], [0, 1, 1.5, 3], [0, 1.5, 3]]
        case (.busy, _):
            [
                [0, 0.5, 1.5, 2, 3], [0, 0.5, 1, 2, 2.5, 3], [0, 1, 1.5, 2, 3, 3.5], [0, 0.5, 1.5, 3, 3.5],
                [0, 1.5, 2, 2.5, 3],
            ]
        }
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
