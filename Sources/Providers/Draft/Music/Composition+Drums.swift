import Studio

/// The percussion, light, from the second scene on.
extension Composition {
    /// The drums of General MIDI that are used.
    private enum Drum {
        static let kick = 36
        static let rim = 37
        static let snare = 38
        static let clap = 39
        static let closedHat = 42
        static let tambourine = 54
        static let shaker = 70
        static let ride = 51
        static let crash = 49
        static let triangle = 81
    }

    /// Hits bar by bar; nothing in the hook, and in the last bar only its first beat.
    func drums() -> [Score.Note] {
        guard style.groove != .none else { return [] }
        var chance = seed.derived("drums").generator
        var notes: [Score.Note] = []
        for bar in chords.indices where energy[bar] > 0.45 {
            let isLast = bar == chords.count - 1
            var hits = isLast ? [] : figure(energy[bar])
            if isLast || entries.contains(bar) { hits.append((accent, 0, 70)) }
            for (drum, place, base) in hits where place < Double(style.meter) {
                notes.append(
                    Score.Note(
                        pitch: drum,
                        velocity: velocity(base, bar: bar, chance: &chance),
                        start: beat(ofBar: bar) + place,
                        length: isLast ? 1 : 0.25
                    )
                )
            }
        }
        return notes
    }

    /// What marks a new scene and the end.
    private var accent: Int {
        switch style.groove {
        case .halfTime, .fourToTheFloor: Drum.crash
        case .claps: Drum.tambourine
        default: Drum.triangle
        }
    }

    /// Drum, beat of the bar and velocity.
    private func figure(_ energy: Double) -> [(Int, Double, Double)] {
        let isFull = energy > 0.7
        let eighths = stride(from: 0, to: Double(style.meter), by: 0.5)
        func every(_ drum: Int, _ loud: Double, _ soft: Double) -> [(Int, Double, Double)] {
            eighths.map { (drum, $0, $0.truncatingRemainder(dividingBy: 1) == 0 ? loud : soft) }
        }
        switch style.groove {
        case .none: return []
        case .shaker:
            return every(Drum.shaker, 84, 62) + (isFull ? [(Drum.rim, 2, 46), (Drum.kick, 0, 62)] : [])
        case .brushes:
            let back =
                style.meter == 3
                ? [(Drum.rim, 1.0, 40.0), (Drum.rim, 2.0, 40.0)] : [(Drum.rim, 1, 44), (Drum.rim, 3, 44)]
            return every(Drum.shaker, 66, 50) + back + (isFull ? [(Drum.kick, 0, 60)] : [])
        case .claps:
            let kicks = [(Drum.kick, 0.0, 84.0), (Drum.kick, 2.0, 78.0)]
            return every(Drum.shaker, 76, 58) + kicks
                + (isFull ? [(Drum.clap, 1, 64), (Drum.clap, 3, 64)] : [])
        case .halfTime:
            let kicks = [(Drum.kick, 0.0, 96.0), (Drum.kick, 1.5, 76.0)]
            return kicks + [(Drum.snare, 2, 80)] + (isFull ? every(Drum.closedHat, 54, 40) : [])
        case .fourToTheFloor:
            let kicks = (0..<style.meter).map { (Drum.kick, Double($0), 92.0) }
            let hats = stride(from: 0.5, to: Double(style.meter), by: 1).map { (Drum.closedHat, $0, 60.0) }
            return kicks + hats + (isFull ? [(Drum.clap, 1, 70), (Drum.clap, 3, 70)] : [])
        }
    }
}
