import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

/// Films ordered again after edits: what the edit changed is made, and nothing else.
struct EditedFilmOrderTests {
    private let studio: TestStudio
    private let film: BegunFilm

    init() async throws {
        studio = try TestStudio()
        film = try await studio.begin()
        _ = try await studio.finish(film)
    }

    private var project: ID<Project> { film.project.id }

    private func clips() async throws -> [ClipRow] {
        let project = project
        return try await studio.workshop.store.read { try $0.clipRows(of: project) }
    }

    /// The steps that an order puts in, in words: "video 2".
    private func ordered() async throws -> [String] {
        let jobs = try await studio.order(project)
        return Dictionary(grouping: jobs.compactMap(Step.init)) { $0 }
            .map { "\($0.key) \($0.value.count)" }.sorted()
    }

    private func describe(_ clip: ClipRow, _ prompt: String) async throws {
        var update = ClipUpdate()
        update.imagePrompt = prompt
        _ = try await studio.workshop.updateClip(clip.id, update, by: studio.owner(of: project))
    }

    @Test func `a film that is there is not ordered again`() async throws {
        #expect(try await ordered() == [])
    }

    @Test func `after a clip's words changed its pictures, the cut and the file are made again`() async throws
    {
        let before = try await studio.state(of: film)
        let clip = try await clips()[1]
        try await describe(clip, "A lamp at night")
        #expect(try await ordered() == ["cut 1", "firstFrame 1", "render 1", "video 1"])
        let state = try await studio.work(on: film)
        #expect(state.jobs.allSatisfy { $0.state == .completed })
        #expect(before.completed.isSubset(of: state.completed))
        let changed = try await clips()[1]
        #expect(changed.fields.imageTake != clip.fields.imageTake)
        #expect(changed.fields.videoTake != clip.fields.videoTake)
        #expect(state.render?.cut != before.render?.cut)
        #expect(try await ordered() == [])
        // Back to what it was: all of it is there.
        try await describe(clip, clip.fields.imagePrompt)
        #expect(try await ordered() == ["cut 1", "firstFrame 1", "render 1", "video 1"])
        let takes = try studio.database.number("SELECT count(*) FROM takes")
        _ = try await studio.work(on: film)
        #expect(try await clips()[1].fields.videoTake == clip.fields.videoTake)
        #expect(try studio.database.number("SELECT count(*) FROM takes") == takes)
        #expect(try studio.database.number("SELECT count(*) FROM renders") == 2)
    }

    @Test func `an order that comes twice, or while the first is worked off, puts in nothing twice`()
        async throws
    {
        try await describe(clips()[0], "A lamp at night")
        let first = try await studio.order(project).map(\.id)
        #expect(try await studio.order(project).map(\.id) == first)
        _ = try await studio.work(on: film) { state in
            state.jobs(.firstFrame).allSatisfy { $0.state == .completed }
        }
        let rest = try await studio.order(project).map(\.id)
        #expect(Set(rest).isSubset(of: first))
    }

    @Test func `scenes in another order keep their first frames`() async throws {
        let scenes = try await studio.scenes(of: project)
        let pictures = try await Set(clips().map(\.fields.imageTake))
        var order = scenes.map(\.id)
        order.swapAt(0, 1)
        let revision = try await studio.workshop.projectOverview(project).row.history.revision
        _ = try await studio.workshop.orderScenes(
            order,
            of: project,
            revision: revision,
            by: studio.owner(of: project)
        )
        // Where they stand decides how long the videos of the first two run under the next.
        #expect(try await ordered() == ["cut 1", "render 1", "video 2"])
        let state = try await studio.work(on: film)
        #expect(state.failed == nil)
        #expect(try await Set(clips().map(\.fields.imageTake)) == pictures)
        #expect(
            try await studio.newestTimeline(of: project).items.map(\.name).prefix(2) == [
                scenes[1].fields.name, scenes[0].fields.name,
            ]
        )
    }

    @Test func `a take that a person selected stays in the film until the clip is changed`() async throws {
        let clip = try await clips()[0]
        try await describe(clip, "A lamp at night")
        _ = try await ordered()
        _ = try await studio.work(on: film)
        let owner = try await studio.owner(of: project)
        let (image, video) = (clip.fields.imageTake, clip.fields.videoTake)
        _ = try await studio.workshop.selectTakes(of: clip.id, image: image, video: video, by: owner)
        // The timeline is the first one's again, whose film is there.
        #expect(try await ordered() == [])
        #expect(try await clips()[0].fields.videoTake == video)
        try await describe(clip, "A lamp at noon")
        #expect(try await ordered() == ["cut 1", "firstFrame 1", "render 1", "video 1"])
        _ = try await studio.work(on: film)
        #expect(try await clips()[0].fields.videoTake != video)
    }

    @Test func `a take that a person selects while another is made is not taken away`() async throws {
        let clip = try await clips()[0]
        try await describe(clip, "A lamp at night")
        _ = try await ordered()
        _ = try await studio.work(on: film)
        let newer = try await clips()[0].fields.videoTake
        let owner = try await studio.owner(of: project)
        try await describe(clip, "A lamp at noon")
        _ = try await ordered()
        _ = try await studio.workshop.selectTakes(of: clip.id, video: clip.fields.videoTake, by: owner)
        _ = try await studio.work(on: film)
        #expect(try await clips()[0].fields.videoTake == clip.fields.videoTake && newer != nil)
    }

    @Test func `a take that is deleted is made again`() async throws {
        let clip = try await clips()[0]
        let owner = try await studio.owner(of: project)
        try await studio.workshop.deleteTake(#require(clip.fields.videoTake), by: owner)
        #expect(try await ordered() == ["cut 1", "render 1", "video 1"])
        let state = try await studio.work(on: film)
        #expect(state.jobs.allSatisfy { $0.state == .completed })
        #expect(try await clips()[0].fields.videoTake != nil)
    }
}
