public import Studio

/// A mood as its row holds it.
public struct MoodRow: EditableRow {
    public let id: ID<Mood>
    public let projectID: ID<Project>
    /// From 1, in the order in which they were made; no number is given twice.
    public let number: Int
    public let fields: MoodFields
    public let history: RowHistory

    public static let kind = RowKind.mood
    public var key: String { id.text }
    public var mood: Mood { fields.mood }
}

/// One sample image of a mood as its row holds it.
public struct MoodImageRow: Hashable, Sendable {
    /// From 1.
    public let number: Int
    public let prompt: String
    public let asset: Asset
}
