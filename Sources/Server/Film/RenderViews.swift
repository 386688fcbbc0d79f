import Jobs
import Production
import Store
import Studio

/// A film as a file, finished or on its way.
struct RenderView: Listed {
    static let listKey: String? = "renders"
    static let about = "A film as a file: finished, being made, or one that could not be made."
    static let details = [
        Detail(CodingKeys.id, "Not there before the file is finished."),
        Detail(CodingKeys.jobID, "The job that makes it; not there once the file is finished."),
        Detail(CodingKeys.cutID, "The saved cut it is made from; not there before it is saved."),
        Detail(CodingKeys.aspect, "Its shape, where that is not the film's own."),
        Detail(CodingKeys.captions, "Where the captions are."),
        Detail(CodingKeys.includeCrossfade, "Whether scenes dissolve as the cut says."),
        Detail(CodingKeys.targetSizeMb, "The most it may weigh, in megabytes of 1,000,000 bytes."),
        Detail(CodingKeys.status, "What is being done."),
        Detail(CodingKeys.progress, "0 to 100.", .numbers(0...100)),
        Detail(CodingKeys.errorMessage, "Why it could not be made."),
        Detail(CodingKeys.bytes, "The size of the file."),
        Detail(CodingKeys.duration, "Seconds."),
        Detail(CodingKeys.width, "Pixels."),
        Detail(CodingKeys.height, "Pixels."),
        Detail(CodingKeys.loudness, "In LUFS; not there for a silent film, and where it was not kept."),
        Detail(CodingKeys.truePeak, "In dBTP; not there for a silent film, and where it was not kept."),
        Detail(CodingKeys.fileURL, "Where the file is."),
    ]

    let id: ID<Render>?
    let jobID: String?
    let projectID: ID<Project>
    let cutID: ID<Cut>?
    let quality: RenderSettings.Quality
    let aspect: Aspect?
    let captions: RenderSettings.CaptionMode
    let includeCrossfade: Bool
    let targetSizeMb: Double?
    let status: RenderStatus
    let progress: Double
    let errorMessage: String?
    let bytes: Int?
    let duration: Double?
    let frames: Int?
    let width: Int?
    let height: Int?
    let loudness: Double?
    let truePeak: Double?
    let fileURL: String?
    let createdAt: Moment

    init(_ row: RenderRow, _ rate: FrameRate) {
        id = row.id
        jobID = nil
        projectID = row.project
        cutID = row.cut
        quality = row.settings.quality
        aspect = row.settings.aspect
        captions = row.settings.captions
        includeCrossfade = row.settings.crossfade ?? true
        targetSizeMb = row.settings.maximumBytes.map { Double($0) / 1_000_000 }
        status = .completed
        progress = 100
        errorMessage = nil
        bytes = row.film.bytes
        duration = rate.decimals(ofFrames: row.frames)
        frames = row.frames
        width = row.facts.size?.width
        height = row.facts.size?.height
        loudness = row.loudness.map { ($0 * 10).rounded() / 10 }
        truePeak = row.truePeak.map { ($0 * 10).rounded() / 10 }
        fileURL = "/api/v1/renders/\(row.id)/file"
        createdAt = Moment(row.createdAt)
    }

    init(_ render: RenderProgress) {
        id = nil
        jobID = render.job.id
        projectID = ID(render.job.group)
        cutID = render.cut
        quality = render.settings.quality
        aspect = render.settings.aspect
        captions = render.settings.captions
        includeCrossfade = render.settings.crossfade ?? true
        targetSizeMb = render.settings.maximumBytes.map { Double($0) / 1_000_000 }
        status = render.status
        progress = (render.progress * 10).rounded() / 10
        errorMessage = render.job.failure?.outward
        bytes = nil
        duration = nil
        frames = nil
        width = nil
        height = nil
        loudness = nil
        truePeak = nil
        fileURL = nil
        createdAt = Moment(render.job.createdAt)
    }
}

/// What a file of a film is ordered with.
struct RenderOrderBody: Described {
    static let schemaName = "RenderOrder"
    static let about = "How a film that is made is put into a file; all of it may be left out."
    static let details = [
        Detail(CodingKeys.cutID, "The saved cut; the film as it stands without it."),
        Detail(CodingKeys.quality, "draft or final; without it, what the server is set to."),
        Detail(
            CodingKeys.aspect,
            "Its shape; the film's own without it. Into another, pictures are fitted as their clips say."
        ),
        Detail(
            CodingKeys.captions,
            "soft (a track), burn (in the picture; the track is off) or off; without it what the edit says, else soft."
        ),
        Detail(CodingKeys.includeCrossfade, "Whether scenes dissolve as the cut says.", .standard(true)),
        Detail(CodingKeys.optimizeSize, "Whether `target_size_mb` is kept to.", .standard(true)),
        Detail(
            CodingKeys.targetSizeMb,
            "The most the file may weigh, in megabytes of 1,000,000 bytes.",
            .above(0, upTo: 100),
            .standard(50)
        ),
    ]

    let cutID: ID<Cut>?
    let quality: RenderSettings.Quality?
    let aspect: Aspect?
    let captions: RenderSettings.CaptionMode?
    let includeCrossfade: Bool
    let optimizeSize: Bool
    let targetSizeMb: Double

    func order(of server: ServerSettings) -> RenderOrder {
        var order = RenderOrder(quality: quality ?? server.quality)
        order.cut = cutID
        order.captions = captions
        order.aspect = aspect
        order.includesCrossfade = includeCrossfade
        order.maximumBytes = optimizeSize ? Int(targetSizeMb * 1_000_000) : nil
        return order
    }
}
