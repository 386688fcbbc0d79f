import Foundation
import Studio
import Testing

/// Reads a text as the brief of a file.
func read(_ text: String, name: String = "brief.json") throws -> Brief {
    try BriefReader.read(Data(text.utf8), name: name)
}

/// The problem that reading a text raises.
func problem(_ text: String, name: String = "brief.json") -> Problem? {
    do {
        _ = try read(text, name: name)
        return nil
    } catch { return error as? Problem }
}

struct BriefReaderTests {
    @Test func `the product schema fills its fields`() throws {
        let brief = try read(
            """
            {"product_name": "Stille", "target_audience": "Early risers",
             "emotional_tone": ["calm", "warm"], "visual_style_keywords": ["steam"],
             "key_messages": ["You hear the water.", "It stays warm."]}
            """
        )
        #expect(brief.product == .said("Stille"))
        #expect(brief.audience == .said("Early risers"))
        #expect(brief.tone == .said(["calm", "warm"]))
        #expect(brief.style == .said(["steam"]))
        #expect(brief.messages == .said(["You hear the water.", "It stays warm."]))
        #expect(brief.brand.source == .missing && brief.description.source == .missing)
    }

    @Test func `the brand schema fills its fields, its tone and message taken apart`() throws {
        let brief = try read(
            """
            {"brand_name": "Corner Oven", "product_description": "A bakery with one oven.",
             "target_audience": "Neighbours", "key_message": "Rye and wheat. Never on Mondays.",
             "tone": "warm, honest and a little playful", "additional_notes": "No chain."}
            """
        )
        #expect(brief.brand == .said("Corner Oven"))
        #expect(brief.title == "Corner Oven")
        #expect(brief.description == .said("A bakery with one oven."))
        #expect(brief.messages == .said(["Rye and wheat.", "Never on Mondays."]))
        #expect(brief.tone == .said(["warm", "honest", "a little playful"]))
        #expect(brief.notes == .said("No chain."))
    }

    @Test func `both schemas mix, and what is said twice is kept once`() throws {
        let brief = try read(
            """
            {"product_name": "Stille", "brand_name": "Nord", "emotional_tone": ["calm"],
             "tone": "calm, bright", "call_to_action": "Come by."}
            """
        )
        #expect(brief.product == .said("Stille") && brief.brand == .said("Nord"))
        #expect(brief.tone == .said(["calm", "bright"]))
        #expect(brief.callToAction == .said("Come by."))
    }

    @Test func `a description alone is enough, and names the product`() throws {
        let brief = try read(#"{"product_description": "A folding bicycle for tall people."}"#)
        #expect(brief.product == .assumed("Folding bicycle"))
    }

    @Test func `blank strings, blank items and null count as missing`() throws {
        let brief = try read(
            #"{"product_name": " A ", "target_audience": "  ", "key_messages": ["", " "], "tone": null}"#
        )
        #expect(brief.product == .said("A"))
        #expect(brief.audience.source == .missing)
        #expect(brief.messages.source == .missing)
        #expect(brief.tone.source == .missing)
    }

    @Test func `a byte order mark and escapes are read`() throws {
        let text = "\u{feff}" + #"{"product_name": "Caf\u00e9 \ud83c\udf75 \"A\" \/ B"}"#
        #expect(try read(text).product == .said("Café 🍵 \"A\" / B"))
    }

    @Test(arguments: [
        ("{\"product_name\": \"A\",\n  \"tone\" \"calm\"}", "line 2, column 10", "colon"),
        ("{\"product_name\": \"A\"\n  \"tone\": \"calm\"}", "line 2, column 3", "comma is missing"),
        ("{\"product_name\": \"A\",}", "line 1, column 22", "remove the comma"),
        ("{\"key_messages\": [\"a\", ]}", "line 1, column 24", "remove the comma"),
        ("{\n\n\"product_name\": \"A", "line 3, column 17", "closing quote"),
        ("{\"product_name\": \"A\"", "line 1, column 1", "never closed"),
        ("{\"key_messages\": [\"a\"", "line 1, column 18", "never closed"),
        ("{\r\n\"product_name\": 'A'}", "line 2, column 17", "double quotes"),
        ("{\"product_name\": A}", "line 1, column 18", "double quotes"),
        ("{\"product_name\": \"A\"} x", "line 1, column 23", "remove what follows"),
        ("{\"product_name\": \"A\"}}", "line 1, column 22", "one \"}\" too many"),
        ("{\"product_name\": \"A\nB\"}", "line 1, column 20", "\\n"),
        ("{\"product_name\": \"\\x\"}", "line 1, column 19", "escape"),
        ("{\"product_name\": \"\\ud800\"}", "line 1, column 19", "pair"),
        ("{\"product_name\": \"\\ud800\\u0041\"}", "line 1, column 19", "pair"),
        ("{\"product_name\": \"\\u12\"}", "line 1, column 19", "four hexadecimal"),
        ("{\"product_name\": 1.2.3}", "line 1, column 18", "no number"),
        ("{\"product_name\": \"\u{7}\"}", "line 1, column 19", "U+0007"),
        ("// a\n{}", "line 1, column 1", "no comments"),
        ("{product_name: 1}", "line 1, column 2", "double quotes"),
        ("[[[[[[[[[[1]]]]]]]]]]", "line 1, column 9", "8 deep"),
        ("{\"product_name\": \"A\", \"emotional_tone\": [\"a\"}", "line 1, column 45", "\"]\" should close"),
    ])
    func `broken JSON is named with its place`(text: String, place: String, remedy: String) throws {
        let found = try #require(problem(text))
        #expect(found.message.contains(place), "\(found)")
        #expect(found.message.contains(remedy), "\(found)")
        #expect(found.message.hasPrefix("brief.json is broken JSON at"))
        #expect(found.code == .validationError)
    }

    @Test(arguments: [
        (#"{"product_name": 5}"#, #""product_name""#, "a number but should be a string"),
        (
            #"{"product_name": "A", "emotional_tone": "calm"}"#, #""emotional_tone""#,
            "should be a list of strings"
        ),
        (#"{"product_name": "A", "tone": ["calm"]}"#, #""tone""#, "a list but should be a string"),
        (#"{"product_name": "A", "key_messages": ["a", 2]}"#, #"item 2 of "key_messages""#, "a number"),
        (#"{"product_name": "A", "key_messages": {"a": 1}}"#, #""key_messages""#, "an object"),
        (
            #"{"product_name": "A", "product_name": "B"}"#, #""product_name""#,
            "second time at line 1, column 23"
        ),
        (#"{"product_name": "A", "emotional_tones": []}"#, #""emotional_tones""#, #"write "emotional_tone""#),
        (#"{"productName": "A"}"#, #""productName""#, #"write "product_name""#),
        (#"{"product_name": "A", "budget": 3}"#, #""budget""#, "use one of product_name"),
        (#"{"product_name": "A\u0001"}"#, #""product_name""#, "U+0001"),
        (#"{"target_audience": "All"}"#, "brief.json", #"add "product_name""#),
        (#"{"product_name": ""}"#, "brief.json", #"add "product_name""#),
        ("{}", "brief.json", #"add "product_name""#),
        ("[1]", "brief.json", "a list but a brief is an object"),
        ("\"text\"", "brief.json", "a text but a brief is an object"),
        ("null", "brief.json", "null but a brief is an object"),
        ("", "brief.json", "is empty"),
        (" \n\t\u{feff}", "brief.json", "is empty"),
    ])
    func `wrong fields are named with what to do`(text: String, field: String, remedy: String) throws {
        let found = try #require(problem(text))
        #expect(found.message.contains(field), "\(found)")
        #expect(found.message.contains(remedy), "\(found)")
        #expect(isOneSentence(found.message), "\(found)")
    }

    @Test func `fields that are too long are named with both lengths`() throws {
        let long = String(repeating: "a", count: 2001)
        for (field, most) in [("product_name", 200), ("brand_name", 200), ("product_description", 2000)] {
            let found = try #require(problem(#"{"\#(field)": "\#(long)"}"#))
            #expect(found.message.contains("2001") && found.message.contains("\(most)"))
            #expect(found.subject == field)
        }
        let many = Array(repeating: "\"a\"", count: 21).joined(separator: ",")
        let items = try #require(problem(#"{"product_name": "A", "key_messages": [\#(many)]}"#))
        #expect(items.message.contains("21 items"))
        let item = String(repeating: "b", count: 301)
        let one = try #require(problem(#"{"product_name": "A", "key_messages": ["\#(item)"]}"#))
        #expect(one.message.contains("301") && one.message.contains("300"))
    }

    @Test func `bytes that are no text are refused by kind`() throws {
        func kind(_ bytes: [UInt8]) -> Problem? {
            do {
                _ = try BriefReader.read(Data(bytes), name: "brief")
                return nil
            } catch { return error as? Problem }
        }
        #expect(kind([0xff, 0xfe, 0x7b, 0])?.message.contains("UTF-16") == true)
        #expect(kind(Array("{}  ".utf16.flatMap { [0, UInt8($0)] }))?.message.contains("UTF-16") == true)
        #expect(kind([0x89, 0x50, 0x4e, 0x47, 0])?.code == .invalidFileType)
        #expect(kind([0x41, 0xc3, 0x28])?.code == .invalidFileType)
        #expect(kind([0x41, 0, 0x41])?.code == .invalidFileType)
        #expect(kind(Array(repeating: 0x41, count: 100_000))?.code == .fileTooLarge)
        #expect(kind(Array("a film\u{8}".utf8))?.message.contains("U+0008 in line 1, column 7") == true)
    }
}

/// Whether a message is one plain sentence: one line that ends with a full stop and holds no other end.
///
/// What it quotes of the brief may hold anything but a line end.
func isOneSentence(_ message: String) -> Bool {
    let own = message.replacingOccurrences(of: "\".*\"", with: "\"\"", options: .regularExpression)
    return !message.contains(where: \.isNewline) && own.hasSuffix(".") && !own.hasSuffix("..")
        && own.range(of: "[.!?] [A-Z]", options: .regularExpression) == nil && message.count < 400
}
