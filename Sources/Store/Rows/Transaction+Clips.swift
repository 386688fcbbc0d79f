import GRDB
public import Studio

extension Transaction {
    /// Writes one clip.
    public func insert(_ clip: Clip, of project: ID<Project>) throws -> ID<Clip> {
        let id: ID<Clip> = ids.next()
        try run(
            """
            INSERT INTO clips (id, project_id, scene_id, name, position, frames, image_prompt, video_prompt,
                created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            """,
            id.text,
            project.text,
            clip.scene.text,
            clip.name,
            clip.position,
            clip.frames,
            clip.imagePrompt,
            clip.videoPrompt,
            actor.text,
            now
        )
        try record("clip.written", project: project.text, subject: id.text)
        return id
    }

    /// The clips of a project that are in the film, by scene and position.
    public func clips(of project: ID<Project>) throws -> [Stored<Clip>] {
        try rows(
            """
            SELECT clips.* FROM clips JOIN scenes ON scenes.id = clips.scene_id
            WHERE clips.project_id = $1 AND clips.deleted_at IS NULL AND clips.is_chosen = 1
                AND scenes.deleted_at IS NULL AND scenes.is_chosen = 1
            ORDER BY scenes.position, clips.position
            """,
            project.text
        ).map { row in
            var clip = Clip(
                scene: ID(row["scene_id"]),
                name: row["name"],
                imagePrompt: row["image_prompt"],
                videoPrompt: row["video_prompt"],
                position: row["position"],
                frames: row["frames"]
            )
            clip.imageTake = (row["image_take_id"] as String?).map { ID($0) }
            clip.videoTake = (row["video_take_id"] as String?).map { ID($0) }
            return Stored(id: ID(row["id"]), value: clip)
        }
    }

    /// Writes a take and selects it when the clip has none of its kind yet.
    public func insertTake(
        _ kind: Take.Kind,
        of clip: ID<Clip>,
        in project: ID<Project>,
        asset: Asset,
        recipe: Recipe,
        hash: String
    ) throws {
        let id: ID<Take> = ids.next()
        let last = try row(
            "SELECT COALESCE(MAX(number), 0) AS last FROM takes WHERE clip_id = $1 AND kind = $2",
            clip.text,
            kind.rawValue
        )
        try run(
            """
            INSERT INTO takes (id, project_id, clip_id, kind, number, asset_id, recipe, recipe_hash,
                created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            """,
            id.text,
            project.text,
            clip.text,
            kind.rawValue,
            (last?["last"] ?? 0) + 1,
            asset.id.text,
            try Wire.text(recipe),
            hash,
            actor.text,
            now
        )
        let column = kind == .image ? "image_take_id" : "video_take_id"
        try run(
            "UPDATE clips SET \(column) = $1, updated_at = $2 WHERE id = $3 AND \(column) IS NULL",
            id.text,
            now,
            clip.text
        )
        try record("take.made", project: project.text, subject: id.text, data: ["clip": clip.text])
    }

    /// The take of an id; throws a `Problem` when there is none.
    public func take(_ id: ID<Take>) throws -> Take {
        guard let row = try row("SELECT * FROM takes WHERE id = $1", id.text),
            let kind = Take.Kind(rawValue: row["kind"])
        else { throw Problem(.resourceNotFound, "There is no take \(id).") }
        return Take(
            clip: ID(row["clip_id"]),
            kind: kind,
            number: row["number"],
            asset: try asset(ID(row["asset_id"])),
            recipe: try Wire.value(from: row["recipe"])
        )
    }

    /// Whether a clip has a take of this kind that was made by this recipe.
    public func hasTake(_ kind: Take.Kind, of clip: ID<Clip>, recipeHash: String) throws -> Bool {
        try row(
            "SELECT 1 FROM takes WHERE clip_id = $1 AND kind = $2 AND recipe_hash = $3 AND deleted_at IS NULL",
            clip.text,
            kind.rawValue,
            recipeHash
        ) != nil
    }
}
