import Jobs
import Production
import Studio

/// Which jobs are listed.
struct JobsQuery: Described, Paged {
    static let about = "Which jobs are listed."
    static let details =
        [Detail(CodingKeys.status, "Only those that stand so; pending means queued.")] + Paging.details

    let status: Status?
    let limit: Int?
    let cursor: String?
    let skip: Int?

    /// How a job stands, with the older word for queued.
    enum Status: String, Codable, CaseIterable, Sendable {
        case queued, pending, processing, completed, failed, cancelled

        var states: Set<JobState> { (JobView.Status(rawValue: rawValue) ?? .queued).states }
    }
}

/// Which ended jobs are removed.
struct ClearQuery: Described {
    static let about = "Which ended jobs are removed."
    static let details = [Detail(CodingKeys.status, "Only those that ended so; all without it.")]

    let status: Ended?

    /// How a job ended.
    enum Ended: String, Codable, CaseIterable, Sendable {
        case completed, failed, cancelled

        var status: JobView.Status { JobView.Status(rawValue: rawValue) ?? .completed }
    }
}

/// How soon a job is to begin.
struct PriorityBody: Described {
    static let schemaName = "JobPriority"
    static let about = "How soon a job is to begin."
    static let details = [Detail(CodingKeys.priority, "0 to 9, higher first; 5 is usual.", .range(0...9))]

    let priority: Int
}

/// Where a job is tried again.
struct RetryBody: Described {
    static let schemaName = "JobRetry"
    static let about = "How a job is taken up again; all of it may be left out."
    static let details = [
        Detail(CodingKeys.serverID, "The server that is to do it; the draft has none.", .length(1...200)),
        Detail(CodingKeys.notServerID, "A server that is not to do it.", .length(1...200)),
        Detail(
            CodingKeys.acceptSecondCharge,
            "That it may be charged twice, where that is not known; the draft engine costs nothing.",
            example: false
        ),
    ]

    let serverID: String?
    let notServerID: String?
    let acceptSecondCharge: Bool?
}

/// How the queue is.
struct QueueView: Described {
    static let schemaName = "QueueStatus"
    static let about = "How much there is to do."
    static let details = [
        Detail(CodingKeys.queuedJobs, "Jobs that wait."),
        Detail(CodingKeys.processingJobs, "Jobs that run."),
        Detail(CodingKeys.paused, "Whether an administrator holds the queue: then nothing begins."),
        Detail(CodingKeys.servers, "By id; the draft engine works on this machine and is no server."),
    ]

    let queuedJobs: Int
    let processingJobs: Int
    let paused: Bool
    let servers: [String: QueueServerView]

    init(_ status: QueueStatus) {
        queuedJobs = status.queued
        processingJobs = status.processing
        paused = status.isPaused
        servers = [:]
    }
}

/// How one server is.
struct QueueServerView: Described {
    static let schemaName = "QueueServer"
    static let about = "How one server is."
    static let details = [
        Detail(CodingKeys.online, "Whether it can be reached."),
        Detail(CodingKeys.currentJobs, "Jobs that run on it."),
        Detail(CodingKeys.maxConcurrent, "Jobs that it does at the same time."),
        Detail(CodingKeys.queueLength, "Jobs that wait for it."),
        Detail(CodingKeys.averageJobTime, "Seconds."),
        Detail(CodingKeys.totalCompleted, "Jobs that it has done."),
        Detail(CodingKeys.totalFailed, "Jobs that failed on it."),
    ]

    let name: String
    let online: Bool
    let currentJobs: Int
    let maxConcurrent: Int
    let queueLength: Int
    let averageJobTime: Double
    let totalCompleted: Int
    let totalFailed: Int
}
