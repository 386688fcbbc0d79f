import Production
import Store
import Studio
import Testing

/// Edits taken back and made again.
struct UndoTests {
    private let desk: EditingDesk

    init() throws {
        desk = try EditingDesk()
    }

    @Test func `edits are taken back in turn and made again in turn`() async throws {
        let id = try await desk.project([4, 4])
        let film = try await desk.film(id)
        try await desk.workshop.deleteScene(film[0].id, by: desk.ann)
        var update = SceneUpdate()
        update.name = "Last"
        _ = try await desk.workshop.updateScene(film[1].id, update, by: desk.ben)
        let first = try await desk.workshop.undo(of: id, by: desk.ann)
        #expect(first.name == "scene.updated" && first.undoneAt != nil && first.createdBy == desk.ben)
        let second = try await desk.workshop.undo(of: id, by: desk.ann)
        #expect(second.name == "scene.deleted")
        #expect(try await desk.names(id) == ["Scene 1", "Scene 2"])
        #expect(try await desk.workshop.redo(of: id, by: desk.ann).id == second.id)
        #expect(try await desk.workshop.redo(of: id, by: desk.ann).id == first.id)
        #expect(try await desk.names(id) == ["Last"])
        let none = await refusal { try await desk.workshop.redo(of: id, by: desk.ann) }
        #expect(none?.code == .conflict)
        let subjects = try await desk.events("command.").map { [$0.kind, $0.subject] }
        #expect(
            subjects == [
                ["command.undone", first.id], ["command.undone", second.id],
                ["command.redone", second.id], ["command.redone", first.id],
            ]
        )
    }

    @Test func `a scene comes back to where it was, even after it had to stand elsewhere`() async throws {
        let id = try await desk.project([4, 4, 4])
        let film = try await desk.film(id)
        for scene in film.reversed() { try await desk.workshop.deleteScene(scene.id, by: desk.ann) }
        _ = try await desk.workshop.restoreScene(film[2].id, by: desk.ann)
        #expect(try await desk.film(id).map(\.position) == [0])
        for _ in 0..<4 { _ = try await desk.workshop.undo(of: id, by: desk.ann) }
        #expect(try await desk.names(id) == ["Scene 1", "Scene 2", "Scene 3"])
    }

    @Test func `a new edit ends what can be made again`() async throws {
        let id = try await desk.project([4])
        _ = try await desk.workshop.undo(of: id, by: desk.ann)
        _ = try await desk.workshop.createScene(SceneDraft(name: "New"), in: id, by: desk.ann)
        await refusal { try await desk.workshop.redo(of: id, by: desk.ann) }
        #expect(try await desk.names(id) == ["New"])
    }

    @Test func `an edit whose fields were changed since is not taken back, one beside it is`() async throws {
        let id = try await desk.project([4])
        let scene = try await desk.film(id)[0].id
        var commands: [String] = []
        for (name, description) in [("A", nil), (nil, "d"), ("B", nil)] as [(String?, String?)] {
            var update = SceneUpdate()
            (update.name, update.description) = (name, description)
            _ = try await desk.workshop.updateScene(scene, update, by: desk.ann)
            commands.append(try await desk.store.read { try $0.commands(of: id, limit: 1)[0].id })
        }
        let collision = await refusal {
            try await desk.workshop.undo(commands[0], of: id, by: desk.ben)
        }
        #expect(collision?.code == .conflict)
        _ = try await desk.workshop.undo(commands[1], of: id, by: desk.ben)
        let fields = try await desk.film(id)[0].fields
        #expect(fields.name == "B" && fields.description == "")
        let twice = await refusal {
            try await desk.workshop.undo(commands[1], of: id, by: desk.ben)
        }
        #expect(twice?.code == .conflict)
        let unknown = await refusal {
            try await desk.workshop.undo("nothing", of: id, by: desk.ben)
        }
        #expect(unknown?.code == .resourceNotFound)
    }

    @Test func `what would break the rules of a scene is not taken back`() async throws {
        let id = try await desk.project([10])
        let scene = try await desk.film(id)[0].id
        let clip = try await desk.clip(in: scene, 0, 4)
        _ = try await desk.workshop.moveClip(clip.id, toSeconds: 5, by: desk.ann)
        _ = try await desk.clip(in: scene, 0, 4)
        let moved = try await desk.store.read { try $0.commands(of: id, limit: 2)[1] }
        #expect(moved.name == "clip.moved")
        let problem = await refusal {
            try await desk.workshop.undo(moved.id, of: id, by: desk.ann)
        }
        #expect(problem?.code == .conflict)
        #expect(try await desk.clips(of: scene).map(\.fields.position) == [0, 150])
    }

    @Test func `a choice whose family was changed since is not taken back`() async throws {
        let id = try await desk.project([4])
        let scene = try await desk.film(id)[0].id
        let alternate = try await desk.workshop.makeAlternate(ofScene: scene, by: desk.ann).id
        _ = try await desk.workshop.choose(alternate, amongVersionsOf: scene, by: desk.ann)
        let choice = try await desk.store.read { try $0.commands(of: id, limit: 1)[0].id }
        try await desk.workshop.deleteScene(scene, by: desk.ann)
        let problem = await refusal {
            try await desk.workshop.undo(choice, of: id, by: desk.ann)
        }
        #expect(problem?.code == .conflict)
        #expect(try await desk.names(id) == ["Scene 1 A1"])
    }

    @Test func `what only the owner may do is not taken back by undo`() async throws {
        let id = try await desk.project()
        _ = try await desk.workshop.archiveProject(id, true, by: desk.ann)
        let problem = await refusal {
            try await desk.workshop.undo(of: id, by: desk.ben)
        }
        #expect(problem?.code == .conflict)
        #expect(try await desk.workshop.projectOverview(id).row.archivedAt != nil)
    }

    @Test func `an undo raises revisions, so that who saw the old state notices`() async throws {
        let id = try await desk.project([4])
        let scene = try await desk.film(id)[0]
        var update = SceneUpdate()
        update.name = "A"
        let changed = try await desk.workshop.updateScene(scene.id, update, by: desk.ann)
        _ = try await desk.workshop.undo(of: id, by: desk.ben)
        #expect(try await desk.film(id)[0].history.revision == changed.history.revision + 1)
        await refusal {
            try await desk.workshop.updateScene(
                scene.id,
                update,
                revision: changed.history.revision,
                by: desk.ann
            )
        }
    }

    @Test func `what two edits did at once is two commands`() async throws {
        let id = try await desk.project([4, 4])
        let film = try await desk.film(id)
        async let one: Void = desk.workshop.deleteScene(film[0].id, by: desk.ann)
        async let other: Void = desk.workshop.deleteScene(film[1].id, by: desk.ben)
        _ = try await (one, other)
        #expect(try await desk.names(id).isEmpty)
        _ = try await desk.workshop.undo(of: id, by: desk.ann)
        _ = try await desk.workshop.undo(of: id, by: desk.ann)
        #expect(try await desk.names(id) == ["Scene 1", "Scene 2"])
        #expect(try await desk.film(id).map(\.position) == [0, 1])
    }
}
