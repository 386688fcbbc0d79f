import Foundation
import Testing

/// Briefs that are refused: in one sentence, with a fitting status, and nothing begun.
struct BriefInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let status: Int32
        /// What the sentence must hold.
        let words: [String]
        var file = "brief.json"

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "broken JSON",
            text: "{\n  \"product_name\": \"Lumen\"\n  \"tone\": 1\n}",
            status: 65,
            words: ["line 3, column 3"]
        ),
        Case(
            name: "a trailing comma",
            text: "{\"product_name\": \"Lumen\",}",
            status: 65,
            words: ["line 1, column 26"]
        ),
        Case(
            name: "an end too early",
            text: "{\"product_name\": \"Lumen\"",
            status: 65,
            words: ["line 1, column 1", "never closed"]
        ),
        Case(
            name: "a number for a name",
            text: "{\"product_name\": 7}",
            status: 65,
            words: ["product_name", "a number", "a string"]
        ),
        Case(
            name: "a string for a list",
            text: "{\"product_name\": \"A\", \"key_messages\": \"x\"}",
            status: 65,
            words: ["key_messages", "list"]
        ),
        Case(
            name: "a number in a list",
            text: "{\"product_name\": \"A\", \"key_messages\": [\"x\", 2]}",
            status: 65,
            words: ["item 2", "key_messages"]
        ),
        Case(
            name: "no subject",
            text: "{\"target_audience\": \"All\"}",
            status: 65,
            words: ["product_name", "brand_name", "product_description"]
        ),
        Case(name: "an empty object", text: "{}", status: 65, words: ["product_name"]),
        Case(
            name: "an unknown field",
            text: "{\"product_name\": \"A\", \"produkt\": \"B\"}",
            status: 65,
            words: ["produkt"]
        ),
        Case(
            name: "a misspelt field",
            text: "{\"product_nam\": \"A\"}",
            status: 65,
            words: ["product_nam", "product_name"]
        ),
        Case(
            name: "a field twice",
            text: "{\"product_name\": \"A\", \"product_name\": \"B\"}",
            status: 65,
            words: ["product_name", "second time"]
        ),
        Case(name: "a list as the whole", text: "[\"A\"]", status: 65, words: ["object"]),
        Case(name: "an empty file", text: "", status: 65, words: ["empty"]),
        Case(name: "only spaces", text: " \n\t ", status: 65, words: ["empty"], file: "brief.txt"),
        Case(
            name: "a binary file",
            text: "\u{0}\u{1}\u{2}ELF",
            status: 65,
            words: ["not a text file"],
            file: "brief.txt"
        ),
        Case(
            name: "100 KB of text",
            text: String(repeating: "A lamp. ", count: 12_800),
            status: 65,
            words: ["65536"],
            file: "brief.txt"
        ),
        Case(
            name: "100 KB of JSON",
            text: "{\"product_name\": \"" + String(repeating: "A", count: 102_400) + "\"}",
            status: 65,
            words: ["65536"]
        ),
        Case(
            name: "10,000 brackets",
            text: String(repeating: "[", count: 10_000),
            status: 65,
            words: ["deep"]
        ),
        Case(
            name: "10,000 braces",
            text: String(repeating: "{\"a\":", count: 10_000),
            status: 65,
            words: ["deep"]
        ),
        Case(
            name: "a control character in text",
            text: "A film about a lamp \u{7} for readers.",
            status: 65,
            words: ["U+0007", "line 1, column 21"],
            file: "brief.txt"
        ),
        Case(
            name: "a control character in JSON",
            text: "{\"product_name\": \"A\\u0007B\"}",
            status: 65,
            words: ["U+0007", "product_name"]
        ),
        Case(
            name: "a name too long",
            text: "{\"product_name\": \"" + String(repeating: "A", count: 201) + "\"}",
            status: 65,
            words: ["product_name", "200"]
        ),
    ]

    @Test(arguments: cases)
    func `a brief that cannot be used is refused in one sentence`(_ one: Case) async throws {
        let bench = try Bench()
        try bench.write(one.text, to: one.file)
        let outcome = try await bench.run("make", one.file)
        expectRefusal(outcome, one.status, one.words)
        #expect(try bench.names() == [one.file])
    }

    @Test func `a brief that is not text is refused, whatever its bytes`() async throws {
        let bench = try Bench()
        try Data([0xff, 0xfe, 0x41, 0x00]).write(to: bench.file("brief.json"))
        expectRefusal(try await bench.run("make", "brief.json"), 65, ["UTF-8"])
        try Data([0xc3, 0x28, 0xa0, 0xa1]).write(to: bench.file("brief.json"))
        expectRefusal(try await bench.run("make", "brief.json"), 65, ["text"])
        #expect(try bench.names() == ["brief.json"])
    }

    @Test func `a brief that is not there is named`() async throws {
        let bench = try Bench()
        expectRefusal(try await bench.run("make", "nowhere.json"), 66, ["nowhere.json"])
        expectRefusal(try await bench.run("make", bench.folder.path), 66, ["folder"])
        #expect(try bench.names() == [])
    }

    @Test func `no brief, or two, is a wrong use`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        expectRefusal(try await bench.run("make"), 64, ["--text"])
        expectRefusal(try await bench.run("make", "brief.json", "--text", "A lamp"), 64, ["not both"])
        expectRefusal(try await bench.run("make", "-", input: ""), 65, ["empty"])
        expectRefusal(try await bench.run("make", "--text", ""), 65, ["empty"])
        #expect(try bench.names() == ["brief.json"])
    }
}
