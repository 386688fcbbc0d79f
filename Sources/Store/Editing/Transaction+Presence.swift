import GRDB
public import Studio

extension Transaction {
    /// Whether a project is there and not in the trash.
    public func isThere(_ project: ID<Project>) throws -> Bool {
        try row("SELECT 1 FROM projects WHERE id = $1 AND deleted_at IS NULL", project.text) != nil
    }

    /// How many scenes a project has ever had, those in the trash included.
    public func sceneCount(of project: ID<Project>) throws -> Int {
        let row = try row("SELECT COUNT(*) AS count FROM scenes WHERE project_id = $1", project.text)
        return row?["count"] ?? 0
    }
}
