import Production
import Store
import Studio
import TestSupport
import Testing

/// Projects as people begin, change, put away and copy them.
struct ProjectEditingTests {
    private let desk: EditingDesk

    init() throws {
        desk = try EditingDesk()
    }

    @Test func `a name is what was given, else the brief's, else Untitled`() async throws {
        let plain = try await desk.workshop.createProject(ProjectOrder(), by: desk.ann)
        #expect(plain.fields.name == "Untitled" && plain.project.slug == "untitled")
        #expect(plain.owner == desk.ann && plain.history.revision == 1)
        let letter = "Product: Lumen\nAudience: people who read at night"
        let text = try await desk.workshop.createProject(ProjectOrder(text: letter), by: desk.ann)
        #expect(text.fields.name == "Lumen")
        let named = try await desk.workshop.createProject(
            ProjectOrder(name: "Night", description: "Read on.", text: letter),
            by: desk.ann
        )
        #expect(named.fields.name == "Night" && named.fields.description == "Read on.")
        #expect(named.fields.brief == text.fields.brief)
        let overview = try await desk.workshop.projectOverview(named.id)
        #expect(overview.scenes.isEmpty && overview.stats.totalScenes == 0)
    }

    @Test func `only given fields change, and only at the revision that was seen`() async throws {
        let id = try await desk.project()
        var update = ProjectUpdate()
        update.description = "A lamp."
        let changed = try await desk.workshop.updateProject(id, update, revision: 1, by: desk.ann)
        #expect(changed.fields.description == "A lamp." && changed.fields.name == "Lumen")
        #expect(changed.history.revision == 2)
        update.description = "Another."
        let problem = await refusal {
            try await desk.workshop.updateProject(id, update, revision: 1, by: desk.ben)
        }
        #expect(problem?.code == .revisionConflict && problem?.details == ["revision": 2])
        #expect(try await desk.workshop.projectOverview(id).row == changed)
        // Without a revision it is changed all the same.
        let last = try await desk.workshop.updateProject(id, update, by: desk.ben)
        #expect(last.fields.description == "Another.")
        let event = try #require(try await desk.events("project.updated").last)
        #expect(event.subject == id.text)
    }

    @Test func `an update that changes nothing leaves no trace`() async throws {
        let id = try await desk.project()
        var update = ProjectUpdate()
        update.name = "Lumen"
        let row = try await desk.workshop.updateProject(id, update, by: desk.ann)
        #expect(row.history.revision == 1)
        #expect(try await desk.events("project.updated").isEmpty)
    }

    @Test func `another frame rate is refused while there are scenes`() async throws {
        let empty = try await desk.project()
        var update = ProjectUpdate()
        update.format = Format(aspect: .landscape, rate: FrameRate(25), seconds: 20)
        let changed = try await desk.workshop.updateProject(empty, update, by: desk.ann)
        #expect(changed.fields.format == update.format && changed.project.format == update.format)
        let full = try await desk.project([4])
        let problem = await refusal {
            try await desk.workshop.updateProject(full, update, by: desk.ann)
        }
        #expect(problem?.code == .conflict)
    }

    @Test func `what was deleted can come back for 30 days`() async throws {
        let id = try await desk.project([4])
        try await desk.workshop.deleteProject(id, by: desk.ann)
        let gone = await refusal { try await desk.workshop.projectOverview(id) }
        #expect(gone?.code == .resourceNotFound)
        desk.world.clock.advance(seconds: 29 * 24 * 3600)
        let back = try await desk.workshop.restoreProject(id, by: desk.ann)
        #expect(!back.fields.isDeleted)
        #expect(try await desk.names(id) == ["Scene 1"])
        let twice = await refusal {
            try await desk.workshop.restoreProject(id, by: desk.ann)
        }
        #expect(twice?.code == .conflict)
        try await desk.workshop.deleteProject(id, by: desk.ann)
        desk.world.clock.advance(seconds: 31 * 24 * 3600)
        let late = await refusal {
            try await desk.workshop.restoreProject(id, by: desk.ann)
        }
        #expect(late?.code == .resourceNotFound)
    }

    @Test func `nothing of a project in the trash can be edited`() async throws {
        let id = try await desk.project([4])
        let scene = try #require(try await desk.film(id).first)
        try await desk.workshop.deleteProject(id, by: desk.ann)
        var update = SceneUpdate()
        update.name = "Other"
        await refusal {
            try await desk.workshop.updateScene(scene.id, update, by: desk.ann)
        }
        await refusal { try await desk.workshop.undo(of: id, by: desk.ann) }
    }

    @Test func `a copy has all that was made and belongs to who made it`() async throws {
        let id = try await desk.project([4, 3])
        let film = try await desk.film(id)
        let clip = try await desk.clip(in: film[0].id, 0, 4)
        _ = try await desk.take(.image, of: clip)
        let second = try await desk.take(.image, of: clip)
        _ = try await desk.workshop.selectTakes(of: clip.id, image: second, by: desk.ann)
        let alternate = try await desk.workshop.makeAlternate(ofScene: film[0].id, by: desk.ann)
        _ = try await desk.workshop.choose(alternate.id, amongVersionsOf: film[0].id, by: desk.ann)
        try await desk.workshop.deleteScene(film[1].id, by: desk.ann)
        let copy = try await desk.workshop.duplicateProject(id, by: desk.ben)
        #expect(copy.owner == desk.ben && copy.fields.name == "Lumen copy")
        let scenes = try await desk.workshop.projectOverview(copy.id).scenes
        #expect(scenes.map(\.fields.name) == ["Scene 1", "Scene 1 A1"])
        #expect(scenes.map(\.fields.isChosen) == [false, true])
        #expect(scenes[1].original == scenes[0].id && scenes.map(\.position) == [0, 0])
        let copied = try #require(try await desk.clips(of: scenes[0].id).first)
        let takes = try await desk.workshop.takes(of: copied.id)
        #expect(takes.map(\.take.number) == [1, 2])
        #expect(copied.fields.imageTake == takes[1].id && takes[1].id != second)
        // They go their own ways.
        try await desk.workshop.deleteScene(scenes[0].id, by: desk.ben)
        #expect(try await desk.workshop.projectOverview(id).scenes.count == 2)
    }
}
