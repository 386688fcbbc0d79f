import Production
import Store
import Studio

/// A scene.
struct SceneView: Listed, Revisioned {
    static let listKey: String? = "scenes"
    static let about = "One step of the story."
    static let details = [
        Detail(CodingKeys.stylePrompt, "How it is seen: light, lens, framing."),
        Detail(CodingKeys.narration, "The line that is spoken; empty when nothing is."),
        Detail(CodingKeys.lyrics, "Words of a song; nothing is made from them."),
        Detail(CodingKeys.order, "Its place in the film, from 0; an alternate has its original's."),
        Detail(CodingKeys.sceneNumber, "Its place, from 1."),
        Detail(CodingKeys.duration, "Seconds."),
        Detail(CodingKeys.parentSceneID, "What an alternate is an alternate of."),
        Detail(CodingKeys.isChosen, "Whether it is the one of its family that is in the film."),
        Detail(CodingKeys.stale, "What changed since its clips were made; not there when nothing did."),
        Detail(CodingKeys.assets, "What it has been made into."),
        Detail(CodingKeys.activeJob, "The newest job that has not ended."),
        Detail(CodingKeys.clips, "Only where they are asked for."),
        Detail(CodingKeys.revision, "Rises with every edit, never by a job."),
    ]

    let id: ID<Scene>
    let projectID: ID<Project>
    let name: String
    let description: String
    let stylePrompt: String
    let narration: String
    let lyrics: String
    let order: Int
    let sceneNumber: Int
    let duration: Double
    let parentSceneID: ID<Scene>?
    let alternateNumber: Int
    let isAlternate: Bool
    let isChosen: Bool
    var stale: StaleView?
    let composition: CompositionView?
    var assets: SceneAssetsView?
    var activeJob: ActiveJobView?
    var clips: [ClipView]?
    let revision: Int
    let createdAt: Moment
    let updatedAt: Moment

    init(_ row: SceneRow, _ rate: FrameRate) {
        id = row.id
        projectID = row.projectID
        name = row.fields.name
        description = row.fields.description
        stylePrompt = row.fields.stylePrompt
        narration = row.fields.narration
        lyrics = row.fields.lyrics
        order = row.position
        sceneNumber = row.position + 1
        duration = rate.decimals(ofFrames: row.fields.frames)
        parentSceneID = row.original
        alternateNumber = row.alternateNumber
        isAlternate = row.original != nil
        isChosen = row.fields.isChosen
        composition = row.composition.map(CompositionView.init)
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
        updatedAt = Moment(row.history.updatedAt)
    }
}

/// What the text engine made of a scene.
struct CompositionView: Described {
    static let schemaName = "SceneComposition"
    static let about = "What the text engine made of a scene's description."

    let description: String
    let styling: String
    let animation: String
    let generatedAt: Moment

    init(_ composition: SceneComposition) {
        description = composition.description
        styling = composition.styling
        animation = composition.animation
        generatedAt = Moment(composition.generatedAt)
    }
}

/// What stands where in a scene.
struct TimelineAnalysisView: Described {
    static let about = "What stands where in a scene."
    static let details = [
        Detail(CodingKeys.totalDuration, "Seconds that clips cover together."),
        Detail(CodingKeys.timelineEnd, "Where the last clip ends, in seconds."),
        Detail(CodingKeys.gaps, "Stretches without a clip, up to the end of the scene."),
    ]

    let totalClips: Int
    let totalDuration: Double
    let timelineEnd: Double
    let gaps: [Gap]

    init(_ analysis: TimelineAnalysis) {
        let rate = analysis.rate
        totalClips = analysis.clips
        totalDuration = rate.decimals(ofFrames: analysis.covered)
        timelineEnd = rate.decimals(ofFrames: analysis.end)
        gaps = analysis.gaps.map {
            Gap(
                start: rate.decimals(ofFrames: $0.lowerBound),
                end: rate.decimals(ofFrames: $0.upperBound),
                duration: rate.decimals(ofFrames: $0.count)
            )
        }
    }

    /// A stretch without a clip.
    struct Gap: Described {
        static let schemaName = "TimelineGap"
        static let about = "A stretch without a clip, in seconds."
        static let details = [
            Detail(CodingKeys.start, "Where it begins."), Detail(CodingKeys.end, "Where it ends."),
            Detail(CodingKeys.duration, "How long it is."),
        ]

        let start: Double
        let end: Double
        let duration: Double
    }
}
