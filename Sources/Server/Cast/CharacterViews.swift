import Production
import Store
import Studio

/// A character.
struct CharacterView: Listed, Revisioned {
    static let listKey: String? = "characters"
    static let about = "Who may be seen in clips, and how prompts speak of it."
    static let details = [
        Detail(
            CodingKeys.projectID,
            "The project it belongs to; null for one that its maker may use in any."
        ),
        Detail(CodingKeys.description, "What it looks like, as prompts say it."),
        Detail(CodingKeys.lora, "A LoRA that knows it."),
        Detail(CodingKeys.triggerWords, "Words that a model was taught to know it by."),
        Detail(CodingKeys.styleNotes, "How it should be shown."),
        Detail(CodingKeys.revision, "Rises with every edit."),
    ]

    let id: ID<CastMember>
    let projectID: ID<Project>?
    let name: String
    let description: String
    let referenceImages: [AssetReference]
    let lora: String?
    let triggerWords: [String]
    let styleNotes: String
    let revision: Int
    let createdAt: Moment
    let updatedAt: Moment

    init(_ row: CastRow, _ links: MediaLinks) {
        id = row.id
        projectID = row.project
        name = row.member.name
        description = row.member.description
        referenceImages = row.member.referenceImages.map { AssetReference($0, links) }
        lora = row.member.lora
        triggerWords = row.member.triggerWords
        styleNotes = row.member.styleNotes
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
        updatedAt = Moment(row.history.updatedAt)
    }

    static var schemaName: String { "Character" }
}

/// A clip that shows a character.
struct CharacterUseView: Listed {
    static let about = "A clip that shows a character."

    let projectID: ID<Project>
    let projectName: String
    let clipID: ID<Clip>
    let clipName: String

    init(_ use: CastUse) {
        projectID = use.project
        projectName = use.projectName
        clipID = use.clip
        clipName = use.clipName
    }
}

/// A new character.
struct CharacterDraft: Described {
    static let about = "A new character."
    static let details =
        [
            Detail(CodingKeys.name, "Its name.", .length(1...200), .pattern(.line), example: "Mara"),
            Detail(CodingKeys.projectID, "The project it belongs to; without it one may use it in any."),
        ] + CharacterWords.details

    let name: String
    let projectID: ID<Project>?
    let description: String?
    let referenceImages: [AssetChoice]?
    let lora: String?
    let triggerWords: WordList?
    let styleNotes: String?

    func draft() throws -> CastUpdate {
        var update = CastUpdate()
        update.description = description
        update.referenceImages = referenceImages?.map(\.id)
        update.lora = .some(lora)
        update.triggerWords = try triggerWords?.checked()
        update.styleNotes = styleNotes
        return update
    }
}

/// What is to be changed of a character.
struct CharacterChange: Described {
    static let about = "What is to be changed of a character; the rest stays."
    static let details =
        [Detail(CodingKeys.name, "Its name.", .length(1...200), .pattern(.line), example: "Mara")]
        + CharacterWords.details

    let name: Given<String>
    let description: Given<String?>
    let referenceImages: Given<[AssetChoice]>
    let lora: Given<String?>
    let triggerWords: Given<WordList>
    let styleNotes: Given<String?>

    func update() throws -> CastUpdate {
        var update = CastUpdate()
        update.name = name.value
        update.description = description.text
        update.referenceImages = referenceImages.value?.map(\.id)
        update.lora = lora.value
        update.triggerWords = try triggerWords.value?.checked()
        update.styleNotes = styleNotes.text
        return update
    }
}

/// What both say of a character.
private enum CharacterWords {
    enum Keys: String, CodingKey { case description, referenceImages, lora, triggerWords, styleNotes }

    static let details = [
        Detail(Keys.description, "What it looks like, as prompts say it.", .length(0...2000)),
        Detail(
            Keys.referenceImages,
            "Pictures of it: ids of assets, or assets as answers have them.",
            .count(0...20)
        ),
        Detail(Keys.lora, "A LoRA that knows it.", .length(0...200)),
        Detail(
            Keys.triggerWords,
            "Words that a model was taught to know it by: a list, or one text with commas; 500 characters in all."
        ),
        Detail(Keys.styleNotes, "How it should be shown.", .length(0...2000)),
    ]
}

/// What takes the place of a character that goes.
struct ReplacementQuery: Described {
    static let about = "What takes the place of a character that goes."
    static let details = [
        Detail(CodingKeys.replaceWith, "The character that clips show instead; nobody without it.")
    ]

    let replaceWith: ID<CastMember>?
}

/// Which rows of a kind that films share a list holds.
struct SharedListQuery: Described, Paged {
    static let about = "Which rows, and how many."
    static let details =
        [
            Detail(
                CodingKeys.projectID,
                "Those of a project and those it uses; one's own and those of one's own projects without it."
            )
        ] + Paging.details

    let projectID: ID<Project>?
    let limit: Int?
    let cursor: String?
    let skip: Int?
}

/// An asset by its id, or as answers have it.
struct AssetChoice: Codable, Sendable, SchemaContainer {
    let id: ID<Asset>

    static func schema(_ finder: SchemaFinder) throws -> Schema {
        .either([.id, try finder.schema(of: AssetReference.self)])
    }

    init(from decoder: any Decoder) throws {
        if let id = try? ID<Asset>(from: decoder) {
            self.id = id
        } else {
            id = try AssetReference(from: decoder).assetID
        }
    }

    func encode(to encoder: any Encoder) throws { try id.encode(to: encoder) }
}

/// Words as a list, or as one text with commas.
struct WordList: Codable, Sendable, SchemaProviding {
    let words: [String]

    static var schema: Schema {
        let word = Schema.string(Schema.Text(length: 1...500, pattern: .line))
        return .either([.array(word, count: 0...50), .string(Schema.Text(length: 0...500))])
    }
    static var sample: WordList { WordList(words: []) }

    private init(words: [String]) {
        self.words = words
    }

    init(from decoder: any Decoder) throws {
        if let list = try? [String](from: decoder) {
            words = list
        } else {
            words = try String(from: decoder).split { $0 == "," || $0.isNewline }.map {
                String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            }.filter { !$0.isEmpty }
        }
    }

    func encode(to encoder: any Encoder) throws { try words.encode(to: encoder) }

    /// The words; throws when they are longer in all than trigger words may be.
    func checked() throws -> [String] {
        guard words.reduce(0, { $0 + $1.unicodeScalars.count }) <= 500 else {
            let field = FieldProblem(
                pointer: "/trigger_words",
                message: "must have 500 characters in all at most"
            )
            throw InvalidFields(fields: [field])
        }
        return words
    }
}
