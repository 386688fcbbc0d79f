import GRDB
public import Studio

extension Transaction {
    /// Takes of living projects that have been in the trash since before a moment: themselves, or their clip or
    /// scene.
    public func purgeableTakes(deletedBefore time: Int64, limit: Int = 1000) throws -> [ID<Take>] {
        try rows(
            """
            SELECT takes.id FROM takes JOIN clips ON clips.id = takes.clip_id
                JOIN scenes ON scenes.id = clips.scene_id JOIN projects ON projects.id = takes.project_id
            WHERE projects.deleted_at IS NULL
                AND (takes.deleted_at < $1 OR clips.deleted_at < $1 OR scenes.deleted_at < $1)
            ORDER BY takes.id LIMIT $2
            """,
            time,
            limit
        ).map { ID($0["id"]) }
    }

    /// Removes a take that is in the trash, and its asset where nothing else knows it; nothing brings it back.
    ///
    /// An asset that was there before the take, as an upload is, stays; so does one that a saved cut plays.
    public func purge(_ take: ID<Take>) throws {
        let found = try row(
            """
            SELECT takes.project_id, takes.asset_id, takes.created_at = assets.created_at AS is_own
            FROM takes JOIN assets ON assets.id = takes.asset_id WHERE takes.id = $1
            """,
            take.text
        )
        guard let found else { return }
        try run("UPDATE clips SET image_take_id = NULL WHERE image_take_id = $1", take.text)
        try run("UPDATE clips SET video_take_id = NULL WHERE video_take_id = $1", take.text)
        try run("DELETE FROM takes WHERE id = $1", take.text)
        let asset: String = found["asset_id"]
        guard found["is_own"] == 1, try !isKnown(asset, in: found["project_id"]) else { return }
        try run("DELETE FROM assets WHERE id = $1", asset)
    }

    /// Whether a row of a project names an asset.
    private func isKnown(_ asset: String, in project: String) throws -> Bool {
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
            )
            """,
            project,
            asset
        )
        if named != nil { return true }
        let cuts = try rows("SELECT timeline FROM cuts WHERE project_id = $1", project)
        return cuts.contains { ($0["timeline"] as String).contains(asset) }
    }
}
