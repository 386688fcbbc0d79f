import Studio

/// Writes the score of one film: bars that fill it, chords, and what each part plays.
struct Composition {
    let style: MusicStyle
    let key: MusicalKey
    let beatsPerMinute: Double
    /// The chord of each bar; the last is the tonic.
    let chords: [Chord]
    /// How full the arrangement is in each bar, 0 to 1.
    let energy: [Double]
    /// Bars in which a scene begins, without the first.
    let entries: Set<Int>
    let seed: Seed

    /// A composition for one film.
    init(_ order: MusicOrder) {
        let feeling = MoodFamily.of(order.mood, tone: order.tone).feeling
        let style = MusicStyle.of(feeling)
        let lengths = order.scenes.map { order.rate.seconds(ofFrames: $0) }
        let length = max(lengths.reduce(0, +), 1)
        let cuts = lengths.dropLast().reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1) }
        // Another mood of the same film gets another piece, not the same one on other instruments.
        seed = order.seed.derived("music \(feeling.rawValue)")
        var chance = seed.generator
        let bars = Self.bars(style, length: length, cuts: cuts, chance: &chance)
        // Keys in which bass and melody stay in a good register.
        key = MusicalKey(tonic: chance.pick([0, 2, 3, 5, 7, 9, 10]), mode: chance.pick(style.modes))
        chords = Self.progression(key, style, bars: bars, turns: chance.pick(style.progressions))
        self.style = style
        beatsPerMinute = Double(bars * style.meter) * 60 / length
        let starts = cuts.map { Int(($0 / length * Double(bars)).rounded()) }
        entries = Set(starts.filter { $0 > 0 && $0 < bars })
        energy = Self.energy(bars: bars, starts: [0] + starts)
    }

    /// The parts together.
    func score() -> Score {
        var chance = seed.derived("instruments").generator
        let parts = [
            Score.Part(role: .pad, program: chance.pick(style.pad), notes: pad()),
            Score.Part(role: .bass, program: chance.pick(style.bass), notes: bass()),
            Score.Part(role: .motif, program: chance.pick(style.motif), notes: motif()),
            Score.Part(role: .colour, program: chance.pick(style.colour), notes: colour()),
            Score.Part(role: .drums, program: 0, notes: drums()),
        ]
        return Score(
            beatsPerMinute: beatsPerMinute,
            beats: Double(chords.count * style.meter),
            parts: parts.filter { !$0.notes.isEmpty }
        )
    }

    /// The beat on which a bar begins.
    func beat(ofBar bar: Int) -> Double { Double(bar * style.meter) }

    /// Velocity of a note in a bar: louder when the arrangement is fuller, never quite the same twice.
    func velocity(_ base: Double, bar: Int, chance: inout SeededGenerator) -> Int {
        let value = base * (0.7 + 0.3 * energy[bar]) * (0.6 + 0.5 * style.force)
        return min(max(Int(value + chance.number(in: -4...4)), 1), 127)
    }

    /// A whole number of bars that fill the film at a tempo of the style, with cuts near beats.
    private static func bars(
        _ style: MusicStyle,
        length: Double,
        cuts: [Double],
        chance: inout SeededGenerator
    ) -> Int {
        let wanted = chance.number(in: style.tempo)
        let perBar = Double(style.meter) * 60
        func tempo(_ bars: Int) -> Double { Double(bars) * perBar / length }
        let nearest = max(2, Int((wanted * length / perBar).rounded()))
        let choices = (max(2, nearest - 4)...(nearest + 4)).filter { style.tempo.contains(tempo($0)) }
        /// Mean distance of the cuts from the nearest beat in seconds, and a little for strange tempos.
        func strain(_ bars: Int) -> Double {
            let beat = 60 / tempo(bars)
            let off = cuts.reduce(0) { $0 + abs($1 - ($1 / beat).rounded() * beat) }
            return off / Double(max(cuts.count, 1)) + abs(tempo(bars) - wanted) * 0.002
        }
        return choices.min { strain($0) < strain($1) } ?? nearest
    }

    /// The progression over and over, then the cadence and the tonic.
    private static func progression(
        _ key: MusicalKey,
        _ style: MusicStyle,
        bars: Int,
        turns: [Int]
    ) -> [Chord] {
        var degrees = (0..<bars).map { turns[$0 % turns.count] }
        degrees[bars - 1] = 1
        degrees[bars - 2] = style.cadence
        return degrees.enumerated().map { bar, degree in
            key.chord(degree, seventh: bar < bars - 1 && style.force < 0.65)
        }
    }

    /// Little in the hook, more in each scene up to the last but one, and a calmer end.
    private static func energy(bars: Int, starts: [Int]) -> [Double] {
        let rise = Double(max(starts.count - 2, 1))
        return (0..<bars).map { bar in
            let scene = starts.lastIndex { $0 <= bar } ?? 0
            if bar == bars - 1 { return 0.7 }
            if scene == starts.count - 1, starts.count > 1 { return 0.75 }
            return min(0.35 + 0.65 * Double(scene) / rise, 1)
        }
    }
}
