import GRDB
public import Jobs
import Studio

/// One attempt at a job, as it is remembered.
public struct AttemptRow: Sendable, Encodable {
    public let number: Int
    /// Microseconds since the epoch.
    public let startedAt: Int64
    public let endedAt: Int64?
    /// The name of the event that ended it; nil while it runs.
    public let outcome: String?
    public let failure: Failure?
}

extension Transaction {
    /// The attempts at a job, in order.
    public func attempts(of job: String) throws -> [AttemptRow] {
        try rows("SELECT * FROM attempts WHERE job_id = $1 ORDER BY number", job).map { row in
            AttemptRow(
                number: row["number"],
                startedAt: row["started_at"],
                endedAt: row["ended_at"],
                outcome: row["outcome"],
                failure: try (row["failure"] as String?).map { try Wire.value(from: $0) }
            )
        }
    }
}
