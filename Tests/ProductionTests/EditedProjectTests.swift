import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

/// Projects that are no longer what their order made them.
struct EditedProjectTests {
    @Test(arguments: [
        "UPDATE scenes SET narration = 'Something else.' WHERE position = 0",
        "UPDATE clips SET video_prompt = 'Something else.'",
        "UPDATE moods SET name = 'Something else' WHERE number = 2",
    ])
    func `an edited project is left alone, which is said, and a new one begins`(edit: String) async throws {
        let studio = try TestStudio()
        let film = try await studio.plan()
        let before = try await studio.state(of: film)
        try studio.database.run(edit)
        let other = try await studio.begin()
        #expect(other.isNew && other.project.id != film.project.id)
        #expect(other.notice?.contains("The project lumen was edited since") == true, "\(other)")
        #expect(try await studio.state(of: film).jobs == before.jobs)
        // From now on the new one is the film of this order.
        let again = try await studio.begin()
        #expect(again.project.id == other.project.id && !again.isNew && again.notice == nil)
    }

    @Test func `a project of another engine version is left alone, which is said`() async throws {
        let old = try TestStudio(engine: "test 1")
        let film = try await old.plan()
        let new = try TestStudio(engine: "test 2", sharing: old)
        let other = try await new.begin()
        #expect(other.isNew && other.project.id != film.project.id && other.project.engine == "test 2")
        let notice = try #require(other.notice)
        for word in ["lumen", "test 1", "test 2"] { #expect(notice.contains(word), "\(notice)") }
        let again = try await new.begin()
        #expect(again.project.id == other.project.id && again.notice == nil)
        let back = try await old.begin()
        #expect(back.project.id == film.project.id && !back.isNew && back.notice == nil)
    }
}

extension TestStudio {
    /// Begins a film and works until its scenes are planned.
    func plan() async throws -> BegunFilm {
        let film = try await begin()
        _ = try await work(on: film) { $0.jobs(.plan).allSatisfy { $0.state == .completed } }
        return film
    }
}
