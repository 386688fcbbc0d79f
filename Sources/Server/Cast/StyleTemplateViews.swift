import Production
import Store
import Studio

/// A look.
struct StyleTemplateView: Listed, Revisioned {
    static let listKey: String? = "templates"
    static let about = "A look that can be used again in any clip."
    static let details = [
        Detail(
            CodingKeys.projectID,
            "The project it belongs to; null for one that its maker may use in any."
        ),
        Detail(CodingKeys.category, "What it is listed under."),
        Detail(CodingKeys.stylePrompt, "Words of the look that are added to prompts."),
        Detail(CodingKeys.negativePrompt, "What must not be seen."),
        Detail(CodingKeys.model, "The model it is meant for; null for any."),
        Detail(CodingKeys.params, "What engines are given, by name."),
        Detail(CodingKeys.previewURL, "A picture that shows it."),
        Detail(
            CodingKeys.isPublic,
            "Always false: a template is its maker's, and of the projects that use it."
        ),
        Detail(CodingKeys.createdBy, "Who made it."),
        Detail(CodingKeys.useCount, "How often it was used."),
        Detail(CodingKeys.revision, "Rises with every edit, never by a use."),
    ]

    let id: ID<StyleTemplate>
    let projectID: ID<Project>?
    let name: String
    let description: String
    let category: String
    let stylePrompt: String
    let negativePrompt: String
    let model: String?
    let loras: [LoRAView]
    let params: [String: JSON]
    let previewURL: String?
    let isPublic: Bool
    let createdBy: ID<User>
    let useCount: Int
    let revision: Int
    let createdAt: Moment
    let updatedAt: Moment

    init(_ row: StyleTemplateRow) {
        let template = row.template
        id = row.id
        projectID = row.project
        name = template.name
        description = template.description
        category = template.category
        stylePrompt = template.stylePrompt
        negativePrompt = template.negativePrompt
        model = template.model
        loras = template.loras.map(LoRAView.init)
        params = template.params.mapValues { (try? JSON(reading: $0.utf8)) ?? .null }
        previewURL = template.previewUrl
        isPublic = false
        createdBy = row.history.createdBy
        useCount = row.useCount
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
        updatedAt = Moment(row.history.updatedAt)
    }
}

/// A small model that is added to a large one.
struct LoRAView: Described {
    static let schemaName = "LoRA"
    static let about = "A small model that is added to a large one."
    static let details = [
        Detail(CodingKeys.name, "Which.", .length(1...200), .pattern(.line)),
        Detail(CodingKeys.weight, "How much it counts.", .numbers(-10...10), .standard(1)),
    ]

    let name: String
    let weight: Double

    init(_ lora: LoRA) {
        name = lora.name
        weight = lora.weight
    }

    var value: LoRA { LoRA(name: name, weight: weight) }
}

/// A new look.
struct StyleTemplateDraft: Described {
    static let about = "A new look."
    static let details =
        [
            Detail(CodingKeys.name, "Its name.", .length(1...200), .pattern(.line), example: "Noir"),
            Detail(CodingKeys.projectID, "The project it belongs to; without it one may use it in any."),
        ] + StyleTemplateWords.details

    let name: String
    let projectID: ID<Project>?
    let description: String?
    let category: String?
    let stylePrompt: String?
    let negativePrompt: String?
    let model: String?
    let loras: [LoRAView]?
    let params: [String: JSON]?
    let previewURL: String?

    func draft() throws -> StyleTemplateUpdate {
        var update = StyleTemplateUpdate()
        update.description = description
        update.category = category
        update.stylePrompt = stylePrompt
        update.negativePrompt = negativePrompt
        update.model = .some(model)
        update.loras = loras?.map(\.value)
        update.params = try params?.mapValues(Wire.text)
        update.previewUrl = .some(previewURL)
        return update
    }
}

/// What is to be changed of a look.
struct StyleTemplateChange: Described {
    static let about = "What is to be changed of a look; the rest stays."
    static let details =
        [Detail(CodingKeys.name, "Its name.", .length(1...200), .pattern(.line), example: "Noir")]
        + StyleTemplateWords.details

    let name: Given<String>
    let description: Given<String?>
    let category: Given<String>
    let stylePrompt: Given<String?>
    let negativePrompt: Given<String?>
    let model: Given<String?>
    let loras: Given<[LoRAView]>
    let params: Given<[String: JSON]>
    let previewURL: Given<String?>

    func update() throws -> StyleTemplateUpdate {
        var update = StyleTemplateUpdate()
        update.name = name.value
        update.description = description.text
        update.category = category.value
        update.stylePrompt = stylePrompt.text
        update.negativePrompt = negativePrompt.text
        update.model = model.value
        update.loras = loras.value?.map(\.value)
        update.params = try params.value?.mapValues(Wire.text)
        update.previewUrl = previewURL.value
        return update
    }
}

/// What both say of a look.
private enum StyleTemplateWords {
    enum Keys: String, CodingKey {
        case description, category, stylePrompt, negativePrompt, model, loras, params, previewURL
    }

    static let details = [
        Detail(Keys.description, "What it is for.", .length(0...2000)),
        Detail(
            Keys.category,
            "What it is listed under; \"custom\" without it.",
            .length(1...100),
            .pattern(.line)
        ),
        Detail(Keys.stylePrompt, "Words of the look that are added to prompts.", .length(0...2000)),
        Detail(Keys.negativePrompt, "What must not be seen.", .length(0...5000)),
        Detail(Keys.model, "The model it is meant for.", .length(1...200)),
        Detail(Keys.loras, "Small models that are added.", .count(0...20)),
        Detail(Keys.params, "What engines are given, by name."),
        Detail(Keys.previewURL, "A picture that shows it.", .length(1...1024)),
    ]
}

/// Where a look is to be used.
struct TemplateUseOrder: Described {
    static let about = "Where a look is to be used; without a clip the use is only counted."

    let clipID: ID<Clip>?
}

/// A look that was used.
struct TemplateUseView: Described {
    static let about = "A look that was used, and the clip it was added to."
    static let details = [Detail(CodingKeys.clip, "Only where one was named.")]

    let template: StyleTemplateView
    let clip: ClipView?
}
