import Studio

/// The colour: what glitters, answers or moves between tune and chords.
extension Composition {
    /// The arrangement's figure above the chords; at the end the tonic chord, rolled upwards.
    func colour() -> [Score.Note] {
        var chance = seed.derived("colour").generator
        let order = chance.pick([[0, 1, 2, 1], [0, 2, 1, 2], [2, 1, 0, 1], [0, 1, 2, 3]])
        return chords.indices.flatMap { bar -> [Score.Note] in
            let level = level(.colour, bar)
            guard level > 0 else { return [] }
            let velocity = velocity(62, bar: bar, chance: &chance)
            let tones = bar == lastBar ? farewell : tones(bar, level, order)
            return tones.enumerated().map { index, tone in
                Score.Note(
                    pitch: tone.pitch,
                    velocity: max(velocity - (index % 2) * 6, 1),
                    start: beat(ofBar: bar) + tone.place,
                    length: tone.length
                )
            }
        }
    }

    private typealias Tone = (place: Double, length: Double, pitch: Int)

    private var farewell: [Tone] {
        (0..<4).map { index in
            let place = Double(index) * 0.25
            return (place, Double(meter) - place, pitch(index, lastBar))
        }
    }

    private func tones(_ bar: Int, _ level: Int, _ order: [Int]) -> [Tone] {
        let length = Double(meter)
        let place = bar - phrases[bar]
        switch arrangement.colourFigure {
        case .broken:
            let step = level > 1 && beatsPerMinute < 100 ? 0.5 : 1.0
            return (0..<Int(length / step)).map {
                (Double($0) * step, step * 0.95, pitch(order[$0 % order.count], bar))
            }
        case .answer:
            guard place % 2 == 1 else { return [] }
            return (0..<min(4, meter * 2 - 2)).map {
                (length - 2 + Double($0) * 0.5, 0.45, pitch($0, bar))
            }
        case .bells:
            let soft: [Tone] = level > 1 ? [(length / 2, length / 2, pitch(2, bar))] : []
            return place % 2 == 0 || level > 1 ? [(0, length / 2, pitch(0, bar) + 12)] + soft : []
        case .counter:
            let tone = place % 2 == 0 ? 1 : 2
            let second: [Tone] = level > 1 ? [(length - 1, 0.95, pitch(0, bar) - 12)] : []
            return [(0, length - (level > 1 ? 1.05 : 0.05), pitch(tone, bar) - 12)] + second
        case .ostinato:
            let step = level > 1 ? 0.5 : 1.0
            return (0..<Int(length / step)).map {
                (Double($0) * step, step * 0.8, pitch([0, 2, 1, 2, 0, 2, 1, 3][$0 % 8], bar))
            }
        case .echo:
            let beats = stride(from: 0, to: meter, by: level > 1 ? 1 : 2)
            return beats.flatMap { beat -> [Tone] in
                [(Double(beat) + 0.5, 0.2, pitch(2, bar)), (Double(beat) + 0.75, 0.2, pitch(1, bar))]
            }
        }
    }

    /// A tone of the bar's chord around D5; 3 is the root an octave up.
    private func pitch(_ tone: Int, _ bar: Int) -> Int {
        chords[bar].tone(tone % 3, near: 74) + (tone >= 3 ? 12 : 0)
    }
}
