extension Job {
    /// A job as a store read it back; no rule is applied.
    public init(
        row job: NewJob,
        createdAt: Int64,
        state: JobState,
        attempt: Int,
        failures: Int,
        lost: Int,
        runAt: Int64,
        lease: Lease?,
        progress: Double,
        phase: String?,
        failure: Failure?,
        result: String?,
        revision: Int,
        startedAt: Int64?,
        finishedAt: Int64?
    ) {
        self = job.job(at: createdAt, unmet: false)
        self.state = state
        self.attempt = attempt
        self.failures = failures
        self.lost = lost
        self.runAt = runAt
        self.lease = lease
        self.progress = progress
        self.phase = phase
        self.failure = failure
        self.result = result
        self.revision = revision
        self.startedAt = startedAt
        self.finishedAt = finishedAt
    }
}
