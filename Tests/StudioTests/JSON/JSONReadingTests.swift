import Foundation
import Studio
import Testing

@Suite struct JSONReadingTests {
    @Test(
        arguments: [
            ("null", JSON.null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("-17", -17),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", 9_223_372_036_854_775_808.0), ("0.5", 0.5), ("-1.25e2", -125.0),
            ("1E+2", 100.0),
            ("1e-2", 0.01), ("\"\"", ""), (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{8}\u{c}\n\r\tb"),
            (#""\u00e9\u20AC\ud83d\ude00""#, "é€😀"), ("\"é€😀\u{7f}\"", "é€😀\u{7f}"), ("[]", .array([])),
            ("{}", .object([:])),
            (" [ 1 ,\t[ ] , {\r\n} ] ", .array([1, .array([]), .object([:])])),
            (#"{"a":{"b":[null]},"":1}"#, .object(["a": .object(["b": .array([.null])]), "": 1])),
        ] as [(String, JSON)]
    )
    func `a value is read as it is written`(text: String, value: JSON) throws {
        #expect(try JSON(reading: text.utf8) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "nulls", "True", "+1", "01", "-", "-01", ".5", "1.", "1.e2", "1e", "1e+", "0x10",
        "NaN",
        "Infinity", "1e999", "-1e999", "1 2", "[1,]", "[,1]", "[1", "[1 2]", "]", "{", #"{"a"}"#, #"{"a":}"#,
        #"{"a":1,}"#, "{a:1}", "{'a':1}", "{1:1}", #"{"a" 1}"#, "'a'", "\"", "\"a", "\"\\", #""\x""#,
        #""\u12""#,
        #""\u12g4""#, #""\u+123""#, #""\ud800""#, #""\ud800\u0041""#, #""\ud800\ud800""#, #""\udc00""#,
        "\"\u{1}\"", "\"a\nb\"", "\"a\u{0}\"", #""\u0000""#, "// a\n1", "/* a */ 1", "\u{feff}1", "\u{a0}1",
        "\u{c}1",
    ])
    func `what is no JSON is refused with its place`(text: String) {
        let problem = #expect(throws: Problem.self) { try JSON(reading: text.utf8) }
        #expect(problem?.code == .validationError)
        #expect(problem?.message.contains(/^The body is broken JSON at line \d+, column \d+: .*\.$/) == true)
        #expect(isOneSentence(problem?.message ?? ""), "\(problem as Any)")
    }

    @Test(
        arguments: [
            [0x22, 0xff, 0x22], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22],
            [0x22, 0xf5, 0x80, 0x80, 0x80, 0x22],
            [0x22, 0xe2, 0x82, 0x22],
        ] as [[UInt8]]
    )
    func `a text that is not UTF-8 is refused`(bytes: [UInt8]) {
        #expect(throws: Problem.self) { try JSON(reading: bytes) }
    }

    @Test func `a key may stand once in an object, and again in another`() throws {
        let problem = #expect(throws: Problem.self) { try JSON(reading: #"{"a":1, "a":1}"#.utf8) }
        #expect(problem?.message.contains("\"a\" a second time at line 1, column 9") == true)
        #expect(throws: Problem.self) { try JSON(reading: #"{"a":1,"\u0061":1}"#.utf8) }
        #expect(try JSON(reading: #"{"a":{"a":1}}"#.utf8) == ["a": ["a": 1]])
    }

    @Test func `64 levels are read and more are not, however many`() throws {
        func nested(_ count: Int) -> String {
            String(repeating: "[", count: count) + String(repeating: "]", count: count)
        }
        _ = try JSON(reading: nested(64).utf8)
        for count in [65, 1000, 1_000_000] {
            #expect(throws: Problem.self) { try JSON(reading: nested(count).utf8) }
        }
        #expect(throws: Problem.self) { try JSON(reading: String(repeating: #"{"a":"#, count: 100_000).utf8) }
    }

    @Test func `the place of a fault counts lines and columns from 1`() {
        let problem = #expect(throws: Problem.self) { try JSON(reading: "{\n  \"a\": x}".utf8) }
        #expect(
            problem?.message
                == "The body is broken JSON at line 2, column 8: \"x\" begins no value, put text in double quotes."
        )
    }

    @Test func `a text beyond its limits is refused before it is read`() throws {
        let limits = JSON.Limits(bytes: 10, depth: 2)
        #expect(try JSON(reading: "[[1, 2],3]".utf8, limits: limits) == [[1, 2], 3])
        let long = #expect(throws: Problem.self) {
            try JSON(reading: "[1, 2, 3, 4]".utf8, of: "list.json", limits: limits)
        }
        #expect(long?.code == .fileTooLarge && long?.subject == "list.json")
        #expect(long?.message == "list.json holds 12 bytes and may hold 10; shorten it.")
        let deep = #expect(throws: Problem.self) { try JSON(reading: "[[[]]]".utf8, limits: limits) }
        #expect(deep?.message.contains("column 3: lists and objects lie more than 2 deep") == true)
    }

    @Test func `a value that was written is read as itself`() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let value = JSON.random(using: &random)
            #expect(try JSON(reading: Wire.text(value).utf8) == value)
        }
    }
}
