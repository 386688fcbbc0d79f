import Interchange
import Studio
import Testing

struct CaptionPiecesTests {
    private func caption(_ text: String, _ start: Int = 1000, _ end: Int = 11_000) -> Caption {
        Caption(start: MediaTime(start, timescale: 1000), end: MediaTime(end, timescale: 1000), text: text)
    }

    @Test func `what fits in two lines is left as it is`() {
        for text in ["", "One.", "The handle stays cool, and the lid closes with one finger."] {
            #expect(caption(text).pieces == [caption(text)])
        }
        let word = String(repeating: "x", count: 200)
        #expect(caption(word).pieces == [caption(word)])
    }

    @Test(arguments: [
        (
            "We have baked here since before the street had lamps. The oven is never cold, and on Sundays, "
                + "when the bells ring, the whole square smells of plaited loaves.",
            [
                "We have baked here since before the street had lamps.",
                "The oven is never cold, and on Sundays, when the bells ring,",
                "the whole square smells of plaited loaves.",
            ]
        ),
        (
            "No pause in any of these words that go on and on until everyone who reads them has run out of air",
            [
                "No pause in any of these words that go on and on",
                "until everyone who reads them has run out of air",
            ]
        ),
        (
            "静かな電気ケトルは、朝の時間を大切にする人のためのものです。お湯が沸く音だけが、台所に小さく聞こえます。",
            ["静かな電気ケトルは、朝の時間を大切にする人のためのものです。", "お湯が沸く音だけが、台所に小さく聞こえます。"]
        ),
    ])
    func `a long text is parted at its pauses, else evenly`(text: String, parts: [String]) {
        #expect(caption(text).pieces.map(\.text) == parts)
    }

    @Test func `any text keeps its words and its time, two lines at once`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var chance = SeededGenerator(seed: seed)
        let words = [
            "a", "kettle", "–", "静か", "boils,", "Haltestellen.", "🍵", "of", "чайник", "いつも。", "why?",
        ]
        for round in 0..<500 {
            let count = Int.random(in: 0...120, using: &chance)
            let text = (0..<count).map { _ in words.randomElement(using: &chance) ?? "" }
                .joined(separator: " ")
            let start = Int.random(in: 0...5000, using: &chance)
            let end = start + Int.random(in: 1...20_000, using: &chance)
            let pieces = caption(text, start, end).pieces
            let comment: Comment = "seed \(seed), round \(round): \(text)"
            let joined = pieces.map(\.text).joined(separator: " ")
            #expect(joined.filter { $0 != " " } == text.filter { $0 != " " }, comment)
            #expect(pieces.first?.start == caption(text, start, end).start, comment)
            #expect(pieces.last?.end == caption(text, start, end).end, comment)
            for (one, next) in zip(pieces, pieces.dropFirst()) {
                #expect(one.end == next.start && one.start <= one.end, comment)
            }
            for line in pieces.flatMap({ WebVTT.text(of: [$0]).split(separator: "\n").dropFirst(2) }) {
                let columns = line.reduce(0) { $0 + (($1.unicodeScalars.first?.value ?? 0) > 0x2e7f ? 2 : 1) }
                #expect(columns <= 76, comment)
            }
        }
    }
}
