import Jobs
import Store
import Studio

/// What a film is ordered with.
struct FilmOrderBody: Described {
    static let schemaName = "FilmOrder"
    static let about = "How the film is to be made."
    static let details = [
        Detail(CodingKeys.quality, "draft or final; without it, what the server is set to."),
        Detail(CodingKeys.captions, "soft, burn or off; soft without it."),
        Detail(CodingKeys.narration, "Whether lines are spoken.", .standard(true)),
        Detail(CodingKeys.music, "Whether there is music.", .standard(true)),
        Detail(
            CodingKeys.targetSizeMb,
            "The most the file may weigh, in megabytes of 1,000,000 bytes.",
            .above(0, upTo: 100)
        ),
    ]

    let quality: RenderSettings.Quality?
    let captions: RenderSettings.CaptionMode?
    let narration: Bool
    let music: Bool
    let targetSizeMb: Double?

    func settings(of server: ServerSettings) -> RenderSettings {
        RenderSettings(
            quality: quality ?? server.quality,
            captions: captions ?? .soft,
            narration: narration,
            music: music,
            maximumBytes: targetSizeMb.map { Int($0 * 1_000_000) }
        )
    }
}

/// Work that was ordered.
struct WorkView: Described {
    static let about = "Work that was ordered; more may follow from it."

    let jobs: [OrderedJob]

    /// One piece of it.
    struct OrderedJob: Described {
        static let about = "A job by its id."

        let jobID: String
        let jobType: String
    }
}

/// A job.
struct JobView: Listed {
    static let listKey: String? = "jobs"
    static let about = "One piece of durable work."
    static let details = [
        Detail(CodingKeys.jobType, "What is made."),
        Detail(CodingKeys.priority, "0 to 9, higher first.", .range(0...9)),
        Detail(CodingKeys.errorMessage, "Why the last attempt failed or the job ended."),
        Detail(CodingKeys.retryCount, "Attempts that failed by their own fault."),
        Detail(CodingKeys.progress, "0 to 100.", .numbers(0...100)),
        Detail(CodingKeys.phase, "What is being done, in a word."),
    ]

    let id: String
    let projectID: ID<Project>
    let jobType: Kind
    let status: Status
    let priority: Int
    let errorMessage: String?
    let retryCount: Int
    let progress: Double
    let phase: String?
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

    init(_ job: Job) {
        id = job.id
        projectID = ID(job.group)
        jobType = Kind(job)
        status = Status(job.state)
        priority = job.priority
        errorMessage = job.failure?.message
        retryCount = job.failures
        progress = (job.progress * 1000).rounded() / 10
        phase = job.phase
        createdAt = Moment(job.createdAt)
        startedAt = job.startedAt.map(Moment.init)
        completedAt = job.finishedAt.map(Moment.init)
    }
}

extension JobView.Status {
    fileprivate init(_ state: JobState) {
        self =
            switch state {
            case .waiting, .available, .scheduled: .queued
            case .running: .processing
            case .completed: .completed
            case .cancelled: .cancelled
            case .discarded: .failed
            }
    }
}

extension JobView.Kind {
    /// The word of the wire for the kind of a step's job.
    fileprivate init(_ job: Job) {
        self =
            switch job.kind {
            case "brief", "plan": .brief
            case "moods", "mood_image": .mood
            case "first_frame": .image
            case "video": .video
            case "music": .music
            case "narration": .narration
            case "cut": .composition
            default: .render
            }
    }
}

/// A finished film.
struct RenderView: Listed {
    static let about = "A finished film."
    static let details = [
        Detail(CodingKeys.bytes, "The size of the file."),
        Detail(CodingKeys.duration, "Seconds."),
        Detail(CodingKeys.fileURL, "Where the file is."),
    ]

    let id: ID<Render>
    let projectID: ID<Project>
    let cutID: ID<Cut>
    let quality: RenderSettings.Quality
    let captions: RenderSettings.CaptionMode
    let status: JobView.Status
    let bytes: Int
    let duration: Double
    let fileURL: String
    let createdAt: Moment

    init(_ row: RenderRow, _ rate: FrameRate) {
        id = row.id
        projectID = row.project
        cutID = row.cut
        quality = row.settings.quality
        captions = row.settings.captions
        status = .completed
        bytes = row.film.bytes
        duration = rate.decimals(ofFrames: row.frames)
        fileURL = "/api/v1/renders/\(row.id)/file"
        createdAt = Moment(row.createdAt)
    }
}
