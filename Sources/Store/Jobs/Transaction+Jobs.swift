import GRDB
public import Jobs
import Studio

extension Transaction {
    /// Puts jobs in, or finds those already there under the same unique keys.
    ///
    /// A dependency that is named by the id of a job of this call which was found under its key means the
    /// found one.
    @discardableResult
    public func insert(_ jobs: [NewJob]) throws -> [Job] {
        var found: [String: String] = [:]
        return try jobs.map { new in
            if let key = new.uniqueKey, let job = try job(uniqueKey: key) {
                found[new.id] = job.id
                return job
            }
            var new = new
            new.dependencies = new.dependencies.map { found[$0] ?? $0 }
            return try insert(new)
        }
    }

    /// Frees the unique key of a job that has ended, so that the work can be ordered again.
    public func freeKey(_ uniqueKey: String) throws {
        try run(
            """
            UPDATE jobs SET unique_key = NULL, updated_at = $1, revision = revision + 1
            WHERE unique_key = $2 AND finished_at IS NOT NULL
            """,
            now,
            uniqueKey
        )
    }

    private func insert(_ new: NewJob) throws -> Job {
        let states = try new.dependencies.map { id in
            guard let state = try state(of: id) else {
                throw Problem(.internalError, "A job waits for one that does not exist: \(id)")
            }
            return state
        }
        var job = new.job(at: now, unmet: states.contains { $0 != .completed })
        try run(
            """
            INSERT INTO jobs (id, kind, group_id, payload, priority, max_attempts, unique_key, state, run_at,
                created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
            """,
            job.id,
            job.kind,
            job.group,
            job.payload,
            job.priority,
            job.maxAttempts,
            job.uniqueKey,
            job.state.rawValue,
            job.runAt,
            actor.text,
            now
        )
        for dependency in new.dependencies {
            try run(
                """
                INSERT INTO job_dependencies (job_id, dependency_id) VALUES ($1, $2)
                ON CONFLICT (job_id, dependency_id) DO NOTHING
                """,
                job.id,
                dependency
            )
        }
        try record(job, "inserted")
        if states.contains(where: { $0 == .cancelled || $0 == .discarded }) {
            job = try apply(.dependencyFailed(Self.dependencyFailed), to: job)
        }
        return job
    }

    static let dependencyFailed = "A step it waits for failed or was cancelled; retry that one."

    /// Applies an event by the rules, writes the row and the event, and moves the jobs that wait for it.
    @discardableResult
    func apply(_ event: JobEvent, to job: Job) throws -> Job {
        var changed = job
        try changed.apply(event, at: now)
        try update(changed, from: job)
        try record(changed, event.name.rawValue)
        if changed.state.isFinal { try moveDependents(of: changed) }
        return changed
    }

    /// Writes all that can change of a job; the revision fences it against any other change.
    package func update(_ job: Job, from old: Job) throws {
        let count = try run(
            """
            UPDATE jobs SET state = $1, attempt = $2, failures = $3, lost = $4, run_at = $5, lease_token = $6,
                lease_holder = $7, lease_expires_at = $8, progress = $9, phase = $10, failure = $11,
                result = $12, updated_at = $13, started_at = $14, finished_at = $15, priority = $16,
                revision = $17
            WHERE id = $18 AND revision = $19
            """,
            job.state.rawValue,
            job.attempt,
            job.failures,
            job.lost,
            job.runAt,
            job.lease?.token,
            job.lease?.holder,
            job.lease?.expiresAt,
            job.progress,
            job.phase,
            try job.failure.map(Wire.text),
            job.result,
            now,
            job.startedAt,
            job.finishedAt,
            job.priority,
            job.revision,
            job.id,
            old.revision
        )
        guard count == 1 else { throw LeaseError(isCancelled: false) }
    }

    private func moveDependents(of job: Job) throws {
        let waiting = try rows(
            """
            SELECT jobs.id FROM jobs JOIN job_dependencies ON job_dependencies.job_id = jobs.id
            WHERE job_dependencies.dependency_id = $1 AND jobs.state = 'waiting'
            """,
            job.id,
            reading: { $0[0] as String }
        )
        for id in waiting.sorted() {
            // The end of one dependent may have moved the next, which waited for it too.
            guard let dependent = try self.job(id), dependent.state == .waiting else {
                continue
            }
            if job.state != .completed {
                try apply(.dependencyFailed(Self.dependencyFailed), to: dependent)
            } else if try !hasUnmetDependencies(dependent.id) {
                try apply(.dependenciesMet, to: dependent)
            }
        }
    }

    func hasUnmetDependencies(_ id: String) throws -> Bool {
        try row(
            """
            SELECT 1 FROM job_dependencies JOIN jobs ON jobs.id = job_dependencies.dependency_id
            WHERE job_dependencies.job_id = $1 AND jobs.state <> 'completed' LIMIT 1
            """,
            id
        ) != nil
    }
}
