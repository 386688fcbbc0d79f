import Jobs
import Production
import Store
import Studio

/// A job.
struct JobView: Listed {
    static let listKey: String? = "jobs"
    static let about = "One piece of durable work."
    static let details = [
        Detail(CodingKeys.jobType, "What is made."),
        Detail(CodingKeys.priority, "0 to 9, higher first.", .range(0...9)),
        Detail(CodingKeys.serverID, "The server it runs on; none for the draft engine."),
        Detail(CodingKeys.generationParams, "What was asked for beside what the clip says, by name."),
        Detail(CodingKeys.resultURL, "Where the result is, once it is made."),
        Detail(CodingKeys.errorMessage, "Why the last attempt failed or the job ended."),
        Detail(CodingKeys.retryCount, "Attempts that failed by their own fault."),
        Detail(CodingKeys.progress, "0 to 100.", .numbers(0...100)),
        Detail(CodingKeys.phase, "What is being done, in a word."),
        Detail(CodingKeys.position, "1 for the next to begin; not there where there is no turn to wait for."),
        Detail(CodingKeys.estimate, "Seconds until it is done, by what others took."),
        Detail(CodingKeys.attempts, "How often it was begun, and how that ended."),
    ]

    let id: String
    let projectID: ID<Project>
    let clipID: ID<Clip>?
    let sceneID: ID<Scene>?
    let jobType: Kind
    let status: Status
    let priority: Int
    let serverID: String?
    let generationParams: [String: String]
    let resultURL: String?
    let errorMessage: String?
    let retryCount: Int
    let progress: Double
    let phase: String?
    let position: Int?
    let estimate: Double?
    let attempts: [AttemptView]
    let createdAt: Moment
    let startedAt: Moment?
    let completedAt: Moment?

    /// What is made.
    enum Kind: String, Codable, CaseIterable, Sendable {
        case brief, mood, image, video, composition, music, narration, render, export, package, probe
    }

    /// How it stands.
    enum Status: String, Codable, CaseIterable, Sendable {
        case queued, processing, completed, failed, cancelled
    }

    /// To a stranger it does not tell what was asked for.
    init(_ report: JobReport, isStrange: Bool = false) {
        let job = report.job
        id = job.id
        projectID = ID(job.group)
        clipID = report.subject.clip
        sceneID = report.subject.scene
        jobType = Kind(job)
        status = Status(job.state)
        priority = job.priority
        serverID = nil
        generationParams = isStrange ? [:] : report.subject.parameters
        resultURL = job.state == .completed ? Self.result(jobType, report) : nil
        errorMessage = job.failure?.outward
        retryCount = job.failures
        progress = (job.progress * 1000).rounded() / 10
        phase = job.phase
        position = report.position
        estimate = report.estimate
        attempts = report.attempts.map(AttemptView.init)
        createdAt = Moment(job.createdAt)
        startedAt = job.startedAt.map(Moment.init)
        completedAt = job.finishedAt.map(Moment.init)
    }

    private static func result(_ kind: Kind, _ report: JobReport) -> String? {
        switch kind {
        case .image, .video: report.subject.clip.map { "/api/v1/clips/\($0)/gallery" }
        case .composition, .narration: report.subject.scene.map { "/api/v1/scenes/\($0)" }
        case .render: "/api/v1/projects/\(report.job.group)/renders"
        default: "/api/v1/projects/\(report.job.group)"
        }
    }
}

/// One attempt at a job.
struct AttemptView: Described {
    static let schemaName = "JobAttempt"
    static let about = "One attempt at a job."
    static let details = [
        Detail(CodingKeys.number, "From 1."),
        Detail(CodingKeys.outcome, "How it ended, in a word; not there while it runs."),
    ]

    let number: Int
    let startedAt: Moment
    let endedAt: Moment?
    let outcome: String?
    let errorMessage: String?

    init(_ row: AttemptRow) {
        number = row.number
        startedAt = Moment(row.startedAt)
        endedAt = row.endedAt.map(Moment.init)
        outcome = row.outcome
        errorMessage = row.failure?.outward
    }
}

extension JobView.Status {
    init(_ state: JobState) {
        self =
            switch state {
            case .waiting, .available, .scheduled: .queued
            case .running: .processing
            case .completed: .completed
            case .cancelled: .cancelled
            case .discarded: .failed
            }
    }

    /// The states of the queue that read so.
    var states: Set<JobState> { Set(JobState.allCases.filter { JobView.Status($0) == self }) }
}

extension JobView.Kind {
    /// The word of the wire for the kind of a step's job.
    init(_ job: Job) {
        self =
            switch job.kind {
            case "brief", "plan": .brief
            case "moods", "mood_image": .mood
            case "first_frame": .image
            case "video": .video
            case "music": .music
            case "narration": .narration
            case "composition": .composition
            default: .render
            }
    }
}
