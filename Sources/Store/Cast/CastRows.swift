public import Studio

/// A character as its row holds it.
public struct CastRow: SharedRow {
    public let id: ID<CastMember>
    public let owner: ID<User>
    public let project: ID<Project>?
    public let fields: CastFields
    /// What clips may still say of it from before it was changed; no field, so that undo keeps it.
    public let formerParts: [String]
    public let history: RowHistory

    public static let kind = RowKind.character
    public var key: String { id.text }
    public var member: CastMember { fields.member }
}

/// A look as its row holds it.
public struct StyleTemplateRow: SharedRow {
    public let id: ID<StyleTemplate>
    public let owner: ID<User>
    public let project: ID<Project>?
    public let fields: StyleTemplateFields
    /// How often it was used.
    public let useCount: Int
    public let history: RowHistory

    public static let kind = RowKind.template
    public var key: String { id.text }
    public var template: StyleTemplate { fields.template }
}

/// A structure as its row holds it.
public struct StoryTemplateRow: Hashable, Sendable {
    public let id: ID<StoryTemplate>
    public let owner: ID<User>
    public let template: StoryTemplate
    /// How often a project began with it.
    public let useCount: Int
    public let history: RowHistory
}

/// A clip that shows a character.
public struct CastUse: Hashable, Sendable {
    public let project: ID<Project>
    public let projectName: String
    public let clip: ID<Clip>
    public let clipName: String
}
