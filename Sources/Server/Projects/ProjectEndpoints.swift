import HTTPTypes
import Production
import Store
import Studio

/// Projects.
enum ProjectEndpoints {
    static let all: [Endpoint] = ["/api/v1/projects", "/api/projects"].flatMap(endpoints) + own

    /// The rows that are served at both places.
    private static func endpoints(_ base: String) -> [Endpoint] {
        let isAlias = base == "/api/projects"
        func name(_ verb: String) -> String { (isAlias ? "compatible." : "projects.") + verb }
        let one = base + "/{project_id}"
        return [
            Endpoint(
                .post,
                base,
                name(isAlias ? "createProject" : "create"),
                "Begins a project.",
                who: .signedIn,
                status: .created,
                problems: [.resourceNotFound],
                run: create
            ),
            Endpoint(
                .get,
                base,
                name(isAlias ? "listProjects" : "list"),
                "One's projects, and those shared with one.",
                who: .signedIn,
                problems: [.invalidParameter],
                run: list
            ),
            Endpoint(
                .get,
                one,
                name(isAlias ? "getProject" : "get"),
                "A project with its scenes and how far it is.",
                who: .member(.viewer, of: .path),
                run: get
            ),
            Endpoint(
                .patch,
                one,
                name(isAlias ? "updateProject" : "update"),
                "Changes a project.",
                who: .member(.editor, of: .path),
                revision: isAlias ? .optional : .required,
                problems: [.conflict],
                run: update
            ),
            Endpoint(
                .delete,
                one,
                name(isAlias ? "deleteProject" : "delete"),
                "Puts a project into the trash, for 30 days.",
                who: .member(.owner, of: .path),
                revision: .optional,
                run: delete
            ),
        ]
    }

    private static let own: [Endpoint] = [
        Endpoint(
            .put,
            "/api/v1/projects/{project_id}",
            "projects.put",
            "Changes the keys of a project that are sent.",
            who: .member(.editor, of: .path),
            ignoring: ProjectView.self,
            revision: .optional,
            problems: [.conflict],
            run: update
        ),
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/with-scenes",
            "projects.withScenes",
            "A project with its scenes and their clips.",
            who: .member(.viewer, of: .path),
            run: withScenes
        ),
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/clips",
            "projects.clips",
            "The clips of a project, by scene and position.",
            who: .member(.viewer, of: .path),
            problems: [.invalidParameter],
            run: clips
        ),
        Endpoint(
            .put,
            "/api/v1/projects/{project_id}/archive",
            "projects.archive",
            "Puts a project away, out of the usual lists.",
            who: .member(.owner, of: .path),
            revision: .required,
            run: archive
        ),
        Endpoint(
            .delete,
            "/api/v1/projects/{project_id}/archive",
            "projects.unarchive",
            "Takes a project back into the usual lists.",
            who: .member(.owner, of: .path),
            revision: .required,
            run: unarchive
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/restoration",
            "projects.restore",
            "Takes a project out of the trash.",
            who: .member(.owner, of: .trashed),
            run: restore
        ),
    ]

    static func create(_ call: Call<Nothing, ProjectDraft>) async throws -> ProjectView {
        let body = call.body
        let isSample = body.sample == true
        if isSample, body.brief != nil || body.text != nil {
            let message = "goes without a brief or text of one's own"
            throw InvalidFields(fields: [FieldProblem(pointer: "/sample", message: message)])
        }
        let order = ProjectOrder(
            name: body.name,
            description: body.description ?? "",
            format: body.format?.format(else: nil),
            brief: try body.brief?.brief(),
            text: isSample ? SampleBrief.text : body.text,
            storyTemplate: body.storyTemplateID
        )
        return try await call.view(call.workshop.createProject(order, by: call.principal.user))
    }

    static func list(_ call: Call<ProjectListQuery, Nothing>) async throws -> ListView<ProjectView> {
        let user = try call.principal.user
        let query = ProjectQuery(
            words: call.query.q,
            sort: call.query.sort ?? .updated,
            shelf: call.query.trashed == true ? .trashed : call.query.archived == true ? .archived : .current,
            limit: call.query.reach,
            cursor: call.query.cursor,
            isCounted: true
        )
        let shared = try await call.workshop.store.read { try $0.sharedProjects(with: user) }
        let page = try await call.workshop.projects(of: user, shared: shared, query)
        let links = call.server.links
        return try await call.workshop.store.read { transaction in
            try ListView(page, call.query) { try transaction.view($0, links) }
        }
    }

    static func get(_ call: Call<Nothing, Nothing>) async throws -> ProjectView {
        try await view(call, of: call.workshop.projectOverview(call.id("project_id")))
    }

    private static func view(
        _ call: Call<Nothing, Nothing>,
        of overview: ProjectOverview
    ) async throws -> ProjectView {
        var view = try await call.view(overview.row)
        let (rate, progress) = (overview.row.fields.format.rate, overview.progress)
        view.scenes = overview.scenes.map { SceneView($0, rate).with(progress, call.server.links) }
        view.stats = StatsView(overview.stats)
        view.step = progress.step
        view.spent = SpentView(amount: 0, currency: "USD")
        let standings = progress.clips.values.map(\.standing.rawValue)
        view.clipStates = standings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return view
    }

    static func update(_ call: Call<Nothing, ProjectChange>) async throws -> ProjectView {
        let id: ID<Project> = call.id("project_id")
        let body = call.body
        var change = ProjectUpdate()
        change.name = body.name.value
        change.description = body.description.text
        change.brief = try body.brief.value?.brief()
        change.language = body.language.value?.lowercased()
        change.removesMusic = body.musicFilePath.value == .some(nil)
        if let format = body.format.value {
            let present = try await call.workshop.store.read { try $0.projectRow(id).fields.format }
            change.format = format.format(else: present)
        }
        return try await call.view(
            call.workshop.updateProject(
                id,
                change,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteProject(
            call.id("project_id"),
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The project is in the trash for 30 days.")
    }

    private static func withScenes(_ call: Call<Nothing, Nothing>) async throws -> ProjectView {
        let overview = try await call.workshop.projectOverview(call.id("project_id"))
        var view = try await view(call, of: overview)
        let (film, rate, links) = (overview.film, overview.row.fields.format.rate, call.server.links)
        let grouped = Dictionary(grouping: film.clips, by: \.fields.scene)
        view.scenes = view.scenes?.map { scene in
            var scene = scene
            scene.clips = (grouped[scene.id] ?? []).enumerated().map { order, clip in
                let takes = (film.takes[clip.id] ?? []).map { TakeView($0, of: clip, links) }
                return ClipView(clip, order: order, rate, takes: takes)
                    .with(overview.progress.clips[clip.id])
            }
            return scene
        }
        return view
    }

    private static func clips(_ call: Call<PageQuery, Nothing>) async throws -> ListView<ClipView> {
        let id: ID<Project> = call.id("project_id")
        let query = call.query
        let (page, rate) = try await call.workshop.store.read { transaction in
            let page = try transaction.clips(of: id, after: query.cursor, limit: query.reach)
            return (page, try transaction.rate(of: id))
        }
        return try await call.views(page, query, rate)
    }

    private static func archive(_ call: Call<Nothing, Nothing>) async throws -> ProjectView {
        try await shelve(call, true)
    }

    private static func unarchive(_ call: Call<Nothing, Nothing>) async throws -> ProjectView {
        try await shelve(call, false)
    }

    private static func shelve(_ call: Call<Nothing, Nothing>, _ isArchived: Bool) async throws -> ProjectView
    {
        try await call.view(
            call.workshop.archiveProject(
                call.id("project_id"),
                isArchived,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func restore(_ call: Call<Nothing, Nothing>) async throws -> ProjectView {
        try await call.view(
            call.workshop.restoreProject(call.id("project_id"), by: call.principal.user)
        )
    }
}

extension Call {
    /// The operations on films.
    var workshop: Workshop { server.workshop }
}
