import GRDB
public import Studio

extension Transaction {
    /// Projects that have been in the trash since before a moment and have no job that may still work on them.
    public func purgeable(deletedBefore time: Int64, limit: Int = 1000) throws -> [ID<Project>] {
        try rows(
            """
            SELECT id FROM projects WHERE deleted_at < $1 AND NOT EXISTS (
                SELECT 1 FROM jobs WHERE jobs.group_id = projects.id
                    AND jobs.state NOT IN ('completed', 'cancelled', 'discarded')
            ) ORDER BY deleted_at, id LIMIT $2
            """,
            time,
            limit
        ).map { ID($0["id"]) }
    }

    /// How many projects are in the trash.
    public func trashedProjectCount() throws -> Int {
        try row("SELECT COUNT(*) AS count FROM projects WHERE deleted_at IS NOT NULL")?["count"] ?? 0
    }

    /// Bytes that rows of these projects and these assets alone name, by hash.
    public func bytesNamedOnly(by projects: Set<ID<Project>>, _ assets: Set<String>) throws -> Set<String> {
        var own: Set<String> = []
        var others: Set<String> = []
        for row in try rows("SELECT id, sha256, project_id FROM assets") {
            let project: String? = row["project_id"]
            if assets.contains(row["id"]) || project.map({ projects.contains(ID($0)) }) == true {
                own.insert(row["sha256"])
            } else {
                others.insert(row["sha256"])
            }
        }
        return own.subtracting(others)
    }

    /// Removes a project of the trash with all that is its own; nothing brings it back.
    ///
    /// Children go before their parents, because rows that point at nothing are refused. A test compares this
    /// list with the tables there are.
    public func purge(_ project: ID<Project>) throws {
        let id = project.text
        guard let row = try row("SELECT owner_id FROM projects WHERE id = $1 AND deleted_at IS NOT NULL", id)
        else { return }
        try run(
            """
            DELETE FROM job_dependencies WHERE job_id IN (SELECT id FROM jobs WHERE group_id = $1)
                OR dependency_id IN (SELECT id FROM jobs WHERE group_id = $1)
            """,
            id
        )
        try run("DELETE FROM attempts WHERE job_id IN (SELECT id FROM jobs WHERE group_id = $1)", id)
        try run("DELETE FROM jobs WHERE group_id = $1", id)
        try run("DELETE FROM commands WHERE project_id = $1", id)
        try run("DELETE FROM share_tokens WHERE project_id = $1", id)
        try run("DELETE FROM project_members WHERE project_id = $1", id)
        try run(
            "DELETE FROM batch_jobs WHERE batch_id IN (SELECT id FROM batches WHERE project_id = $1)",
            id
        )
        try run("DELETE FROM batches WHERE project_id = $1", id)
        try run("DELETE FROM decisions WHERE scope = $1", id)
        try run("DELETE FROM messages WHERE project_id = $1", id)
        try run("DELETE FROM style_template_uses WHERE project_id = $1", id)
        try run(
            """
            DELETE FROM style_template_uses
            WHERE template_id IN (SELECT id FROM style_templates WHERE project_id = $1)
            """,
            id
        )
        try run("DELETE FROM style_templates WHERE project_id = $1", id)
        try run("DELETE FROM characters WHERE project_id = $1", id)
        try run("DELETE FROM renders WHERE project_id = $1", id)
        try run("DELETE FROM cuts WHERE project_id = $1", id)
        try run("DELETE FROM sounds WHERE project_id = $1", id)
        try run("DELETE FROM takes WHERE project_id = $1", id)
        try run("DELETE FROM clips WHERE project_id = $1", id)
        try run("DELETE FROM scenes WHERE project_id = $1", id)
        try run("DELETE FROM mood_images WHERE project_id = $1", id)
        try run("DELETE FROM moods WHERE project_id = $1", id)
        try run("UPDATE projects SET music_asset_id = NULL WHERE id = $1", id)
        try run("DELETE FROM assets WHERE project_id = $1", id)
        try run("DELETE FROM events WHERE project_id = $1", id)
        try run("DELETE FROM projects WHERE id = $1", id)
        try record("project.purged", for: .owner, owner: ID(row["owner_id"]), subject: id)
    }
}
