import Foundation
import Media
import Studio
import Testing

@testable import Providers

/// Title and end cards in the film's colours.
struct DraftCardTests {
    static func card(
        _ text: String,
        _ subtitle: String? = nil,
        _ language: String = "en",
        _ mood: Mood = Palettes.warm,
        seed: UInt64 = 1
    ) -> CardPicture {
        CardPicture(
            text: text,
            subtitle: subtitle,
            palette: mood.colorPalette,
            language: language,
            seed: Seed(seed)
        )
    }

    /// Words of several scripts, two of which are read from right to left.
    static let words: [(text: String, subtitle: String, language: String)] = [
        ("The quiet kettle", "A film about slow mornings", "en"),
        ("Lichtstimmungsverwandlung", "Die Leuchte, die mitdenkt", "de"),
        ("قهوة الصباح", "نكهة غنية في كل فنجان", "ar"),
        ("בוקר שקט", "ספר שנשאר איתך", "he"),
        ("朝のケトル", "静かな朝を、もう一度。", "ja"),
        ("सुबह की चाय", "हर सुबह की एक नई शुरुआत", "hi"),
        ("Тихое утро", "Книга, которая остаётся с вами", "ru"),
        ("아침의 빛", "오늘부터 조용하게", "ko"),
        ("ชายามเช้า", "เริ่มต้นวันอย่างเงียบสงบ", "th"),
        ("Party Box 🎉", "Everything for one night", "en"),
    ]

    @Test(arguments: Aspect.allCases)
    func `words of every script fit into every shape, and a card is the same every time`(
        aspect: Aspect
    ) async throws {
        let size = aspect.size
        for words in Self.words {
            // Text is set one at a time in a process; other tests have their turn in between.
            await Task.yield()
            for subtitle in [nil, words.subtitle] {
                let card = Self.card(words.text, subtitle, words.language)
                let drawn = DraftCard(card, size: size)
                #expect(drawn.tooLong.isEmpty, "\(words)")
                try PictureWordsTests.expectWhole(drawn.shot, "\(words)", in: Framing.safeArea)
            }
        }
        let card = Self.card("The quiet kettle", "A film")
        let one = try pixels(card, size)
        #expect(try one == pixels(card, size))
        #expect(try one != pixels(Self.card("The quiet kettle"), size))
        #expect(try one != pixels(Self.card("The quiet kettle", "A film", "en", Palettes.night), size))
    }

    @Test(arguments: 0..<12)
    func `words can be read on every ground of every palette`(seed: UInt64) throws {
        let mood = Palettes.all[Int(seed) % Palettes.all.count]
        let size = PictureTests.sizes[Int(seed) % PictureTests.sizes.count]
        let card = Self.card("The quiet kettle", "A film about slow mornings", "en", mood, seed: seed)
        let shot = try DrawnShot(DraftCard(card, size: size).shot)
        #expect(shot.inscription?.lettering.count == 2)
        try PictureTests.expectReadable(shot, "\(mood.name) \(seed)", in: Framing.safeArea)
    }

    @Test func `words that are too many are set smaller, and refused when that is not enough`() {
        let line = "A kettle for slow mornings and quiet evenings "
        let size = Aspect.portrait.size
        func tooLong(_ text: Int, _ subtitle: Int?) -> [DraftCard.Part] {
            let words = { (count: Int) in String(repeating: line, count: count) }
            return DraftCard(Self.card(words(text), subtitle.map(words)), size: size).tooLong
        }
        #expect(tooLong(1, 1) == [] && tooLong(3, 3) == [])
        #expect(tooLong(10, 1) == [.text] && tooLong(1, 20) == [.subtitle])
        #expect(tooLong(10, 20) == [.text, .subtitle])
        // Without other words there is room for more.
        #expect(tooLong(6, nil) == [])
    }

    @Test(.enabled(if: PictureSheets.folder != nil))
    func `sheets of cards`() throws {
        let folder = URL(filePath: try #require(PictureSheets.folder))
        for aspect in Aspect.allCases {
            var marks: [Mark] = []
            let size = aspect.size
            let wide = aspect == .landscape ? 390.0 : 300.0
            let tall = wide * Double(size.height) / Double(size.width)
            let columns = aspect == .landscape ? 4 : 5
            for (index, words) in Self.words.enumerated() {
                let card = Self.card(
                    words.text,
                    index % 4 == 3 ? nil : words.subtitle,
                    words.language,
                    Palettes.all[index % Palettes.all.count],
                    seed: UInt64(index)
                )
                let (row, column) = index.quotientAndRemainder(dividingBy: columns)
                let box = Box(
                    x: 10 + Double(column) * (wide + 10),
                    y: 10 + Double(row) * (tall + 10),
                    width: wide,
                    height: tall
                )
                marks.append(.image(try DraftCard(card, size: size).raster(), in: box))
            }
            let rows = (Self.words.count + columns - 1) / columns
            let sheet = PixelSize(
                width: 10 + columns * Int(wide + 10),
                height: 10 + rows * Int(tall + 10)
            )
            let name = aspect.rawValue.replacing(":", with: "x")
            try Raster(Picture(size: sheet, ground: Color(0x808080), marks: marks)).png()
                .write(to: folder.appending(path: "cards-\(name).png"))
        }
    }

    private func pixels(_ card: CardPicture, _ size: PixelSize) throws -> [UInt8] {
        try DraftCard(card, size: size).raster().withBytes { Array($0) }
    }
}
