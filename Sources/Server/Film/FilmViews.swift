import Store
import Studio

/// What a film is ordered with.
struct FilmOrderBody: Described {
    static let schemaName = "FilmOrder"
    static let about = "How the film is to be made."
    static let details = [
        Detail(CodingKeys.quality, "draft or final; without it, what the server is set to."),
        Detail(
            CodingKeys.captions,
            "soft (a track), burn (in the picture; the track is off) or off; without it what the edit says, else soft."
        ),
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

    func settings(of server: ServerSettings, _ edit: FilmEdit? = nil) -> RenderSettings {
        RenderSettings(
            quality: quality ?? server.quality,
            captions: captions ?? edit?.captions ?? .soft,
            narration: narration,
            music: music,
            maximumBytes: targetSizeMb.map { Int($0 * 1_000_000) }
        )
    }
}
