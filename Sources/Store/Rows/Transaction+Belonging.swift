import GRDB
public import Studio

extension Transaction {
    /// The project that a row belongs to; nil when there is no such row, or it lies in the trash and a living
    /// one is wanted, or the other way round.
    ///
    /// `kind` is the singular of a table's name: project, scene, clip, take, mood, cut, render or job.
    public func project(of kind: String, _ id: String, trashed: Bool = false) throws -> ID<Project>? {
        let state = trashed ? "IS NOT NULL" : "IS NULL"
        let sql: String? =
            switch kind {
            case "project": "SELECT id FROM projects WHERE id = $1 AND deleted_at \(state)"
            case "scene", "clip", "take", "mood", "cut", "render":
                """
                SELECT row.project_id AS id FROM \(kind)s AS row JOIN projects ON projects.id = row.project_id
                WHERE row.id = $1 AND row.deleted_at \(state) AND projects.deleted_at IS NULL
                """
            case "job":
                """
                SELECT projects.id FROM jobs JOIN projects ON projects.id = jobs.group_id
                WHERE jobs.id = $1 AND projects.deleted_at \(state)
                """
            default: nil
            }
        guard let sql else { return nil }
        return try row(sql, id).map { ID($0["id"]) }
    }
}

extension Transaction {
    /// The projects that others let an account into.
    public func sharedProjects(with user: ID<User>) throws -> [ID<Project>] {
        try rows("SELECT project_id FROM project_members WHERE user_id = $1 ORDER BY project_id", user.text)
            .map { ID($0["project_id"]) }
    }
}
