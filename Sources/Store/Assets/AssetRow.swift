public import Studio

/// An asset as its row holds it.
public struct AssetRow: SharedRow {
    public let asset: Asset
    public let owner: ID<User>
    /// The project it belongs to; nil for one in its owner's library.
    public let project: ID<Project>?
    public let source: Asset.Source
    public let fields: AssetFields
    public let facts: Asset.Facts
    public let history: RowHistory

    public static let kind = RowKind.asset
    public var id: ID<Asset> { asset.id }
    public var key: String { id.text }
}

/// Which assets a list holds.
public struct AssetQuery: Sendable {
    /// Only those of one project; nil for the library of an account and all of its own projects.
    public var project: ID<Project>?
    public var kind: Asset.Kind?
    public var source: Asset.Source?
    /// What name or tags hold, in whatever case.
    public var words: String?
    /// A whole tag, in whatever case.
    public var tag: String?
    public var limit = 100
    public var cursor: String?

    /// All that one has.
    public init() {}
}

/// Where an asset is in use.
public struct AssetUse: Hashable, Sendable {
    public let kind: Kind
    /// What the clip, mood, project or character is called.
    public let name: String

    /// What uses it.
    public enum Kind: String, Hashable, Sendable {
        case clip
        case mood
        case sound
        case film
        case project
        case character
    }
}
