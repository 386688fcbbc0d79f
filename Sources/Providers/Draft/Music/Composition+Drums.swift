import Studio

/// The percussion.
extension Composition {
    /// The groove bar by bar, a fill before each scene, its accent at each cut and on the last bar.
    func drums() -> [Score.Note] {
        var chance = seed.derived("drums").generator
        var hits: [Hit: Double] = [:]
        func add(_ lines: some Sequence<Groove.Line>, at start: Double, until end: Double) {
            for line in lines {
                for (step, velocity) in line.hits {
                    let place = start + Double(step) / 4
                    if place < end { hits[Hit(place: place, drum: line.drum)] = velocity }
                }
            }
        }
        let groove = arrangement.groove
        for bar in 0..<lastBar {
            let layers = groove.layers.prefix(level(.drums, bar)).joined()
            add(layers, at: beat(ofBar: bar), until: beat(ofBar: bar + 1))
        }
        for cut in cuts where level(.drums, (cut - 1) / meter) > 0 {
            let start = Double(cut - 1)
            hits = hits.filter { $0.key.place < start || $0.key.place >= Double(cut) }
            add(groove.fill, at: start, until: Double(cut))
        }
        for cut in cuts { hits[Hit(place: Double(cut), drum: groove.accent)] = cut == reveal ? 96 : 74 }
        hits[Hit(place: beat(ofBar: lastBar), drum: groove.accent)] = 74
        return hits.keys.sorted().map { hit in
            Score.Note(
                pitch: hit.drum,
                velocity: velocity(
                    hits[hit] ?? 0,
                    bar: min(Int(hit.place) / meter, lastBar),
                    chance: &chance
                ),
                start: hit.place,
                length: 0.25
            )
        }
    }

    /// One drum struck at a beat.
    private struct Hit: Hashable, Comparable {
        let place: Double
        let drum: Int

        static func < (left: Hit, right: Hit) -> Bool {
            (left.place, left.drum) < (right.place, right.drum)
        }
    }
}
