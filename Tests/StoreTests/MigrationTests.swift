import Foundation
import GRDB
import Jobs
import Simulation
import Store
import Studio
import TestSupport
import Testing

/// Folders of other versions: older ones are brought on, newer and foreign ones left alone.
@Suite("Store: migrations")
struct MigrationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a folder that version 1 made is opened, and all its rows can be read`() async throws {
        try load(dump: "schema-1")
        let store = try folder.store(TestSurroundings(ids: CountingIDs(after: 1_000_000)))
        try await store.read { transaction in
            let project = try #require(try transaction.project(named: "kettle"))
            #expect(project.name == "The Kettle")
            #expect(project.brief.product == .said("Kettle \u{2615}"))
            #expect(project.format == Format(aspect: .feed, rate: FrameRate(30000, 1001), frames: 180))
            #expect(project.seed == Seed(.max))
            #expect(try transaction.moods(of: project.id).map(\.value.name) == ["Morning", "Noon", "Night"])
            #expect(try transaction.moodRow(of: project)?.mood.name == "Noon", "the second was ordered")
            #expect(try transaction.messages(of: project.id, limit: 9).isEmpty)
            #expect(try transaction.scenes(of: project.id).map(\.value.frames) == [90, 60, 30])
            #expect(try transaction.scenes(of: project.id).allSatisfy { $0.value.staging == Staging() })
            let clips = try transaction.clips(of: project.id)
            #expect(clips.count == 3)
            // What came with later steps: clips are called as their scenes, nothing has alternates.
            let scenes = try transaction.sceneRows(of: project.id)
            #expect(clips.map(\.value.name) == scenes.map(\.fields.name))
            #expect(scenes.allSatisfy { $0.fields.isChosen && $0.original == nil })
            #expect(try transaction.commands(of: project.id, limit: 9).allSatisfy { !$0.isUndoable })
            let words = ProjectQuery(words: "KETTLE")
            #expect(
                try transaction.projects(of: transaction.projectRow(project.id).owner, words).items.count == 1
            )
            let take = try transaction.take(try #require(clips[0].value.videoTake))
            #expect(take.asset.mime == "video/mp4")
            #expect(take.recipe.prompt == "A kettle, \u{201C}steam\u{201D} \u{2601}\u{FE0F}")
            let music = try transaction.sound(of: project.id, kind: .music, hash: "music")
            #expect(music?.samples == 288_000)
            let settings = RenderSettings(quality: .final, captions: .burn, maximumBytes: 9_000_000)
            let render = try #require(try transaction.render(of: project.id, settings: settings))
            #expect(render.webVTT?.kind == .captions)
            #expect(try transaction.cut(render.cut).timeline.items.map(\.frames) == [180])
        }
    }

    @Test func `the queue that version 1 left goes on`() async throws {
        try load(dump: "schema-1")
        let queue = try SQLiteQueue(folder.store(TestSurroundings(ids: CountingIDs(after: 1_000_000))))
        let jobs = try await queue.jobs(JobFilter())
        #expect(jobs.map(\.id) == ["a", "b", "c", "d", "e", "f", "g"])
        #expect(Set(jobs.map(\.state)) == Set(JobState.allCases))
        let log = try await queue.log()
        #expect(History.findings(jobs: jobs, log: log).isEmpty)
        let running = try #require(jobs.first { $0.state == .running }?.lease)
        try await queue.finish(running, .completed(result: nil))
        let numbers = try DatabaseFile(folder: folder.url).rows("SELECT number FROM events ORDER BY rowid")
        #expect(
            numbers.map { $0[0] as Int } == Array(1...numbers.count),
            "the numbers go on where they stood"
        )
        let attempts = try await queue.store.read { try $0.attempts(of: "a") }
        #expect(attempts.map(\.outcome) == ["failed", "completed"])
    }

    @Test func `a migration makes a backup first and keeps what is there`() async throws {
        try load(dump: "schema-1")
        try migrate(Migration.all + [next])
        let file = try DatabaseFile(folder: folder.url)
        #expect(try file.rows("SELECT note FROM projects").map { $0[0] as String } == ["kept"])
        #expect(try file.number("SELECT max(number) FROM schema_migrations") == next.number)
        let names = try FileManager.default.contentsOfDirectory(atPath: backups.path)
        #expect(names == ["reelwright-schema-1.db"])

        // The backup is a whole data folder's database.
        let restored = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: backups.appending(path: names[0]),
            to: restored.url.appending(path: "reelwright.db")
        )
        let project = try await restored.store().read { try $0.project(named: "kettle") }
        #expect(project?.name == "The Kettle")
    }

    @Test func `a link shared before links had roles shows, and is somebody who cannot sign in`() async throws
    {
        try load(dump: "schema-1")
        let step = try #require(Migration.all.firstIndex { $0.name == "shared roles" })
        try migrate(Array(Migration.all.prefix(step)))
        let file = try DatabaseFile(folder: folder.url)
        try file.run(
            """
            INSERT INTO share_tokens (id, project_id, prefix, hash, created_by, created_at, updated_at)
            SELECT 'link', id, 'rw_share_abcd', '\(String(repeating: "0", count: 64))', owner_id, 7, 7
            FROM projects
            """
        )
        let store = try folder.store(TestSurroundings(ids: CountingIDs(after: 1_000_000)))
        let link = try #require(try await store.read { try $0.openShare(ID("link")) })
        #expect(link.role == .viewer)
        let people = try file.rows("SELECT name, role, email, deleted_at FROM users WHERE id = 'link'")
        #expect(people.map { $0["name"] as String } == ["Shared link rw_share_abcd"])
        #expect(people.map { $0["deleted_at"] as Int? } == [7])
        #expect(try await store.read { try $0.credentials(of: link.user) == nil })
    }

    @Test func `a migration that fails leaves the schema as it was, and can be made again`() async throws {
        try load(dump: "schema-1")
        let broken = Migration(
            number: next.number,
            name: "broken",
            sql: "CREATE TABLE half (id TEXT NOT NULL); INSERT INTO nowhere VALUES (1);"
        )
        #expect(throws: DatabaseError.self) { try migrate(Migration.all + [broken]) }
        let file = try DatabaseFile(folder: folder.url)
        // The steps before it are kept, each by itself.
        #expect(try file.number("SELECT count(*) FROM schema_migrations") == Migration.all.count)
        #expect(try file.number("SELECT count(*) FROM sqlite_master WHERE name = 'half'") == 0)
        try migrate(Migration.all + [next])
        #expect(try file.number("SELECT count(*) FROM schema_migrations") == next.number)
    }

    @Test func `a folder of a newer version is refused and not touched`() throws {
        try load(dump: "schema-1")
        try migrate(Migration.all + [next])
        let before = try contents()
        let problem = #expect(throws: Problem.self) { try folder.store() }
        #expect(problem?.code == .conflict)
        let known = Migration.all.count
        let newer = "was made by a newer Reelwright (schema \(next.number), this one knows \(known))"
        #expect(problem?.message.contains(newer) == true)
        #expect(try contents() == before)
    }

    @Test func `a folder whose steps are not ours is refused`() throws {
        try load(dump: "schema-1")
        try DatabaseFile(folder: folder.url).run("UPDATE schema_migrations SET checksum = 'another'")
        let problem = #expect(throws: Problem.self) { try folder.store() }
        #expect(problem?.code == .conflict)
        #expect(problem?.message.contains("has another schema 1 than this Reelwright") == true)
    }

    @Test func `the steps are numbered from 1 without gaps`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    private let next = Migration(
        number: Migration.all.count + 1,
        name: "a step of tomorrow",
        sql: "ALTER TABLE projects ADD COLUMN note TEXT NOT NULL DEFAULT 'kept';"
    )

    private var backups: URL { folder.url.appending(path: "backups") }

    private func migrate(_ migrations: [Migration]) throws {
        let pool = try DatabasePool(path: folder.url.appending(path: "reelwright.db").path)
        defer { try? pool.close() }
        try Migrator(pool: pool, folder: folder.url, migrations: migrations).migrate(now: 1)
    }

    private func load(dump name: String) throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures").appending(path: "\(name).sql")
        try DatabaseFile(folder: folder.url).run(try String(contentsOf: file, encoding: .utf8))
    }

    /// All rows of all tables, the schema's own first, and the names of backups.
    private func contents() throws -> [String] {
        let file = try DatabaseFile(folder: folder.url)
        let schema = try file.rows("SELECT name, type, sql FROM sqlite_master ORDER BY name")
        let tables = schema.filter { $0["type"] == "table" }.map { $0["name"] as String }
        let rows = try tables.flatMap { try file.rows("SELECT * FROM \($0)") }
        let names = try FileManager.default.contentsOfDirectory(atPath: backups.path)
        return (schema + rows).map { "\($0)" } + names
    }
}
