import Studio
import Testing

@testable import Server

@Suite struct SchemaFinderTests {
    private enum Size: String, Codable, CaseIterable { case small, large }

    private struct Leaf: Described {
        static let about = "A leaf."
        let size: Int
    }

    private struct Everything: Described {
        static let about = "One of everything."
        static let details = [
            Detail(CodingKeys.name, "What it is called.", .length(1...9), example: "Oak"),
            Detail(CodingKeys.count, "How many.", .range(1...5), .standard(2)),
            Detail(CodingKeys.share, "How much.", .above(0, upTo: 1)),
            Detail(CodingKeys.tags, "Words.", .count(0...3), .length(1...20), .unique),
        ]

        let name: String
        let count: Int
        let large: Int64
        let share: Double
        let isNew: Bool
        let size: Size
        let leaf: Leaf
        let leaves: [Leaf]
        let grid: [[Int]]
        let byName: [String: Leaf]
        let tags: [String]
        let owner: ID<User>
        let madeAt: Moment
        let more: JSON
        let children: [Everything]
        let given: Given<String>
        let givenOrNull: Given<Leaf?>
        let maybeName: String?
        let maybeCount: Int?
        let maybeLarge: Int64?
        let maybeShare: Double?
        let maybeNew: Bool?
        let maybeSize: Size?
        let maybeLeaf: Leaf?
        let maybeLeaves: [Leaf?]?
        let maybeOwner: ID<User>?
        let maybeMoment: Moment?
        let maybeMore: JSON?
    }

    private static let whole = Schema.integer(-9_007_199_254_740_991...9_007_199_254_740_991)
    private static let sizes = Schema.string(.init(length: 0...200, values: ["small", "large"]))
    private static let leaf = Schema.reference("Leaf")

    private static let wanted: [(String, Schema, required: Bool)] = [
        ("name", .string(.init(length: 1...9)), true), ("count", .integer(1...5), false),
        ("large", whole, true),
        ("share", .number(0...1, exclusiveMinimum: true), true), ("is_new", .boolean, true),
        ("size", sizes, true),
        ("leaf", leaf, true), ("leaves", .array(leaf, count: 0...10_000), true),
        ("grid", .array(.array(whole, count: 0...10_000), count: 0...10_000), true),
        ("by_name", .map(leaf), true),
        ("tags", .array(.string(.init(length: 1...20)), count: 0...3, unique: true), true),
        ("owner", .id, true),
        ("made_at", .moment, true), ("more", .any, true),
        ("children", .array(.reference("Everything"), count: 0...10_000), true), ("given", .text, false),
        ("given_or_null", .nullable(leaf), false), ("maybe_name", .nullable(.text), false),
        ("maybe_count", .nullable(whole), false), ("maybe_large", .nullable(whole), false),
        ("maybe_share", .nullable(.number(-1e15...1e15)), false), ("maybe_new", .nullable(.boolean), false),
        ("maybe_size", .nullable(sizes), false), ("maybe_leaf", .nullable(leaf), false),
        ("maybe_leaves", .nullable(.array(.nullable(leaf), count: 0...10_000)), false),
        ("maybe_owner", .nullable(.id), false), ("maybe_moment", .nullable(.moment), false),
        ("maybe_more", .nullable(.any), false),
    ]

    @Test func `every kind of property is found, in order, with its limits`() throws {
        let finder = SchemaFinder()
        #expect(try finder.schema(of: Everything.self) == .reference("Everything"))
        let found = try #require(finder.objects["Everything"])
        #expect(found.about == "One of everything.")
        #expect(found.properties.map(\.key) == Self.wanted.map(\.0))
        for (property, wanted) in zip(found.properties, Self.wanted) {
            #expect(property.schema == wanted.1, "\(property.key)")
            #expect(property.isRequired == wanted.required, "\(property.key)")
        }
        #expect(found.properties[0].example == "Oak")
        #expect(found.properties[1].standard == 2)
        #expect(finder.objects["Leaf"]?.properties.map(\.key) == ["size"])
    }

    @Test func `what was checked is what is decoded`() throws {
        let finder = SchemaFinder()
        let schema = try finder.schema(of: Everything.self)
        let leaf: JSON = ["size": 1]
        let id: JSON = "0192c6d1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
        let sent: JSON = [
            "name": "Oak", "large": 5_000_000_000, "share": 1, "is_new": true, "size": "large", "leaf": leaf,
            "leaves": [leaf, leaf], "grid": [[1], []], "by_name": ["snake_Case": leaf], "tags": ["a"],
            "owner": id,
            "made_at": "2026-01-31T12:00:00Z", "more": [1, ["a": .null]], "children": [],
            "given_or_null": .null,
            "maybe_count": 3.0, "maybe_leaves": [leaf, .null], "maybe_name": .null,
        ]
        var checker = Checker(objects: finder.objects)
        let checked = checker.checked(sent, as: schema)
        #expect(checker.problems.isEmpty)
        let value: Everything = try checked.decoded()
        #expect(value.count == 2)
        #expect(value.share == 1)
        #expect(value.byName["snake_Case"]?.size == 1)
        #expect(value.grid == [[1], []])
        #expect(value.more == [1, ["a": .null]])
        #expect(value.given == .absent)
        guard case .given(nil) = value.givenOrNull else {
            Issue.record("\(value.givenOrNull)")
            return
        }
        #expect(value.maybeCount == 3)
        #expect(value.maybeLeaves?.count == 2)
        #expect(value.maybeName == nil)
    }

    private struct Short: Described {
        static let about = "A number that has no schema."
        let number: Int8?
    }

    private struct Long: Described {
        static let about = "A number that has no schema."
        let number: UInt64
    }

    @Test func `a type without schema is refused, optional or not`() {
        #expect(throws: SchemaFinder.Unfindable.self) { try SchemaFinder().schema(of: Short.self) }
        #expect(throws: SchemaFinder.Unfindable.self) { try SchemaFinder().schema(of: Long.self) }
    }

    private enum Other {
        struct Leaf: Described {
            static let about = "Another leaf."
            let colour: String
        }
    }

    @Test func `two types of one name are refused`() throws {
        let finder = SchemaFinder()
        _ = try finder.schema(of: Leaf.self)
        _ = try finder.schema(of: Leaf.self)
        #expect(throws: SchemaFinder.Clash.self) { try finder.schema(of: Other.Leaf.self) }
    }
}
