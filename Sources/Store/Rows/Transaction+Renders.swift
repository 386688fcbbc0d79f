import GRDB
public import Studio

/// A finished film as its row holds it.
public struct RenderRow: Sendable, Hashable {
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
    public let createdAt: Instant
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
    public func renderRow(_ id: ID<Render>) throws -> RenderRow {
        guard let row = try row("SELECT * FROM renders WHERE id = $1 AND deleted_at IS NULL", id.text) else {
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

    /// Puts a finished film into the trash.
    public func trash(_ render: RenderRow) throws {
        try run(
            """
            UPDATE renders SET deleted_at = $1, updated_at = $1, revision = revision + 1
            WHERE id = $2 AND deleted_at IS NULL
            """,
            now,
            render.id.text
        )
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
            createdAt: Instant(microseconds: row["created_at"])
        )
    }
}
