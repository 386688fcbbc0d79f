import Foundation
import Jobs
import Store
import Studio
import TestSupport
import Testing

/// What goes for good when a project's time in the trash is over.
@Suite("Store: trash")
struct TrashPurgeTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let clock = ManualClock()

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try folder.store(TestSurroundings(clock: clock))
    }

    @Test func `a purged project leaves no row, and another keeps all of its own`() async throws {
        let (gone, kept) = try await store.write { transaction in
            let gone = try SampleFilm(writing: transaction).project.id
            return (gone, try SampleFilm(writing: transaction, slug: "other").project.id)
        }
        try await store.write { transaction in
            for project in [gone, kept] {
                let job = NewJob(id: transaction.ids.next(), kind: "brief", group: project.text)
                let next = NewJob(
                    id: transaction.ids.next(),
                    kind: "moods",
                    group: project.text,
                    dependencies: [job.id]
                )
                _ = try transaction.insert([job, next])
            }
        }
        let database = try DatabaseFile(folder: folder.url)
        let before = try Self.counts(of: kept, database)
        #expect(before.filter { $0.value > 0 }.count > 10, "\(before)")
        #expect(try Self.counts(of: gone, database) == before)
        try await store.write { try $0.purge(gone) }
        #expect(try Self.counts(of: gone, database) == before, "what is not in the trash stays")

        try database.run("UPDATE projects SET deleted_at = 1 WHERE id = '\(gone.text)'")
        try await store.write { try $0.purge(gone) }
        let left = try Self.counts(of: gone, database).filter { $0.value > 0 }
        #expect(left.isEmpty, "\(left)")
        #expect(try Self.counts(of: kept, database) == before)
        #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
        #expect(try database.texts("SELECT subject FROM events WHERE kind = 'project.purged'") == [gone.text])
    }

    @Test func `what is purged names every table that a project may have rows in`() throws {
        let database = try DatabaseFile(folder: folder.url)
        let own = try Self.tables(database)
        let pointing = try database.texts(
            """
            SELECT DISTINCT m.name FROM sqlite_master AS m JOIN pragma_foreign_key_list(m.name) AS f
            WHERE m.type = 'table' AND f."table" IN ('projects', 'jobs', \(own.map { "'\($0)'" }.joined(separator: ", ")))
            """
        )
        let source = URL(filePath: #filePath)
            .appending(path: "../../../Sources/Store/Upkeep/Transaction+TrashPurge.swift").standardizedFileURL
        let text = try String(contentsOf: source, encoding: .utf8)
        #expect(own.count > 10)
        for table in Set(own + pointing + ["jobs"]) {
            #expect(text.contains("DELETE FROM \(table) "), "\(table) has rows of projects")
        }
    }

    @Test func `a project goes when its time is over and no job may still work on it`() async throws {
        let project = try await store.write { try SampleFilm(writing: $0).project.id }
        let database = try DatabaseFile(folder: folder.url)
        try database.run("UPDATE projects SET deleted_at = 100 WHERE id = '\(project.text)'")
        let job = try await store.write { transaction in
            let job = NewJob(id: transaction.ids.next(), kind: "brief", group: project.text)
            _ = try transaction.insert([job])
            return job.id
        }
        #expect(try await store.read { try $0.purgeable(deletedBefore: 200) } == [])
        try database.run("UPDATE jobs SET state = 'cancelled', finished_at = 1 WHERE id = '\(job)'")
        #expect(try await store.read { try $0.purgeable(deletedBefore: 200) } == [project])
        #expect(try await store.read { try $0.purgeable(deletedBefore: 100) } == [])
    }

    @Test func `takes go with what nothing else knows, and leave what a cut plays or was there before`()
        async throws
    {
        let film = try await store.write { try SampleFilm(writing: $0) }
        let project = film.project.id
        let clip = film.clips[1]
        // The sample's first video is played by its cut; these three are not.
        clock.advance(seconds: 1)
        let upload = try await store.write { try film.asset(String(repeating: "d", count: 64), .image, $0) }
        clock.advance(seconds: 1)
        try await store.write { transaction in
            let own = try film.asset(String(repeating: "e", count: 64), .image, transaction)
            let living = try film.asset(String(repeating: "f", count: 64), .image, transaction)
            for (asset, hash) in [(upload, "1"), (own, "2"), (living, "3")] {
                try transaction.insertTake(
                    .image,
                    of: clip,
                    in: project,
                    asset: asset,
                    recipe: film.recipe,
                    hash: hash
                )
            }
        }
        let database = try DatabaseFile(folder: folder.url)
        try database.run("UPDATE takes SET deleted_at = 100 WHERE recipe_hash IN ('1', '2', 'v')")
        let takes = try database.texts("SELECT id FROM takes WHERE deleted_at IS NOT NULL")
        #expect(takes.count == 3)
        #expect(try await store.read { try $0.projectsWithTrash(deletedBefore: 100) } == [])
        #expect(try await store.write { try $0.purgeTrash(of: project, deletedBefore: 100) }.count == 0)
        #expect(try await store.read { try $0.projectsWithTrash(deletedBefore: 200) } == [project])
        #expect(try await store.write { try $0.purgeTrash(of: project, deletedBefore: 200) }.takes == 3)
        #expect(try database.texts("SELECT recipe_hash FROM takes ORDER BY recipe_hash") == ["3", "i"])
        let hashes = try database.texts("SELECT substr(sha256, 1, 1) FROM assets ORDER BY sha256")
        #expect(hashes == ["1", "2", "3", "4", "5", "d", "f"])
        #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
        let selected = try database.texts("SELECT image_take_id FROM clips WHERE image_take_id IS NOT NULL")
        #expect(selected.allSatisfy { !takes.contains($0) })
        try database.run("UPDATE scenes SET deleted_at = 100")
        #expect(try await store.write { try $0.purgeTrash(of: project, deletedBefore: 200) }.takes == 2)
        #expect(try database.number("SELECT count(*) FROM takes") == 0)
    }

    /// Every table that belongs to a project by a column of its own.
    private static func tables(_ database: DatabaseFile) throws -> [String] {
        try database.texts(
            """
            SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
            WHERE m.type = 'table' AND c.name = 'project_id' ORDER BY m.name
            """
        )
    }

    private static func counts(of project: ID<Project>, _ database: DatabaseFile) throws -> [String: Int] {
        let id = project.text
        var counts: [String: Int] = [:]
        for table in try tables(database) {
            counts[table] = try database.number("SELECT COUNT(*) FROM \(table) WHERE project_id = '\(id)'")
        }
        counts["projects"] = try database.number("SELECT COUNT(*) FROM projects WHERE id = '\(id)'")
        counts["jobs"] = try database.number("SELECT COUNT(*) FROM jobs WHERE group_id = '\(id)'")
        return counts
    }
}
