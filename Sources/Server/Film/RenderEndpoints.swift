import HTTPTypes
import Production
import Store
import Studio

/// Films as files.
enum RenderEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/renders",
            "films.list",
            "The files of a film: first those that are being made or could not be, then the finished, newest first.",
            who: .member(.viewer, of: .path),
            run: list
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/renders",
            "films.render",
            "Puts a film that is made into a file; nothing is shot for it.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict, .invalidParameter, .compositionFailed],
            run: order
        ),
        Endpoint(
            .get,
            "/api/v1/renders/{render_id}",
            "films.get",
            "A film as a file, by its own id or by that of the job that makes it.",
            who: .member(.viewer, of: .path),
            run: get
        ),
        Endpoint(
            .delete,
            "/api/v1/renders/{render_id}",
            "films.delete",
            "Puts a finished film into the trash; the same order makes it anew.",
            who: .member(.editor, of: .path),
            run: delete
        ),
        Endpoint(
            raw: .get,
            "/api/v1/renders/{render_id}/file",
            "films.file",
            "The file of a finished film; takes Range.",
            who: .member(.viewer, of: .path),
            mediaType: "video/mp4",
            leavesOut: .parts,
            run: file
        ),
    ]

    private static func list(_ call: Call<PageQuery, Nothing>) async throws -> ListView<RenderView> {
        let (project, query): (ID<Project>, _) = (call.id("project_id"), call.query)
        return try await call.workshop.store.read { transaction in
            let underWay = try transaction.rendersUnderWay(of: project).map { RenderView($0) }
            let all = underWay + (try transaction.renderRows(of: project).map(transaction.view))
            return try ListView(all: all, query, id: { $0.id?.text ?? $0.jobID ?? "" }) { $0 }
        }
    }

    private static func order(_ call: Call<Nothing, RenderOrderBody>) async throws -> WorkView {
        let job = try await call.ordering {
            try await call.workshop.orderRender(
                of: call.id("project_id"),
                call.body.order(of: call.server.settings),
                by: call.principal.user
            )
        }
        return try await call.work(job.map { [$0] } ?? [])
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> RenderView {
        let id: ID<Render> = call.id("render_id")
        return try await call.workshop.store.read { transaction in
            switch try transaction.renderState(id) {
            case .finished(let row): try transaction.view(row)
            case .underWay(let progress): RenderView(progress)
            }
        }
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteRender(call.id("render_id"), by: call.principal.user)
        return MessageView(message: "The film is in the trash; undo brings it back.")
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

extension Transaction {
    /// A finished film in the rate that its cut has.
    fileprivate func view(_ row: RenderRow) throws -> RenderView {
        RenderView(row, try cut(row.cut).timeline.format.rate)
    }
}
