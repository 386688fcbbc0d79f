import HTTPTypes
import Production
import Store
import Studio

/// The brief of a project.
enum BriefEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            path,
            "brief.get",
            "The brief of a project, in one schema or both.",
            who: .member(.viewer, of: .path),
            run: get
        ),
        Endpoint(
            .patch,
            path,
            "brief.update",
            "Changes parts of a brief; what is sent counts as said.",
            who: .member(.editor, of: .path),
            revision: .required,
            run: update
        ),
        Endpoint(
            .put,
            path,
            "brief.replace",
            "Reads a brief as a person wrote it, in the place of what was there.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.invalidFileType],
            run: replace
        ),
    ]

    private static let path = "/api/v1/projects/{project_id}/brief"

    private static func get(_ call: Call<BriefQuery, Nothing>) async throws -> BriefDocumentView {
        let id: ID<Project> = call.id("project_id")
        return BriefDocumentView(
            try await call.workshop.store.read { try $0.projectRow(id) },
            call.query.schema
        )
    }

    private static func update(_ call: Call<BriefQuery, BriefPatch>) async throws -> BriefDocumentView {
        let row = try await call.workshop.updateBrief(
            of: call.id("project_id"),
            call.body.change,
            revision: call.revision,
            by: call.principal.user
        )
        return BriefDocumentView(row, call.query.schema)
    }

    private static func replace(_ call: Call<BriefQuery, BriefPage>) async throws -> BriefDocumentView {
        let row = try await call.workshop.replaceBrief(
            of: call.id("project_id"),
            with: call.body.text,
            revision: call.revision,
            by: call.principal.user
        )
        return BriefDocumentView(row, call.query.schema)
    }
}
