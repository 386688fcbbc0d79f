import Studio

/// Writes the score of one film: bars that fill it, chords, and what each part plays.
struct Composition {
    let style: MusicStyle
    let arrangement: Arrangement
    let key: MusicalKey
    /// Quarter notes a bar; 2 in films that are too short for three whole bars.
    let meter: Int
    let beatsPerMinute: Double
    /// The chord of each bar; the last is the tonic.
    let chords: [Chord]
    /// For each bar, how far each part has come: 0 is silent, 1 its first figure, up to 3.
    let levels: [[Score.Role: Int]]
    /// How full the arrangement is in each bar, 0 to 1.
    let energy: [Double]
    /// The bars in which something joins; the first is 0.
    let stages: [Int]
    /// The bar in which the phrase that a bar belongs to began.
    let phrases: [Int]
    /// The beats nearest to the cuts, in order.
    let cuts: [Int]
    /// The beat nearest to the cut at which the product or the name is shown.
    let reveal: Int?
    let seed: Seed

    /// A composition for one film.
    init(_ order: MusicOrder) {
        let feeling = MoodFamily.of(order.mood, tone: order.tone).feeling
        let style = MusicStyle.of(feeling)
        let film = Film(order)
        // Another mood of the same film gets another piece, not the same one on other instruments.
        seed = order.seed.derived("music \(feeling.rawValue)")
        var chance = seed.generator
        let grid = Self.grid(style, film: film, wanted: chance.number(in: style.tempo))
        // Keys in which bass and melody stay in a good register.
        key = MusicalKey(tonic: chance.pick([0, 2, 3, 5, 7, 9, 10]), mode: chance.pick(style.modes))
        arrangement = chance.pick(style.arrangements)
        self.style = style
        meter = grid.meter
        beatsPerMinute = Double(grid.bars * grid.meter) * 60 / film.seconds
        let form = Form(film, bars: grid.bars)
        phrases = form.phrases
        stages = form.starts
        let first = chance.pick(style.progressions)
        let second = chance.pick(style.progressions.filter { $0 != first })
        chords = Self.harmony(key, style, form, turns: [first, second])
        levels = Self.levels(arrangement, form)
        let fullest = Double(arrangement.opening.count + arrangement.build.count)
        energy = levels.map { 0.4 + 0.6 * min(Double($0.values.reduce(0, +)) / fullest, 1) }
        let beats = grid.bars * grid.meter
        func beat(_ cut: Double) -> Int { Int((cut / film.seconds * Double(beats)).rounded()) }
        cuts = film.cuts.map(beat).filter { $0 > 0 && $0 < beats }
        reveal = film.reveal.map(beat).flatMap { $0 > 0 && $0 < beats ? $0 : nil }
    }

    /// The parts together.
    func score() -> Score {
        var chance = seed.derived("instruments").generator
        let parts = [
            Score.Part(role: .pad, program: chance.pick(arrangement.pad), notes: pad()),
            Score.Part(role: .bass, program: chance.pick(arrangement.bass), notes: bass()),
            Score.Part(role: .motif, program: chance.pick(arrangement.motif), notes: motif()),
            Score.Part(role: .colour, program: chance.pick(arrangement.colour), notes: colour()),
            Score.Part(role: .accent, program: chance.pick(arrangement.accent), notes: accents()),
            Score.Part(role: .swell, program: Self.reverseCymbal, notes: swells()),
            Score.Part(role: .drums, program: 0, notes: drums()),
        ]
        return Score(
            beatsPerMinute: beatsPerMinute,
            beats: Double(chords.count * meter),
            parts: parts.filter { !$0.notes.isEmpty }.map(endingClean)
        )
    }

    /// The part without notes that sound on into the last chord.
    private func endingClean(_ part: Score.Part) -> Score.Part {
        let end = beat(ofBar: lastBar)
        var part = part
        for index in part.notes.indices where part.notes[index].start < end {
            part.notes[index].length = min(part.notes[index].length, end - part.notes[index].start)
        }
        return part
    }

    /// When each beat is heard, in seconds from the start of the film; the first is at 0.
    var beatTimes: [Double] {
        (0..<chords.count * meter).map { Double($0) * 60 / beatsPerMinute }
    }

    /// What the piece is, for who reads it later.
    var facts: MusicFacts {
        MusicFacts(
            beatsPerMinute: beatsPerMinute,
            firstBeat: 0,
            meter: meter,
            beats: chords.count * meter,
            arrangement: arrangement.name,
            key: key.name
        )
    }

    /// The last bar, in which the tonic sounds.
    var lastBar: Int { chords.count - 1 }

    /// The beat on which a bar begins.
    func beat(ofBar bar: Int) -> Double { Double(bar * meter) }

    /// How far a part has come in a bar.
    func level(_ role: Score.Role, _ bar: Int) -> Int { levels[bar][role, default: 0] }

    /// Velocity of a note in a bar: louder when the arrangement is fuller, never quite the same twice.
    func velocity(_ base: Double, bar: Int, chance: inout SeededGenerator) -> Int {
        let value = base * (0.7 + 0.3 * energy[bar]) * (0.6 + 0.5 * style.force)
        return min(max(Int(value + chance.number(in: -4...4)), 1), 127)
    }
}
