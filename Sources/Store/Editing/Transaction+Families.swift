import GRDB
import Studio

extension Transaction {
    /// Throws a `Problem` unless exactly one scene of a family that is not all in the trash is chosen.
    func checkFamily(of scene: ID<Scene>) throws {
        let family = try row(
            """
            SELECT COUNT(*) AS count, COALESCE(SUM(is_chosen), 0) AS chosen FROM scenes
            WHERE deleted_at IS NULL AND (
                id = (SELECT COALESCE(parent_scene_id, id) FROM scenes WHERE id = $1)
                OR parent_scene_id = (SELECT COALESCE(parent_scene_id, id) FROM scenes WHERE id = $1)
            )
            """,
            scene.text
        )
        try check(family)
    }

    /// The same of clips, by the original of the family.
    func checkFamily(of original: ID<Clip>) throws {
        let family = try row(
            """
            SELECT COUNT(*) AS count, COALESCE(SUM(is_chosen), 0) AS chosen FROM clips
            WHERE deleted_at IS NULL AND (id = $1 OR parent_clip_id = $1)
            """,
            original.text
        )
        try check(family)
    }

    private func check(_ family: Row?) throws {
        guard family?["count"] == 0 || family?["chosen"] == 1 else {
            throw Problem(.conflict, "Not one version would be left in the film; choose one first.")
        }
    }
}
