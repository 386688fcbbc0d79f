import GRDB
public import Studio

/// How far a project is.
public struct ProjectStats: Hashable, Sendable {
    /// Scenes in the film.
    public let totalScenes: Int
    /// Those that have a composition and a video for every clip.
    public let completedScenes: Int
    /// When anything last happened, by a person or a job.
    public let lastActivity: Instant
}

extension Transaction {
    /// How far a project is.
    public func stats(of project: ID<Project>) throws -> ProjectStats {
        let counts = try row(
            """
            SELECT COUNT(*) AS total, COALESCE(SUM(CASE WHEN composition IS NOT NULL
                AND EXISTS (SELECT 1 FROM clips WHERE clips.scene_id = scenes.id
                    AND clips.deleted_at IS NULL AND clips.is_chosen = 1)
                AND NOT EXISTS (SELECT 1 FROM clips WHERE clips.scene_id = scenes.id
                    AND clips.deleted_at IS NULL AND clips.is_chosen = 1 AND clips.video_take_id IS NULL)
                THEN 1 ELSE 0 END), 0) AS completed
            FROM scenes WHERE project_id = $1 AND deleted_at IS NULL AND is_chosen = 1
            """,
            project.text
        )
        let last = try row(
            "SELECT at FROM events WHERE project_id = $1 ORDER BY number DESC LIMIT 1",
            project.text
        )
        let changed = try projectRow(project, trashed: true).history.updatedAt.microseconds
        return ProjectStats(
            totalScenes: counts?["total"] ?? 0,
            completedScenes: counts?["completed"] ?? 0,
            lastActivity: Instant(microseconds: max(last?["at"] ?? 0, changed))
        )
    }
}
