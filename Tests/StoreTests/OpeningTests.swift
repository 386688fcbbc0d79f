import Foundation
import GRDB
import Store
import Studio
import TestSupport
import Testing

/// What a data folder is after it was opened, and what is refused.
@Suite("Store: opening")
struct OpeningTests {
    @Test func `a commit is flushed to the disk, and foreign keys hold`() throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        let settings = try store.pool.writeWithoutTransaction { database in
            try ["journal_mode", "synchronous", "foreign_keys"].map {
                try String.fetchOne(database, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["wal", "2", "1"])
    }

    @Test func `a new folder gets what it needs, and opening it again changes nothing`() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<2 {
            _ = try folder.store()
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
            #expect(
                names.filter { !$0.hasPrefix("reelwright.db-") } == [
                    "assets", "in-use", "lock", "reelwright.db", "work",
                ]
            )
        }
        let steps = try DatabaseFile(folder: folder.url).rows("SELECT * FROM schema_migrations")
        #expect(steps.count == Migration.all.count)
    }

    @Test func `many who open a new folder at once all succeed`() async throws {
        let folder = try TemporaryFolder()
        try await withThrowingTaskGroup { group in
            for number in 0..<8 {
                group.addTask {
                    let ids = CountingIDs(after: number * 1000)
                    let store = try folder.store(TestSurroundings(ids: ids))
                    try await store.write { transaction in
                        _ = try transaction.record("test.opened", project: nil, subject: "\(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
        let file = try DatabaseFile(folder: folder.url)
        #expect(try file.number("SELECT count(*) FROM schema_migrations") == Migration.all.count)
        #expect(try file.number("SELECT count(*) FROM events") == 8)
        #expect(try file.number("SELECT count(*) FROM users") == 1)
    }

    /// A connection that closes stands in the way of one that opens, for a moment.
    @Test func `who opens a folder while others close it waits for them`() async throws {
        let folder = try TemporaryFolder()
        let first = try folder.store()
        try await withThrowingTaskGroup { group in
            for _ in 0..<3 {
                group.addTask {
                    for _ in 0..<2000 {
                        _ = try DatabaseFile(folder: folder.url).number("SELECT count(*) FROM users")
                    }
                }
            }
            group.addTask { for _ in 0..<300 { _ = try folder.store() } }
            try await group.waitForAll()
        }
        try await first.checkIntegrity()
    }

    @Test func `a file that is no database is refused with a sentence`() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "This is a letter. ", count: 100), to: "reelwright.db")
        let problem = #expect(throws: Problem.self) { try folder.store() }
        #expect(problem?.code == .inputOutput)
        #expect(problem?.message.contains("is damaged; put back a backup") == true)
    }

    @Test func `a folder that cannot be made is refused with a sentence`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("A file.", to: "file")
        let problem = #expect(throws: Problem.self) {
            try Store(folder: file.appending(path: "data"), surroundings: TestSurroundings())
        }
        #expect(problem?.code == .inputOutput)
        #expect(problem?.message.hasSuffix("cannot be written; choose another with --data.") == true)
    }

    @Test func `a healthy folder passes the check, one without a stored file does not`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        let film = try await store.write { try SampleFilm(writing: $0) }
        let file = try folder.write("the film's bytes", to: "work/film")
        let hash = try store.files.adopt(file).sha256
        try await store.write { _ = try film.asset(hash, .video, $0) }
        let problem = await #expect(throws: Problem.self) { try await store.checkIntegrity() }
        #expect(problem?.message.contains("stored files are missing") == true)
        try DatabaseFile(folder: folder.url).run("UPDATE assets SET sha256 = '\(hash)' WHERE kind <> 'video'")
        try DatabaseFile(folder: folder.url).run("DELETE FROM takes WHERE kind = 'video'")
        try DatabaseFile(folder: folder.url).run("DELETE FROM assets WHERE sha256 <> '\(hash)'")
        try await store.checkIntegrity()
    }
}
