import Studio
import Testing

@testable import Server

@Suite struct EntityTagTests {
    @Test func `a tag names its revision and what is written`() throws {
        let tag = EntityTag(revision: 7, of: Array("a".utf8)).text
        #expect(tag.wholeMatch(of: /"7\.[0-9a-f]{12}"/) != nil)
        #expect(try EntityTag.revision(in: tag) == 7)
        #expect(EntityTag(revision: 7, of: Array("a".utf8)).text == tag)
        #expect(EntityTag(revision: 7, of: Array("b".utf8)).text != tag)
    }

    @Test(
        arguments: [
            ("\"7\"", 7), (" \"7.0a\" ", 7), ("W/\"12.ff\"", 12), ("\"999999999\"", 999_999_999), ("*", nil),
            // As Caddy names what it packs.
            ("\"7.0a-gzip\"", 7), ("W/\"12.ff-zstd\"", 12),
        ] as [(String, Int?)]
    )
    func `If-Match names a revision, or any`(header: String, revision: Int?) throws {
        #expect(try EntityTag.revision(in: header) == revision)
    }

    @Test(arguments: [
        "", "7", "\"\"", "\"", "\"0\"", "\"-7\"", "\"+7\"", "\"07\"", "\"7", "7\"", "\"7\"x\"", "\"7.\"",
        "\"7.xyz\"", "\"7.0a-\"", "\"7-GZIP\"",
        "\"7\", \"8\"", "'7'", "\"99999999999999999999\"", "\"7 \"", "\"٧\"",
    ])
    func `anything else in If-Match is refused`(header: String) {
        let problem = #expect(throws: Problem.self) { try EntityTag.revision(in: header) }
        #expect(problem?.code == .invalidParameter)
        #expect(problem?.subject == "If-Match")
    }
}
