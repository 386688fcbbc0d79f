import Studio
import Testing

@testable import Server

@Suite struct CheckerTests {
    private static func problems(_ json: JSON, _ schema: Schema) -> [String] {
        var checker = Checker(objects: [:])
        _ = checker.checked(json, as: schema)
        return checker.problems.map { "\($0.pointer) \($0.message)" }
    }

    private static let id: JSON = "0192c6d1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
    private static let choice = Schema.string(.init(values: ["red", "blue"]))
    private static let color = Schema.string(.init(pattern: .color))
    private static let line = Schema.string(.init(pattern: .line))
    private static let pair = Schema.array(.integer(0...9), count: 1...2, unique: true)
    private static let positive = Schema.number(0...1, exclusiveMinimum: true)

    @Test(
        arguments: [
            (.any, .null), (.any, .object(["a": .array([1])])), (.boolean, true), (.integer(1...3), 3),
            (.integer(1...3), 2.0),
            (.number(0...1), 0), (.number(0...1), 0.5), (positive, 1), (.text, ""), (choice, "blue"),
            (.id, id),
            (color, "#A1b2C3"), (line, " Ada L. 愛 😀"), (line, "x"), (.moment, "2026-01-31T12:00:00Z"),
            (pair, .array([1, 2])),
            (.map(.boolean), .object(["a/b": true])),
            (.map(.boolean), .object([:])), (.nullable(.boolean), .null), (.nullable(.boolean), false),
            (.string(.init(length: 2...2)), "👨‍👩"),
        ] as [(Schema, JSON)]
    )
    func `what a schema allows is let through`(schema: Schema, json: JSON) {
        // A family of two is three scalars, and JSON Schema counts scalars.
        let expected = json == "👨‍👩" ? [" must have 2 characters"] : []
        #expect(Self.problems(json, schema) == expected)
    }

    @Test(
        arguments: [
            (.boolean, "true", " must be true or false, not a text"),
            (.boolean, 1, " must be true or false, not a number"),
            (.integer(1...3), 4, " must be 1 to 3"),
            (.integer(1...3), 1.5, " must be a whole number, not a number"),
            (.integer(1...3), "1", " must be a whole number, not a text"),
            (.number(0...1), 1.5, " must be 0 to 1"),
            (.number(0...1), true, " must be a number, not true or false"),
            (positive, 0, " must be above 0, up to 1"),
            (.text, .null, " must be a text, not null"),
            (.string(.init(length: 1...2)), "abc", " must have 1 to 2 characters"),
            (choice, "green", " must be red or blue"), (choice, "Red", " must be red or blue"),
            (color, "#A1b2C3\n", " must be a colour like #1a2b3c"),
            (line, " ", " must be something on one line"), (line, "a\nb", " must be something on one line"),
            (line, "a\n", " must be something on one line"),
            (line, "a\u{2028}", " must be something on one line"),
            (line, "\u{7}", " must be something on one line"),
            (color, "x#A1b2C3", " must be a colour like #1a2b3c"),
            (.moment, "2026-02-30T12:00:00Z", " must be a time like 2026-01-31T12:00:00.000Z"),
            (pair, .array([]), " must have 1 to 2 elements"),
            (pair, .array([1, 1]), " must not hold an element twice"),
            (pair, .array([1, 1.0]), " must not hold an element twice"),
            (pair, .object(["a": 1]), " must be a list, not an object"),
            (pair, .array([1, 10]), "/1 must be 0 to 9"),
            (.map(.boolean), .object(["a/b~c": 1]), "/a~1b~0c must be true or false, not a number"),
            (.map(.boolean), .array([]), " must be an object, not a list"),
            (.nullable(.boolean), 1, " must be true or false, not a number"),
            (.either([.text, pair]), true, " is none of the kinds that can stand here"),
            (.either([.text, pair]), .array([1, 10]), "/1 must be 0 to 9"),
        ] as [(Schema, JSON, String)]
    )
    func `what a schema does not allow is named`(schema: Schema, json: JSON, problem: String) {
        #expect(Self.problems(json, schema) == [problem])
    }

    private static let inner = Schema.Object(
        name: "Inner",
        about: "",
        properties: [.init(key: "n", schema: .integer(0...9), isRequired: true)]
    )
    private static let outer = Schema.Object(
        name: "Outer",
        about: "",
        properties: [
            .init(key: "name", schema: .string(.init(length: 1...5)), isRequired: true),
            .init(key: "size", schema: .integer(1...9), isRequired: false, standard: 3),
            .init(key: "inner", schema: .reference("Inner"), isRequired: false),
            .init(key: "list", schema: .array(.reference("Inner"), count: 0...9), isRequired: false),
        ]
    )

    @Test func `all problems are named at once, by pointer`() {
        var checker = Checker(objects: ["Inner": Self.inner, "Outer": Self.outer])
        _ = checker.checked(
            ["name": "", "size": 10, "inner": [:], "list": [["n": 1], ["n": "x", "m~": 1]], "other": 1],
            as: .reference("Outer")
        )
        #expect(
            checker.problems.map(\.pointer) == [
                "/name", "/size", "/inner/n", "/list/1/n", "/list/1/m~0", "/other",
            ]
        )
    }

    @Test func `what stands for missing keys is filled in, and nothing else`() {
        var checker = Checker(objects: ["Inner": Self.inner, "Outer": Self.outer])
        let checked = checker.checked(["name": "a"], as: .reference("Outer"))
        #expect(checked == ["name": "a", "size": 3])
        #expect(checker.problems.isEmpty)
    }

    @Test func `keys that answers hold are left out, at the top only`() {
        var checker = Checker(objects: ["Inner": Self.inner, "Outer": Self.outer])
        let sent: JSON = ["name": "a", "id": 1, "inner": ["n": 1, "id": 1]]
        let checked = checker.checked(sent, as: .reference("Outer"), ignoring: ["id"])
        #expect(checked["id"] == nil)
        #expect(checker.problems.map(\.pointer) == ["/inner/id"])
    }
}
