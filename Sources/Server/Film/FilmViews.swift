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
