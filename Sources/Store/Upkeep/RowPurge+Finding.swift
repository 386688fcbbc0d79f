import GRDB
import Studio

/// What may go, and what is needed.
extension RowPurge {
    /// The texts of edits that were made, undone or made again since.
    func youngEdits() throws -> [String] {
        try transaction.rows(
            """
            SELECT command, inverse FROM commands
            WHERE project_id = $1 AND is_undoable = 1 AND (created_at >= $2 OR undone_at >= $2)
            """,
            project,
            time
        ).flatMap { [$0["command"], $0["inverse"]] }
    }

    /// What jobs are told that have not ended.
    func unfinishedWork() throws -> [String] {
        try transaction.rows(
            """
            SELECT payload FROM jobs
            WHERE group_id = $1 AND state NOT IN ('completed', 'cancelled', 'discarded')
            """,
            project
        ).map { $0["payload"] }
    }

    func films() throws -> [String] {
        try transaction.rows(
            "SELECT id FROM renders WHERE project_id = $1 AND deleted_at < $2 ORDER BY id",
            project,
            time
        ).map { $0["id"] }
    }

    /// Cuts without a film, be it in the trash.
    func cuts() throws -> [String] {
        try transaction.rows(
            """
            SELECT id FROM cuts WHERE project_id = $1 AND deleted_at < $2
                AND NOT EXISTS (SELECT 1 FROM renders WHERE renders.cut_id = cuts.id)
            ORDER BY id
            """,
            project,
            time
        ).map { $0["id"] }
    }

    func scenes() throws -> [String] {
        try transaction.rows(
            """
            SELECT id FROM scenes WHERE project_id = $1 AND deleted_at < $2
            ORDER BY CASE WHEN parent_scene_id IS NULL THEN 1 ELSE 0 END, id
            """,
            project,
            time
        ).map { $0["id"] }
    }

    func clips() throws -> [String] {
        try transaction.rows(
            """
            SELECT id FROM clips WHERE project_id = $1 AND deleted_at < $2
            ORDER BY CASE WHEN parent_clip_id IS NULL THEN 1 ELSE 0 END, id
            """,
            project,
            time
        ).map { $0["id"] }
    }

    /// Takes whose time is over, or that of their clip or scene; `within` are the ids of these.
    func takes() throws -> [(id: String, within: [String])] {
        try transaction.rows(
            """
            SELECT takes.id, CASE WHEN clips.deleted_at < $1 THEN clips.id END AS clip,
                CASE WHEN scenes.deleted_at < $1 THEN scenes.id END AS scene
            FROM takes JOIN clips ON clips.id = takes.clip_id JOIN scenes ON scenes.id = clips.scene_id
            WHERE takes.project_id = $2
                AND (takes.deleted_at < $1 OR clips.deleted_at < $1 OR scenes.deleted_at < $1)
            ORDER BY takes.id
            """,
            time,
            project
        ).map { row in
            (row["id"], [row["clip"] as String?, row["scene"] as String?].compactMap(\.self))
        }
    }

    /// Moods that the film does not take.
    func moods() throws -> [String] {
        try transaction.rows(
            """
            SELECT id FROM moods WHERE project_id = $1 AND deleted_at < $2
                AND NOT EXISTS (SELECT 1 FROM projects WHERE projects.mood_id = moods.id)
            ORDER BY id
            """,
            project,
            time
        ).map { $0["id"] }
    }

    /// Characters whom no clip shows, be it in the trash.
    func characters() throws -> [String] {
        try transaction.rows(
            """
            SELECT id FROM characters WHERE project_id = $1 AND deleted_at < $2
                AND NOT EXISTS (SELECT 1 FROM clips WHERE character_ids LIKE '% ' || characters.id || ' %')
            ORDER BY id
            """,
            project,
            time
        ).map { $0["id"] }
    }

    func looks() throws -> [String] {
        try transaction.rows(
            "SELECT id FROM style_templates WHERE project_id = $1 AND deleted_at < $2 ORDER BY id",
            project,
            time
        ).map { $0["id"] }
    }

    func assets() throws -> [String] {
        try transaction.rows(
            "SELECT id FROM assets WHERE project_id = $1 AND deleted_at < $2 ORDER BY id",
            project,
            time
        ).map { $0["id"] }
    }

    /// A batch whose clips are all gone tells nothing any more.
    func removeEmptyBatches() throws {
        try transaction.run(
            """
            DELETE FROM batches WHERE project_id = $1
                AND NOT EXISTS (SELECT 1 FROM batch_jobs WHERE batch_jobs.batch_id = batches.id)
            """,
            project
        )
    }
}

extension Transaction {
    /// The clips of a scene, alternates before originals.
    func clipsToPurge(of scene: String) throws -> [String] {
        try rows(
            """
            SELECT id FROM clips WHERE scene_id = $1
            ORDER BY CASE WHEN parent_clip_id IS NULL THEN 1 ELSE 0 END, id
            """,
            scene
        ).map { $0["id"] }
    }

    func takesToPurge(of clip: String) throws -> [String] {
        try rows("SELECT id FROM takes WHERE clip_id = $1 ORDER BY id", clip).map { $0["id"] }
    }

    /// Whether an alternate points at a scene, or from another scene at one of its clips.
    func isOriginal(scene: String) throws -> Bool {
        if try row("SELECT 1 FROM scenes WHERE parent_scene_id = $1 LIMIT 1", scene) != nil { return true }
        let alternate = try row(
            """
            SELECT 1 FROM clips JOIN clips AS alternates ON alternates.parent_clip_id = clips.id
            WHERE clips.scene_id = $1 AND alternates.scene_id <> $1 LIMIT 1
            """,
            scene
        )
        return alternate != nil
    }

    /// Whether an alternate points at a clip.
    func isOriginal(clip: String) throws -> Bool {
        try row("SELECT 1 FROM clips WHERE parent_clip_id = $1 LIMIT 1", clip) != nil
    }

    /// Gives the sounds of a scene to another that says the same line, and removes the others; returns the
    /// assets of these.
    func handOnSounds(of scene: String, in project: String) throws -> [String] {
        var left: [String] = []
        for sound in try rows("SELECT id, asset_id, recipe FROM sounds WHERE scene_id = $1", scene) {
            let recipe: Recipe = try Wire.value(from: sound["recipe"])
            let heir = try row(
                """
                SELECT id FROM scenes WHERE project_id = $1 AND id <> $2 AND narration = $3
                ORDER BY CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END, id LIMIT 1
                """,
                project,
                scene,
                recipe.prompt
            )
            let id: String = sound["id"]
            if let heir {
                try run("UPDATE sounds SET scene_id = $1 WHERE id = $2", heir["id"] as String, id)
            } else {
                try run("DELETE FROM sounds WHERE id = $1", id)
                if let asset = sound["asset_id"] as String? { left.append(asset) }
            }
        }
        return left
    }

    /// Whether a row of a project names an asset, the trash included, or a cut plays it.
    func isKnown(asset: String, in project: String) throws -> Bool {
        let named = try row(
            """
            SELECT 1 FROM projects WHERE id = $1 AND (
                product_image_id = $2 OR logo_id = $2 OR music_asset_id = $2
                OR EXISTS (SELECT 1 FROM takes WHERE project_id = $1 AND asset_id = $2)
                OR EXISTS (SELECT 1 FROM mood_images WHERE project_id = $1 AND asset_id = $2)
                OR EXISTS (SELECT 1 FROM sounds WHERE project_id = $1 AND asset_id = $2)
                OR EXISTS (SELECT 1 FROM characters WHERE image_ids LIKE '%' || $2 || '%')
                OR EXISTS (SELECT 1 FROM renders WHERE project_id = $1
                    AND (asset_id = $2 OR srt_asset_id = $2 OR vtt_asset_id = $2))
                OR EXISTS (SELECT 1 FROM cuts WHERE project_id = $1 AND timeline LIKE '%' || $2 || '%')
            )
            """,
            project,
            asset
        )
        return named != nil
    }
}
