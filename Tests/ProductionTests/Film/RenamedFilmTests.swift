import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

/// Films that are called something else: only pictures that show the name are made again.
struct RenamedFilmTests {
    private let studio: TestStudio
    private let film: BegunFilm
    private let owner: ID<User>

    init() async throws {
        studio = try TestStudio()
        film = try await studio.begin()
        _ = try await studio.finish(film)
        owner = try await studio.owner(of: film.project.id)
    }

    private var project: ID<Project> { film.project.id }
    private var workshop: Workshop { studio.workshop }

    private func rename(_ project: ID<Project>, _ name: String) async throws {
        var update = ProjectUpdate()
        update.name = name
        _ = try await workshop.updateProject(project, update, by: owner)
    }

    private func clips(of project: ID<Project>) async throws -> [ClipRow] {
        try await workshop.store.read { try $0.clipRows(of: project) }
    }

    /// The clips whose pictures have the film's name on them.
    private func named(in project: ID<Project>) async throws -> Set<ID<Clip>> {
        let last = try await studio.scenes(of: project)
            .filter { $0.fields.purpose == .closing && !$0.fields.words.isEmpty }
        #expect(last.count == 1)
        return Set(try await clips(of: project).filter { $0.fields.scene == last.first?.id }.map(\.id))
    }

    /// What changed of the clips that are stale.
    private func stale(of project: ID<Project>) async throws -> [ID<Clip>: [String]] {
        try await workshop.progress(of: project).clips.compactMapValues(\.stale?.changed)
    }

    /// The steps that an order puts in, in words: "video 2".
    private func ordered(_ project: ID<Project>) async throws -> [String] {
        let jobs = try await studio.order(project)
        return Dictionary(grouping: jobs.compactMap(Step.init)) { $0 }
            .map { "\($0.key) \($0.value.count)" }.sorted()
    }

    @Test func `another name makes stale only the picture that shows it`() async throws {
        try await rename(project, "Lumen 2")
        let last = try await named(in: project)
        let stale = try await stale(of: project)
        #expect(Set(stale.keys) == last)
        #expect(stale.values.allSatisfy { $0 == ["first_frame", "name"] }, "\(stale)")
        #expect(try await ordered(project) == ["cut 1", "firstFrame 1", "render 1", "video 1"])
        for clip in try await clips(of: project) {
            let count = try await workshop.staleTakes(of: clip).count
            #expect(count == (last.contains(clip.id) ? 2 : 0))
        }
        try await rename(project, film.project.name)
        #expect(try await self.stale(of: project).isEmpty)
        #expect(try await ordered(project) == [])
    }

    @Test func `what else changed is told without the name`() async throws {
        let clip = try await clips(of: project)[0]
        try await rename(project, "Lumen 2")
        var update = ClipUpdate()
        update.imagePrompt = "A lamp at night"
        _ = try await workshop.updateClip(clip.id, update, by: owner)
        let changed = try #require(try await stale(of: project)[clip.id])
        #expect(changed.contains("image_prompt") && !changed.contains("name"), "\(changed)")
    }

    @Test func `a take that a person selected stays in a film of another name`() async throws {
        let clip = try await clips(of: project)[0]
        var order = GenerationOrder(.image)
        order.prompt = "A boat"
        _ = try await workshop.generate(order, for: clip.id, by: owner)
        _ = try await studio.work(on: film)
        try await rename(project, "Lumen 2")
        let take = try #require(try await workshop.takes(of: clip.id).filter { $0.take.kind == .image }.last)
        _ = try await workshop.selectTakes(of: clip.id, image: take.id, by: owner)
        #expect(try await stale(of: project)[clip.id] == ["first_frame"], "the video begins with another")
        try await rename(project, "Lumen 3")
        #expect(try await stale(of: project)[clip.id] == ["first_frame"])
    }

    @Test func `a copy asks for no picture that the first had, and for all that it lacked`() async throws {
        let copy = try await workshop.duplicateProject(project, by: owner).id
        #expect(try await stale(of: copy).isEmpty)
        for clip in try await clips(of: copy) {
            #expect(try await workshop.staleTakes(of: clip).isEmpty)
        }
        let asked = try await ordered(copy)
        #expect(asked == ["cut 1", "render 1"])
        try await rename(copy, "Lumen for winter")
        #expect(try await Set(stale(of: copy).keys) == named(in: copy), "it shows the name")

        let clip = try await clips(of: project)[0]
        var update = ClipUpdate()
        update.imagePrompt = "A lamp at night"
        _ = try await workshop.updateClip(clip.id, update, by: owner)
        let second = try await workshop.duplicateProject(project, by: owner).id
        let own = try await clips(of: second)[0]
        let lacking = try await stale(of: second)
        #expect(Array(lacking.keys) == [own.id] && lacking[own.id]?.contains("image_prompt") == true)
    }
}
