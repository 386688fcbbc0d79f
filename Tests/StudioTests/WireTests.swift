import Foundation
import Studio
import Testing

/// What is written must be what Foundation's encoder would write: rows and hashes of earlier versions hold that.
struct WireTests {
    @Test func `random values are written as Foundation writes them`() throws {
        let seed = UInt64.random(in: 0..<1_000_000)
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            let value = Tree(&chance, depth: 3)
            #expect(try Wire.text(value) == Self.foundation(value), "seed \(seed)")
        }
    }

    @Test func `numbers are written as Foundation writes them`() throws {
        var chance = SeededGenerator(seed: .random(in: 0..<1_000_000))
        for _ in 0..<20_000 {
            let double = Double(bitPattern: chance.next())
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: chance.next()))
            guard double.isFinite, float.isFinite else { continue }
            #expect(try Wire.text([double]) == Self.foundation([double]))
            #expect(try Wire.text([float]) == Self.foundation([float]))
        }
        for whole in [0, -0.0, 1, -1, 100, 1e15, 1e16, 1e21, .leastNonzeroMagnitude] as [Double] {
            #expect(try Wire.text([whole]) == Self.foundation([whole]))
        }
    }

    @Test func `a number that is none is refused`() {
        for number in [Double.nan, .infinity, -.infinity] {
            #expect(throws: EncodingError.self) { try Wire.text([number]) }
        }
    }

    @Test func `every letter of a text is written as Foundation writes it`() throws {
        for scalar in (0..<0x2100).compactMap(Unicode.Scalar.init) {
            let text = "a\(Character(scalar))b"
            #expect(try Wire.text([text]) == Self.foundation([text]))
            #expect(try Wire.text([text: 1]) == Self.foundation([text: 1]))
        }
    }

    @Test(arguments: [
        "name", "imagePrompt", "projectID", "sceneIDs", "urlOfX", "URLOfX", "aB", "aBC", "aBCd", "h264Cap", "x1Y2z",
        "_under", "__aBc_", "trailing_", "A", "AB", "ABc", "x", "_", "__", "a_B", "A1b", "naïveÜber",
    ])
    func `a key is written as Foundation writes it`(name: String) throws {
        #expect(try Wire.text(OneMember(name: name)) == Self.foundation(OneMember(name: name)))
    }

    @Test func `words by name are sorted as Foundation sorts them, and stand as they are`() throws {
        let special = [
            "", "/", "\u{2028}", "\u{FEFF}", "e\u{301}", "\u{E9}", "\u{1F3A5}", "aB", "Ab", "a_b", "10", "9",
        ]
        let words = (0..<300).compactMap(Unicode.Scalar.init).map { "\($0)" } + special
        for (index, word) in words.enumerated() {
            let pairs = ["kind": "job.\(word)", word: "x", words[(index + 77) % words.count]: "y"]
            #expect(try Wire.text(pairs) == Self.foundation(pairs))
        }
        #expect(try Wire.text([String: String]()) == "{}")
    }

    private static func foundation(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// An object of one member of any name.
private struct OneMember: Encodable {
    let name: String

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: AnyKey.self)
        try container.encode(true, forKey: AnyKey(stringValue: name))
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue _: Int) { nil }
}

/// A value of every kind that Swift writes by itself.
private struct Tree: Encodable {
    enum Shape: Encodable {
        case plain
        case named(width: Int, heightOfIt: Double)
        case list([String])
    }

    enum Level: String, Encodable, CaseIterable, CodingKeyRepresentable { case low, highUp }

    class Base: Encodable { let baseName = "x" }

    let zeta: String
    let alphaBeta: Int?
    let manyURLs: [URL]
    let raw: Data
    let wordsByName: [String: [String]]
    let byLevel: [Level: Int]
    let byNumber: [Int: String]
    let shape: Shape
    let isSo: Bool?
    let tiny: Int8
    let large: UInt64
    let nothing: Empty
    let maybes: [Double?]
    let children: [Tree]
    let pair: [[Int]]
    let range: Range<Int>
    let base: Base

    struct Empty: Encodable {}

    init(_ chance: inout SeededGenerator, depth: Int) {
        func text(_ chance: inout SeededGenerator) -> String {
            let letters = Array("abcXYZ019 _-/\\\"\n\t\u{1}\u{1F}é漢😀")
            return String((0..<Int.random(in: 0..<8, using: &chance)).map { _ in letters[Int.random(in: 0..<letters.count, using: &chance)] })
        }
        zeta = text(&chance)
        alphaBeta = Int.random(in: 0..<2, using: &chance) == 0 ? nil : Int.random(in: 0..<1000, using: &chance) - 500
        manyURLs = [URL(string: "https://example.org/a/b?c=\(Int.random(in: 0..<9, using: &chance))")].compactMap(\.self)
        raw = Data((0..<Int.random(in: 0..<6, using: &chance)).map { _ in UInt8(Int.random(in: 0..<256, using: &chance)) })
        var words: [String: [String]] = [:]
        for _ in 0..<Int.random(in: 0..<4, using: &chance) { words[text(&chance) + "aB"] = [text(&chance)] }
        wordsByName = words
        byLevel = [.highUp: Int.random(in: 0..<9, using: &chance), .low: 1]
        byNumber = [Int.random(in: 0..<9, using: &chance): "one"]
        shape = [.plain, .named(width: 1, heightOfIt: 2.5), .list([text(&chance)])][Int.random(in: 0..<3, using: &chance)]
        isSo = Int.random(in: 0..<3, using: &chance) == 0 ? nil : Int.random(in: 0..<2, using: &chance) == 0
        tiny = Int8(truncatingIfNeeded: Int.random(in: 0..<256, using: &chance))
        large = chance.next()
        nothing = Empty()
        maybes = [nil, Double(Int.random(in: 0..<100, using: &chance)) / 8]
        children = depth == 0 ? [] : (0..<Int.random(in: 0..<3, using: &chance)).map { _ in Tree(&chance, depth: depth - 1) }
        pair = [[], [1, Int.random(in: 0..<5, using: &chance)]]
        range = 0..<Int.random(in: 0..<9, using: &chance)
        base = Base()
    }
}
