import GRDB
public import Studio

/// A finished film as its row holds it.
public struct RenderRow: Sendable, Hashable {
    public let id: ID<Render>
    public let project: ID<Project>
    public let cut: ID<Cut>
    public let settings: RenderSettings
    public let film: Asset
    public let frames: Int
    public let createdAt: Instant
}

extension Transaction {
    /// The finished films of a project, newest first.
    public func renderRows(of project: ID<Project>) throws -> [RenderRow] {
        try rows(
            "SELECT * FROM renders WHERE project_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 500",
            project.text
        ).map(renderRow)
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

    private func renderRow(_ row: Row) throws -> RenderRow {
        RenderRow(
            id: ID(row["id"]),
            project: ID(row["project_id"]),
            cut: ID(row["cut_id"]),
            settings: try Wire.value(from: row["settings"]),
            film: try asset(ID(row["asset_id"])),
            frames: row["frames"],
            createdAt: Instant(microseconds: row["created_at"])
        )
    }
}
