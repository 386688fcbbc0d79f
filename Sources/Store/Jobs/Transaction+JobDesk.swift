import GRDB
import Jobs
import Studio

extension Transaction {
    /// Whether the queue is held.
    public func isQueuePaused() throws -> Bool {
        try row("SELECT 1 FROM decisions WHERE scope = '' AND name = 'queue_paused' AND value = 'true'")
            != nil
    }

    /// Gives a job that waits another priority; false when it has begun or ended.
    @discardableResult
    public func prioritize(_ id: String, _ priority: Int) throws -> Bool {
        guard let job = try job(id), job.state.next(after: .prioritized) != nil else { return false }
        try apply(.prioritized(priority), to: job)
        return true
    }

    /// Removes a job that has ended and that nothing waits for, even to be retried; false for any other.
    ///
    /// A completed job that waited for it forgets it.
    @discardableResult
    public func remove(_ id: String) throws -> Bool {
        guard let job = try job(id), job.state.isFinal else { return false }
        let waiting = try row(
            """
            SELECT 1 FROM job_dependencies JOIN jobs ON jobs.id = job_dependencies.job_id
            WHERE job_dependencies.dependency_id = $1 AND jobs.state <> 'completed' LIMIT 1
            """,
            id
        )
        guard waiting == nil else { return false }
        try record(job, "removed")
        try run("DELETE FROM job_dependencies WHERE job_id = $1 OR dependency_id = $1", id)
        try run("DELETE FROM attempts WHERE job_id = $1", id)
        try run("DELETE FROM jobs WHERE id = $1", id)
        return true
    }
}
