import Production
import Studio

/// A new scene of a project that its body names.
struct SceneInProjectDraft: Described {
    static let about = "A new scene of a project."
    static let details = [Detail(CodingKeys.projectID, "The project.")] + SceneBody.details

    let projectID: ID<Project>
    let name: String
    let description: String?
    let stylePrompt: String?
    let narration: String?
    let lyrics: String?
    let duration: Double?
    let order: Int?

    var draft: SceneDraft {
        SceneDraft(name, description, stylePrompt, narration, lyrics, duration, order)
    }
}

/// A new scene of a project that its path names.
struct SceneBody: Described {
    static let schemaName = "SceneDraft"
    static let about = "A new scene."
    static let details = [
        Detail(CodingKeys.name, "Its name.", .length(1...200), .pattern(.line), example: "First light"),
        Detail(CodingKeys.description, "What is seen.", .length(0...2000)),
        Detail(CodingKeys.stylePrompt, "How it is seen.", .length(0...2000)),
        Detail(CodingKeys.narration, "The line that is spoken.", .length(0...2000)),
        Detail(CodingKeys.lyrics, "Words of a song.", .length(0...5000)),
        Detail(CodingKeys.duration, "Seconds; 5 without it.", .above(0, upTo: 600), example: 5),
        Detail(CodingKeys.order, "Its place, from 0; the end without it.", .range(0...10_000)),
    ]

    let name: String
    let description: String?
    let stylePrompt: String?
    let narration: String?
    let lyrics: String?
    let duration: Double?
    let order: Int?

    var draft: SceneDraft { SceneDraft(name, description, stylePrompt, narration, lyrics, duration, order) }
}

/// What is to be changed of a scene.
struct SceneChange: Described {
    static let about = "What is to be changed of a scene; the rest stays."
    static let details = SceneBody.details

    let name: Given<String>
    let description: Given<String?>
    let stylePrompt: Given<String?>
    let narration: Given<String?>
    let lyrics: Given<String?>
    let duration: Given<Double>
    let order: Given<Int>

    var update: SceneUpdate {
        var update = SceneUpdate()
        update.name = name.value
        update.description = description.text
        update.stylePrompt = stylePrompt.text
        update.narration = narration.text
        update.lyrics = lyrics.text
        update.duration = duration.value
        update.order = order.value
        return update
    }
}

/// The scenes of a film in another order.
struct SceneOrder: Described {
    static let about = "The film's scenes, each once, in their new order."
    static let details = [
        Detail(CodingKeys.sceneIds, "All scenes that are in the film.", .count(1...1000), .unique)
    ]

    let sceneIds: [ID<Scene>]
}

/// A length to be fitted to.
struct SceneFit: Described {
    static let about = "The length that all scenes are to have together."
    static let details = [Detail(CodingKeys.duration, "Seconds.", .numbers(6...120), example: 30)]

    let duration: Double
}

/// Where a scene is to be cut in two.
struct SceneSplit: Described {
    static let about = "Where a scene is to be cut in two."
    static let details = [Detail(CodingKeys.at, "Seconds from its beginning.", .above(0, upTo: 600))]

    let at: Double
}

/// What a scene is to be merged with.
struct SceneMerge: Described {
    static let about = "The next scene, which is to become a part of this one."

    let with: ID<Scene>
}

/// Which of a family of scenes is to be in the film.
struct SceneChoice: Described {
    static let about = "Which of a family of scenes is to be in the film."

    let id: ID<Scene>
}

extension SceneDraft {
    fileprivate init(
        _ name: String,
        _ description: String?,
        _ stylePrompt: String?,
        _ narration: String?,
        _ lyrics: String?,
        _ duration: Double?,
        _ order: Int?
    ) {
        self.init(name: name)
        self.description = description ?? ""
        self.stylePrompt = stylePrompt ?? ""
        self.narration = narration ?? ""
        self.lyrics = lyrics ?? ""
        self.duration = duration
        self.order = order
    }
}
