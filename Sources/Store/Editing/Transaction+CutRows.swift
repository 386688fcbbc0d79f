import GRDB
public import Studio

/// A saved cut as its row holds it.
public struct CutRow: EditableRow {
    public let id: ID<Cut>
    public let projectID: ID<Project>
    public let cut: Cut
    /// The hash of its timeline.
    public let hash: String
    public let fields: CutFields
    public let history: RowHistory

    public static let kind = RowKind.cut
    public var key: String { id.text }
}

extension Transaction {
    /// The cut of an id as its row holds it; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func cutRow(_ id: ID<Cut>, trashed: Bool = false) throws -> CutRow {
        guard let row = try row("SELECT * FROM cuts WHERE id = $1", id.text) else {
            throw Problem(.resourceNotFound, "There is no cut \(id).")
        }
        let found = try cutRow(row)
        guard trashed || !found.fields.isDeleted else {
            throw Problem(.resourceNotFound, "The cut \(id) is in the trash.")
        }
        return found
    }

    /// The cuts of a project that are not in the trash, newest first.
    public func cutRows(of project: ID<Project>) throws -> [CutRow] {
        try rows(
            "SELECT * FROM cuts WHERE project_id = $1 AND deleted_at IS NULL ORDER BY number DESC LIMIT 500",
            project.text,
            reading: cutRow
        )
    }

    /// The first cut of a project that holds the timeline with this hash, under the name if one is given.
    ///
    /// Those in the trash are not looked at.
    fileprivate func savedCut(of project: ID<Project>, hash: String, name: String?) throws -> CutRow? {
        guard let name else {
            return try row(
                """
                SELECT * FROM cuts WHERE project_id = $1 AND hash = $2 AND deleted_at IS NULL
                ORDER BY number LIMIT 1
                """,
                project.text,
                hash
            ).map(cutRow)
        }
        return try row(
            """
            SELECT * FROM cuts WHERE project_id = $1 AND hash = $2 AND name = $3 AND deleted_at IS NULL
            ORDER BY number LIMIT 1
            """,
            project.text,
            hash,
            name
        ).map(cutRow)
    }

    /// Writes what was changed of a cut; the revision fences it against any other change.
    func write(_ fields: CutFields, to old: CutRow) throws {
        let count = try run(
            """
            UPDATE cuts SET name = $1, deleted_at = $2, updated_at = $3, revision = revision + 1
            WHERE id = $4 AND revision = $5
            """,
            fields.name,
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            old.key,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
    }

    private func cutRow(_ row: Row) throws -> CutRow {
        CutRow(
            id: ID(row["id"]),
            projectID: ID(row["project_id"]),
            cut: Cut(number: row["number"], timeline: try Wire.value(from: row["timeline"])),
            hash: row["hash"],
            fields: CutFields(name: row["name"], isDeleted: (row["deleted_at"] as Int64?) != nil),
            history: RowHistory(row)
        )
    }
}

extension Editing {
    /// Changes fields of a cut; nothing is written when they stay the same.
    @discardableResult
    public mutating func change(
        _ row: CutRow,
        _ edit: (inout CutFields) throws -> Void
    ) throws -> CutRow {
        var fields = row.fields
        try edit(&fields)
        guard try note(row, fields) else { return row }
        try transaction.write(fields, to: row)
        return try transaction.cutRow(row.id, trashed: true)
    }

    /// Saves a timeline as the project's next cut, or finds the one that holds the same under that name.
    ///
    /// Without a name any that holds the same is found. One in the trash stays there.
    public mutating func saveCut(_ timeline: Timeline, hash: String, name: String? = nil) throws -> CutRow {
        if let there = try transaction.savedCut(of: project, hash: hash, name: name) { return there }
        let id = try transaction.insertCut(timeline, hash: hash, of: project)
        noteInsertion(.cut, id.text)
        return try change(try transaction.cutRow(id)) { $0.name = name ?? "" }
    }
}
