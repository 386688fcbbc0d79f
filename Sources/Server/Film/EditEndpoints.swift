import HTTPTypes
import Production
import Store
import Studio

/// How a film is put together.
enum EditEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/edit",
            "films.getEdit",
            "How a film is put together beyond what its scenes and clips say.",
            who: .member(.viewer, of: .path),
            run: get
        ),
        Endpoint(
            .patch,
            "/api/v1/projects/{project_id}/edit",
            "films.edit",
            "Changes how a film is put together; nothing is shot for it.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.invalidParameter, .serviceUnavailable, .externalServiceError],
            run: edit
        ),
    ]

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> EditView {
        let id: ID<Project> = call.id("project_id")
        return EditView(
            try await call.workshop.store.read { try $0.projectRow(id) },
            call.server.links
        )
    }

    private static func edit(_ call: Call<Nothing, EditChange>) async throws -> EditView {
        do {
            return EditView(
                try await call.workshop.editFilm(
                    call.id("project_id"),
                    call.body.update,
                    revision: call.revision,
                    by: call.principal.user
                ),
                call.server.links
            )
        } catch let wrong as WrongFields {
            throw InvalidFields(
                fields: wrong.fields.map { FieldProblem(pointer: $0.pointer, message: $0.message) }
            )
        }
    }
}
