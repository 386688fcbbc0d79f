import HTTPTypes
import Production
import Store
import Studio

/// From a project to a film.
enum FilmEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/film",
            "films.order",
            "Makes the film, from wherever the project is.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict],
            run: order
        )
    ]

    private static func order(_ call: Call<Nothing, FilmOrderBody>) async throws -> WorkView {
        let project: ID<Project> = call.id("project_id")
        let jobs = try await call.ordering {
            let edit = try await call.workshop.store.read { try $0.project(project).edit }
            return try await call.workshop.orderFilm(
                of: project,
                call.body.settings(of: call.server.settings, edit),
                by: call.principal.user
            )
        }
        return try await call.work(jobs)
    }
}
