import GRDB
public import Studio

/// Work that was ordered for several clips at once.
public struct BatchRow: Sendable, Hashable {
    public let id: String
    public let project: ID<Project>
    public let kind: Take.Kind
    public let createdAt: Instant
    /// Clip and job, in the order in which they were named.
    public let jobs: [BatchJob]

    /// One clip's part of a batch.
    public struct BatchJob: Sendable, Hashable {
        public let clip: ID<Clip>
        /// The job may be gone after a month.
        public let job: String
    }
}

extension Transaction {
    /// Notes that jobs were ordered together.
    public func insertBatch(
        of project: ID<Project>,
        _ kind: Take.Kind,
        _ jobs: [(clip: ID<Clip>, job: String)]
    ) throws -> BatchRow {
        let id: String = ids.next()
        try run(
            "INSERT INTO batches (id, project_id, kind, created_by, created_at) VALUES ($1, $2, $3, $4, $5)",
            id,
            project.text,
            kind.rawValue,
            actor.text,
            now
        )
        for (index, pair) in jobs.enumerated() {
            try run(
                "INSERT INTO batch_jobs (batch_id, number, clip_id, job_id) VALUES ($1, $2, $3, $4)",
                id,
                index + 1,
                pair.clip.text,
                pair.job
            )
        }
        try record("batch.ordered", project: project.text, subject: id)
        return try batch(id)
    }

    /// The batch of an id; throws a `Problem` when there is none.
    public func batch(_ id: String) throws -> BatchRow {
        guard let row = try row("SELECT * FROM batches WHERE id = $1", id) else {
            throw Problem(.resourceNotFound, "There is no batch \(id).")
        }
        return try batch(row)
    }

    /// The batches of the projects that an account may see, newest first.
    public func batches(visibleTo user: ID<User>, before id: String? = nil, limit: Int) throws -> [BatchRow] {
        try rows(
            """
            SELECT batches.* FROM batches JOIN projects ON projects.id = batches.project_id
            WHERE projects.deleted_at IS NULL AND batches.id < $1 AND (projects.owner_id = $2
                OR projects.id IN (SELECT project_id FROM project_members WHERE user_id = $2))
            ORDER BY batches.id DESC LIMIT $3
            """,
            id ?? "~",
            user.text,
            limit,
            reading: batch
        )
    }

    private func batch(_ row: Row) throws -> BatchRow {
        let id: String = row["id"]
        return BatchRow(
            id: id,
            project: ID(row["project_id"]),
            kind: Take.Kind(rawValue: row["kind"]) ?? .image,
            createdAt: Instant(microseconds: row["created_at"]),
            jobs: try rows("SELECT clip_id, job_id FROM batch_jobs WHERE batch_id = $1 ORDER BY number", id)
                .map { BatchRow.BatchJob(clip: ID($0["clip_id"]), job: $0["job_id"]) }
        )
    }
}
