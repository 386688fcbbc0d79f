import GRDB

/// How the queue stands.
public struct QueueState: Hashable, Sendable {
    /// Jobs that could begin now.
    public let due: Int
    public let running: Int
    /// Microseconds that the first of those that could begin has been waiting.
    public let lag: Int64
}

extension Transaction {
    /// How the queue stands now.
    public func queueState() throws -> QueueState {
        let due = try row(
            """
            SELECT COUNT(*) AS due, MIN(CASE WHEN updated_at > run_at THEN updated_at ELSE run_at END) AS since
            FROM jobs WHERE state IN ('available', 'scheduled') AND run_at <= $1
            """,
            now
        )
        let running = try row("SELECT COUNT(*) AS running FROM jobs WHERE state = 'running'")
        let since: Int64? = due?["since"]
        return QueueState(
            due: due?["due"] ?? 0,
            running: running?["running"] ?? 0,
            lag: since.map { max(0, now - $0) } ?? 0
        )
    }
}
