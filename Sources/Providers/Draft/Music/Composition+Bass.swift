import Studio

/// The bass.
extension Composition {
    /// The roots, held at first and in the arrangement's figure later.
    func bass() -> [Score.Note] {
        var chance = seed.derived("bass").generator
        return chords.indices.flatMap { bar -> [Score.Note] in
            guard level(.bass, bar) > 0 else { return [] }
            let velocity = velocity(92, bar: bar, chance: &chance)
            return tones(bar).map { tone in
                Score.Note(
                    pitch: tone.pitch,
                    velocity: tone.place == 0 ? velocity : max(velocity - 8, 1),
                    start: beat(ofBar: bar) + tone.place,
                    length: tone.length
                )
            }
        }
    }

    private typealias Tone = (place: Double, length: Double, pitch: Int)

    private func tones(_ bar: Int) -> [Tone] {
        let length = Double(meter)
        let root = chords[bar].root(near: 39)
        let fifth = chords[bar].tone(2, near: root + 5)
        let held: [Tone] = [(0, length, root)]
        if bar == lastBar { return held }
        // Figures that make the groove are there from the start; others come later.
        let isMoving = level(.bass, bar) > 1
        let all: [Tone]
        switch arrangement.bassFigure {
        case .held: all = held
        case .waltz: all = [(0, length - 1, root)]
        case .halves: all = meter == 2 ? held : [(0, 1.9, root), (2, length - 2.1, isMoving ? fifth : root)]
        case .pulse:
            all = stride(from: 0, to: length, by: 0.5).map {
                ($0, 0.45, isMoving && $0 == length - 0.5 ? fifth : root)
            }
        case .octaves where isMoving:
            all = stride(from: 0, to: length, by: 0.5).map {
                ($0, 0.4, Int($0 * 2) % 2 == 1 ? root + 12 : root)
            }
        case .octaves: all = (0..<meter).map { (Double($0), 0.8, root) }
        case .walk where isMoving:
            // The last tone leans on the next root.
            let next = chords[min(bar + 1, lastBar)].root(near: root)
            let third = chords[bar].tone(1, near: root + 4)
            let line = [root, third, fifth, chords[bar].tone(0, near: (fifth + next) / 2)]
            all = (0..<meter).map { (Double($0), 0.9, line[$0]) }
        case .walk: all = [(0, length - 1, root), (length - 1, 0.9, fifth)]
        case .dotted: all = [(0, 1.4, root), (1.5, 0.45, root), (2, length - 2.1, isMoving ? fifth : root)]
        case .tresillo: all = [(0, 1.4, root), (1.5, 1.4, root), (3, 0.9, isMoving ? fifth : root)]
        case .offbeat:
            all = (0..<meter).map { (Double($0) + 0.5, 0.4, isMoving && $0 == meter - 1 ? fifth : root) }
        }
        return all.filter { $0.place < length }
    }
}
