import GRDB
public import Studio

extension Transaction {
    /// The project that a row belongs to; nil when there is no such row, or it lies in the trash and a living
    /// one is wanted, or the other way round.
    ///
    /// `kind` is the singular of a table's name: project, scene, clip, take, mood, cut, render, job or batch.
    public func project(of kind: String, _ id: String, trashed: Bool = false) throws -> ID<Project>? {
        let state = trashed ? "IS NOT NULL" : "IS NULL"
        let row: Row? =
            switch kind {
            case "project":
                try row("SELECT id AS owner FROM projects WHERE id = $1 AND deleted_at \(state)", id)
            case "job":
                try row(
                    """
                    SELECT projects.id AS owner FROM jobs JOIN projects ON projects.id = jobs.group_id
                    WHERE jobs.id = $1 AND projects.deleted_at IS NULL
                    """,
                    id
                )
            case "batch":
                try row(
                    """
                    SELECT projects.id AS owner FROM batches JOIN projects ON projects.id = batches.project_id
                    WHERE batches.id = $1 AND projects.deleted_at IS NULL
                    """,
                    id
                )
            // It lies in the trash with its scene, too.
            case "clip" where trashed:
                try row(
                    """
                    SELECT projects.id AS owner FROM clips JOIN scenes ON scenes.id = clips.scene_id
                    JOIN projects ON projects.id = clips.project_id
                    WHERE clips.id = $1 AND (clips.deleted_at IS NOT NULL OR scenes.deleted_at IS NOT NULL)
                        AND projects.deleted_at IS NULL
                    """,
                    id
                )
            case "scene", "clip", "take", "mood", "cut", "render":
                try row(
                    """
                    SELECT projects.id AS owner FROM \(kind)s AS part
                    JOIN projects ON projects.id = part.project_id
                    WHERE part.id = $1 AND part.deleted_at \(state) AND projects.deleted_at IS NULL
                    """,
                    id
                )
            default: nil
            }
        // A film that is not finished goes by its job.
        if row == nil, kind == "render", !trashed { return try project(of: "job", id) }
        return row.map { ID($0["owner"]) }
    }
}

extension Transaction {
    /// The projects that others let an account into.
    public func sharedProjects(with user: ID<User>) throws -> [ID<Project>] {
        try rows("SELECT project_id FROM project_members WHERE user_id = $1 ORDER BY project_id", user.text)
            .map { ID($0["project_id"]) }
    }
}
