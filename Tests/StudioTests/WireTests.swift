import Foundation
import Studio
import Testing

/// What is written must be what Foundation's encoder would write: rows and hashes of earlier versions hold that.
struct WireTests {
    @Test func `random values are written as Foundation writes them`() throws {
        let seed = UInt64.random(in: 0..<1_000_000)
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = Tree(&chance, depth: 3)
            #expect(try Wire.text(value) == Self.foundation(value), "seed \(seed)")
        }
    }

    @Test func `numbers are written as Foundation writes them`() throws {
        var chance = SeededGenerator(seed: .random(in: 0..<1_000_000))
        let doubles = (0..<20_000).map { _ in Double(bitPattern: chance.next()) }.filter(\.isFinite)
        #expect(try Wire.text(doubles) == Self.foundation(doubles))
        let floats = doubles.map { Float(bitPattern: UInt32(truncatingIfNeeded: $0.bitPattern)) }
            .filter(\.isFinite)
        #expect(try Wire.text(floats) == Self.foundation(floats))
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
        let texts = (0..<0x2100).compactMap(Unicode.Scalar.init).map { "a\(Character($0))b" }
        #expect(try Wire.text(texts) == Self.foundation(texts))
        let numbers = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(try Wire.text(numbers) == Self.foundation(numbers))
    }

    @Test(arguments: [
        "name", "imagePrompt", "projectID", "sceneIDs", "urlOfX", "URLOfX", "aB", "aBC", "aBCd", "h264Cap",
        "x1Y2z",
        "_under", "__aBc_", "trailing_", "A", "AB", "ABc", "x", "_", "__", "a_B", "A1b",
    ])
    func `a key is written as Foundation writes it`(name: String) throws {
        #expect(try Wire.text(OneMember(name: name)) == Self.foundation(OneMember(name: name)))
        #expect(try Wire.text(OneMember(name: name)) == "{\"\(Wire.key(name))\":true}")
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
        func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &chance) }
        func text() -> String {
            let letters = Array("abcXYZ019 _-/\\\"\n\t\u{1}\u{1F}é漢😀")
            return String((0..<number(below: 8)).map { _ in letters[number(below: letters.count)] })
        }
        zeta = text()
        alphaBeta = number(below: 2) == 0 ? nil : number(below: 1000) - 500
        manyURLs = [URL(string: "https://example.org/a/b?c=\(number(below: 9))")].compactMap(\.self)
        raw = Data((0..<number(below: 6)).map { _ in UInt8(number(below: 256)) })
        var words: [String: [String]] = [:]
        for _ in 0..<number(below: 4) { words[text() + "aB"] = [text()] }
        wordsByName = words
        byLevel = [.highUp: number(below: 9), .low: 1]
        byNumber = [number(below: 9): "one"]
        shape = [.plain, .named(width: 1, heightOfIt: 2.5), .list([text()])][number(below: 3)]
        isSo = number(below: 3) == 0 ? nil : number(below: 2) == 0
        tiny = Int8(truncatingIfNeeded: number(below: 256))
        large = chance.next()
        nothing = Empty()
        maybes = [nil, Double(number(below: 100)) / 8]
        children = depth == 0 ? [] : (0..<number(below: 3)).map { _ in Tree(&chance, depth: depth - 1) }
        pair = [[], [1, number(below: 5)]]
        range = 0..<number(below: 9)
        base = Base()
    }
}
