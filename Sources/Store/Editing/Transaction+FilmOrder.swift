import GRDB
public import Studio

extension Transaction {
    /// The scenes that are in the film, in order.
    public func filmOrder(of project: ID<Project>) throws -> [ID<Scene>] {
        try rows(
            """
            SELECT id FROM scenes WHERE project_id = $1 AND deleted_at IS NULL AND is_chosen = 1
            ORDER BY position
            """,
            project.text
        ).map { ID($0["id"]) }
    }

    /// Numbers the scenes of the film from 0 without gaps, and gives those of each family the same number.
    ///
    /// No edit of the single scenes, so their revisions stay; whoever moves one of them raises that.
    func place(_ order: [ID<Scene>], in project: ID<Project>) throws {
        // First out of the way: no two may have one place even for a moment.
        try run(
            """
            UPDATE scenes SET position = position + 1000000
            WHERE project_id = $1 AND deleted_at IS NULL AND is_chosen = 1
            """,
            project.text
        )
        for (position, id) in order.enumerated() {
            try run(
                """
                UPDATE scenes SET position = $1 WHERE deleted_at IS NULL AND (
                    id = (SELECT COALESCE(parent_scene_id, id) FROM scenes WHERE id = $2)
                    OR parent_scene_id = (SELECT COALESCE(parent_scene_id, id) FROM scenes WHERE id = $2)
                )
                """,
                position,
                id.text
            )
        }
    }

    /// Says where a scene in the trash comes back to; one that is not there has its place already.
    func setPlace(_ position: Int, ofTrashed scene: ID<Scene>) throws {
        try run(
            "UPDATE scenes SET position = $1 WHERE id = $2 AND deleted_at IS NOT NULL",
            position,
            scene.text
        )
    }
}
