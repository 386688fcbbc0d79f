import Foundation
import HTTPTypes
import Studio
import Testing

@testable import Server

/// `docs/migrating.md` against the endpoints there are.
@Suite struct MigratingDocumentTests {
    private let rows: [(there: String, here: String)]
    private let prose: String
    private let catalogue: Catalogue
    /// `GET /api/v1/clips/{}` of every endpoint, whatever its ids are called.
    private let calls: Set<String>

    init() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../docs/migrating.md")
            .standardizedFileURL
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        rows = lines.filter { $0.hasPrefix("| ") }.compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return cells.count == 2 && cells[0] != "there" ? (cells[0], cells[1]) : nil
        }
        prose = lines.filter { !$0.hasPrefix("|") }.joined(separator: "\n")
        catalogue = try Catalogue(StudioServer.endpoints)
        calls = Set(
            catalogue.entries.map { "\($0.endpoint.method.rawValue) \(Self.plain($0.endpoint.path))" }
        )
    }

    /// A path without the names of its ids and its query.
    private static func plain(_ path: some StringProtocol) -> String {
        String(path.prefix { $0 != "?" }).replacing(/\{[^}]*\}/, with: "{}")
    }

    /// What stands in code marks and begins with a method, each with its path.
    private static func named(in text: String) -> [String] {
        spans(in: text).filter { $0.contains(/^[A-Z]+ \//) }.map(plain)
    }

    private static func spans(in text: String) -> [String] {
        text.matches(of: /`([^`]+)`/).map { String($0.output.1) }
    }

    @Test func `every call that a row sends one to is there`() {
        let named = rows.flatMap { Self.named(in: $0.here) }
        #expect(named.count > 15, "\(named)")
        for call in named { #expect(calls.contains(call), "\(call)") }
    }

    @Test func `no row replaces a call that is there`() {
        let replaced = rows.flatMap { Self.named(in: $0.there) }
        #expect(replaced.count > 12, "\(replaced)")
        for call in replaced { #expect(!calls.contains(call), "\(call)") }
    }

    @Test func `every path that the text names is there`() {
        let paths = Set(catalogue.entries.map { Self.plain($0.endpoint.path) })
        let spans = (Self.spans(in: prose) + rows.flatMap { Self.spans(in: $0.here) }).filter {
            $0.hasPrefix("/")
        }
        #expect(spans.count >= 6, "\(spans)")
        for span in spans {
            let path = Self.plain(span.replacing("…", with: ""))
            let isThere = paths.contains { $0.hasPrefix(path) || $0.hasPrefix("/api/v1" + path) }
            #expect(isThere, "\(span)")
        }
        #expect(prose.contains("nine paths `/api/projects…`"))
        #expect(calls.count { $0.contains(" /api/projects") } == 9)
    }

    @Test func `every parameter that it names is one, with that value`() throws {
        let all = rows.flatMap { Self.spans(in: $0.here) } + Self.spans(in: prose)
        let pairs = all.compactMap { $0.firstMatch(of: /^\?(\w+)=(\w+)$/) }
        #expect(pairs.count >= 3)
        for pair in pairs {
            let (name, value) = (String(pair.output.1), String(pair.output.2))
            let isThere = try catalogue.entries.contains { entry in
                try entry.query?.properties.contains {
                    guard $0.key == name else { return false }
                    let document = try Wire.text(JSON.object($0.schema.document))
                    return document.contains("\"\(value)\"")
                } ?? false
            }
            #expect(isThere, "?\(name)=\(value)")
        }
    }
}
