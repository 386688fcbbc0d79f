/// The scale a piece is written in.
enum Mode: String, Sendable {
    case major
    case lydian
    case mixolydian
    case dorian
    case minor

    /// Semitones of the seven steps above the tonic.
    var steps: [Int] {
        switch self {
        case .major: [0, 2, 4, 5, 7, 9, 11]
        case .lydian: [0, 2, 4, 6, 7, 9, 11]
        case .mixolydian: [0, 2, 4, 5, 7, 9, 10]
        case .dorian: [0, 2, 3, 5, 7, 9, 10]
        case .minor: [0, 2, 3, 5, 7, 8, 10]
        }
    }
}

/// A tonic and its scale.
struct MusicalKey: Sendable {
    /// 0 to 11; 0 is C.
    let tonic: Int
    let mode: Mode

    /// For example "D dorian".
    var name: String {
        let tonics = ["C", "C sharp", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B"]
        return "\(tonics[tonic]) \(mode.rawValue)"
    }

    /// The pitch of a scale step counted from the tonic nearest below middle C; steps may run over octaves.
    func pitch(step: Int) -> Int {
        let octave = step >= 0 ? step / 7 : (step - 6) / 7
        return 48 + tonic + octave * 12 + mode.steps[step - octave * 7]
    }

    /// The triad on a degree from 1, as pitch classes; with its seventh when wanted.
    func chord(_ degree: Int, seventh: Bool = false) -> Chord {
        let root = degree - 1
        let tones = (seventh ? [0, 2, 4, 6] : [0, 2, 4]).map { pitch(step: root + $0) % 12 }
        return Chord(degree: degree, classes: tones)
    }
}

/// A chord as pitch classes, its root first.
struct Chord: Hashable, Sendable {
    /// From 1, the tonic.
    let degree: Int
    /// 0 to 11 each.
    let classes: [Int]

    /// The pitch of its root nearest to `centre`.
    func root(near centre: Int) -> Int { Self.pitch(classes[0], near: centre) }

    /// The pitch of one of its tones nearest to `centre`; 0 is the root.
    func tone(_ index: Int, near centre: Int) -> Int {
        Self.pitch(classes[index % classes.count], near: centre)
    }

    /// The chord around `centre` so that its voices move as little as they can from the last chord.
    func voiced(after last: [Int], centre: Int) -> [Int] {
        let inversions = classes.indices.map { turn in
            let order = Array(classes[turn...] + classes[..<turn])
            var pitches = [Self.pitch(order[0], near: centre - 5)]
            for tone in order.dropFirst() {
                let low = pitches[pitches.count - 1]
                pitches.append(low + (tone - low % 12 + 12) % 12)
            }
            return pitches
        }
        func travel(_ voicing: [Int]) -> Int {
            let middle = voicing.reduce(0, +) / voicing.count
            let moves = last.isEmpty ? 0 : zip(voicing, last).reduce(0) { $0 + abs($1.0 - $1.1) }
            return moves + abs(middle - centre)
        }
        return inversions.min { travel($0) < travel($1) } ?? []
    }

    private static func pitch(_ pitchClass: Int, near centre: Int) -> Int {
        let above = centre + (pitchClass - centre % 12 + 12) % 12
        return above - centre > 6 ? above - 12 : above
    }
}
