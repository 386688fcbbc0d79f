public import Jobs
public import Store
public import Studio

/// A job with all that is known of how it goes.
public struct JobReport: Sendable {
    public let job: Job
    public let subject: JobSubject
    /// 1 for the next that begins; nil for one that does not wait for its turn.
    public let position: Int?
    /// Seconds until it is done, as far as the jobs before it tell; nil when it has ended or waits for others.
    public let estimate: Double?
    public let attempts: [AttemptRow]
}

/// How the queue is.
public struct QueueStatus: Sendable {
    public let queued: Int
    public let processing: Int
    public let isPaused: Bool
}

extension Transaction {
    /// Jobs with all that is known of how they go.
    public func reports(of jobs: [Job]) throws -> [JobReport] {
        var means: [String: Double] = [:]
        return try jobs.map { job in
            let position = try position(of: job)
            let mean = try means[job.kind] ?? meanDuration(of: job.kind)
            means[job.kind] = mean
            let estimate: Double? =
                switch job.state {
                case .available: mean * Double(position ?? 1)
                case .running: mean * (1 - job.progress)
                default: nil
                }
            return JobReport(
                job: job,
                subject: try subject(of: job),
                position: position,
                estimate: estimate.map { ($0 * 10).rounded() / 10 },
                attempts: try attempts(of: job.id)
            )
        }
    }

    /// The moving mean of how long jobs of a kind took: each new one counts a fifth.
    private func meanDuration(of kind: String) throws -> Double {
        let first: Double =
            switch Step(rawValue: kind) {
            case .video: 120
            case .firstFrame, .moodImage: 30
            default: 60
            }
        return try lastDurations(of: kind).reduce(first) { 0.8 * $0 + 0.2 * $1 }
    }
}

extension Workshop {
    /// How the queue is.
    public func queueStatus() async throws -> QueueStatus {
        try await store.read { transaction in
            let counts = try transaction.jobCounts()
            return QueueStatus(
                queued: [.waiting, .available, .scheduled].reduce(0) { $0 + (counts[$1] ?? 0) },
                processing: counts[.running] ?? 0,
                isPaused: try transaction.isQueuePaused()
            )
        }
    }

    /// Holds the queue, or lets it go on.
    public func setQueuePaused(_ isPaused: Bool, by user: ID<User>) async throws {
        try await store.write(as: user) { try $0.decide(.queuePaused, isPaused) }
    }

    /// Gives a job that waits another priority; throws a `Problem` when it has begun or ended.
    public func prioritizeJob(_ id: String, _ priority: Int, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            guard try transaction.prioritize(id, priority) else {
                throw Problem(.conflict, "The job has begun or ended; only one that waits can be moved.")
            }
        }
    }

    /// Cancels a job and all that wait for it; throws a `Problem` when it has ended.
    public func cancelJob(_ id: String, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            guard try transaction.cancel(id, reason: "A person cancelled it.") else {
                throw Problem(.conflict, "The job has ended already.")
            }
        }
    }

    /// Takes a failed or cancelled job up again; throws a `Problem` for any other.
    public func retryJob(_ id: String, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            guard try transaction.reopen(id) else {
                throw Problem(.conflict, "Only a failed or cancelled job can be taken up again.")
            }
        }
    }

    /// Removes a job that has ended; throws a `Problem` when it has not, or others wait for it.
    public func removeJob(_ id: String, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            guard let job = try transaction.job(id) else {
                throw Problem(.resourceNotFound, "There is no job \(id).")
            }
            guard job.state.isFinal else {
                throw Problem(.conflict, "The job has not ended; cancel it first.", job: id)
            }
            guard try transaction.remove(id) else {
                throw Problem(.conflict, "Other jobs wait for it, even to be retried; remove them first.")
            }
        }
    }

    /// Removes the jobs that have ended in one of these states; returns how many.
    ///
    /// Those of the projects that an account may edit, or of all. What others wait for stays.
    public func clearJobs(
        _ states: Set<JobState>,
        ofAll: Bool,
        by user: ID<User>
    ) async throws -> Int {
        try await store.write(as: user) { transaction in
            let ended = states.filter(\.isFinal)
            var allowed: [String: Bool] = [:]
            var count = 0
            // The last of each chain first, so that what it waited for can go too.
            let jobs = try transaction.jobs(visibleTo: ofAll ? nil : user, ended, limit: 10_000)
            for job in jobs {
                let may = try allowed[job.group] ?? (ofAll || transaction.mayEdit(user, ID(job.group)))
                allowed[job.group] = may
                if may, try transaction.remove(job.id) { count += 1 }
            }
            return count
        }
    }
}

extension Transaction {
    fileprivate func mayEdit(_ user: ID<User>, _ project: ID<Project>) throws -> Bool {
        try role(of: user, in: project).map { $0 >= .editor } ?? false
    }
}
