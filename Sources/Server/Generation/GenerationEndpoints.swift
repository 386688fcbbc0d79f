import HTTPTypes
import Jobs
import Production
import Store
import Studio

/// Takes ordered one by one or in batches.
enum GenerationEndpoints {
    static let all: [Endpoint] =
        [("/api/v1/generate", "generation"), ("/api/v1/generation", "generationAlias")].flatMap(endpoints)
        + [
            Endpoint(
                .post,
                "/api/v1/queue/jobs",
                "jobs.add",
                "Orders a take of a clip.",
                who: .member(.editor, of: .body("clip_id")),
                scope: .generate,
                status: .accepted,
                problems: [.conflict, .invalidParameter],
                run: generate
            )
        ]

    /// The rows that are served at both places.
    private static func endpoints(_ base: String, _ group: String) -> [Endpoint] {
        [
            Endpoint(
                .post,
                base,
                "\(group).order",
                "Orders a take of a clip; it is selected when the clip has none of its kind.",
                who: .member(.editor, of: .body("clip_id")),
                scope: .generate,
                status: .accepted,
                problems: [.conflict, .invalidParameter],
                run: generate
            ),
            Endpoint(
                .post,
                "\(base)/batch",
                "\(group).orderBatch",
                "Orders a take of each of several clips of one project.",
                who: .member(.editor, of: .body("clip_ids")),
                scope: .generate,
                status: .accepted,
                problems: [.conflict, .invalidParameter],
                run: batch
            ),
            Endpoint(
                .get,
                "\(base)/batch/{batch_id}",
                "\(group).getBatch",
                "How far a batch is.",
                who: .member(.viewer, of: .path),
                run: getBatch
            ),
            Endpoint(
                .get,
                "\(base)/batches",
                "\(group).listBatches",
                "The batches of the projects one sees, newest first.",
                who: .signedIn,
                run: batches
            ),
        ]
    }

    private static func generate(_ call: Call<Nothing, GenerationBody>) async throws -> OrderView {
        let order = try call.body.order(by: call.principal)
        let job = try await call.ordering {
            try await call.workshop.generate(order, for: call.body.clipID, by: call.principal.user)
        }
        return OrderView(job, "The \(order.kind.rawValue) is ordered.")
    }

    private static func batch(_ call: Call<Nothing, BatchBody>) async throws -> BatchView {
        let order = try call.body.order(by: call.principal)
        // A batch is as many generations as it has clips.
        let row = try await call.ordering(call.body.clipIds.count) {
            try await call.workshop.generateBatch(order, for: call.body.clipIds, by: call.principal.user)
        }
        return try await call.workshop.store.read { BatchView(row, try $0.jobs(of: row)) }
    }

    private static func getBatch(_ call: Call<Nothing, Nothing>) async throws -> BatchView {
        let id = call.id("batch_id", of: Job.self).text
        return try await call.workshop.store.read { transaction in
            let row = try transaction.batch(id)
            return BatchView(row, try transaction.jobs(of: row))
        }
    }

    private static func batches(_ call: Call<PageQuery, Nothing>) async throws -> ListView<BatchView> {
        let user = try call.principal.user
        let query = call.query
        return try await call.workshop.store.read { transaction in
            let rows = try transaction.batches(
                visibleTo: user,
                before: query.rowCursor(),
                limit: query.reach + 1
            ).dropFirst(query.skip ?? 0)
            let page = rows.prefix(query.most)
            var list = ListView(try page.map { BatchView($0, try transaction.jobs(of: $0)) })
            list.total = nil
            list.nextCursor = rows.count > query.most ? page.last?.id : nil
            return list
        }
    }
}

extension Transaction {
    /// The jobs of a batch that are still remembered.
    fileprivate func jobs(of batch: BatchRow) throws -> [Job] {
        try jobs(JobFilter(ids: batch.jobs.map(\.job)))
    }
}

/// How far a batch is.
struct BatchView: Listed {
    static let listKey: String? = "batches"
    static let schemaName = "Batch"
    static let about = "Takes that were ordered together."
    static let details = [
        Detail(CodingKeys.total, "How many takes."),
        Detail(CodingKeys.completed, "How many of them are made."),
        Detail(CodingKeys.failed, "How many could not be made."),
        Detail(CodingKeys.results, "A clip each; a job that is forgotten after a month counts as completed."),
    ]

    let id: String
    let projectID: ID<Project>
    let status: JobView.Status
    let total: Int
    let completed: Int
    let failed: Int
    let results: [ClipPart]
    let startedAt: Moment
    let updatedAt: Moment

    /// One clip's part.
    struct ClipPart: Described {
        static let schemaName = "BatchResult"
        static let about = "One clip's part of a batch."
        static let details = [Detail(CodingKeys.result, "Where the take is, once it is made.")]

        let clipID: ID<Clip>
        let jobID: String
        let status: JobView.Status
        let result: String?
        let error: String?
    }

    init(_ row: BatchRow, _ jobs: [Job]) {
        let known = Dictionary(jobs.map { ($0.id, $0) }) { first, _ in first }
        let results = row.jobs.map { part in
            let job = known[part.job]
            let status = job.map { JobView.Status($0.state) } ?? .completed
            return ClipPart(
                clipID: part.clip,
                jobID: part.job,
                status: status,
                result: status == .completed ? "/api/v1/clips/\(part.clip)/gallery" : nil,
                error: job?.failure?.outward
            )
        }
        id = row.id
        projectID = row.project
        total = results.count
        completed = results.count { $0.status == .completed }
        failed = results.count { $0.status == .failed || $0.status == .cancelled }
        let isOpen = results.contains { $0.status == .queued || $0.status == .processing }
        if !isOpen {
            status = failed == 0 ? .completed : .failed
        } else {
            status = results.allSatisfy { $0.status == .queued } ? .queued : .processing
        }
        self.results = results
        startedAt = Moment(row.createdAt)
        let changes = jobs.compactMap { $0.finishedAt ?? $0.startedAt }
        updatedAt = Moment(max(row.createdAt.microseconds, changes.max() ?? 0))
    }
}
