import Production
import Store
import Studio

/// A project.
struct ProjectView: Listed, Revisioned {
    static let listKey: String? = "projects"
    static let about = "A film in the making."
    static let details = [
        Detail(CodingKeys.slug, "A short name for links and files."),
        Detail(CodingKeys.userID, "Whose it is."),
        Detail(CodingKeys.language, "A BCP 47 language."),
        Detail(CodingKeys.storyboard, "The brief and the mood that was chosen."),
        Detail(
            CodingKeys.scenes,
            "In the order of the film, each followed by its alternates; only where one project is asked for."
        ),
        Detail(CodingKeys.stats, "How far it is; only where one project is asked for."),
        Detail(CodingKeys.step, "The step it has reached; only where one project is asked for."),
        Detail(CodingKeys.spent, "What it has cost; only where one project is asked for."),
        Detail(CodingKeys.clipStates, "How many clips stand where; only where one project is asked for."),
        Detail(CodingKeys.musicFilePath, "The track that a person gave it, for 12 to 24 hours."),
        Detail(CodingKeys.musicDuration, "Seconds of that track."),
        Detail(CodingKeys.poster, "A small picture of its first clip."),
        Detail(CodingKeys.revision, "Rises with every edit, never by a job."),
        Detail(CodingKeys.archivedAt, "When it was put away."),
        Detail(CodingKeys.deletedAt, "When it was put into the trash, for 30 days."),
    ]

    let id: ID<Project>
    let slug: String
    let name: String
    let description: String
    let userID: ID<User>
    let format: FormatView
    let language: String
    let storyboard: StoryboardView
    var scenes: [SceneView]?
    var stats: StatsView?
    var step: ProjectStep?
    var spent: SpentView?
    var clipStates: [String: Int]?
    var musicFilePath: String?
    var musicDuration: Double?
    var poster: AssetReference?
    let revision: Int
    let createdAt: Moment
    let updatedAt: Moment
    let archivedAt: Moment?
    let deletedAt: Moment?

    init(_ row: ProjectRow) {
        id = row.id
        slug = row.project.slug
        name = row.fields.name
        description = row.fields.description
        userID = row.owner
        format = FormatView(row.fields.format)
        language = row.fields.language
        storyboard = StoryboardView(row)
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
        updatedAt = Moment(row.history.updatedAt)
        archivedAt = row.archivedAt.map(Moment.init)
        deletedAt = row.history.deletedAt.map(Moment.init)
    }
}

/// Shape and length of a film.
struct FormatView: Described {
    static let about = "What every picture of the film has in common."
    static let details = [
        Detail(CodingKeys.width, "Pixels."), Detail(CodingKeys.height, "Pixels."),
        Detail(CodingKeys.fps, "Frames a second, to two decimals."),
        Detail(CodingKeys.rate, "The same exactly: `30` or `30000/1001`."),
        Detail(CodingKeys.duration, "Seconds."),
    ]

    let aspect: Aspect
    let width: Int
    let height: Int
    let fps: Double
    let rate: String
    let duration: Double

    init(_ format: Format) {
        aspect = format.aspect
        width = format.size.width
        height = format.size.height
        fps = (format.rate.framesPerSecond * 100).rounded() / 100
        rate = format.rate.text
        duration = format.rate.decimals(ofFrames: format.frames)
    }
}

/// How far a project is.
struct StatsView: Described {
    static let about = "How far a project is."
    static let details = [
        Detail(CodingKeys.completedScenes, "Those with a composition and a video for every clip."),
        Detail(CodingKeys.lastActivity, "When anything last happened, by a person or a job."),
    ]

    let totalScenes: Int
    let completedScenes: Int
    let lastActivity: Moment

    init(_ stats: ProjectStats) {
        totalScenes = stats.totalScenes
        completedScenes = stats.completedScenes
        lastActivity = Moment(stats.lastActivity)
    }
}

/// The brief of a project as its storyboard tells it.
struct StoryboardView: Described {
    static let schemaName = "ProjectStoryboard"
    static let about = "What the film is to say, and the mood that it takes."
    static let details = [
        Detail(CodingKeys.selectedMood, "The chosen mood, or the first; not there while there is none.")
    ]

    let id: ID<Project>
    let title: String
    let creativeBrief: BriefView
    let selectedMood: SelectedMoodView?

    init(_ row: ProjectRow) {
        id = row.id
        title = row.fields.brief.title
        creativeBrief = BriefView(row.fields.brief)
        selectedMood = row.mood.map(SelectedMoodView.init)
    }
}

/// A brief in the words of both schemas.
struct BriefView: Described {
    static let schemaName = "CreativeBrief"
    static let about = "What a film is to say, to whom and how; the keys of both brief schemas."
    static let details = [
        Detail(CodingKeys.completeness, "How much of what a plan needs is there, 0 to 100.", .range(0...100)),
        Detail(CodingKeys.prohibitions, "What must not appear."),
    ]

    let productName: String?
    let brandName: String?
    let productDescription: String?
    let targetAudience: String?
    let emotionalTone: [String]
    let tone: String?
    let visualStyleKeywords: [String]
    let keyMessages: [String]
    let keyMessage: String?
    let callToAction: String?
    let additionalNotes: String?
    let prohibitions: [String]
    let completeness: Int

    init(_ brief: Brief) {
        productName = brief.product.value
        brandName = brief.brand.value
        productDescription = brief.description.value
        targetAudience = brief.audience.value
        emotionalTone = brief.tone.value ?? []
        tone = brief.tone.value.map { $0.joined(separator: ", ") }
        visualStyleKeywords = brief.style.value ?? []
        keyMessages = brief.messages.value ?? []
        keyMessage = brief.messages.value?.first
        callToAction = brief.callToAction.value
        additionalNotes = brief.notes.value
        prohibitions = brief.prohibitions.value ?? []
        completeness = brief.completeness
    }
}

extension FrameRate {
    /// Seconds to two decimals, a view of whole frames.
    func decimals(ofFrames frames: Int) -> Double { (seconds(ofFrames: frames) * 100).rounded() / 100 }
}
