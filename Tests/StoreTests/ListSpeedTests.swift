import Foundation
import GRDB
import Store
import Studio
import TestSupport
import Testing

/// Pages of long lists cost what pages of short ones do.
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

    @Test func `a page of 100,000 clips is as fast as one of 1,000`() async throws {
        for place in [0, 500] {
            let (few, many) = (try await page(of: short, from: place), try await page(of: long, from: place))
            let times = try await ratio(
                { try $0.clips(of: short, after: few, limit: 100).items.count },
                { try $0.clips(of: long, after: many, limit: 100).items.count }
            )
            #expect(times <= 1.5, "from clip \(place) on, by project")
            let scenes = (few: ID<Scene>("short-0"), many: ID<Scene>("long-0"))
            let ofScene = try await ratio(
                { try $0.clips(of: scenes.few, limit: 100).items.count },
                { try $0.clips(of: scenes.many, limit: 100).items.count }
            )
            #expect(ofScene <= 1.5, "from clip \(place) on, by scene")
        }
    }

    @Test func `a page of 100,000 projects is as fast as one of 1,000`() async throws {
        for sort in ProjectQuery.Sort.allCases {
            let times = try await ratio(
                { try $0.projects(of: ID("few"), ProjectQuery(sort: sort)).items.count },
                { try $0.projects(of: ID("many"), ProjectQuery(sort: sort)).items.count }
            )
            #expect(times <= 1.5, "by \(sort)")
        }
    }

    /// The cursor behind so many clips.
    private func page(of project: ID<Project>, from place: Int) async throws -> String? {
        guard place > 0 else { return nil }
        return try await store.read { try $0.clips(of: project, limit: place).next }
    }

    /// How many times as long the second takes as the first, by the fastest of many runs in turn.
    private func ratio(
        _ first: @escaping @Sendable (Transaction) throws -> Int,
        _ second: @escaping @Sendable (Transaction) throws -> Int
    ) async throws -> Double {
        let times = try await store.read { transaction in
            let clock = ContinuousClock()
            var times = (first: Duration.seconds(1000), second: Duration.seconds(1000))
            for _ in 0..<30 {
                var found = [0, 0]
                times.first = min(times.first, try clock.measure { found[0] = try first(transaction) })
                times.second = min(times.second, try clock.measure { found[1] = try second(transaction) })
                #expect(found == [100, 100])
            }
            return times
        }
        return times.second / times.first
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
