import GRDB
public import Jobs
import Studio

extension Transaction {
    func makeDueAvailable() throws {
        let due = try rows(
            """
            SELECT \(Self.jobColumns) FROM jobs WHERE state = 'scheduled' AND run_at <= $1
            ORDER BY run_at, id LIMIT 500
            """,
            now,
            reading: job
        )
        for job in due { try apply(.due, to: job) }
    }

    func nextAvailable(_ group: String?) throws -> Job? {
        if let group {
            return try rows(
                """
                SELECT \(Self.jobColumns) FROM jobs WHERE state = 'available' AND group_id = $1
                ORDER BY priority DESC, run_at, id LIMIT 1
                """,
                group,
                reading: job
            ).first
        }
        return try rows(
            """
            SELECT \(Self.jobColumns) FROM jobs WHERE state = 'available'
            ORDER BY priority DESC, run_at, id LIMIT 1
            """,
            reading: job
        ).first
    }

    func begin(_ job: Job, _ lease: Lease) throws -> Job {
        try run(
            "INSERT INTO attempts (job_id, number, holder, started_at) VALUES ($1, $2, $3, $4)",
            job.id,
            lease.attempt,
            lease.holder,
            now
        )
        return try apply(.claimed(lease), to: job)
    }

    /// The job of a lease that is still held; the fence of every write by a worker.
    func held(_ lease: Lease) throws -> Job {
        guard let job = try job(lease.job), lease.isSameClaim(as: job.lease) else {
            throw LeaseError(isCancelled: try state(of: lease.job) == .cancelled)
        }
        return job
    }

    /// Ends what is going on with a job and notes the end of its attempt.
    func end(_ job: Job, _ event: JobEvent) throws {
        let ended = try apply(event, to: job)
        guard job.lease != nil else { return }
        try run(
            """
            UPDATE attempts SET ended_at = $1, outcome = $2, failure = $3
            WHERE job_id = $4 AND number = $5
            """,
            now,
            event.name.rawValue,
            try ended.failure.map(Wire.text),
            job.id,
            job.attempt
        )
    }

    /// Cancels a job and all that wait for it; false when it had ended already.
    @discardableResult
    public func cancel(_ id: String, reason: String) throws -> Bool {
        guard let job = try job(id), !job.state.isFinal else { return false }
        try end(job, .cancelled(reason: reason))
        return true
    }

    func lostLeases(_ holders: Set<String>, _ now: Int64) throws -> [Job] {
        try rows(
            "SELECT \(Self.jobColumns) FROM jobs WHERE state = 'running' ORDER BY id",
            reading: job
        ).filter { job in
            guard let lease = job.lease else { return false }
            return lease.expiresAt < now || holders.contains(lease.holder)
        }
    }

    /// Opens a failed or cancelled job again, with the failed ones it waits for and those that failed
    /// because of it; false when it has not failed.
    @discardableResult
    public func reopen(_ id: String) throws -> Bool {
        guard let job = try job(id) else { return false }
        return try reopen(job)
    }

    /// First the jobs it waits for, then the job, then those that failed because of it.
    private func reopen(_ job: Job) throws -> Bool {
        guard job.state == .discarded || job.state == .cancelled else { return false }
        for id in job.dependencies {
            if let dependency = try self.job(id) { _ = try reopen(dependency) }
        }
        guard let current = try self.job(job.id), current.state == job.state else { return true }
        try apply(try hasUnmetDependencies(job.id) ? .retriedToWait : .retried, to: current)
        let followers = try rows(
            """
            SELECT \(Self.jobColumns) FROM jobs WHERE state = 'discarded'
                AND id IN (SELECT job_id FROM job_dependencies WHERE dependency_id = $1) ORDER BY id
            """,
            job.id,
            reading: self.job
        )
        for follower in followers where follower.failure?.message == Self.dependencyFailed {
            _ = try reopen(follower)
        }
        return true
    }

    /// Jobs that fit a filter, oldest first.
    public func jobs(_ filter: JobFilter) throws -> [Job] {
        if let ids = filter.ids {
            let named = try Set(ids).sorted().compactMap { try job($0) }
            return named.filter { filter.fits($0) }.suffix(filter.limit)
        }
        guard filter.states != [] else { return [] }
        // The states' words are in the text, so that the indexes of single states serve.
        let words = filter.states?.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        let states = words.map { "state IN (\($0))" } ?? "1 = 1"
        let found =
            if let group = filter.group {
                try rows(
                    """
                    SELECT \(Self.jobColumns) FROM jobs WHERE group_id = $1 AND \(states)
                    ORDER BY id DESC LIMIT $2
                    """,
                    group,
                    filter.limit,
                    reading: job
                )
            } else {
                try rows(
                    "SELECT \(Self.jobColumns) FROM jobs WHERE \(states) ORDER BY id DESC LIMIT $1",
                    filter.limit,
                    reading: job
                )
            }
        return found.reversed()
    }

    /// Removes what ended before a time, the last of each chain first.
    ///
    /// A failed job keeps what it waits for, without which it must not begin when it is retried. Stops after
    /// a thousand; the next call goes on.
    func prune(endedBefore time: Int64) throws -> Int {
        var count = 0
        while count < 1000, case let pruned = try pruneEnds(endedBefore: time), pruned > 0 { count += pruned }
        return count
    }

    private func pruneEnds(endedBefore time: Int64) throws -> Int {
        let ended = try rows(
            """
            SELECT id FROM jobs WHERE finished_at < $1 AND NOT EXISTS (
                SELECT 1 FROM job_dependencies AS links JOIN jobs AS followers ON followers.id = links.job_id
                WHERE links.dependency_id = jobs.id AND followers.state <> 'completed'
            ) ORDER BY id LIMIT 1000
            """,
            time
        )
        for row in ended {
            let id: String = row["id"]
            try run("DELETE FROM job_dependencies WHERE job_id = $1 OR dependency_id = $1", id)
            try run("DELETE FROM attempts WHERE job_id = $1", id)
            try run("DELETE FROM jobs WHERE id = $1", id)
        }
        return ended.count
    }
}
