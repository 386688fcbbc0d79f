import HTTPTypes
import Jobs
import Production
import Store
import Studio

/// From a project to a file: orders, jobs and finished films.
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
        Endpoint(
            .get,
            "/api/v1/queue/projects/{project_id}/jobs",
            "jobs.list",
            "The jobs of a project, oldest first.",
            who: .member(.viewer, of: .path),
            run: jobs
        ),
        Endpoint(
            .get,
            "/api/v1/queue/jobs/{job_id}",
            "jobs.get",
            "A job.",
            who: .member(.viewer, of: .path),
            run: job
        ),
        Endpoint(
            .post,
            "/api/v1/queue/jobs/{job_id}/cancel",
            "jobs.cancel",
            "Cancels a job that has not ended, and all that wait for it.",
            who: .member(.editor, of: .path),
            problems: [.conflict],
            run: cancel
        ),
        Endpoint(
            .post,
            "/api/v1/queue/jobs/{job_id}/retry",
            "jobs.retry",
            "Takes up a failed or cancelled job again.",
            who: .member(.editor, of: .path),
            scope: .generate,
            problems: [.conflict],
            run: retry
        ),
    ]

    private static func order(_ call: Call<Nothing, FilmOrderBody>) async throws -> WorkView {
        try call.server.limits.generation(call.principal.user.text)
        let jobs = try await call.workshop.orderFilm(
            of: call.id("project_id"),
            call.body.settings(of: call.server.settings),
            by: call.principal.user
        )
        return WorkView(
            jobs: jobs.map(JobView.init).map { .init(jobID: $0.id, jobType: $0.jobType.rawValue) }
        )
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

    private static func jobs(_ call: Call<Nothing, Nothing>) async throws -> ListView<JobView> {
        let project: ID<Project> = call.id("project_id")
        let jobs = try await call.workshop.queue.jobs(JobFilter(group: project.text))
        return ListView(jobs.map(JobView.init))
    }

    private static func job(_ call: Call<Nothing, Nothing>) async throws -> JobView {
        let id = call.id("job_id", of: Job.self).text
        guard let job = try await call.workshop.queue.jobs(JobFilter(ids: [id])).first else {
            throw Problem(.resourceNotFound, "There is no job \(id).")
        }
        return JobView(job)
    }

    private static func cancel(_ call: Call<Nothing, Nothing>) async throws -> JobView {
        let id = call.id("job_id", of: Job.self).text
        let now = call.server.surroundings.now
        guard try await call.workshop.queue.cancel(id, reason: "A person cancelled it.", now: now) else {
            throw Problem(.conflict, "The job has ended already.")
        }
        return try await job(call)
    }

    private static func retry(_ call: Call<Nothing, Nothing>) async throws -> JobView {
        let id = call.id("job_id", of: Job.self).text
        guard try await call.workshop.queue.retry(id, now: call.server.surroundings.now) else {
            throw Problem(.conflict, "Only a failed or cancelled job can be taken up again.")
        }
        return try await job(call)
    }
}
