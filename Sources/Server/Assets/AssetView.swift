import Production
import Store
import Studio

/// Stored bytes.
struct AssetView: Listed, Revisioned {
    static let about = "A picture, video, sound or text that is stored here."
    static let details = [
        Detail(CodingKeys.name, "What it is called; empty for what was made here."),
        Detail(CodingKeys.tags, "Words to find it by."),
        Detail(CodingKeys.mime, "As the bytes say, whatever was said when they were sent."),
        Detail(CodingKeys.bytes, "Length in bytes."),
        Detail(
            CodingKeys.width,
            "Pixels, as it is shown; null for sound and text, and where it is not known."
        ),
        Detail(
            CodingKeys.height,
            "Pixels, as it is shown; null for sound and text, and where it is not known."
        ),
        Detail(CodingKeys.duration, "Seconds; null for pictures and text, and where it is not known."),
        Detail(CodingKeys.url, "Where the bytes are, for 12 to 24 hours."),
        Detail(CodingKeys.thumbnailURL, "A JPEG of at most 320 pixels; null for sound and text."),
        Detail(
            CodingKeys.previewURL,
            "A JPEG of at most 1280 pixels, or an MP4 of at most 480; null for sound, text and videos of more than "
                + "two minutes."
        ),
        Detail(
            CodingKeys.peaksURL,
            "The outline of sound as JSON: `duration` and `peaks` from 0 to 1; else null."
        ),
        Detail(CodingKeys.source, "made here or uploaded."),
        Detail(CodingKeys.projectID, "The project it belongs to; null for one in its owner's library."),
        Detail(CodingKeys.revision, "Rises with every edit."),
    ]

    let id: ID<Asset>
    let projectID: ID<Project>?
    let kind: Kind
    let name: String
    let tags: [String]
    let mime: String
    let bytes: Int
    let width: Int?
    let height: Int?
    let duration: Double?
    let url: String
    let thumbnailURL: String?
    let previewURL: String?
    let peaksURL: String?
    let source: Asset.Source
    let revision: Int
    let createdAt: Moment

    /// What the bytes are for.
    enum Kind: String, Codable, CaseIterable, Sendable {
        case image, video, music, narration, render, captions

        init(_ kind: Asset.Kind) {
            self =
                switch kind {
                case .image: .image
                case .video: .video
                case .music: .music
                case .narration: .narration
                case .render: .render
                case .captions: .captions
                }
        }
    }

    init(_ row: AssetRow, _ links: MediaLinks) {
        id = row.id
        projectID = row.project
        kind = Kind(row.asset.kind)
        name = row.fields.name
        tags = row.fields.tags
        mime = row.asset.mime
        bytes = row.asset.bytes
        width = row.facts.size?.width
        height = row.facts.size?.height
        duration = row.facts.duration.map { ($0 * 1000).rounded() / 1000 }
        url = links.url(of: row.id)
        thumbnailURL = links.url(of: .thumbnail, row)
        previewURL = links.url(of: .preview, row)
        peaksURL = links.url(of: .peaks, row)
        source = row.source
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
    }
}

/// An asset where something else names it.
struct AssetReference: Described {
    static let about = "An asset, and where its bytes are."
    static let details = [
        Detail(CodingKeys.url, "Where the bytes are, for 12 to 24 hours; not read where it is sent.")
    ]

    let assetID: ID<Asset>
    let url: String?

    init(_ id: ID<Asset>, _ links: MediaLinks) {
        assetID = id
        url = links.url(of: id)
    }

    /// A small picture that stands for an asset.
    init(thumbnailOf id: ID<Asset>, _ links: MediaLinks) {
        assetID = id
        url = links.thumbnail(of: id)
    }
}

/// How an asset was made.
struct RecipeView: Described {
    static let about = "All that decides how an asset came out; equal recipes make equal bytes."
    static let details = [
        Detail(CodingKeys.provider, "Who made it."),
        Detail(CodingKeys.version, "Which version of it."),
        Detail(CodingKeys.prompt, "What was asked for in words."),
        Detail(CodingKeys.seed, "A number of up to 63 bits, as text."),
        Detail(CodingKeys.parameters, "Everything else that was asked for, by name."),
        Detail(CodingKeys.inputs, "The SHA-256 of every asset it was made from."),
    ]

    let provider: String
    let version: String
    let prompt: String
    let seed: String
    let parameters: [String: String]
    let inputs: [String]

    init(_ recipe: Recipe) {
        provider = recipe.provider
        version = recipe.version
        prompt = recipe.prompt
        seed = "\(recipe.seed)"
        parameters = recipe.parameters
        inputs = recipe.inputs
    }
}

/// Music that a project was given.
struct UploadedMusic: Described {
    static let about = "A track that is the music of a project from now on."
    static let details = [
        Detail(CodingKeys.filePath, "Where the bytes are, for 12 to 24 hours."),
        Detail(CodingKeys.duration, "Seconds."),
    ]

    let message: String
    let filePath: String
    let duration: Double?
    let assetID: ID<Asset>
}

/// A picture of a face.
struct UploadedFace: Described {
    static let about = "A picture of a face in one's library, for characters."
    static let details = [
        Detail(CodingKeys.fileURL, "Where the bytes are, for 12 to 24 hours."),
        Detail(CodingKeys.filePath, "The same."),
    ]

    let message: String
    let fileURL: String
    let filePath: String
    let assetID: ID<Asset>
}

/// Which assets a list holds.
struct AssetListQuery: Described, Paged {
    static let about = "Which assets, and how many."
    static let details =
        [
            Detail(
                CodingKeys.projectID,
                "Only those of a project; one's library and own projects without it."
            ),
            Detail(CodingKeys.kind, "Only of this kind."),
            Detail(CodingKeys.source, "Only made here, or only uploaded."),
            Detail(CodingKeys.q, "Words that name or tags hold.", .length(0...200)),
            Detail(CodingKeys.tag, "A whole tag.", .length(1...100)),
        ] + Paging.details

    let projectID: ID<Project>?
    let kind: AssetView.Kind?
    let source: Asset.Source?
    let q: String?
    let tag: String?
    let limit: Int?
    let cursor: String?
    let skip: Int?

    var query: AssetQuery {
        var query = AssetQuery()
        query.project = projectID
        query.kind = kind.flatMap { Asset.Kind(rawValue: $0.rawValue) }
        query.source = source
        query.words = q
        query.tag = tag
        query.limit = reach
        query.cursor = cursor
        return query
    }
}

/// What is to be changed of an asset.
struct AssetChange: Described {
    static let about = "What is to be changed of an asset; the rest stays."
    static let details = [
        Detail(CodingKeys.name, "What it is called.", .length(1...200), .pattern(.line), example: "Kettle"),
        Detail(
            CodingKeys.tags,
            "Words to find it by.",
            .count(0...50),
            .length(1...100),
            .pattern(.line),
            .unique
        ),
    ]

    let name: Given<String>
    let tags: Given<[String]>
}

/// Which asset a take is to be made of.
struct TakeOrder: Described {
    static let about = "Which picture or video is to be a take."

    let assetID: ID<Asset>
}
