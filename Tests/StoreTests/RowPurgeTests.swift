import Foundation
import Jobs
import Store
import Studio
import TestSupport
import Testing

/// What goes for good of a living project, and what has to stay.
@Suite("Store: the trash of living projects")
struct RowPurgeTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let clock = ManualClock()
    private let film: SampleFilm
    private let database: DatabaseFile

    init() async throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try folder.store(TestSurroundings(clock: clock))
        film = try await store.write { try SampleFilm(writing: $0) }
        database = try DatabaseFile(folder: folder.url)
    }

    private var project: ID<Project> { film.project.id }

    /// Empties the trash of what was put there before 200.
    private func purge(limit: Int = 500) async throws -> PurgedRows {
        let project = project
        return try await store.write { try $0.purgeTrash(of: project, deletedBefore: 200, limit: limit) }
    }

    private func trash(_ table: String, _ condition: String = "1 = 1") throws {
        try database.run("UPDATE \(table) SET deleted_at = 100 WHERE \(condition)")
    }

    private func count(_ table: String) throws -> Int { try database.number("SELECT count(*) FROM \(table)") }

    private func scenes() async throws -> [SceneRow] {
        let project = project
        return try await store.read { try $0.sceneRows(of: project) }
    }

    @Test func `a scene goes with its clips, takes, sounds and batches, and the others stay`() async throws {
        let clip = film.clips[0]
        let project = project
        _ = try await store.write { try $0.insertBatch(of: project, .image, [(clip, "job")]) }
        try trash("scenes", "position = 0")
        let gone = try await purge()
        #expect(gone.scenes == 1 && gone.clips == 1 && gone.takes == 2, "\(gone)")
        #expect(gone.assets.isEmpty, "a mood shows the image, and a cut plays the video")
        #expect(try ["scenes", "clips", "takes"].map(count) == [2, 2, 0])
        #expect(try ["batches", "batch_jobs"].map(count) == [0, 0])
        #expect(try database.texts("SELECT kind FROM sounds") == ["music"])
        #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
        #expect(
            try database.texts("SELECT subject FROM events WHERE kind = 'trash.purged'") == [project.text]
        )
        #expect(try await purge() == PurgedRows(), "what is gone does not go again")
        #expect(try database.number("SELECT count(*) FROM events WHERE kind = 'trash.purged'") == 1)
    }

    @Test func `an original stays in the trash while it has an alternate, and goes after it`() async throws {
        let project = project
        let scene = try await scenes()[0]
        try await store.write { transaction in
            try transaction.edit("scene.alternate", project) { editing in
                var fields = scene.fields
                fields.isChosen = false
                let alternate = try editing.insert(fields, at: 0, alternate: (original: scene.id, number: 1))
                try editing.change(scene) { $0.isChosen = false }
                try editing.change(alternate) { $0.isChosen = true }
            }
        }
        // Long ago.
        try database.run("UPDATE commands SET created_at = 50")
        try trash("scenes", "id = '\(scene.key)'")
        let first = try await purge()
        #expect(first.scenes == 0 && first.clips == 0, "\(first)")
        #expect(first.takes == 2, "what lies in it has no need to stay")
        try trash("scenes", "parent_scene_id IS NOT NULL")
        #expect(try await purge().scenes == 2)
        #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    }

    @Test func `an original clip stays too, without its takes, and what threw it away is ended`()
        async throws
    {
        let (project, id) = (project, film.clips[0])
        try await store.write { transaction in
            let clip = try transaction.clipRow(id)
            try transaction.edit("clip.alternate", project) { editing in
                var fields = clip.fields.withoutTakes()
                fields.isChosen = false
                let alternate = try editing.insert(fields, alternate: (original: id, number: 1))
                try editing.change(clip) { ($0.isChosen, $0.isDeleted) = (false, true) }
                try editing.change(alternate) { $0.isChosen = true }
            }
        }
        try trash("clips", "id = '\(id)'")
        #expect(try await purge() == PurgedRows(), "a young edit may be taken back, with the takes")
        try database.run("UPDATE commands SET created_at = 50")
        let gone = try await purge()
        #expect(gone.clips == 0 && gone.takes == 2, "\(gone)")
        #expect(try database.number("SELECT count(*) FROM clips WHERE id = '\(id)'") == 1)
        #expect(try database.texts("SELECT is_undoable || '' FROM commands") == ["0"])
        try trash("clips", "parent_clip_id IS NOT NULL")
        #expect(try await purge().clips == 2)
        #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    }

    @Test func `a line that another scene says too is kept for it`() async throws {
        // What the sound was made from.
        let line = film.recipe.prompt
        let others = try await scenes()
        try await store.write { transaction in
            try transaction.edit("scene.updated", others[1].projectID) { editing in
                _ = try editing.change(others[1]) { $0.narration = line }
            }
        }
        try trash("scenes", "position = 0")
        #expect(try await purge().scenes == 1)
        let owners = try database.texts("SELECT scene_id FROM sounds WHERE kind = 'narration'")
        #expect(owners == [others[1].key])
    }

    @Test func `a cut stays while there is a film of it, and then goes with what it alone played`()
        async throws
    {
        try trash("cuts")
        try trash("scenes", "position = 0")
        #expect(try await purge().cuts == 0)
        #expect(try count("cuts") == 1)
        try trash("renders")
        try database.run("UPDATE renders SET deleted_at = 300")
        #expect(try await purge().cuts == 0, "the film may come back")
        try database.run("UPDATE renders SET deleted_at = 100")
        let gone = try await purge()
        #expect(gone.renders == 1 && gone.cuts == 1, "\(gone)")
        let left = try database.texts("SELECT substr(sha256, 1, 1) FROM assets ORDER BY sha256")
        #expect(left == ["1", "3"], "the film, its captions and the video that the cut played are gone")
        #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    }

    @Test func `what a younger edit names stays, and older edits that name what went are ended`()
        async throws
    {
        let project = project
        let scenes = try await scenes()
        try await store.write { transaction in
            for scene in scenes.prefix(2) {
                try transaction.edit("scene.updated", project) { editing in
                    _ = try editing.change(scene) { $0.name = "Another" }
                }
            }
        }
        let edits = try database.texts("SELECT id FROM commands ORDER BY event_number")
        try database.run("UPDATE commands SET created_at = 50 WHERE id = '\(edits[0])'")
        try trash("scenes")
        #expect(try await purge().scenes == 2)
        #expect(try database.texts("SELECT id FROM scenes") == [scenes[1].key])
        #expect(
            try database.texts("SELECT is_undoable || '' FROM commands ORDER BY event_number") == ["0", "1"]
        )
        await #expect(throws: Problem.self) {
            try await store.write { try $0.undo(edits[0], of: project) }
        }
        #expect(try await store.write { try $0.undo(of: project) }.id == edits[1])
        await #expect(throws: Problem.self) { try await store.write { try $0.undo(of: project) } }
        // Undone since, it may be made again.
        try database.run("UPDATE commands SET created_at = 50, undone_at = 250 WHERE id = '\(edits[1])'")
        #expect(try await purge().scenes == 0)
        try database.run("UPDATE commands SET undone_at = 60 WHERE id = '\(edits[1])'")
        #expect(try await purge().scenes == 1)
        await #expect(throws: Problem.self) { try await store.write { try $0.redo(of: project) } }
    }

    @Test func `what unfinished work is about stays until that has ended`() async throws {
        let project = project
        let clip = film.clips[1]
        let job = try await store.write { transaction in
            let payload = #"{"clip":"\#(clip)","project":"\#(project)"}"#
            let job = NewJob(id: transaction.ids.next(), kind: "video", group: project.text, payload: payload)
            _ = try transaction.insert([job])
            return job.id
        }
        try trash("clips")
        #expect(try await purge().clips == 2)
        #expect(try database.texts("SELECT id FROM clips") == [clip.text])
        try database.run("UPDATE jobs SET state = 'cancelled', finished_at = 1 WHERE id = '\(job)'")
        #expect(try await purge().clips == 1)
    }

    @Test func `an asset of the trash goes when nothing names it, in a project and in a library`()
        async throws
    {
        try await store.write { transaction in
            let library = try Self.upload("a", nil, transaction)
            let shown = try Self.upload("b", nil, transaction)
            var member = CastMember(name: "Mara")
            member.referenceImages = [shown]
            _ = try transaction.insert(member, project: nil)
            #expect(library != shown)
        }
        let project = project
        _ = try await store.write { try Self.upload("c", project, $0) }
        try trash("assets")
        let gone = try await purge()
        #expect(gone.assets.count == 1 && gone.count == 1, "\(gone)")
        #expect(try await store.write { try $0.purgeLibraries(deletedBefore: 100) }.count == 0)
        #expect(try await store.write { try $0.purgeLibraries(deletedBefore: 200) }.assets.count == 1)
        let left = try database.texts("SELECT substr(sha256, 1, 1) FROM assets ORDER BY sha256")
        #expect(left == ["1", "2", "3", "4", "5", "b"])
    }

    @Test func `a mood goes with its images, unless the film takes it`() async throws {
        let project = project
        let moods = try await store.read { try $0.moodRows(of: project).map(\.id.text) }
        try database.run("UPDATE projects SET mood_id = '\(moods[2])'")
        // Only the mood's image shows it.
        try database.run("DELETE FROM takes WHERE kind = 'image'")
        try trash("moods")
        let gone = try await purge()
        #expect(gone.moods == 2 && gone.assets.count == 1 && gone.count == 3, "\(gone)")
        #expect(try database.texts("SELECT id FROM moods") == [moods[2]])
        #expect(try count("mood_images") == 0)
        #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    }

    @Test func `characters go when no clip shows them, looks with the record of their uses`() async throws {
        let (project, clip) = (project, film.clips[0])
        let shown = try await store.write { transaction in
            _ = try transaction.insert(CastMember(name: "Mara"), project: project)
            _ = try transaction.insert(StyleTemplate(name: "Noir"), project: project)
            return try transaction.insert(CastMember(name: "Iva"), project: project).id.text
        }
        try database.run("UPDATE clips SET character_ids = ' \(shown) ' WHERE id = '\(clip)'")
        try database.run("INSERT INTO style_template_uses SELECT id, project_id FROM style_templates")
        try trash("characters")
        try trash("style_templates")
        #expect(try await store.read { try $0.projectsWithTrash(deletedBefore: 200) } == [project])
        #expect(try await purge() == PurgedRows(), "that they were made may be taken back")
        try database.run("UPDATE commands SET created_at = 50")
        let gone = try await purge()
        #expect(gone.characters == 1 && gone.templates == 1 && gone.count == 2, "\(gone)")
        #expect(try database.texts("SELECT id FROM characters") == [shown])
        #expect(try count("style_template_uses") == 0)
        try database.run("UPDATE clips SET character_ids = ''")
        #expect(try await purge().characters == 1)
    }

    @Test func `what libraries threw away goes by the same rules`() async throws {
        let (project, clip) = (project, film.clips[0])
        let shown = try await store.write { transaction in
            _ = try transaction.insert(CastMember(name: "Mara"), project: nil)
            _ = try transaction.insert(StyleTemplate(name: "Noir"), project: nil)
            _ = try transaction.insert(StoryTemplate(name: "Two", scenes: [.init(name: "One", duration: 3)]))
            return try transaction.insert(CastMember(name: "Iva"), project: nil).id.text
        }
        try database.run("UPDATE clips SET character_ids = ' \(shown) ' WHERE id = '\(clip)'")
        try database.run("INSERT INTO style_template_uses SELECT id, '\(project)' FROM style_templates")
        for table in ["characters", "style_templates", "story_templates"] { try trash(table) }
        #expect(try await purge() == PurgedRows(), "a project does not empty libraries")
        #expect(try await store.write { try $0.purgeLibraries(deletedBefore: 100) }.count == 0)
        let gone = try await store.write { try $0.purgeLibraries(deletedBefore: 200) }
        #expect(gone.characters == 1 && gone.templates == 2 && gone.count == 3, "\(gone)")
        #expect(try database.texts("SELECT id FROM characters") == [shown])
        #expect(try count("story_templates") == 0 && count("style_template_uses") == 0)
    }

    @Test func `a long trash goes in short writes`() async throws {
        try trash("scenes")
        var rounds: [Int] = []
        repeat { rounds.append(try await purge(limit: 2).count) } while rounds.last != 0
        #expect(rounds == [4, 2, 2, 0])
        #expect(try count("scenes") == 0)
    }

    @Test func `nothing goes of a project that is itself in the trash`() async throws {
        try trash("scenes")
        try database.run("UPDATE projects SET deleted_at = 150")
        #expect(try await purge() == PurgedRows())
        #expect(try await store.read { try $0.projectsWithTrash(deletedBefore: 200) } == [])
    }

    private static func upload(
        _ digit: String,
        _ project: ID<Project>?,
        _ transaction: Transaction
    ) throws -> ID<Asset> {
        try transaction.insertUpload(
            sha256: String(repeating: digit, count: 64),
            bytes: 9,
            kind: .image,
            mime: "image/png",
            fields: AssetFields(name: digit),
            facts: Asset.Facts(),
            project: project
        ).id
    }
}
