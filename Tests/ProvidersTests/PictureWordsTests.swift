import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct PictureWordsTests {
    /// Letters of ten scripts, from which words of any length are made.
    private static let scripts: [(language: String, letters: [String])] = [
        ("en", "a e i o u g j p q y W M Ä É ß f l".split(separator: " ").map(String.init)),
        ("ru", "а е ё и о у щ ц ж Й Ф ы".split(separator: " ").map(String.init)),
        ("el", "α ε ή ι ο ύ ξ ψ ς Ω Φ γ".split(separator: " ").map(String.init)),
        ("ar", "ا ب ج د ر س ع ف ق ل م ي".split(separator: " ").map(String.init)),
        ("he", "א ב ג ד ק ל ם ן ץ ש ת".split(separator: " ").map(String.init)),
        ("hi", "क खि गी घु चौ जे ट्र णं द्ध श्री".split(separator: " ").map(String.init)),
        ("th", "ก ขี้ คู่ งา ญ ฎ ฐ ดุ ปั๊ ฟื้ โ".split(separator: " ").map(String.init)),
        ("zh", "一 静 龍 水 早 晨 鬱 国 口".split(separator: " ").map(String.init)),
        ("ja", "あ い ぎ ょ ん ア ガ ッ ー ン 、".split(separator: " ").map(String.init)),
        ("ko", "가 한 글 뷁 를 이 쏟 침".split(separator: " ").map(String.init)),
    ]
    private static let emoji = ["🎉", "👩🏽‍🍳", "🍿", "❤️", "🇯🇵", "👨‍👩‍👧‍👦"]

    private static func text(_ letters: [String], _ chance: inout SeededGenerator) -> String {
        let words = (0..<(1 + chance.next() % 9)).map { _ -> String in
            if chance.next() % 12 == 0 { return chance.pick(emoji) }
            return (0..<(1 + chance.next() % (chance.next() % 9 == 0 ? 28 : 9))).map { _ in
                chance.pick(letters)
            }
            .joined()
        }
        return words.joined(separator: " ")
    }

    @Test func `drawn words are whole, apart and within the safe area in ten scripts`() async throws {
        let seed = UInt64.random(in: 0...999_999)
        var chance = Seed(seed).generator
        let count = ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == "1" ? 2000 : 200
        for round in 0..<count {
            await Task.yield()
            let script = Self.scripts[round % Self.scripts.count]
            let film = SampleFilm(
                title: Self.text(script.letters, &chance),
                subject: "kettle",
                language: script.language,
                words: Array(repeating: Self.text(script.letters, &chance), count: 7)
            )
            let order = Sheet.order(
                film,
                position: chance.pick([0, 2, 6]),
                size: PictureTests.sizes[round / Self.scripts.count % PictureTests.sizes.count],
                mood: Palettes.warm,
                seed: chance.next(),
                staging: Staging(beat: "x", framing: chance.pick(Staging.Framing.allCases))
            )
            let comment: Comment = "seed \(seed), text \(round): \(film.words[0]) | \(film.title)"
            try Self.expectWhole(Shot(order), comment)
        }
    }

    /// Draws each block alone on a ground three times as large as the frame, where nothing can be cut off.
    static func expectWhole(
        _ shot: Shot,
        _ comment: Comment,
        in area: (PixelSize) -> Box = Framing.clearArea
    ) throws {
        let (width, height) = (shot.size.width, shot.size.height)
        let large = PixelSize(width: width * 3, height: height * 3)
        let safe = area(shot.size)
        var inks: [Box] = []
        for block in shot.lettering {
            let drawn = try Raster(
                Picture(
                    size: large,
                    marks: [.placed(.move(Double(width), Double(height)), [.words(block)])]
                )
            )
            let found = try #require(drawn.trimmed(), comment)
            let ink = found.box.moved(-Double(width), -Double(height))
            // The softness of an edge reaches into the next pixel.
            #expect(safe.contains(ink, slack: 1.5), comment)
            inks.append(ink)
        }
        #expect(!inks.isEmpty, comment)
        for (index, one) in inks.enumerated() {
            for other in inks[(index + 1)...] {
                #expect(!one.inset(1).overlaps(other.inset(1)), comment)
            }
        }
    }
}

extension Box {
    fileprivate func moved(_ dx: Double, _ dy: Double) -> Box {
        Box(x: x + dx, y: y + dy, width: width, height: height)
    }
}
