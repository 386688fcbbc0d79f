import Production
import Store
import Studio
import TestSupport
import Testing

/// Lists of projects.
struct ProjectListTests {
    private let desk: EditingDesk

    init() throws {
        desk = try EditingDesk()
    }

    private func make(_ names: [String], by user: ID<User>? = nil) async throws -> [ID<Project>] {
        var ids: [ID<Project>] = []
        for name in names {
            desk.world.clock.advance(seconds: 1)
            ids.append(
                try await desk.workshop.createProject(ProjectOrder(name: name), by: user ?? desk.ann).id
            )
        }
        return ids
    }

    private func names(_ query: ProjectQuery, shared: [ID<Project>] = []) async throws -> [String] {
        try await desk.workshop.projects(of: desk.ann, shared: shared, query).items.map(\.fields.name)
    }

    @Test(arguments: ProjectQuery.Sort.allCases)
    func `pages of any size hold every project once, in order`(sort: ProjectQuery.Sort) async throws {
        let ids = try await make(["Delta", "alpha", "Émile", "charlie", "Bravo", "alpha", "Zulu"])
        let others = try await make(["Beta", "yankee"], by: desk.ben)
        desk.world.clock.advance(seconds: 1)
        var update = ProjectUpdate()
        update.description = "changed"
        _ = try await desk.workshop.updateProject(ids[0], update, by: desk.ann)
        let whole = try await desk.workshop.projects(
            of: desk.ann,
            shared: others,
            ProjectQuery(sort: sort, isCounted: true)
        )
        #expect(whole.total == 9 && whole.next == nil)
        let expected: [String] =
            switch sort {
            case .updated:
                ["Delta", "yankee", "Beta", "Zulu", "alpha", "Bravo", "charlie", "Émile", "alpha"]
            case .created:
                ["yankee", "Beta", "Zulu", "alpha", "Bravo", "charlie", "Émile", "alpha", "Delta"]
            case .name:
                ["alpha", "alpha", "Beta", "Bravo", "charlie", "Delta", "yankee", "Zulu", "Émile"]
            }
        #expect(whole.items.map(\.fields.name) == expected)
        for limit in 1...4 {
            var query = ProjectQuery(sort: sort, limit: limit)
            var found: [ID<Project>] = []
            repeat {
                let page = try await desk.workshop.projects(of: desk.ann, shared: others, query)
                #expect(page.items.count <= limit)
                found += page.items.map(\.id)
                query.cursor = page.next
            } while query.cursor != nil
            #expect(found == whole.items.map(\.id), "pages of \(limit)")
        }
    }

    @Test func `words are found in name and description, in any case, and mean only themselves`() async throws
    {
        let ids = try await make(["100% Wool", "100 Percent", "ÉTÉ", "a_b", "a-b!"])
        var update = ProjectUpdate()
        update.description = "All about WOOL"
        _ = try await desk.workshop.updateProject(ids[1], update, by: desk.ann)
        #expect(try await names(ProjectQuery(words: "wool", sort: .created)) == ["100 Percent", "100% Wool"])
        #expect(try await names(ProjectQuery(words: "0%")) == ["100% Wool"])
        #expect(try await names(ProjectQuery(words: "été")) == ["ÉTÉ"])
        #expect(try await names(ProjectQuery(words: "A_B")) == ["a_b"])
        #expect(try await names(ProjectQuery(words: "b!")) == ["a-b!"])
        let page = try await desk.workshop.projects(
            of: desk.ann,
            ProjectQuery(words: "wool", limit: 1, isCounted: true)
        )
        #expect(page.total == 2 && page.next != nil)
    }

    @Test func `archive and trash have lists of their own`() async throws {
        let ids = try await make(["A", "B", "C"])
        _ = try await desk.workshop.archiveProject(ids[0], true, by: desk.ann)
        try await desk.workshop.deleteProject(ids[1], by: desk.ann)
        #expect(try await names(ProjectQuery()) == ["C"])
        #expect(try await names(ProjectQuery(shelf: .archived)) == ["A"])
        #expect(try await names(ProjectQuery(shelf: .trashed)) == ["B"])
        let back = try await desk.workshop.archiveProject(ids[0], false, by: desk.ann)
        #expect(back.archivedAt == nil)
        #expect(try await names(ProjectQuery(sort: .name)) == ["A", "C"])
    }

    @Test func `projects of others are seen when they are shared, and not in the trash`() async throws {
        let others = try await make(["Theirs", "Gone"], by: desk.ben)
        #expect(try await names(ProjectQuery()).isEmpty)
        try await desk.workshop.deleteProject(others[1], by: desk.ben)
        #expect(try await names(ProjectQuery(), shared: others) == ["Theirs"])
        #expect(try await names(ProjectQuery(shelf: .trashed), shared: others).isEmpty)
        #expect(try await names(ProjectQuery(words: "nothing"), shared: others).isEmpty)
    }

    @Test(arguments: ["x", "", "WyJuYW1lIiwiYSIsImIiXQ", "!!!"])
    func `a cursor of another list is refused`(cursor: String) async throws {
        let problem = await refusal {
            try await desk.workshop.projects(of: desk.ann, ProjectQuery(cursor: cursor))
        }
        #expect(problem?.code == .invalidParameter && problem?.subject == "cursor")
    }

    @Test func `an edit of a scene moves its project to the front`() async throws {
        let ids = try await make(["First", "Second"])
        desk.world.clock.advance(seconds: 1)
        _ = try await desk.workshop.createScene(SceneDraft(name: "S"), in: ids[0], by: desk.ann)
        #expect(try await names(ProjectQuery()) == ["First", "Second"])
        #expect(try await desk.workshop.projectOverview(ids[0]).row.history.revision == 1)
    }

    @Test func `a scene is complete with a composition and a video for every clip`() async throws {
        let id = try await desk.project([4, 4])
        let film = try await desk.film(id)
        let clips = [
            try await desk.clip(in: film[0].id, 0, 2), try await desk.clip(in: film[0].id, 2, 2),
        ]
        func completed() async throws -> Int {
            try await desk.workshop.projectOverview(id).stats.completedScenes
        }
        for clip in clips { _ = try await desk.take(.video, of: clip) }
        #expect(try await completed() == 0)
        let composition = SceneComposition(
            description: "d",
            styling: "s",
            animation: "a",
            generatedAt: Instant(microseconds: desk.world.now)
        )
        for scene in film {
            try await desk.store.write { try $0.setComposition(composition, of: scene.id) }
        }
        #expect(try await completed() == 1)
        let overview = try await desk.workshop.projectOverview(id)
        #expect(overview.stats.totalScenes == 2)
        #expect(overview.scenes.map(\.composition) == [composition, composition])
        #expect(overview.scenes.map(\.history.revision) == film.map(\.history.revision))
        desk.world.clock.advance(seconds: 5)
        _ = try await desk.take(.image, of: clips[0])
        let last = try await desk.workshop.projectOverview(id).stats.lastActivity
        #expect(last.microseconds == desk.world.now)
    }
}
