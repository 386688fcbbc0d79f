import Jobs
import Production
import Store
import Studio

/// A mood.
struct MoodView: Listed, Revisioned {
    static let listKey: String? = "moods"
    static let about = "A look: light, colours, words and sample images."
    static let details = [
        Detail(CodingKeys.number, "From 1, in the order in which they were made."),
        Detail(CodingKeys.styleKeywords, "Words for prompts."),
        Detail(CodingKeys.moodKeywords, "The same as `style_keywords`."),
        Detail(CodingKeys.colorPalette, "Darkest first."),
        Detail(CodingKeys.aestheticDirection, "Light, lens, colour and pace in a sentence."),
        Detail(CodingKeys.visualStyle, "The same as `aesthetic_direction`."),
        Detail(CodingKeys.images, "Its sample images, those that are not drawn yet included."),
        Detail(CodingKeys.isSelected, "Whether the film takes it."),
        Detail(CodingKeys.revision, "Rises with every edit, never by a job."),
    ]

    let id: ID<Mood>
    let projectID: ID<Project>
    let number: Int
    let name: String
    let description: String
    let styleKeywords: [String]
    let moodKeywords: [String]
    let colorPalette: [Color]
    let aestheticDirection: String
    let visualStyle: String
    let images: [MoodImageView]
    let isSelected: Bool
    let revision: Int
    let createdAt: Moment
    let updatedAt: Moment

    init(_ sheet: MoodSheet, _ links: MediaLinks) {
        let (row, mood) = (sheet.row, sheet.row.mood)
        id = row.id
        projectID = row.projectID
        number = row.number
        name = mood.name
        description = mood.description
        styleKeywords = mood.styleKeywords
        moodKeywords = mood.styleKeywords
        colorPalette = mood.colorPalette
        aestheticDirection = mood.aestheticDirection
        visualStyle = mood.aestheticDirection
        images = sheet.images.map { MoodImageView($0, links) }
        isSelected = sheet.isSelected
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
        updatedAt = Moment(row.history.updatedAt)
    }
}

/// One sample image of a mood.
struct MoodImageView: Described {
    static let schemaName = "MoodImage"
    static let about = "One sample image of a mood, or what became of it."
    static let details = [
        Detail(CodingKeys.number, "From 1."),
        Detail(CodingKeys.asset, "The picture; not there while it is not drawn."),
        Detail(CodingKeys.prompt, "What was asked for in words."),
        Detail(CodingKeys.success, "Whether there is a picture."),
        Detail(CodingKeys.error, "Why there is none, when drawing it failed."),
        Detail(CodingKeys.status, "How its job stands."),
        Detail(CodingKeys.jobID, "The job that draws it, or drew it last; not there when that is long ago."),
    ]

    let number: Int
    let asset: AssetReference?
    let prompt: String
    let success: Bool
    let error: String?
    let status: JobView.Status
    let jobID: String?

    init(_ image: MoodSheet.SampleImage, _ links: MediaLinks) {
        number = image.number
        asset = image.asset.map { AssetReference($0.id, links) }
        prompt = image.prompt
        success = image.asset != nil
        error = image.job?.state == .completed ? nil : image.job?.failure?.outward
        status = image.job.map { JobView.Status($0.state) } ?? .completed
        jobID = image.job?.id
    }
}

/// The mood that a film takes, as its storyboard tells it.
struct SelectedMoodView: Described {
    static let schemaName = "SelectedMood"
    static let about = "The mood that a film takes."
    static let details = [
        Detail(CodingKeys.visualStyle, "Light, lens, colour and pace in a sentence."),
        Detail(CodingKeys.aestheticDirection, "The same as `visual_style`."),
        Detail(CodingKeys.moodKeywords, "Words for prompts."),
        Detail(CodingKeys.styleKeywords, "The same as `mood_keywords`."),
        Detail(CodingKeys.colorPalette, "Darkest first."),
    ]

    let id: ID<Mood>
    let name: String
    let description: String
    let visualStyle: String
    let aestheticDirection: String
    let colorPalette: [Color]
    let moodKeywords: [String]
    let styleKeywords: [String]

    init(_ row: MoodRow) {
        let mood = row.mood
        id = row.id
        name = mood.name
        description = mood.description
        visualStyle = mood.aestheticDirection
        aestheticDirection = mood.aestheticDirection
        colorPalette = mood.colorPalette
        moodKeywords = mood.styleKeywords
        styleKeywords = mood.styleKeywords
    }
}

extension Color: SchemaProviding {
    static var schema: Schema { .string(Schema.Text(length: 7...7, pattern: .color)) }
    static var sample: Color { Color(0) }
}
