import Foundation
import Studio
import Testing

struct BriefReaderFuzzTests {
    private static let brief = """
        {"product_name": "Stille", "product_description": "A kettle. It is quiet.",
         "target_audience": "People who rise early", "emotional_tone": ["calm", "warm"],
         "visual_style_keywords": ["steam", "wood"], "key_messages": ["You hear water.", "\\u00e9"],
         "call_to_action": "Come by.", "additional_notes": null}
        """

    @Test func `random bytes give a brief or a problem of one sentence`() throws {
        var chance = SeededGenerator(seed: 1)
        for round in 0..<2000 {
            let count = Int(chance.next() % 200)
            // Half of them printable, so that more than the first byte is read.
            let bytes = (0..<count).map { _ in
                round % 2 == 0 ? UInt8(truncatingIfNeeded: chance.next()) : UInt8(32 + chance.next() % 95)
            }
            try check(bytes, name: round % 4 < 2 ? "brief.txt" : "brief.json")
        }
    }

    @Test func `mutated JSON gives a brief or a problem of one sentence`() throws {
        var chance = SeededGenerator(seed: 2)
        let alphabet = Array(#"{}[]":,\ntu0123 ef'/-"#.utf8) + [0, 7, 0x80, 0xe2, 0xff]
        for _ in 0..<4000 {
            var bytes = Array(Self.brief.utf8)
            for _ in 0...(chance.next() % 4) {
                let place = Int(chance.next() % UInt64(bytes.count))
                switch chance.next() % 4 {
                case 0: bytes[place] = chance.pick(alphabet)
                case 1: bytes.insert(chance.pick(alphabet), at: place)
                case 2: bytes.remove(at: place)
                default: bytes.removeSubrange(place..<min(place + Int(chance.next() % 30), bytes.count))
                }
                if bytes.isEmpty { bytes = [0x7b] }
            }
            try check(bytes, name: "brief.json")
        }
    }

    @Test func `sentences made of cue words and marks are read without harm`() throws {
        var chance = SeededGenerator(seed: 3)
        let words = [
            "A", "film", "about", "for", "people", "who", "calm", "neon", "is", "Stille,", "„Nord“", "ist",
            "ein",
            "order", "now.", "no", "faces.", "für", "alle,", "die", "pour", "ceux", "qui", ":", "Tone:", "-",
            "—",
            "\n", "•", "🍵", "電気ケトル。", "😀", "«", "»", "\"", "3.5", "e.g.", "…", "كوب", "\u{301}", "\u{200d}",
        ]
        for _ in 0..<1500 {
            let text = (0..<Int(1 + chance.next() % 40)).map { _ in chance.pick(words) }.joined(
                separator: " "
            )
            try check(Array(text.utf8), name: "text")
        }
    }

    @Test func `all nesting and all openings are refused without a crash`() throws {
        for text in ["[", "{", "{\"a\":", "\""] {
            try check(Array(String(repeating: text, count: 20_000).utf8.prefix(65_536)), name: "brief.json")
        }
    }

    private func check(_ bytes: [UInt8], name: String) throws {
        do {
            let brief = try BriefReader.read(Data(bytes), name: name)
            #expect(
                !brief.title.isEmpty && brief.title != "Untitled",
                "\(String(decoding: bytes, as: UTF8.self))"
            )
            _ = LanguageGuess.language(of: brief)
            #expect(brief.subject.count <= 40)
        } catch let problem as Problem {
            #expect(isOneSentence(problem.message), "\(problem)")
        }
    }
}
