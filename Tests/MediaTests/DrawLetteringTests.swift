import Studio
import Testing

@testable import Media

struct DrawLetteringTests {
    /// Some words of each script; texts are put together from them by chance.
    static let scripts: [(language: String, words: [String])] = [
        (
            "en",
            ["Quiet", "mornings", "are", "made", "of", "water,", "heat", "&", "a", "little", "patience."]
        ),
        ("de", ["Glaswasserkocher", "für", "Donaudampfschifffahrtsgesellschaften", "Größe", "und", "Ruhe"]),
        ("ru", ["Тихое", "утро", "начинается", "с", "чашки", "чая", "высокопревосходительство"]),
        ("el", ["Ήσυχο", "πρωινό", "με", "ζεστό", "τσάι"]),
        ("ar", ["ابدأ", "صباحك", "بهدوء", "مع", "قهوة", "طازجة"]),
        ("he", ["בוקר", "שקט", "מתחיל", "עם", "תה"]),
        ("hi", ["हर", "सुबह", "की", "नई", "शुरुआत", "चाय", "के", "साथ"]),
        ("ja", ["静かな", "朝を、", "もう一度。", "九十秒で沸く、", "やさしい音"]),
        ("zh-Hans", ["安静的", "早晨", "从", "一杯", "热水", "开始"]),
        ("ko", ["조용한", "아침은", "물", "한", "잔에서"]),
        ("th", ["เช้าที่เงียบสงบ", "เริ่มต้นด้วย", "น้ำอุ่น"]),
        ("en", ["Joy", "👩🏽‍🍳", "🎉", "and", "👨‍👩‍👧", "more", "🍿"]),
    ]

    @Test(arguments: scripts.indices)
    func `words of any script and length stay within their box`(script: Int) throws {
        var chance = Seed(UInt64(script) + 40).generator
        for round in 0..<30 {
            let (language, words) = Self.scripts[script]
            let count = 1 + Int(chance.next() % (round % 10 == 9 ? 60 : 9))
            let text = (0..<count).map { _ in chance.pick(words) }.joined(separator: " ")
            let box = Box(
                x: 20,
                y: 16,
                width: chance.number(in: 40...300).rounded(),
                height: chance.number(in: 24...160).rounded()
            )
            let lettering = Lettering(
                text,
                size: chance.number(in: 16...70),
                color: Color(0x000000),
                box: box,
                alignment: chance.pick([.start, .center]),
                anchor: chance.pick([.top, .middle, .bottom]),
                language: language,
                tracking: -0.02
            )
            let setting = try #require(lettering.setting())
            #expect(box.contains(setting.ink, slack: 0.01), "\(text) in \(box)")
            #expect(setting.unknown == 0)
            guard round % 5 == 0 else { continue }
            let raster = try Raster(
                Picture(size: PixelSize(width: 340, height: 200), marks: [.words(lettering)])
            )
            try Self.expectInk(of: raster, within: box)
        }
    }

    @Test func `a digit among letters is set in the letters' font`() throws {
        func width(_ text: String) throws -> Double {
            let box = Box(x: 0, y: 0, width: 900, height: 100)
            let lettering = Lettering(text, size: 40, color: Color(0), box: box, language: "de")
            return try #require(lettering.setting()).ink.width
        }
        // The emoji font holds digits too, each wider than it is high.
        #expect(try width("Linie 7") - width("Linie") < 40)
    }

    /// The pixels themselves, not what Pango says of them.
    private static func expectInk(of raster: Raster, within box: Box) throws {
        var drawn: Box?
        for y in 0..<raster.size.height {
            for x in 0..<raster.size.width where raster.alpha(x: x, y: y) > 60 {
                let pixel = Box(x: Double(x), y: Double(y), width: 1, height: 1)
                drawn = drawn?.union(pixel) ?? pixel
            }
        }
        #expect(box.contains(try #require(drawn), slack: 1))
    }

    @Test(arguments: ["", "   ", "\n\n", "\u{0}\u{7}"])
    func `words that are empty are not set`(text: String) {
        #expect(Self.lettering(text).setting() == nil)
    }

    @Test func `a text beyond all measure is shortened and stays inside`() throws {
        let lettering = Self.lettering(String(repeating: "endless ", count: 5000))
        let setting = try #require(lettering.setting())
        #expect(lettering.box.contains(setting.ink, slack: 0.01))
    }

    @Test func `right-to-left words begin on the right`() throws {
        let setting = try #require(Self.lettering("שקט").setting())
        #expect(setting.ink.left > 200)
        #expect(try #require(Self.lettering("Calm").setting()).ink.right < 200)
    }

    @Test func `lines are about equally long`() throws {
        let text = "Slow down the whole morning"
        let whole = try #require(Self.lettering(text, width: 2000).setting())
        #expect(whole.lines == 1)
        // Filled from the left, the first line would take three quarters of the words.
        let broken = try #require(Self.lettering(text, width: whole.ink.width * 0.8).setting())
        #expect(broken.lines == 2 && broken.size == whole.size)
        #expect(broken.ink.width < whole.ink.width * 0.66)
    }

    @Test func `one line is kept when two would hardly be larger`() throws {
        let text = "Slow down the whole morning"
        let whole = try #require(Self.lettering(text, width: 2000).setting())
        let tight = try #require(Self.lettering(text, width: whole.ink.width * 0.93).setting())
        #expect(tight.lines == 1 && tight.size < whole.size)
    }

    private static func lettering(_ text: String, width: Double = 400, size: Double = 40) -> Lettering {
        Lettering(text, size: size, color: Color(0), box: Box(x: 0, y: 0, width: width, height: 200))
    }
}
