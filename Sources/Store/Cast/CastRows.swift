public import Studio

/// A character as its row holds it.
public struct CastRow: Hashable, Sendable {
    public let id: ID<CastMember>
    /// Whose it is where it belongs to no project.
    public let owner: ID<User>
    /// The project it belongs to; nil for one that its owner may use in any.
    public let project: ID<Project>?
    public let member: CastMember
    public let history: RowHistory
}

/// A look as its row holds it.
public struct StyleTemplateRow: Hashable, Sendable {
    public let id: ID<StyleTemplate>
    /// Whose it is where it belongs to no project.
    public let owner: ID<User>
    /// The project it belongs to; nil for one that its owner may use in any.
    public let project: ID<Project>?
    public let template: StyleTemplate
    /// How often it was used.
    public let useCount: Int
    public let history: RowHistory
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
