import HTTPTypes
import Production
import Store
import Studio

/// From a project to a file: orders and finished films.
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
        ),
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/renders",
            "films.list",
            "The finished films of a project, newest first.",
            who: .member(.viewer, of: .path),
            run: renders
        ),
        Endpoint(
            .get,
            "/api/v1/renders/{render_id}",
            "films.get",
            "A finished film.",
            who: .member(.viewer, of: .path),
            run: render
        ),
        Endpoint(
            raw: .get,
            "/api/v1/renders/{render_id}/file",
            "films.file",
            "The file of a finished film; takes Range.",
            who: .member(.viewer, of: .path),
            mediaType: "video/mp4",
            run: file
        ),
    ]

    private static func order(_ call: Call<Nothing, FilmOrderBody>) async throws -> WorkView {
        try call.countGeneration()
        let jobs = try await call.workshop.orderFilm(
            of: call.id("project_id"),
            call.body.settings(of: call.server.settings),
            by: call.principal.user
        )
        return try await call.work(jobs)
    }

    private static func renders(_ call: Call<Nothing, Nothing>) async throws -> ListView<RenderView> {
        let project: ID<Project> = call.id("project_id")
        return try await call.workshop.store.read { transaction in
            let rate = try transaction.project(project).format.rate
            return ListView(try transaction.renderRows(of: project).map { RenderView($0, rate) })
        }
    }

    private static func render(_ call: Call<Nothing, Nothing>) async throws -> RenderView {
        let id: ID<Render> = call.id("render_id")
        return try await call.workshop.store.read { transaction in
            let row = try transaction.renderRow(id)
            return RenderView(row, try transaction.project(row.project).format.rate)
        }
    }

    private static func file(_ visit: Visit) async throws -> Reply {
        let id = ID<Render>(visit.path["render_id"] ?? "")
        let store = visit.server.workshop.store
        let (row, slug) = try await store.read { transaction in
            let row = try transaction.renderRow(id)
            return (row, try transaction.project(row.project).slug)
        }
        return try await StoredFile(
            url: store.files.url(of: row.film.sha256),
            asset: row.film,
            name: "\(slug).mp4"
        ).reply(to: visit)
    }
}
