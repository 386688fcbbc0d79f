import GRDB
public import Jobs
import Studio

extension Transaction {
    /// The job of an id, if there is one.
    public func job(_ id: String) throws -> Job? {
        try rows("SELECT \(Self.jobColumns) FROM jobs WHERE id = $1", id, reading: job).first
    }

    /// The job of a unique key, if there is one.
    public func job(uniqueKey: String) throws -> Job? {
        try rows("SELECT \(Self.jobColumns) FROM jobs WHERE unique_key = $1", uniqueKey, reading: job).first
    }

    /// The state of a job, if there is one.
    func state(of id: String) throws -> JobState? {
        try row("SELECT state FROM jobs WHERE id = $1", id).flatMap { JobState(rawValue: $0[0]) }
    }

    /// What `job(_:)` reads of a row, in its order: places are found faster than names.
    package static let jobColumns = """
        id, kind, group_id, payload, priority, max_attempts, unique_key, created_at, state, attempt, failures, \
        lost, run_at, lease_token, lease_holder, lease_expires_at, progress, phase, failure, result, revision, \
        started_at, finished_at, (SELECT count(*) FROM job_dependencies WHERE job_id = jobs.id)
        """

    func job(_ row: Row) throws -> Job {
        let id: String = row[0]
        let failure: String? = row[18]
        let lease: Lease? = (row[13] as String?).map {
            Lease(job: id, attempt: row[9], token: $0, holder: row[14], expiresAt: row[15])
        }
        return Job(
            row: NewJob(
                id: id,
                kind: row[1],
                group: row[2],
                payload: row[3],
                priority: row[4],
                maxAttempts: row[5],
                uniqueKey: row[6],
                dependencies: try row[23] == 0 ? [] : dependencies(of: id)
            ),
            createdAt: row[7],
            state: JobState(rawValue: row[8]) ?? .discarded,
            attempt: row[9],
            failures: row[10],
            lost: row[11],
            runAt: row[12],
            lease: lease,
            progress: row[16],
            phase: row[17],
            failure: try failure.map { try Wire.value(from: $0) },
            result: row[19],
            revision: row[20],
            startedAt: row[21],
            finishedAt: row[22]
        )
    }

    private func dependencies(of id: String) throws -> [String] {
        try rows(
            "SELECT dependency_id FROM job_dependencies WHERE job_id = $1 ORDER BY dependency_id",
            id,
            reading: { $0[0] }
        )
    }
}
