import Foundation
import GRDB
import Jobs
import Store
import Studio
import Synchronization
import TestSupport
import Testing

/// One text for two databases: PostgreSQL takes all that SQLite gets.
@Suite("Store: PostgreSQL")
struct PostgreSQLTests {
    private let sources: SQLScan

    init() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../Sources/Store").standardizedFileURL
        sources = try SQLScan(folder: root)
    }

    @Test func `every migration and every statement is taken, and what is not taken is reported`()
        async throws
    {
        let planted = [
            SQLStatement(place: "table", text: "SELECT name FROM nowhere"),
            SQLStatement(
                place: "replace",
                text: "INSERT OR REPLACE INTO counters (name, value) VALUES ($1, $2)"
            ),
            SQLStatement(place: "number for truth", text: "SELECT id FROM jobs WHERE attempt"),
            SQLStatement(
                place: "text and number",
                text: "SELECT id FROM jobs WHERE id = $1 AND attempt = $1"
            ),
            SQLStatement(place: "quote", text: "SELECT id FROM jobs WHERE id = \"x\""),
        ]
        let complaints = try await complaints(of: sources.statements + planted)
        #expect(complaints.filter { !planted.map(\.place).contains($0.key) } == [:])
        #expect(planted.map(\.place).filter { complaints[$0] == nil } == [])
    }

    @Test func `no statement of the sources can go by unseen`() {
        #expect(sources.complaints == [])
        #expect(sources.statements.count > 60)
    }

    @Test(arguments: [
        "try run(text)", "try transaction.rows(\n    Self.query,\n    1\n)", #"try row("SELECT " + columns)"#,
        #"try run("DELETE FROM \(table)")"#, "database.execute(sql: sql)", "database.execute(literal: text)",
        "try Table(\"jobs\").deleteAll(database)", "struct Row: FetchableRecord {}",
        "try database.drop(table: name)",
        "func value(_ sql: String) throws { try row(sql) }",
        "let found = SQLRequest<Row>(stringLiteral: text)",
        #"try run("DELETE FROM leases WHERE name = $2 AND token = $1", token, name)"#,
    ])
    func `a statement that a scan cannot follow is reported`(planted: String) {
        #expect(SQLScan(planted, file: "Planted.swift").complaints.count == 1)
    }

    @Test func `a statement is found with its file and line`() {
        let source =
            "// run(text)\ntry run(\n    \"\"\"\n    SELECT 1\n      FROM jobs\n    \"\"\",\n    1\n)\nrow(\"SELECT 2\")"
        let scan = SQLScan(source, file: "Planted.swift")
        #expect(scan.complaints == [])
        #expect(
            scan.statements == [
                SQLStatement(place: "Planted.swift:3", text: "SELECT 1\n  FROM jobs"),
                SQLStatement(place: "Planted.swift:9", text: "SELECT 2"),
            ]
        )
    }

    @Test func `what SQLite gets while a film is written was found in the sources`() async throws {
        let folder = try TemporaryFolder(inMemory: true)
        let store = try folder.store()
        let seen = Mutex<Set<String>>([])
        try await store.write { _ in }
        try await store.pool.writeWithoutTransaction { database in
            database.trace(options: .statement) { event in
                seen.withLock { _ = $0.insert(event.description) }
            }
        }
        _ = try await store.write { try SampleFilm(writing: $0) }
        let queue = try SQLiteQueue(store)
        try await queue.insert(NewJob(id: "a", kind: "k"), NewJob(id: "b", kind: "k", dependencies: ["a"]))
        try await queue.finish(queue.lease(), .completed(result: nil))
        _ = try await queue.cancel("b", reason: "", now: ManualClock.start)
        _ = try await queue.retry("b", now: ManualClock.start)
        _ = try await queue.prune(endedBefore: .max)
        let known = Set(sources.statements.map(\.text))
        let unknown = seen.withLock { $0 }.subtracting(known).filter {
            !SQLStatement(place: "", text: $0).isException
        }
        #expect(unknown == [])
        #expect(seen.withLock { $0 }.intersection(known).count > 30)
    }

    /// What PostgreSQL says against statements, by their places.
    private func complaints(of statements: [SQLStatement]) async throws -> [String: String] {
        // What makes a table cannot be prepared, so that it is run, as the migrations are.
        let made = statements.filter { $0.text.hasPrefix("CREATE ") }
        let prepared = statements.filter { !$0.text.hasPrefix("CREATE ") }
        let steps = Migration.all.map { SQLStatement(place: "migration \($0.number)", text: $0.sql) }
        let script =
            (made + steps).map { "\\warn @ \($0.place)\n\($0.text);\n" }
            + prepared.enumerated().map { "\\warn @ \($1.place)\nPREPARE s\($0) AS\n\($1.text);\n" }
        let said = try await PostgreSQLServer.run { try await $0.psql(script.joined()) }

        var complaints: [String: String] = [:]
        var place = ""
        for line in said.complaint.split(separator: "\n") {
            if line.hasPrefix("@ ") {
                place = String(line.dropFirst(2))
            } else {
                complaints[place, default: ""] += "\(line)\n"
            }
        }
        // An open quote would swallow all that follows it.
        let taken = said.output.split(separator: "\n").count { $0 == "PREPARE" }
        let refused = prepared.count { complaints[$0.place] != nil }
        #expect(taken + refused == prepared.count)
        return complaints
    }
}
