public import Studio

/// Who made a row, when it changed and how often.
public struct RowHistory: Hashable, Sendable {
    public let createdBy: ID<User>
    public let createdAt: Instant
    public let updatedAt: Instant
    /// When it was put into the trash; nil while it is not there.
    public let deletedAt: Instant?
    /// From 1; rises with every edit by a person, never by a job.
    public let revision: Int
}

/// A row that people edit: what may be changed of it, and its history.
public protocol EditableRow: Hashable, Sendable {
    associatedtype Fields: EditableFields

    /// Which table it is of.
    static var kind: RowKind { get }
    /// Its id as text.
    var key: String { get }
    var fields: Fields { get }
    var history: RowHistory { get }
}

/// The tables whose rows people edit.
public enum RowKind: String, Hashable, Sendable, Codable {
    case project
    case scene
    case clip
    case take
    case mood
    case cut
    case render
    case asset
    case character
    case template
}

/// A project as its row holds it.
public struct ProjectRow: EditableRow {
    public let id: ID<Project>
    public let owner: ID<User>
    public let project: Project
    /// The mood that the film takes; nil while there is none.
    public let mood: MoodRow?
    public let fields: ProjectFields
    /// When it was put away; nil while it is not.
    public let archivedAt: Instant?
    public let history: RowHistory

    public static let kind = RowKind.project
    public var key: String { id.text }
    public var projectID: ID<Project> { id }
}

/// A scene as its row holds it.
public struct SceneRow: EditableRow {
    public let id: ID<Scene>
    public let projectID: ID<Project>
    /// Its place in the film, from 0; one that is not in the film has the place of its family.
    public let position: Int
    /// What an alternate is an alternate of; nil for an original.
    public let original: ID<Scene>?
    /// From 1 for alternates, 0 for an original.
    public let alternateNumber: Int
    /// What the text engine made of it, if anything.
    public let composition: SceneComposition?
    public let fields: SceneFields
    public let history: RowHistory

    public static let kind = RowKind.scene
    public var key: String { id.text }
    /// The original of its family.
    public var family: ID<Scene> { original ?? id }
}

/// A clip as its row holds it.
public struct ClipRow: EditableRow {
    public let id: ID<Clip>
    public let projectID: ID<Project>
    /// What an alternate is an alternate of; nil for an original.
    public let original: ID<Clip>?
    /// From 1 for alternates, 0 for an original.
    public let alternateNumber: Int
    public let fields: ClipFields
    public let history: RowHistory

    public static let kind = RowKind.clip
    public var key: String { id.text }
    /// The original of its family.
    public var family: ID<Clip> { original ?? id }
}

/// A take as its row holds it.
public struct TakeRow: EditableRow {
    public let id: ID<Take>
    public let projectID: ID<Project>
    public let take: Take
    public let fields: TakeFields
    public let history: RowHistory

    public static let kind = RowKind.take
    public var key: String { id.text }
}
