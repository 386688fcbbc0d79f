import HTTPTypes
import Jobs
import Production
import Store
import Studio

/// The queue: its jobs, and what people do to them.
enum QueueEndpoints {
    static let all: [Endpoint] = reading + acting

    private static let reading: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/queue/jobs",
            "jobs.all",
            "The jobs of the projects one sees, newest first; those of all for administrators.",
            who: .signedIn,
            run: all
        ),
        Endpoint(
            .get,
            "/api/v1/queue/status",
            "queue.status",
            "How much there is to do, and whether the queue is held.",
            who: .signedIn,
            run: status
        ),
        Endpoint(
            .get,
            "/api/v1/queue/projects/{project_id}/jobs",
            "jobs.list",
            "The jobs of a project, oldest first.",
            who: .member(.viewer, of: .path),
            run: list
        ),
        Endpoint(
            .get,
            "/api/v1/queue/jobs/{job_id}",
            "jobs.get",
            "A job.",
            who: .member(.viewer, of: .job),
            run: get
        ),
    ]

    private static let acting: [Endpoint] = [
        Endpoint(
            .post,
            "/api/v1/queue/jobs/{job_id}/cancel",
            "jobs.cancel",
            "Cancels a job that has not ended, and all that wait for it.",
            who: .member(.editor, of: .job),
            problems: [.conflict],
            run: cancel
        ),
        Endpoint(
            .post,
            "/api/v1/queue/jobs/{job_id}/retry",
            "jobs.retry",
            "Takes up a failed or cancelled job again.",
            who: .member(.editor, of: .job),
            scope: .generate,
            problems: [.conflict],
            run: retry
        ),
        Endpoint(
            .delete,
            "/api/v1/queue/jobs/{job_id}",
            "jobs.delete",
            "Removes a job that has ended.",
            who: .member(.editor, of: .job),
            problems: [.conflict],
            run: delete
        ),
        Endpoint(
            .delete,
            "/api/v1/queue/clear",
            "queue.clear",
            "Removes what has ended, of the projects one may edit; of all for administrators.",
            who: .signedIn,
            run: clear
        ),
        Endpoint(
            .put,
            "/api/v1/queue/jobs/{job_id}/priority",
            "jobs.prioritize",
            "Says how soon a job that waits is to begin.",
            who: .member(.editor, of: .job),
            problems: [.conflict],
            run: prioritize
        ),
        Endpoint(
            .put,
            "/api/v1/queue/pause",
            "queue.pause",
            "Holds the queue: what runs goes on, nothing else begins.",
            who: .administrator,
            run: pause
        ),
        Endpoint(
            .delete,
            "/api/v1/queue/pause",
            "queue.resume",
            "Lets the queue go on.",
            who: .administrator,
            run: resume
        ),
    ]

    private static func all(_ call: Call<JobsQuery, Nothing>) async throws -> ListView<JobView> {
        let principal = try call.principal
        let query = call.query
        let user = principal.seesAll ? nil : principal.user
        return try await call.workshop.store.read { transaction in
            let found = try transaction.jobs(
                visibleTo: user,
                query.status?.states,
                before: query.rowCursor(),
                limit: query.reach + 1
            ).dropFirst(query.skip ?? 0)
            let jobs = Array(found.prefix(query.most))
            var list = ListView(try transaction.views(of: jobs, for: principal))
            list.total = nil
            list.nextCursor = found.count > query.most ? jobs.last?.id : nil
            return list
        }
    }

    private static func status(_ call: Call<Nothing, Nothing>) async throws -> QueueView {
        QueueView(try await call.workshop.queueStatus())
    }

    private static func list(_ call: Call<PageQuery, Nothing>) async throws -> ListView<JobView> {
        let project: ID<Project> = call.id("project_id")
        let query = call.query
        return try await call.workshop.store.read { transaction in
            let reports = try transaction.reports(of: transaction.jobs(JobFilter(group: project.text)))
            return try ListView(all: reports, query, id: \.job.id) { JobView($0) }
        }
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> JobView {
        try await view(call)
    }

    private static func view<Body>(_ call: Call<Nothing, Body>) async throws -> JobView {
        let (id, principal) = (call.id("job_id", of: Job.self).text, try call.principal)
        return try await call.workshop.store.read { transaction in
            guard let job = try transaction.job(id) else {
                throw Problem(.resourceNotFound, "There is no job \(id).")
            }
            return try transaction.views(of: [job], for: principal)[0]
        }
    }

    private static func cancel(_ call: Call<Nothing, Nothing>) async throws -> JobView {
        let id = call.id("job_id", of: Job.self).text
        try await call.workshop.cancelJob(id, by: call.principal.user)
        return try await view(call)
    }

    private static func retry(_ call: Call<Nothing, RetryBody>) async throws -> JobView {
        // Not to be on a server is easy for an engine that has none.
        if let server = call.body.serverID {
            throw Problem(
                .resourceNotFound,
                "There is no server \(server); the draft engine needs none, so leave it out.",
                subject: "server_id"
            )
        }
        let id = call.id("job_id", of: Job.self).text
        try await call.ordering { try await call.workshop.retryJob(id, by: call.principal.user) }
        return try await view(call)
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.removeJob(call.id("job_id", of: Job.self).text, by: call.principal.user)
        return MessageView(message: "The job is gone.")
    }

    private static func clear(_ call: Call<ClearQuery, Nothing>) async throws -> MessageView {
        let principal = try call.principal
        let states = call.query.status.map { [$0] } ?? ClearQuery.Ended.allCases
        let count = try await call.workshop.clearJobs(
            states.reduce(into: []) { $0.formUnion($1.status.states) },
            ofAll: principal.seesAll,
            by: principal.user
        )
        return MessageView(message: count == 1 ? "1 job is gone." : "\(count) jobs are gone.")
    }

    private static func prioritize(_ call: Call<Nothing, PriorityBody>) async throws -> JobView {
        try await call.workshop.prioritizeJob(
            call.id("job_id", of: Job.self).text,
            call.body.priority,
            by: call.principal.user
        )
        return try await view(call)
    }

    private static func pause(_ call: Call<Nothing, Nothing>) async throws -> QueueView {
        try await call.workshop.setQueuePaused(true, by: call.principal.user)
        return try await status(call)
    }

    private static func resume(_ call: Call<Nothing, Nothing>) async throws -> QueueView {
        try await call.workshop.setQueuePaused(false, by: call.principal.user)
        return try await status(call)
    }
}

extension Transaction {
    /// Jobs as somebody sees them: to who runs the installation and is no member of their project they do not tell
    /// what was asked for.
    fileprivate func views(of jobs: [Job], for principal: Principal) throws -> [JobView] {
        var strange: [String: Bool] = [:]
        return try reports(of: jobs).map { report in
            let group = report.job.group
            let isStrange =
                try strange[group]
                ?? (principal.share == nil && role(of: principal.user, in: ID(group)) == nil)
            strange[group] = isStrange
            return JobView(report, isStrange: isStrange)
        }
    }
}

extension Principal {
    /// Whether it runs the installation, by an account or a key that may.
    var seesAll: Bool { role == .administrator && scopes.contains(.admin) }
}
