import Studio

extension Composition {
    /// The film as far as music has to do with it, in seconds.
    struct Film {
        /// At least 1.
        let seconds: Double
        let cuts: [Double]
        /// The cut at which the product or the name is shown.
        let reveal: Double?

        init(_ order: MusicOrder) {
            let lengths = order.scenes.map { order.rate.seconds(ofFrames: $0) }
            seconds = max(lengths.reduce(0, +), 1)
            let cuts = lengths.dropLast().reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1) }
            self.cuts = cuts
            let scene = order.reveal.flatMap { (1..<max(lengths.count, 1)).contains($0) ? $0 : nil }
            reveal = scene.map { cuts[$0 - 1] } ?? cuts.last
        }
    }

    /// The stages of a piece in bars: the scenes, or quarters where a film has hardly any scenes.
    struct Form {
        let bars: Int
        /// The first bar of each stage.
        let starts: [Int]

        init(_ film: Film, bars: Int) {
            self.bars = bars
            let scenes = film.cuts.map { Int(($0 / film.seconds * Double(bars)).rounded()) }
            let quarters = (1..<4).map { bars * $0 / 4 }
            // Scenes that are shorter than a bar still begin in bars of their own.
            starts = (scenes.count < 2 ? quarters : scenes).reduce(into: [0]) { starts, bar in
                let next = max(bar, (starts.last ?? 0) + 1)
                if next < bars { starts.append(next) }
            }
        }

        func stage(ofBar bar: Int) -> Int { starts.lastIndex { $0 <= bar } ?? 0 }

        /// Whether a bar is in the middle of the piece, which has a progression of its own.
        func isMiddle(_ bar: Int) -> Bool {
            let stage = stage(ofBar: bar)
            return stage >= 2 && stage < starts.count - 1
        }

        /// For each bar the one in which the opening, the middle or the close began.
        var phrases: [Int] {
            (0..<bars).map { bar in
                let stage = stage(ofBar: bar)
                if isMiddle(bar) { return starts[2] }
                return stage > 0 && stage == starts.count - 1 ? starts[stage] : 0
            }
        }
    }

    /// A whole number of bars that fill the film at a tempo of the style, with cuts near beats.
    static func grid(_ style: MusicStyle, film: Film, wanted: Double) -> (bars: Int, meter: Int) {
        let beats = wanted * film.seconds / 60
        // A phrase has three bars at least: home, away, home.
        let meter = style.meter == 4 && beats < 11 ? 2 : style.meter
        let perBar = Double(meter) * 60
        func tempo(_ bars: Int) -> Double { Double(bars) * perBar / film.seconds }
        let nearest = max(3, Int((beats / Double(meter)).rounded()))
        let choices = (max(3, nearest - 4)...(nearest + 4)).filter { style.tempo.contains(tempo($0)) }
        /// Mean distance of the cuts from the nearest beat in seconds, and a little for strange tempos.
        func strain(_ bars: Int) -> Double {
            let beat = 60 / tempo(bars)
            let off = film.cuts.reduce(0) { $0 + abs($1 - ($1 / beat).rounded() * beat) }
            return off / Double(max(film.cuts.count, 1)) + abs(tempo(bars) - wanted) * 0.002
        }
        return (choices.min { strain($0) < strain($1) } ?? nearest, meter)
    }

    /// One progression at the start and the end, another in the middle; each section leads into the next.
    static func harmony(_ key: MusicalKey, _ style: MusicStyle, _ form: Form, turns: [[Int]]) -> [Chord] {
        let phrases = form.phrases
        var degrees = phrases.enumerated().map { bar, phrase in
            turns[form.isMiddle(bar) ? 1 : 0][(bar - phrase) % 4]
        }
        if form.starts.count > 2, let close = form.starts.last, close > 2, close < form.bars - 2 {
            degrees[close - 1] = style.cadence
            degrees[close] = 1
        }
        degrees[form.bars - 2] = style.cadence
        degrees[form.bars - 1] = 1
        return degrees.enumerated().map { bar, degree in
            key.chord(degree, seventh: bar < form.bars - 1 && style.force < 0.65)
        }
    }

    /// Who plays in each bar: something joins with each stage, and the close is a little calmer again.
    static func levels(_ arrangement: Arrangement, _ form: Form) -> [[Score.Role: Int]] {
        let build = arrangement.build
        let last = form.starts.count - 1
        let stages = (0...last).map { stage in
            build.prefix(joined(stage, of: last, steps: build.count))
        }
        return (0..<form.bars).map { bar in
            var levels: [Score.Role: Int] = [:]
            for role in arrangement.opening + stages[form.stage(ofBar: bar)] {
                levels[role] = min(levels[role, default: 0] + 1, 3)
            }
            guard bar == form.bars - 1 else { return levels }
            // Whoever was there or not, the last chord is whole.
            for role in [Score.Role.pad, .bass, .motif] { levels[role] = max(levels[role, default: 0], 1) }
            return levels
        }
    }

    /// How many have joined in a stage.
    private static func joined(_ stage: Int, of last: Int, steps: Int) -> Int {
        guard stage > 0 else { return 0 }
        if stage == last { return last == 1 ? steps : max(1, steps - 2) }
        let middle = last - 1
        if middle <= steps { return (stage * steps + middle - 1) / middle }
        // Long films build up more than once.
        let place = (stage - 1) % steps
        return stage <= steps ? place + 1 : max(place + 1, 3)
    }
}
