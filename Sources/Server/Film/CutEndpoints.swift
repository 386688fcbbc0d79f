import HTTPTypes
import Production
import Store
import Studio

/// What a film adds up to, and saved versions of it.
enum CutEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/timeline",
            "cuts.timeline",
            "The film as it stands, with what it lacks.",
            who: .member(.viewer, of: .path),
            run: timeline
        ),
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/cuts",
            "cuts.list",
            "The saved cuts of a film, newest first.",
            who: .member(.viewer, of: .path),
            run: list
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/cuts",
            "cuts.create",
            "Saves the film as it stands; one that is saved already under that name is found again.",
            who: .member(.editor, of: .path),
            status: .created,
            problems: [.conflict, .compositionFailed],
            run: create
        ),
        Endpoint(
            .get,
            "/api/v1/cuts/{cut_id}",
            "cuts.get",
            "A saved cut with all that it holds.",
            who: .member(.viewer, of: .path),
            run: get
        ),
        Endpoint(
            .patch,
            "/api/v1/cuts/{cut_id}",
            "cuts.update",
            "Calls a cut something else.",
            who: .member(.editor, of: .path),
            revision: .required,
            run: update
        ),
        Endpoint(
            .delete,
            "/api/v1/cuts/{cut_id}",
            "cuts.delete",
            "Puts a cut into the trash; films that were made from it stay.",
            who: .member(.editor, of: .path),
            revision: .required,
            run: delete
        ),
    ]

    private static func timeline(_ call: Call<Nothing, Nothing>) async throws -> TimelineView {
        TimelineView(try await call.workshop.filmDraft(of: call.id("project_id")), call.server.links)
    }

    private static func list(_ call: Call<PageQuery, Nothing>) async throws -> ListView<CutView> {
        let project: ID<Project> = call.id("project_id")
        let rows = try await call.workshop.store.read { try $0.cutRows(of: project) }
        return try ListView(all: rows, call.query, id: \.id.text) { CutView($0) }
    }

    private static func create(_ call: Call<Nothing, CutDraft>) async throws -> CutView {
        let row = try await call.workshop.saveCut(
            of: call.id("project_id"),
            name: call.body.name,
            by: call.principal.user
        )
        return CutView(row, call.server.links)
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> CutView {
        let id: ID<Cut> = call.id("cut_id")
        return CutView(try await call.workshop.store.read { try $0.cutRow(id) }, call.server.links)
    }

    private static func update(_ call: Call<Nothing, CutChange>) async throws -> CutView {
        let id: ID<Cut> = call.id("cut_id")
        guard let name = call.body.name.value else { return try await unchanged(call) }
        let row = try await call.workshop.renameCut(
            id,
            name,
            revision: call.revision,
            by: call.principal.user
        )
        return CutView(row, call.server.links)
    }

    /// The cut as it is, where nothing of it was to be changed.
    private static func unchanged(_ call: Call<Nothing, CutChange>) async throws -> CutView {
        let id: ID<Cut> = call.id("cut_id")
        return CutView(try await call.workshop.store.read { try $0.cutRow(id) }, call.server.links)
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteCut(
            call.id("cut_id"),
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The cut is in the trash; undo brings it back.")
    }
}
