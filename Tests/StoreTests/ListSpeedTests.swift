import Foundation
import GRDB
import GRDBSQLite
import Studio
import TestSupport
import Testing

@testable import Store

/// Pages of long lists cost what pages of short ones do, by what SQLite counts: a clock would tell of the
/// tests beside this one, too.
@Suite("Store: long lists")
struct ListSpeedTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let short = ID<Project>("short")
    private let long = ID<Project>("long")

    init() async throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try folder.store()
        try await store.write { _ in }
        let owner: String = try DatabaseFile(folder: folder.url).rows("SELECT id FROM users")[0][0]
        try DatabaseFile(folder: folder.url).run(Self.rows(owner))
    }

    @Test func `a page of 100,000 clips takes no more work than one of 1,000`() async throws {
        for place in [0, 500] {
            let (few, many) = (try await page(of: short, from: place), try await page(of: long, from: place))
            let work = try await ratio(
                { try $0.clips(of: short, after: few, limit: 100).items.count },
                { try $0.clips(of: long, after: many, limit: 100).items.count }
            )
            #expect(work <= 1.1, "from clip \(place) on, by project")
            let scenes = (few: ID<Scene>("short-0"), many: ID<Scene>("long-0"))
            let ofScene = try await ratio(
                { try $0.clips(of: scenes.few, limit: 100).items.count },
                { try $0.clips(of: scenes.many, limit: 100).items.count }
            )
            #expect(ofScene <= 1.1, "from clip \(place) on, by scene")
        }
    }

    @Test func `a page of 100,000 projects takes no more work than one of 1,000`() async throws {
        for sort in ProjectQuery.Sort.allCases {
            let work = try await ratio(
                { try $0.projects(of: ID("few"), ProjectQuery(sort: sort)).items.count },
                { try $0.projects(of: ID("many"), ProjectQuery(sort: sort)).items.count }
            )
            #expect(work <= 1.1, "by \(sort)")
        }
    }

    /// The cursor behind so many clips.
    private func page(of project: ID<Project>, from place: Int) async throws -> String? {
        guard place > 0 else { return nil }
        return try await store.read { try $0.clips(of: project, limit: place).next }
    }

    /// How many times as much work the second is as the first: the larger of its instructions and its pages.
    private func ratio(
        _ first: @escaping @Sendable (Transaction) throws -> Int,
        _ second: @escaping @Sendable (Transaction) throws -> Int
    ) async throws -> Double {
        try await store.read { transaction in
            let few = try work(in: transaction, first)
            let many = try work(in: transaction, second)
            #expect(few.instructions > 100 && few.pages > 10, "the work of a page is counted")
            return max(
                Double(many.instructions) / Double(few.instructions),
                Double(many.pages) / Double(few.pages)
            )
        }
    }

    /// The instructions of all statements and the pages that were looked at, in the cache or not.
    private func work(
        in transaction: Transaction,
        _ page: (Transaction) throws -> Int
    ) throws -> (instructions: Int, pages: Int) {
        // What is prepared and read once, such as the schema, is no part of the second page of anything.
        _ = try page(transaction)
        _ = counts(of: transaction)
        #expect(try page(transaction) == 100)
        return counts(of: transaction)
    }

    /// What was counted since the last call.
    private func counts(of transaction: Transaction) -> (instructions: Int, pages: Int) {
        let connection = transaction.database.sqliteConnection
        var instructions = 0
        var statement = sqlite3_next_stmt(connection, nil)
        while let counted = statement {
            instructions += Int(sqlite3_stmt_status(counted, SQLITE_STMTSTATUS_VM_STEP, 1))
            statement = sqlite3_next_stmt(connection, counted)
        }
        let pages = [SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS].map { kind in
            var (count, highest): (Int32, Int32) = (0, 0)
            sqlite3_db_status(connection, kind, &count, &highest, 1)
            return Int(count)
        }
        return (instructions, pages.reduce(0, +))
    }

    /// A project of 1,000 clips and one of 100,000, each in 10 scenes; 1,000 projects of one owner and
    /// 100,000 of another.
    private static func rows(_ owner: String) -> String {
        let count = "WITH RECURSIVE count (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n < %d)\n"
        func counted(_ number: Int) -> String { String(format: count, number - 1) }
        let projects = """
            INSERT INTO projects (id, owner_id, slug, name, brief, language, aspect, rate_numerator,
                rate_denominator, frames, seed, mood_number, engine, name_key, search, created_by, created_at,
                updated_at)
            """
        let brief = (try? Wire.text(Brief())) ?? ""
        func values(_ id: String, _ owner: String) -> String {
            """
            SELECT \(id), '\(owner)', \(id), 'Film', '\(brief)', 'en', '9:16', 30, 1, 900, 1, 1, 'draft 1',
                \(id), 'film', '\(owner)', 1, 1
            """
        }
        var text = """
            INSERT INTO users (id, name, role, created_at, updated_at)
            VALUES ('few', 'Few', 'member', 1, 1), ('many', 'Many', 'member', 1, 1);
            \(counted(1_000)) \(projects) \(values("'few-' || n", "few")) FROM count;
            \(counted(100_000)) \(projects) \(values("'many-' || n", "many")) FROM count;

            """
        for (name, clips) in [("short", 1_000), ("long", 100_000)] {
            text += """
                \(projects) \(values("'\(name)'", owner));
                \(counted(10))
                INSERT INTO scenes (id, project_id, position, purpose, name, description, style_prompt,
                    narration, words, subject, frames, created_by, created_at, updated_at)
                SELECT '\(name)-' || n, '\(name)', n, 'feature', 'Scene', '', '', '', '', '', 1000000,
                    '\(owner)', 1, 1 FROM count;
                \(counted(clips))
                INSERT INTO clips (id, project_id, scene_id, position, frames, image_prompt, video_prompt,
                    created_by, created_at, updated_at)
                SELECT '\(name)-' || n, '\(name)', '\(name)-' || (n % 10), n / 10 * 5, 5, '', '', '\(owner)',
                    1, 1 FROM count;

                """
        }
        return text
    }
}
