import GRDB
public import Studio

/// A finished film as its row holds it.
public struct RenderRow: EditableRow {
    public let id: ID<Render>
    public let project: ID<Project>
    public let cut: ID<Cut>
    public let settings: RenderSettings
    public let film: Asset
    public let facts: Asset.Facts
    public let frames: Int
    /// In LUFS; nil for a silent film, and where it is not known.
    public let loudness: Double?
    /// In dBTP; nil for a silent film, and where it is not known.
    public let truePeak: Double?
    public let fields: RenderFields
    public let history: RowHistory

    public static let kind = RowKind.render
    public var key: String { id.text }
    public var createdAt: Instant { history.createdAt }
}

extension Transaction {
    /// The finished films of a project, newest first.
    public func renderRows(of project: ID<Project>) throws -> [RenderRow] {
        try rows(
            "SELECT * FROM renders WHERE project_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 500",
            project.text,
            reading: renderRow
        )
    }

    /// The finished film of an id; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func renderRow(_ id: ID<Render>, trashed: Bool = false) throws -> RenderRow {
        let row = try row("SELECT * FROM renders WHERE id = $1", id.text)
        guard let row, trashed || (row["deleted_at"] as Int64?) == nil else {
            throw Problem(.resourceNotFound, "There is no render \(id).")
        }
        return try renderRow(row)
    }

    /// Whether a project has a finished film of the timeline with this hash, with these settings.
    public func hasRender(of project: ID<Project>, cutHash: String, _ settings: RenderSettings) throws -> Bool
    {
        try row(
            """
            SELECT 1 FROM renders JOIN cuts ON cuts.id = renders.cut_id
            WHERE cuts.project_id = $1 AND cuts.hash = $2 AND renders.settings = $3
                AND renders.deleted_at IS NULL
            """,
            project.text,
            cutHash,
            try Wire.text(settings)
        ) != nil
    }

    /// Writes what was changed of a finished film; the revision fences it against any other change.
    func write(_ fields: RenderFields, to old: RenderRow) throws {
        if !fields.isDeleted { try checkIsOnce(old) }
        let count = try run(
            """
            UPDATE renders SET deleted_at = $1, updated_at = $2, revision = revision + 1
            WHERE id = $3 AND revision = $4
            """,
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            old.key,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
    }

    /// Throws a `Problem` when the same film was made once more since it went to the trash.
    private func checkIsOnce(_ render: RenderRow) throws {
        let other = try row(
            """
            SELECT 1 FROM renders JOIN renders AS other
                ON other.cut_id = renders.cut_id AND other.settings = renders.settings
            WHERE renders.id = $1 AND other.id <> $1 AND other.deleted_at IS NULL
            """,
            render.key
        )
        guard other == nil else {
            throw Problem(.conflict, "The same file was made again since; delete that one first.")
        }
    }

    private func renderRow(_ row: Row) throws -> RenderRow {
        let film = try assetRow(ID(row["asset_id"]), trashed: true)
        return RenderRow(
            id: ID(row["id"]),
            project: ID(row["project_id"]),
            cut: ID(row["cut_id"]),
            settings: try Wire.value(from: row["settings"]),
            film: film.asset,
            facts: film.facts,
            frames: row["frames"],
            loudness: row["loudness"],
            truePeak: row["true_peak"],
            fields: RenderFields(isDeleted: (row["deleted_at"] as Int64?) != nil),
            history: RowHistory(row)
        )
    }
}

extension Editing {
    /// Changes fields of a finished film; nothing is written when they stay the same.
    @discardableResult
    public mutating func change(
        _ row: RenderRow,
        _ edit: (inout RenderFields) throws -> Void
    ) throws -> RenderRow {
        var fields = row.fields
        try edit(&fields)
        if !fields.isDeleted, row.fields.isDeleted { try bringBack([row.film.id]) }
        guard try note(row, fields) else { return row }
        try transaction.write(fields, to: row)
        return try transaction.renderRow(row.id, trashed: true)
    }
}
