public import Studio

/// A row that belongs to a project, or to its owner alone: an asset, a character or a look.
///
/// An edit of a project's own is in its history and can be taken back. One without a project has no history:
/// its owner hears of an edit, and brings it back from the trash.
public protocol SharedRow: EditableRow {
    /// Whose it is where it belongs to no project.
    var owner: ID<User> { get }
    /// The project it belongs to; nil for one that its owner may use in any.
    var project: ID<Project>? { get }

    /// The row of an id, the trash included; throws a `Problem` when there is none.
    static func stored(_ id: String, _ transaction: Transaction) throws -> Self
    /// Writes what was changed of it; the revision fences it against any other change.
    func write(_ fields: Fields, _ transaction: Transaction) throws
    /// Throws a `Problem` when something that is not in the trash would lack it.
    func checkIsUnused(_ transaction: Transaction) throws
}

extension Transaction {
    /// Changes fields of a row that films share, as an edit of its project where it has one; nothing is written
    /// when they stay the same.
    ///
    /// `name` says what is done, as the event is called: `character.updated`.
    public func edit<Row: SharedRow>(
        _ name: String,
        _ row: Row,
        _ body: (inout Row.Fields) throws -> Void
    ) throws -> Row {
        if let project = row.project { return try edit(name, project) { try $0.change(row, body) } }
        var fields = row.fields
        try body(&fields)
        guard fields != row.fields else { return row }
        try row.write(fields, self)
        try record(name, for: .owner, owner: row.owner, subject: row.key)
        return try Row.stored(row.key, self)
    }

    /// Notes a new row that films share: an edit of its project, or an event of its owner.
    func noteNew<Row: SharedRow>(_ name: String, _ row: Row) throws {
        guard let project = row.project else {
            return try record(name, for: .owner, owner: row.owner, subject: row.key)
        }
        try edit(name, project) { $0.noteInsertion(Row.kind, row.key) }
    }

    static let isUsed = Problem(.conflict, "It is in use by now; take it out there first.")
}

extension Editing {
    /// Changes fields of a row that films share; nothing is written when they stay the same.
    @discardableResult
    public mutating func change<Row: SharedRow>(
        _ row: Row,
        _ edit: (inout Row.Fields) throws -> Void
    ) throws -> Row {
        var fields = row.fields
        try edit(&fields)
        if let shown = fields as? CastFields, !shown.isDeleted { try bringBack(shown.referenceImages) }
        guard try note(row, fields) else { return row }
        try row.write(fields, transaction)
        let changed = try Row.stored(row.key, transaction)
        if fields.isDeleted { trashed.append(changed) }
        return changed
    }

    /// Takes assets out of the trash that a row is about to use again, as a part of the same edit.
    ///
    /// Before the change of the row is noted, so that its undo puts them back after it.
    mutating func bringBack(_ assets: [ID<Asset>]) throws {
        for id in assets {
            let row = try transaction.assetRow(id, trashed: true)
            if row.fields.isDeleted { try change(row) { $0.isDeleted = false } }
        }
    }
}
