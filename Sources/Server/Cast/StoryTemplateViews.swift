import Production
import Store
import Studio

/// A structure.
struct StoryTemplateView: Listed, Revisioned {
    static let listKey: String? = "templates"
    static let about = "The scenes a film has, to begin other projects with."
    static let details = [
        Detail(CodingKeys.scenes, "In the order of the film."),
        Detail(CodingKeys.useCount, "How many projects began with it."),
        Detail(CodingKeys.revision, "Rises with every edit, never by a use."),
    ]

    let id: ID<StoryTemplate>
    let name: String
    let description: String
    let scenes: [StoryPart]
    let useCount: Int
    let revision: Int
    let createdAt: Moment
    let updatedAt: Moment

    init(_ row: StoryTemplateRow) {
        id = row.id
        name = row.template.name
        description = row.template.description
        scenes = row.template.scenes.map(StoryPart.init)
        useCount = row.useCount
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
        updatedAt = Moment(row.history.updatedAt)
    }
}

/// One scene of a structure.
struct StoryPart: Described {
    static let about = "One scene of a structure."
    static let details = [
        Detail(CodingKeys.name, "Its name.", .length(1...200), .pattern(.line), example: "Hook"),
        Detail(CodingKeys.purpose, "What it does for the film; feature without it."),
        Detail(CodingKeys.description, "What is seen.", .length(0...2000)),
        Detail(CodingKeys.stylePrompt, "How it is seen.", .length(0...5000)),
        Detail(CodingKeys.narration, "The line that is spoken.", .length(0...2000)),
        Detail(
            CodingKeys.duration,
            "Seconds; in a film of another length it keeps its share.",
            .above(0, upTo: 600),
            .standard(5)
        ),
    ]

    let name: String
    let purpose: Scene.Purpose?
    let description: String?
    let stylePrompt: String?
    let narration: String?
    let duration: Double

    init(_ part: StoryTemplate.Part) {
        name = part.name
        purpose = part.purpose
        description = part.description
        stylePrompt = part.stylePrompt
        narration = part.narration
        // A part has a length, however short it was given.
        duration = max(0.01, (part.duration * 100).rounded() / 100)
    }

    var value: StoryTemplate.Part {
        StoryTemplate.Part(
            name: name,
            purpose: purpose ?? .feature,
            description: description ?? "",
            stylePrompt: stylePrompt ?? "",
            narration: narration ?? "",
            duration: duration
        )
    }
}

/// A new structure.
struct StoryTemplateDraft: Described {
    static let about = "A new structure, of scenes that are given or those of a project."
    static let details = [
        Detail(
            CodingKeys.name,
            "Its name; that of the project without it.",
            .length(1...200),
            .pattern(.line),
            example: "Three beats"
        ),
        Detail(CodingKeys.description, "What it is for.", .length(0...2000)),
        Detail(CodingKeys.scenes, "In the order of the film; instead of a project.", .count(1...60)),
        Detail(CodingKeys.projectID, "The project whose scenes it takes; instead of scenes."),
    ]

    let name: String?
    let description: String?
    let scenes: [StoryPart]?
    let projectID: ID<Project>?
}
