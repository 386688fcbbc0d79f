import Studio

/// What one edit changed, as it is kept for undo.
struct EditSide: Hashable, Sendable, Codable {
    /// In the order in which they were changed, each row once.
    var changes: [RowChange] = []
    /// The order of the film's scenes, when that was what was edited.
    var order: [ID<Scene>]?
    /// The scenes whose own place was changed with the order, and nothing else of them.
    var moved: [ID<Scene>]?

    /// The same with the last change first, as it is taken back.
    var backwards: EditSide { EditSide(changes: changes.reversed(), order: order, moved: moved) }
}

/// The fields of one row that an edit changed, with the values they had on one side of it.
struct RowChange: Hashable, Sendable, Codable {
    let kind: RowKind
    let id: String
    /// Only what differs; `null` for no value.
    var values: [String: FieldValue]
    /// Of a scene that comes into the film or leaves it: where it stands, or comes back to.
    var position: Int?
}

extension RowChange {
    /// The sides of a change: what was before and what is after.
    static func sides<Row: EditableRow>(
        of row: Row,
        to fields: Row.Fields
    ) throws -> (before: RowChange, after: RowChange) {
        let (old, new) = (try row.fields.values(), try fields.values())
        let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
        func side(_ values: [String: FieldValue]) -> RowChange {
            let pairs = changed.map { ($0, values[$0] ?? .null) }
            return RowChange(kind: Row.kind, id: row.key, values: Dictionary(uniqueKeysWithValues: pairs))
        }
        return (side(old), side(new))
    }
}
