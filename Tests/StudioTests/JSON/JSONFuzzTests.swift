import Foundation
import Studio
import Testing

/// Bent texts, read by our reader and by Foundation's, which has to agree on what is JSON and what it says.
@Suite struct JSONFuzzTests {
    private static let rounds =
        ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == nil ? 20_000 : 200_000

    /// REELWRIGHT_SEED, to repeat a run, or else any; what fails says it.
    private static let seed =
        ProcessInfo.processInfo.environment["REELWRIGHT_SEED"].flatMap(UInt64.init)
        ?? .random(in: 0...UInt64(UInt32.max))

    @Test func `random bytes are refused as Foundation refuses them, in one sentence`() throws {
        var random = SeededGenerator(seed: Self.seed)
        for round in 0..<Self.rounds {
            let letters = round.isMultiple(of: 2) ? Array(0...255) : Self.letters
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                letters[Int.random(in: 0..<letters.count, using: &random)]
            }
            try check(bytes, "seed \(Self.seed), round \(round)")
        }
    }

    @Test func `valid texts say what Foundation reads in them`() throws {
        var random = SeededGenerator(seed: Self.seed)
        for round in 0..<Self.rounds / 10 {
            let value = JSON.random(using: &random)
            // Spaces wherever they may stand, and every character of a text written by its number.
            let bytes = Array(try value.spaced(using: &random).utf8)
            #expect(try JSON(reading: bytes) == value, "seed \(Self.seed), round \(round)")
            let theirs = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            #expect(value.isSame(as: theirs), "seed \(Self.seed), round \(round)")
        }
    }

    @Test func `bent texts are taken or refused as Foundation does`() throws {
        var random = SeededGenerator(seed: Self.seed)
        var taken = 0
        for round in 0..<Self.rounds {
            var bytes = Array(try Wire.text(JSON.random(using: &random)).utf8)
            for _ in 0..<Int.random(in: 0...3, using: &random) { Self.bend(&bytes, using: &random) }
            if try check(bytes, "seed \(Self.seed), round \(round)") { taken += 1 }
        }
        #expect(taken > Self.rounds / 4)
        #expect(taken < Self.rounds)
    }

    /// Whether the bytes were taken, which they may only be as Foundation takes them.
    @discardableResult
    private func check(_ bytes: [UInt8], _ place: String) throws -> Bool {
        let what = "\(place): \(String(decoding: bytes, as: UTF8.self))"
        let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        do {
            let ours = try JSON(reading: bytes)
            #expect(ours.isSame(as: try #require(theirs, "\(what)")), "\(what)")
            return true
        } catch let problem as Problem {
            #expect(isOneSentence(problem.message), "\(what): \(problem)")
            // We are stricter in a few things only, and each of them can be named.
            if theirs != nil { #expect(Self.isStricter(bytes, problem), "\(what): \(problem)") }
            return false
        }
    }

    private static let letters =
        Array(#"{}[],:"\/bfnrtu0123456789.+-eE aé"#.utf8) + [0, 9, 10, 13, 0x1f, 0xff, 0xed]

    private static func bend(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let letter = letters[Int.random(in: 0..<letters.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(letter, at: place)
        case 1 where place < bytes.count: bytes[place] = letter
        case 2 where place < bytes.count: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[..<place].suffix(3), at: place)
        }
    }

    /// A key that stands twice, NUL, which rows cannot hold, UTF-16 or UTF-32, which Foundation guesses, and a
    /// comma after the last element, which Foundation lets stand.
    private static func isStricter(_ bytes: [UInt8], _ problem: Problem) -> Bool {
        problem.message.contains("a second time") || problem.message.contains("U+0000")
            || bytes.prefix(4).contains(0)
            || String(decoding: bytes, as: UTF8.self).contains(/,\s*[\]}]/)
    }
}

extension JSON {
    /// The value as JSON with spaces between its parts, and letters in escapes now and then.
    fileprivate func spaced(using random: inout SeededGenerator) throws -> String {
        func space() -> String { ["", " ", "\n", "\t \r\n"][Int.random(in: 0..<4, using: &random)] }
        func text(_ text: String) throws -> String {
            guard Bool.random(using: &random) else { return try Wire.text(text) }
            let units = text.utf16.map { unit in
                let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
            return "\"" + units.joined() + "\""
        }
        let inner: String
        switch self {
        case .array(let values):
            inner =
                try "[" + space() + values.map { try $0.spaced(using: &random) }.joined(separator: ",") + "]"
        case .object(let members):
            let parts = try members.sorted { $0.key < $1.key }.map {
                try space() + text($0.key) + space() + ":" + $0.value.spaced(using: &random)
            }
            inner = "{" + space() + parts.joined(separator: ",") + "}"
        case .string(let string): inner = try text(string)
        default: inner = try Wire.text(self)
        }
        return space() + inner + space()
    }

    /// Any value, small, with all that is hard in texts and numbers.
    static func random(using random: inout SeededGenerator, depth: Int = 0) -> JSON {
        switch Int.random(in: 0..<(depth < 3 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &random))
        case 2: return .integer(Int.random(in: -1000...1000, using: &random))
        case 3: return .number(Double(Int.random(in: 1...999, using: &random)) / 8 + 0.0625)
        case 4, 5: return .string(text(using: &random))
        case 6:
            return .array(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    JSON.random(using: &random, depth: depth + 1)
                }
            )
        default:
            let keys = (0..<Int.random(in: 0...3, using: &random)).map { _ in text(using: &random) }
            return .object(
                Dictionary(keys.map { ($0, JSON.random(using: &random, depth: depth + 1)) }) { $1 }
            )
        }
    }

    private static func text(using random: inout SeededGenerator) -> String {
        let pieces = [
            "a", "Z", "0", "\"", "\\", "/", "\n", "\t", "\u{8}", "\u{1f}", "é", "€", "😀", "\u{7f}",
            "\u{2028}",
        ]
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
    }

    /// Whether Foundation read the same.
    func isSame(as value: Any) -> Bool {
        switch (self, value) {
        case (.null, is NSNull): true
        case (.array(let ours), let theirs as [Any]):
            ours.count == theirs.count && zip(ours, theirs).allSatisfy { $0.isSame(as: $1) }
        case (.object(let ours), let theirs as [String: Any]):
            ours.count == theirs.count
                && ours.allSatisfy { key, value in theirs[key].map(value.isSame) ?? false }
        case (.string(let ours), let theirs as String): ours == theirs
        case (.boolean(let ours), let theirs as NSNumber): ours == theirs.boolValue
        case (.integer(let ours), let theirs as NSNumber): ours == theirs.intValue
        case (.number(let ours), let theirs as NSNumber): ours == theirs.doubleValue
        default: false
        }
    }
}
