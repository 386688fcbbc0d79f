import GRDB
public import Studio

extension Transaction {
    /// A page of assets, the newest first: those of a project, or of an account's library and own projects.
    public func assets(of user: ID<User>, _ query: AssetQuery) throws -> Page<AssetRow> {
        let cursor = try query.cursor.map { try Cursor($0, of: "assets", count: 2) }
        let limit = min(max(query.limit, 1), 500)
        // Beyond every id, which begin with a hexadecimal digit.
        let end = cursor?.values[1] ?? "~"
        let (kind, source) = (query.kind?.rawValue ?? "", query.source?.rawValue ?? "")
        let words = SearchText.pattern(query.words ?? "")
        let tag = query.tag.map { SearchText.pattern("\n\($0)\n") } ?? "%"
        let found: [Row]
        if let project = query.project {
            found = try rows(
                """
                SELECT * FROM assets WHERE project_id = $1 AND deleted_at IS NULL AND id < $2
                    AND ($3 = '' OR kind = $3) AND ($4 = '' OR source = $4)
                    AND search LIKE $5 ESCAPE '!' AND tag_keys LIKE $6 ESCAPE '!'
                ORDER BY id DESC LIMIT $7
                """,
                project.text,
                end,
                kind,
                source,
                words,
                tag,
                limit + 1
            )
        } else {
            found = try rows(
                """
                SELECT * FROM assets WHERE ((owner_id = $1 AND project_id IS NULL) OR project_id IN
                        (SELECT id FROM projects WHERE owner_id = $1 AND deleted_at IS NULL))
                    AND deleted_at IS NULL AND id < $2
                    AND ($3 = '' OR kind = $3) AND ($4 = '' OR source = $4)
                    AND search LIKE $5 ESCAPE '!' AND tag_keys LIKE $6 ESCAPE '!'
                ORDER BY id DESC LIMIT $7
                """,
                user.text,
                end,
                kind,
                source,
                words,
                tag,
                limit + 1
            )
        }
        return Page(try found.map(assetRow), limit: limit) { Cursor(["assets", $0.id.text]) }
    }

    /// What uses an asset, as far as it is not in the trash; at most `limit` of each kind.
    public func uses(of asset: ID<Asset>, limit: Int = 5) throws -> [AssetUse] {
        var uses = try rows(
            """
            SELECT DISTINCT clips.name FROM takes JOIN clips ON clips.id = takes.clip_id
            WHERE takes.asset_id = $1 AND takes.deleted_at IS NULL ORDER BY clips.name LIMIT $2
            """,
            asset.text,
            limit
        ).map { AssetUse(kind: .clip, name: $0["name"]) }
        uses += try rows(
            """
            SELECT DISTINCT moods.name FROM mood_images JOIN moods ON moods.id = mood_images.mood_id
            WHERE mood_images.asset_id = $1 AND mood_images.deleted_at IS NULL ORDER BY moods.name LIMIT $2
            """,
            asset.text,
            limit
        ).map { AssetUse(kind: .mood, name: $0["name"]) }
        uses += try rows(
            "SELECT DISTINCT kind FROM sounds WHERE asset_id = $1 AND deleted_at IS NULL ORDER BY kind LIMIT $2",
            asset.text,
            limit
        ).map { AssetUse(kind: .sound, name: $0["kind"]) }
        uses += try rows(
            """
            SELECT projects.name FROM renders JOIN projects ON projects.id = renders.project_id
            WHERE (renders.asset_id = $1 OR renders.srt_asset_id = $1 OR renders.vtt_asset_id = $1)
                AND renders.deleted_at IS NULL
            ORDER BY projects.name LIMIT $2
            """,
            asset.text,
            limit
        ).map { AssetUse(kind: .film, name: $0["name"]) }
        uses += try rows(
            """
            SELECT name FROM projects
            WHERE (music_asset_id = $1 OR product_image_id = $1 OR logo_id = $1) AND deleted_at IS NULL
            ORDER BY name LIMIT $2
            """,
            asset.text,
            limit
        ).map { AssetUse(kind: .project, name: $0["name"]) }
        uses += try rows(
            """
            SELECT name FROM characters WHERE image_ids LIKE $1 AND deleted_at IS NULL ORDER BY name LIMIT $2
            """,
            "% \(asset.text) %",
            limit
        ).map { AssetUse(kind: .character, name: $0["name"]) }
        return uses
    }

    /// How an asset was made, by the newest row that says so; nil when nothing does.
    public func recipe(of asset: ID<Asset>) throws -> Recipe? {
        let row = try row(
            """
            SELECT recipe FROM (
                SELECT recipe, created_at FROM takes WHERE asset_id = $1
                UNION ALL SELECT recipe, created_at FROM mood_images WHERE asset_id = $1
                UNION ALL SELECT recipe, created_at FROM sounds WHERE asset_id = $1
            ) AS made ORDER BY created_at DESC LIMIT 1
            """,
            asset.text
        )
        return try row.map { try Wire.value(from: $0["recipe"]) }
    }

    /// The picture that a project is shown by: the first that a clip of the film has selected.
    public func poster(of project: ID<Project>) throws -> Asset? {
        let row = try row(
            """
            SELECT assets.* FROM scenes JOIN clips ON clips.scene_id = scenes.id
            JOIN takes ON takes.id = COALESCE(clips.image_take_id, clips.video_take_id)
            JOIN assets ON assets.id = takes.asset_id
            WHERE scenes.project_id = $1 AND scenes.deleted_at IS NULL AND scenes.is_chosen = 1
                AND clips.deleted_at IS NULL AND clips.is_chosen = 1
            ORDER BY scenes.position, clips.position LIMIT 1
            """,
            project.text
        )
        return try row.map(asset)
    }
}
