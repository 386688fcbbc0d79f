import Studio
import Testing

/// The pieces of picture that scenes and clips come to.
struct FilmLayoutTests {
    private func layout(_ scenes: (Int, [Range<Int>])...) -> FilmLayout? {
        FilmLayout(scenes.map { SceneLayout(frames: $0.0, places: $0.1) }, crossfade: 10)
    }

    private func words(_ layout: FilmLayout?) -> [String] {
        layout?.pieces.map { "\($0.scene).\($0.clip)\($0.isHeld ? " held" : "") \($0.frames)+\($0.overlap)" }
            ?? []
    }

    @Test func `a clip a scene dissolves into the next`() {
        let film = layout((50, [0..<50]), (60, [0..<60]), (40, [0..<40]))
        #expect(words(film) == ["0.0 50+10", "1.1 60+10", "2.2 40+0"])
        #expect(film?.pieces.map(\.lead) == [0, 10, 10])
    }

    @Test func `clips of one scene follow each other without a dissolve`() {
        let film = layout((50, [0..<20, 20..<50]), (60, [0..<60]))
        #expect(words(film) == ["0.0 20+0", "0.1 30+10", "1.2 60+0"])
        #expect(film?.pieces.map(\.isContinued) == [false, true, false])
    }

    @Test func `a gap holds the clip before it, at the start of a scene the one after it`() {
        let film = layout((50, [10..<20, 30..<40]), (60, [0..<60]))
        #expect(
            words(film) == [
                "0.0 held 10+0", "0.0 10+0", "0.0 held 10+0", "0.1 10+0", "0.1 held 10+10", "1.2 60+0",
            ]
        )
    }

    @Test func `a scene without clips holds the last clip before it, else the first after it`() {
        #expect(
            words(layout((50, []), (60, [0..<30]), (40, []))) == [
                "0.0 held 50+10", "1.0 30+0", "1.0 held 30+10", "2.0 held 40+0",
            ]
        )
        #expect(layout((50, []), (40, [])) == nil)
    }

    @Test func `a dissolve takes what a short scene leaves of it`() {
        let film = layout((50, [0..<50]), (14, [0..<14]), (1, [0..<1]), (60, [0..<60]))
        #expect(film?.pieces.map(\.overlap) == [10, 0, 1, 0])
        let other = layout((50, [0..<50]), (14, [0..<14]), (60, [0..<60]))
        #expect(other?.pieces.map(\.overlap) == [4, 10, 0])
    }

    @Test func `any scenes come to a timeline that holds together, as long as they are`() throws {
        var chance = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            var scenes: [SceneLayout] = []
            for _ in 0..<1 + Int(chance.next() % 6) {
                let frames = 1 + Int(chance.next() % 40)
                var places: [Range<Int>] = []
                var position = 0
                while position < frames, chance.next() % 4 > 0 {
                    let start = position + Int(chance.next() % 3) * Int(chance.next() % 5)
                    let end = min(frames, start + 1 + Int(chance.next() % 20))
                    if start < end { places.append(start..<end) }
                    position = max(end, start)
                }
                scenes.append(SceneLayout(frames: frames, places: places))
            }
            let length = scenes.reduce(0) { $0 + $1.frames }
            guard let layout = FilmLayout(scenes, crossfade: 12) else {
                #expect(scenes.allSatisfy { $0.places.isEmpty })
                continue
            }
            #expect(layout.frames == length)
            let rate = FrameRate(24)
            let timeline = Timeline(
                title: "",
                format: Format(aspect: .square, rate: rate, frames: length),
                items: layout.pieces.map {
                    TimelineItem(name: "", video: ID("v"), frames: $0.frames, overlap: $0.overlap)
                },
                music: nil,
                narration: [],
                captions: []
            )
            try timeline.check()
            // Every clip is shown once, and every scene begins once.
            let clips = layout.pieces.filter { !$0.isHeld }.map(\.clip)
            #expect(clips == Array(0..<scenes.reduce(0) { $0 + $1.places.count }))
            #expect(layout.pieces.count { !$0.isContinued } == scenes.count)
        }
    }
}
