import Production
import Store
import Studio
import Testing

/// Scenes as people make, change, order and remove them.
struct SceneEditingTests {
    private let desk: EditingDesk

    init() throws {
        desk = try EditingDesk()
    }

    @Test func `a scene comes in at its place, else at the end`() async throws {
        let id = try await desk.project([4, 4])
        var draft = SceneDraft(name: "First")
        draft.order = 0
        let first = try await desk.workshop.createScene(draft, in: id, by: desk.ann)
        #expect(first.position == 0 && first.fields.frames == 150 && first.history.createdBy == desk.ann)
        draft.name = "Last"
        draft.order = 99
        _ = try await desk.workshop.createScene(draft, in: id, by: desk.ann)
        #expect(try await desk.names(id) == ["First", "Scene 1", "Scene 2", "Last"])
        #expect(try await desk.film(id).map(\.position) == [0, 1, 2, 3])
        #expect(try await desk.film(id).map(\.history.revision) == [1, 1, 1, 1])
    }

    @Test(arguments: [0, -1, Double.nan, .infinity, 1e300])
    func `what is no length is refused`(seconds: Double) async throws {
        let id = try await desk.project()
        var draft = SceneDraft(name: "S")
        draft.duration = seconds
        let problem = await refusal {
            try await desk.workshop.createScene(draft, in: id, by: desk.ann)
        }
        #expect(problem?.code == .invalidParameter && problem?.subject == "duration")
    }

    @Test func `a clip that fills its scene goes on filling it, others have to fit`() async throws {
        let id = try await desk.project([4, 4])
        let film = try await desk.film(id)
        _ = try await desk.clip(in: film[0].id, 0, 4)
        var update = SceneUpdate()
        update.duration = 6
        _ = try await desk.workshop.updateScene(film[0].id, update, by: desk.ann)
        #expect(try await desk.clips(of: film[0].id).map(\.fields.frames) == [180])
        update.duration = 2
        _ = try await desk.workshop.updateScene(film[0].id, update, by: desk.ann)
        #expect(try await desk.clips(of: film[0].id).map(\.fields.frames) == [60])
        _ = try await desk.clip(in: film[1].id, 1, 1.5)
        let problem = await refusal {
            try await desk.workshop.updateScene(film[1].id, update, by: desk.ann)
        }
        #expect(problem?.code == .conflict && problem?.details == ["clip_end": 2.5])
        update.duration = 2.5
        let changed = try await desk.workshop.updateScene(film[1].id, update, by: desk.ann)
        #expect(changed.fields.frames == 75)
    }

    @Test func `the order names each scene of the film once`() async throws {
        let id = try await desk.project([4, 4, 4])
        let film = try await desk.film(id)
        let alternate = try await desk.workshop.makeAlternate(ofScene: film[0].id, by: desk.ann)
        let ids = film.map(\.id)
        for wrong in [[], [ids[0], ids[1]], [ids[0], ids[1], ids[1]], ids + [alternate.id]] {
            let problem = await refusal {
                try await desk.workshop.orderScenes(wrong, of: id, by: desk.ann)
            }
            #expect(problem?.code == .conflict && problem?.subject == "scene_ids")
        }
        let rows = try await desk.workshop.orderScenes(
            [ids[2], ids[0], ids[1]],
            of: id,
            revision: 1,
            by: desk.ann
        )
        #expect(rows.map(\.fields.name) == ["Scene 3", "Scene 1", "Scene 1 A1", "Scene 2"])
        #expect(rows.map(\.position) == [0, 1, 1, 2])
        // Who saw the old order does not overwrite the new one.
        let late = await refusal {
            try await desk.workshop.orderScenes(ids, of: id, revision: 1, by: desk.ben)
        }
        #expect(late?.code == .revisionConflict)
    }

    @Test func `alternates are numbered on, and one of a family is in the film`() async throws {
        let id = try await desk.project([4, 4])
        let scene = try await desk.film(id)[0]
        let clip = try await desk.clip(in: scene.id, 0, 2)
        _ = try await desk.take(.image, of: clip)
        let first = try await desk.workshop.makeAlternate(ofScene: scene.id, by: desk.ann)
        let second = try await desk.workshop.makeAlternate(ofScene: first.id, by: desk.ann)
        #expect([first, second].map(\.fields.name) == ["Scene 1 A1", "Scene 1 A2"])
        #expect([first, second].map(\.original) == [scene.id, scene.id])
        #expect(try await desk.names(id) == ["Scene 1", "Scene 2"])
        let copied = try #require(try await desk.clips(of: second.id).first)
        #expect(copied.fields.imagePrompt == "A lamp" && copied.fields.imageTake == nil)
        #expect(try await desk.workshop.takes(of: copied.id).isEmpty)
        try await desk.workshop.deleteScene(second.id, by: desk.ann)
        let third = try await desk.workshop.makeAlternate(ofScene: scene.id, by: desk.ann)
        #expect(third.alternateNumber == 3, "a number in the trash is not given again")
        _ = try await desk.workshop.choose(third.id, amongVersionsOf: scene.id, by: desk.ann)
        #expect(try await desk.names(id) == ["Scene 1 A3", "Scene 2"])
        let other = try await desk.film(id)[1]
        let problem = await refusal {
            try await desk.workshop.choose(other.id, amongVersionsOf: scene.id, by: desk.ann)
        }
        #expect(problem?.code == .conflict)
        // When the chosen one goes, the first of the others takes its place.
        try await desk.workshop.deleteScene(third.id, by: desk.ann)
        #expect(try await desk.names(id) == ["Scene 1", "Scene 2"])
        let back = try await desk.workshop.restoreScene(third.id, by: desk.ann)
        #expect(!back.fields.isChosen && back.position == 0)
    }

    @Test func `a deleted scene comes back to its place`() async throws {
        let id = try await desk.project([4, 4, 4])
        let film = try await desk.film(id)
        try await desk.workshop.deleteScene(film[1].id, by: desk.ann)
        #expect(try await desk.film(id).map(\.position) == [0, 1])
        let back = try await desk.workshop.restoreScene(film[1].id, by: desk.ann)
        #expect(back.position == 1)
        #expect(try await desk.names(id) == ["Scene 1", "Scene 2", "Scene 3"])
        let problem = await refusal {
            try await desk.workshop.restoreScene(film[1].id, by: desk.ann)
        }
        #expect(problem?.code == .conflict)
    }

    @Test func `all scenes and their clips are fitted to a length`() async throws {
        let id = try await desk.project([4, 6, 5])
        let film = try await desk.film(id)
        for (position, length) in [(0.0, 1.5), (1.5, 2.5)] {
            _ = try await desk.clip(in: film[0].id, position, length)
        }
        let rows = try await desk.workshop.fitScenes(of: id, toSeconds: 10, by: desk.ann)
        #expect(rows.map(\.fields.frames) == [80, 120, 100])
        #expect(try await desk.clips(of: film[0].id).map(\.fields.place) == [0..<30, 30..<80])
        #expect(try await desk.workshop.projectOverview(id).row.fields.format.frames == 300)
        let odd = try await desk.workshop.fitScenes(of: id, toSeconds: 10.0 + 1.0 / 30, by: desk.ann)
        #expect(odd.reduce(0) { $0 + $1.fields.frames } == 301)
        let problem = await refusal {
            try await desk.workshop.fitScenes(of: id, toSeconds: 0.05, by: desk.ann)
        }
        #expect(problem?.code == .invalidParameter)
    }

    @Test func `a scene is split with its clips and joined again`() async throws {
        let id = try await desk.project([10, 4])
        let film = try await desk.film(id)
        for (position, length) in [(0.0, 2.0), (3.0, 4.0), (8.0, 2.0)] {
            _ = try await desk.clip(in: film[0].id, position, length)
        }
        let (first, second) = try await desk.workshop.splitScene(film[0].id, atSeconds: 5, by: desk.ann)
        #expect(try await desk.names(id) == ["Scene 1", "Scene 1 2", "Scene 2"])
        #expect([first, second].map(\.fields.frames) == [150, 150])
        #expect(try await desk.clips(of: first.id).map(\.fields.place) == [0..<60, 90..<150])
        #expect(try await desk.clips(of: second.id).map(\.fields.place) == [0..<60, 90..<150])
        let wrong = await refusal {
            try await desk.workshop.mergeScene(first.id, with: film[1].id, by: desk.ann)
        }
        #expect(wrong?.code == .conflict && wrong?.subject == "with")
        let merged = try await desk.workshop.mergeScene(first.id, with: second.id, by: desk.ann)
        #expect(merged.fields.frames == 300)
        #expect(try await desk.names(id) == ["Scene 1", "Scene 2"])
        let places = try await desk.clips(of: first.id).map(\.fields.place)
        #expect(places == [0..<60, 90..<150, 150..<210, 240..<300])
        for seconds in [0, 10, 11] {
            await refusal {
                try await desk.workshop.splitScene(first.id, atSeconds: Double(seconds), by: desk.ann)
            }
        }
    }

    @Test func `a timeline is analysed with its gaps`() async throws {
        let id = try await desk.project([10])
        let scene = try await desk.film(id)[0]
        for (position, length) in [(1.0, 2.0), (4.0, 3.0)] {
            _ = try await desk.clip(in: scene.id, position, length)
        }
        let alternate = try await desk.workshop.makeAlternate(
            ofClip: try await desk.clips(of: scene.id)[0].id,
            by: desk.ann
        )
        #expect(!alternate.fields.isChosen)
        let analysis = try await desk.workshop.timelineAnalysis(of: scene.id)
        #expect(analysis.clips == 2 && analysis.covered == 150 && analysis.end == 210)
        #expect(analysis.gaps == [0..<30, 90..<120, 210..<300])
    }

    @Test func `a copy stands behind its scene`() async throws {
        let id = try await desk.project([4, 4])
        let film = try await desk.film(id)
        _ = try await desk.clip(in: film[0].id, 0, 4)
        let copy = try await desk.workshop.duplicateScene(film[0].id, by: desk.ann)
        #expect(try await desk.names(id) == ["Scene 1", "Scene 1 copy", "Scene 2"])
        #expect(try await desk.clips(of: copy.id).count == 1)
    }

    @Test func `names stay within their limit`() async throws {
        let id = try await desk.project()
        let name = String(repeating: "ä", count: 200)
        let scene = try await desk.workshop.createScene(SceneDraft(name: name), in: id, by: desk.ann)
        let alternate = try await desk.workshop.makeAlternate(ofScene: scene.id, by: desk.ann)
        #expect(alternate.fields.name.count == 200 && alternate.fields.name.hasSuffix("ä A1"))
    }

    @Test func `two who edit two scenes at once never overwrite each other`() async throws {
        let id = try await desk.project([4, 4])
        let film = try await desk.film(id)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (scene, user) in zip(film, [desk.ann, desk.ben]) {
                group.addTask {
                    for round in 1...50 {
                        let seen = try await desk.store.read { try $0.sceneRow(scene.id) }
                        var update = SceneUpdate()
                        update.description = "\(user) \(round)"
                        _ = try await desk.workshop.updateScene(
                            scene.id,
                            update,
                            revision: seen.history.revision,
                            by: user
                        )
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await desk.film(id).map(\.fields.description) == ["ann 50", "ben 50"])
        #expect(try await desk.film(id).map(\.history.revision) == [51, 51])
    }

    @Test func `two who edit one scene at once both keep their fields`() async throws {
        let id = try await desk.project([4])
        let scene = try await desk.film(id)[0].id
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for round in 1...50 {
                    var update = SceneUpdate()
                    update.description = "\(round)"
                    _ = try await desk.workshop.updateScene(scene, update, by: desk.ann)
                }
            }
            group.addTask {
                for round in 1...50 {
                    var update = SceneUpdate()
                    update.narration = "\(round)"
                    _ = try await desk.workshop.updateScene(scene, update, by: desk.ben)
                }
            }
            try await group.waitForAll()
        }
        let fields = try await desk.film(id)[0].fields
        #expect(fields.description == "50" && fields.narration == "50")
    }
}
