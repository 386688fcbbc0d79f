import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

/// Films of timelines that no planner writes.
struct AnyTimelineTests {
    @Test func `clips, gaps, alternates and other lengths come to a film as long as its scenes`() async throws
    {
        let studio = try TestStudio()
        let film = try await studio.plan()
        let (workshop, project) = (studio.workshop, film.project.id)
        let owner = try await studio.owner(of: project)
        let scenes = try await studio.scenes(of: project)
        let first = try await workshop.store.read { try $0.clipRows(of: scenes[0].id)[0] }

        // The first scene: a gap, a short clip, another gap, a second clip of half a second, a third gap.
        var longer = SceneUpdate()
        longer.duration = 3
        _ = try await workshop.updateScene(scenes[0].id, longer, by: owner)
        var moved = ClipUpdate()
        moved.position = 0.5
        moved.length = 1
        _ = try await workshop.updateClip(first.id, moved, by: owner)
        var draft = ClipDraft()
        draft.position = 2
        draft.length = 0.5
        let second = try await workshop.createClip(draft, in: scenes[0].id, by: owner)
        // An alternate that is not chosen, and a scene whose clip is gone.
        let alternate = try await workshop.makeAlternate(ofClip: first.id, by: owner)
        let last = try await workshop.store.read { try $0.clipRows(of: scenes[scenes.count - 1].id)[0] }
        try await workshop.deleteClip(last.id, by: owner)

        _ = try await studio.order(project)
        let state = try await studio.work(on: film)
        let frames = try await studio.scenes(of: project).reduce(0) { $0 + $1.fields.frames }
        let render = try #require(state.render, "\(String(describing: state.failed?.failure))")
        #expect(frames != film.project.format.frames && render.frames == frames)
        #expect(render.samples == film.project.format.rate.samples(ofFrames: frames))
        let items = try await studio.newestTimeline(of: project).items
        #expect(items.prefix(5).map(\.frames) == [12, 24, 12, 12, 12])
        #expect(items.prefix(5).map { $0.isHeld ?? false } == [true, false, true, false, true])
        #expect(items.prefix(3).allSatisfy { $0.video == items[0].video } && items[4].video == items[3].video)
        #expect(items.count { $0.isContinued != true } == scenes.count)
        // What is not in the film was not made, and what was needed for it was.
        #expect(try await studio.takes(of: alternate.id) == 0)
        #expect(try await studio.takes(of: second.id) == 2)
        let made = try await workshop.store.read { try $0.clipRows(of: scenes[scenes.count - 1].id) }
        #expect(made.map(\.fields.frames) == [scenes[scenes.count - 1].fields.frames])
        #expect(try await studio.order(project).isEmpty)
    }

    @Test func `scenes that are shorter than their dissolves come to a film`() async throws {
        let studio = try TestStudio()
        let film = try await studio.plan()
        let project = film.project.id
        let owner = try await studio.owner(of: project)
        for (number, scene) in try await studio.scenes(of: project).enumerated() {
            var update = SceneUpdate()
            update.duration = number == 1 ? 1.0 / 24 : 0.4
            _ = try await studio.workshop.updateScene(scene.id, update, by: owner)
        }
        _ = try await studio.order(project)
        let state = try await studio.work(on: film)
        let frames = try await studio.scenes(of: project).reduce(0) { $0 + $1.fields.frames }
        #expect(state.render?.frames == frames, "\(String(describing: state.failed?.failure))")
    }

    @Test func `scenes that a person wrote without any brief come to a film`() async throws {
        let studio = try TestStudio()
        let workshop = studio.workshop
        let owner = try await workshop.store.write { $0.actor }
        let format = Format(aspect: .square, rate: FrameRate(24), seconds: 2)
        let row = try await workshop.createProject(ProjectOrder(name: "Two", format: format), by: owner)
        for name in ["One", "Two"] {
            var draft = SceneDraft(name: name)
            draft.duration = 1
            _ = try await workshop.createScene(draft, in: row.id, by: owner)
        }
        let jobs = try await studio.order(row.id)
        #expect(Set(jobs.compactMap(Step.init)) == [.firstFrame, .video, .cut, .render])
        let film = BegunFilm(project: row.project, isNew: true, notice: nil)
        let state = try await studio.work(on: film)
        #expect(state.render?.frames == 48, "\(String(describing: state.failed?.failure))")
    }
}

extension TestStudio {
    /// Whose project it is.
    func owner(of project: ID<Project>) async throws -> ID<User> {
        try await workshop.store.read { try $0.projectRow(project).owner }
    }

    /// Orders the film again, as a person does.
    func order(_ project: ID<Project>) async throws -> [Job] {
        try await workshop.orderFilm(of: project, settings, by: owner(of: project))
    }

    /// The scenes of the film, in order.
    func scenes(of project: ID<Project>) async throws -> [SceneRow] {
        try await workshop.store.read { try $0.sceneRows(of: project).filter(\.fields.isInFilm) }
    }

    /// How many takes a clip has.
    func takes(of clip: ID<Clip>) async throws -> Int { try await workshop.takes(of: clip).count }

    /// The timeline that was saved last.
    func newestTimeline(of project: ID<Project>) async throws -> Timeline {
        let id = try database.texts(
            "SELECT id FROM cuts WHERE project_id = '\(project)' ORDER BY number DESC LIMIT 1"
        )[0]
        return try await workshop.store.read { try $0.cut(ID(id)).timeline }
    }
}
