import Production
import Store
import Studio

/// A clip.
struct ClipView: Listed, Revisioned {
    static let listKey: String? = "clips"
    static let about = "The unit of work of a scene: what its picture and its movement should be."
    static let details = [
        Detail(CodingKeys.lyrics, "Words of a song; nothing is made from them."),
        Detail(CodingKeys.imagePrompt, "What the first frame shows."),
        Detail(CodingKeys.videoPrompt, "What happens in it."),
        Detail(CodingKeys.negativePrompt, "What must not be seen, for models that take that."),
        Detail(CodingKeys.timelinePosition, "Where it begins within its scene, in seconds."),
        Detail(CodingKeys.length, "Seconds."),
        Detail(CodingKeys.order, "Its place in its scene, from 0, alternates counted."),
        Detail(CodingKeys.characterID, "The character it is about: the first of `character_ids`."),
        Detail(CodingKeys.characterIds, "The characters it shows."),
        Detail(CodingKeys.generatedImages, "Its pictures, by number."),
        Detail(CodingKeys.generatedVideos, "Its videos, by number."),
        Detail(CodingKeys.parentClipID, "What an alternate is an alternate of."),
        Detail(CodingKeys.isChosen, "Whether it is the one of its family that is in the scene."),
        Detail(CodingKeys.selectedImageID, "The take that is its first frame."),
        Detail(CodingKeys.selectedVideoID, "The take that is in the film."),
        Detail(CodingKeys.state, "Where it stands."),
        Detail(CodingKeys.stale, "What changed since its takes were made; not there when nothing did."),
        Detail(CodingKeys.revision, "Rises with every edit, never by a job."),
    ]

    let id: ID<Clip>
    let sceneID: ID<Scene>
    let name: String
    let lyrics: String
    let imagePrompt: String
    let videoPrompt: String
    let negativePrompt: String
    let timelinePosition: Double
    let length: Double
    let order: Int
    let characterID: ID<CastMember>?
    let characterIds: [ID<CastMember>]
    let parentClipID: ID<Clip>?
    let alternateNumber: Int
    let isAlternate: Bool
    let isChosen: Bool
    let generatedImages: [TakeView]
    let generatedVideos: [TakeView]
    let selectedImageID: ID<Take>?
    let selectedVideoID: ID<Take>?
    var state: ClipStanding?
    var stale: StaleView?
    let revision: Int
    let createdAt: Moment
    let updatedAt: Moment

    init(_ row: ClipRow, order: Int, _ rate: FrameRate, takes: [TakeView]) {
        id = row.id
        sceneID = row.fields.scene
        name = row.fields.name
        lyrics = row.fields.lyrics
        imagePrompt = row.fields.imagePrompt
        videoPrompt = row.fields.videoPrompt
        negativePrompt = row.fields.negativePrompt
        timelinePosition = rate.decimals(ofFrames: row.fields.position)
        length = rate.decimals(ofFrames: row.fields.frames)
        self.order = order
        characterID = row.fields.characters.first
        characterIds = row.fields.characters
        parentClipID = row.original
        alternateNumber = row.alternateNumber
        isAlternate = row.original != nil
        isChosen = row.fields.isChosen
        generatedImages = takes.filter { $0.contentType == .image }
        generatedVideos = takes.filter { $0.contentType == .video }
        selectedImageID = row.fields.imageTake
        selectedVideoID = row.fields.videoTake
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
        updatedAt = Moment(row.history.updatedAt)
    }
}

/// A take.
struct TakeView: Listed, Revisioned {
    static let about = "One generated or uploaded image or video of a clip."
    static let details = [
        Detail(CodingKeys.number, "Which of its kind it is for the clip, from 1."),
        Detail(CodingKeys.asset, "The bytes."),
        Detail(CodingKeys.url, "Where the bytes are, for 12 to 24 hours."),
        Detail(CodingKeys.prompt, "What was asked for in words."),
        Detail(CodingKeys.modelName, "Who made it, and which version."),
        Detail(CodingKeys.generationParams, "All else that was asked for, by name."),
        Detail(CodingKeys.isSelected, "Whether the clip uses it."),
        Detail(CodingKeys.rating, "What a person thinks of it."),
        Detail(CodingKeys.serverID, "The server that made it; none for the draft engine."),
        Detail(CodingKeys.modelType, "The family of the model."),
        Detail(CodingKeys.draft, "Whether the draft engine made it."),
        Detail(CodingKeys.stale, "Whether the clip asks for something else by now."),
        Detail(CodingKeys.recipe, "All that made it."),
    ]

    let id: ID<Take>
    let clipID: ID<Clip>
    let number: Int
    let contentType: Kind
    let asset: AssetReference
    let url: String
    let prompt: String
    let negativePrompt: String
    let serverID: String?
    let serverName: String?
    let modelName: String
    let modelType: String
    let generationParams: [String: String]
    let isSelected: Bool
    let rating: Rating?
    let draft: Bool
    var stale: Bool
    let recipe: RecipeView
    let revision: Int
    let createdAt: Moment

    /// What a take is.
    enum Kind: String, Codable, CaseIterable, Sendable { case image, video }
    /// What a person thinks of a take.
    enum Rating: String, Codable, CaseIterable, Sendable { case picked, rejected }

    init(_ row: TakeRow, of clip: ClipRow, _ links: MediaLinks) {
        id = row.id
        clipID = row.take.clip
        number = row.take.number
        contentType = row.take.kind == .image ? .image : .video
        asset = AssetReference(row.take.asset.id, links)
        url = asset.url ?? ""
        prompt = row.take.recipe.prompt
        negativePrompt = row.take.recipe.parameters["negative_prompt"] ?? ""
        serverID = nil
        serverName = nil
        modelType = row.take.recipe.provider
        draft = row.take.recipe.provider == "draft"
        stale = false
        recipe = RecipeView(row.take.recipe)
        modelName = "\(row.take.recipe.provider) \(row.take.recipe.version)"
        generationParams = row.take.recipe.parameters
        isSelected = clip.fields.imageTake == row.id || clip.fields.videoTake == row.id
        rating = row.fields.rating.flatMap { Rating(rawValue: $0.rawValue) }
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
    }
}

/// The takes of a clip by kind.
struct GalleryView: Described {
    static let about = "The takes of a clip by kind, and which it uses."

    let images: [TakeView]
    let videos: [TakeView]
    let selectedImageID: ID<Take>?
    let selectedVideoID: ID<Take>?
}
