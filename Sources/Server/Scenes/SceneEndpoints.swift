import HTTPTypes
import Production
import Store
import Studio

/// Scenes.
enum SceneEndpoints {
    static let all: [Endpoint] =
        fixed + [("/api/v1/projects", "projects"), ("/api/projects", "compatible")].flatMap(inProject) + own

    private static let fixed: [Endpoint] = [
        Endpoint(
            .post,
            "/api/v1/scenes",
            "scenes.create",
            "Makes a scene.",
            who: .member(.editor, of: .body("project_id")),
            problems: [.conflict],
            run: create
        ),
        Endpoint(
            .get,
            "/api/v1/scenes/project/{project_id}",
            "scenes.list",
            "The scenes of a project in their order, each followed by its alternates.",
            who: .member(.viewer, of: .path),
            run: list
        ),
        Endpoint(
            .get,
            "/api/v1/scenes/{scene_id}",
            "scenes.get",
            "A scene.",
            who: .member(.viewer, of: .path),
            run: get
        ),
        Endpoint(
            .put,
            "/api/v1/scenes/{scene_id}",
            "scenes.put",
            "Changes the keys of a scene that are sent.",
            who: .member(.editor, of: .path),
            ignoring: SceneView.self,
            revision: .optional,
            problems: [.conflict],
            run: update
        ),
        Endpoint(
            .delete,
            "/api/v1/scenes/{scene_id}",
            "scenes.delete",
            "Puts a scene into the trash.",
            who: .member(.editor, of: .path),
            revision: .optional,
            problems: [.conflict],
            run: delete
        ),
        Endpoint(
            .get,
            "/api/v1/scenes/{scene_id}/timeline-analysis",
            "scenes.timelineAnalysis",
            "Where a scene has clips and where not.",
            who: .member(.viewer, of: .path),
            run: analyse
        ),
    ]

    /// The rows under a project that are served at both places.
    private static func inProject(_ base: String, _ group: String) -> [Endpoint] {
        let revision: Endpoint.RevisionRule = group == "projects" ? .required : .optional
        let one = "\(base)/{project_id}/scenes/{scene_id}"
        return [
            Endpoint(
                .post,
                "\(base)/{project_id}/scenes",
                "\(group).addScene",
                "Makes a scene of a project.",
                who: .member(.editor, of: .path),
                status: .created,
                problems: [.conflict],
                run: add
            ),
            Endpoint(
                .patch,
                one,
                "\(group).updateScene",
                "Changes a scene of a project.",
                who: .member(.editor, of: .path),
                revision: revision,
                problems: [.conflict],
                run: update
            ),
        ]
    }

    private static let own: [Endpoint] = [
        Endpoint(
            .delete,
            "/api/v1/projects/{project_id}/scenes/{scene_id}",
            "projects.deleteScene",
            "Puts a scene of a project into the trash.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.conflict],
            run: delete
        ),
        Endpoint(
            .put,
            "/api/v1/projects/{project_id}/scenes/order",
            "projects.orderScenes",
            "Puts the film's scenes into another order.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.conflict, .invalidParameter],
            run: order
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/scenes/fit",
            "projects.fitScenes",
            "Fits the film's scenes to a length, each by its share.",
            who: .member(.editor, of: .path),
            problems: [.conflict, .invalidParameter],
            run: fit
        ),
        Endpoint(
            .post,
            "/api/v1/scenes/{scene_id}/alternates",
            "scenes.addAlternate",
            "Makes an alternate of a scene, with copies of its clips.",
            who: .member(.editor, of: .path),
            status: .created,
            problems: [.conflict],
            run: alternate
        ),
        Endpoint(
            .put,
            "/api/v1/scenes/{scene_id}/choice",
            "scenes.choose",
            "Says which of a family of scenes is in the film.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.conflict, .invalidParameter],
            run: choose
        ),
        Endpoint(
            .post,
            "/api/v1/scenes/{scene_id}/duplicate",
            "scenes.duplicate",
            "Makes a copy of a scene right after it.",
            who: .member(.editor, of: .path),
            status: .created,
            problems: [.conflict],
            run: duplicate
        ),
        Endpoint(
            .post,
            "/api/v1/scenes/{scene_id}/split",
            "scenes.split",
            "Cuts a scene in two.",
            who: .member(.editor, of: .path),
            status: .created,
            problems: [.conflict, .invalidParameter],
            run: split
        ),
        Endpoint(
            .post,
            "/api/v1/scenes/{scene_id}/merge",
            "scenes.merge",
            "Makes the next scene a part of this one.",
            who: .member(.editor, of: .path),
            status: .created,
            problems: [.conflict, .invalidParameter],
            run: merge
        ),
        Endpoint(
            .post,
            "/api/v1/scenes/{scene_id}/restoration",
            "scenes.restore",
            "Takes a scene out of the trash.",
            who: .member(.editor, of: .trashed),
            problems: [.conflict],
            run: restore
        ),
    ]

    private static func create(_ call: Call<Nothing, SceneInProjectDraft>) async throws -> SceneView {
        let row = try await call.workshop.createScene(
            call.body.draft,
            in: call.body.projectID,
            by: call.principal.user
        )
        return try await call.view(row)
    }

    private static func add(_ call: Call<Nothing, SceneBody>) async throws -> SceneView {
        let project: ID<Project> = call.id("project_id")
        return try await call.view(
            call.workshop.createScene(call.body.draft, in: project, by: call.principal.user)
        )
    }

    private static func list(_ call: Call<PageQuery, Nothing>) async throws -> ListView<SceneView> {
        let overview = try await call.workshop.projectOverview(call.id("project_id"))
        return try ListView(all: overview.scenes, call.query, id: \.key) {
            SceneView($0, overview.row.fields.format.rate).with(overview.progress, call.server.links)
        }
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> SceneView {
        let id = try await call.scene()
        return try await call.view(call.workshop.store.read { try $0.sceneRow(id) })
    }

    private static func update(_ call: Call<Nothing, SceneChange>) async throws -> SceneView {
        try await call.view(
            call.workshop.updateScene(
                call.scene(),
                call.body.update,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteScene(call.scene(), revision: call.revision, by: call.principal.user)
        return MessageView(message: "The scene is in the trash for 30 days.")
    }

    private static func analyse(_ call: Call<Nothing, Nothing>) async throws -> TimelineAnalysisView {
        TimelineAnalysisView(try await call.workshop.timelineAnalysis(of: call.scene()))
    }

    private static func order(_ call: Call<Nothing, SceneOrder>) async throws -> ListView<SceneView> {
        try await call.views(
            call.workshop.orderScenes(
                call.body.sceneIds,
                of: call.id("project_id"),
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func fit(_ call: Call<Nothing, SceneFit>) async throws -> ListView<SceneView> {
        try await call.views(
            call.workshop.fitScenes(
                of: call.id("project_id"),
                toSeconds: call.body.duration,
                by: call.principal.user
            )
        )
    }

    private static func alternate(_ call: Call<Nothing, Nothing>) async throws -> SceneView {
        try await call.view(call.workshop.makeAlternate(ofScene: call.scene(), by: call.principal.user))
    }

    private static func choose(_ call: Call<Nothing, SceneChoice>) async throws -> SceneView {
        try await call.view(
            call.workshop.choose(
                call.body.id,
                amongVersionsOf: call.scene(),
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func duplicate(_ call: Call<Nothing, Nothing>) async throws -> SceneView {
        try await call.view(call.workshop.duplicateScene(call.scene(), by: call.principal.user))
    }

    private static func split(_ call: Call<Nothing, SceneSplit>) async throws -> ListView<SceneView> {
        let (first, second) = try await call.workshop.splitScene(
            call.scene(),
            atSeconds: call.body.at,
            by: call.principal.user
        )
        return try await call.views([first, second])
    }

    private static func merge(_ call: Call<Nothing, SceneMerge>) async throws -> SceneView {
        try await call.view(
            call.workshop.mergeScene(call.scene(), with: call.body.with, by: call.principal.user)
        )
    }

    private static func restore(_ call: Call<Nothing, Nothing>) async throws -> SceneView {
        try await call.view(call.workshop.restoreScene(call.id("scene_id"), by: call.principal.user))
    }
}
