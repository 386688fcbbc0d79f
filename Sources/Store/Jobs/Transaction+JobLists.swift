import GRDB
public import Jobs
public import Studio

extension Transaction {
    /// The jobs of the projects that an account may see, newest first; with nil those of all projects.
    public func jobs(
        visibleTo user: ID<User>?,
        _ wanted: Set<JobState>?,
        before id: String? = nil,
        limit: Int
    ) throws -> [Job] {
        // The states' words are in the text, so that the indexes of single states serve.
        let states =
            wanted.map { "state IN (\($0.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))" }
            ?? "1 = 1"
        guard let user else {
            return try rows(
                "SELECT \(Self.jobColumns) FROM jobs WHERE \(states) AND id < $1 ORDER BY id DESC LIMIT $2",
                id ?? "~",
                limit,
                reading: job
            )
        }
        return try rows(
            """
            SELECT \(Self.jobColumns) FROM jobs WHERE \(states) AND id < $1 AND group_id IN (
                SELECT projects.id FROM projects WHERE projects.deleted_at IS NULL AND (projects.owner_id = $2
                    OR projects.id IN (SELECT project_id FROM project_members WHERE user_id = $2))
            ) ORDER BY id DESC LIMIT $3
            """,
            id ?? "~",
            user.text,
            limit,
            reading: job
        )
    }

    /// How many jobs there are in each state.
    public func jobCounts() throws -> [JobState: Int] {
        let counts = try rows("SELECT state, COUNT(*) AS count FROM jobs GROUP BY state").compactMap { row in
            JobState(rawValue: row["state"]).map { ($0, row["count"] as Int) }
        }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// How many jobs go before one that could begin, itself counted: 1 is the next.
    public func position(of job: Job) throws -> Int? {
        guard job.state == .available else { return nil }
        let before = try row(
            """
            SELECT COUNT(*) AS count FROM jobs WHERE state = 'available'
                AND (priority > $1 OR priority = $1 AND (run_at, id) < ($2, $3))
            """,
            job.priority,
            job.runAt,
            job.id
        )
        return (before?["count"] ?? 0) + 1
    }

    /// How long the last completed jobs of a kind took, in seconds, the oldest first.
    public func lastDurations(of kind: String) throws -> [Double] {
        try rows(
            """
            SELECT started_at, finished_at FROM jobs WHERE kind = $1 AND state = 'completed'
                AND finished_at IS NOT NULL ORDER BY finished_at DESC LIMIT 20
            """,
            kind
        ).compactMap { row in
            (row["started_at"] as Int64?).map { Double((row["finished_at"] as Int64) - $0) / 1_000_000 }
        }.reversed()
    }
}
