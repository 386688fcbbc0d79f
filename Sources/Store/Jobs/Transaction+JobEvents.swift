import Jobs
import Studio

extension Transaction {
    /// Tells what happened to a job, with what a bar on a screen needs: which job, how it stands, how far it is.
    func record(_ job: Job, _ what: String) throws {
        try record(
            "job.\(what)",
            project: job.group.isEmpty ? nil : job.group,
            subject: job.id,
            json: try Self.text(of: job)
        )
    }

    /// Tells how far a running job has come.
    func recordProgress(of job: Job) throws { try record(job, "progressed") }

    /// The words come from the one place that writes them fast; the number stands among them as a number.
    private static func text(of job: Job) throws -> String {
        var words = [
            "attempt": "\(job.attempt)", "job_id": job.id, "kind": job.kind, "state": job.state.rawValue,
            "status": job.state.status,
        ]
        words["phase"] = job.phase
        let progress = (job.progress * 10_000).rounded() / 10_000
        return try "{\"progress\":\(progress)," + Wire.text(words).dropFirst()
    }
}
