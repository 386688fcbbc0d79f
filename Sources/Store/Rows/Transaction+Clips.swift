import GRDB
public import Studio

extension Transaction {
    /// Writes one clip.
    public func insert(_ clip: Clip, of project: ID<Project>) throws -> ID<Clip> {
        let id: ID<Clip> = ids.next()
        try run(
            """
            INSERT INTO clips (id, project_id, scene_id, name, position, frames, image_prompt, video_prompt,
                created_by, created_at, updated_at, ordinal)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10,
                (SELECT COALESCE(MAX(ordinal) + 1, 0) FROM clips WHERE project_id = $2))
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
            project.text,
            reading: clip
        )
    }

    /// The clip of an id, in the film or not; nil when it or its scene is in the trash, or there is none.
    public func clip(_ id: ID<Clip>) throws -> Stored<Clip>? {
        try row(
            """
            SELECT clips.* FROM clips JOIN scenes ON scenes.id = clips.scene_id
            WHERE clips.id = $1 AND clips.deleted_at IS NULL AND scenes.deleted_at IS NULL
            """,
            id.text,
            reading: clip
        )
    }

    private func clip(_ row: Row) throws -> Stored<Clip> {
        var clip = Clip(
            scene: ID(row["scene_id"]),
            name: row["name"],
            imagePrompt: row["image_prompt"],
            videoPrompt: row["video_prompt"],
            position: row["position"],
            frames: row["frames"]
        )
        clip.ordinal = row["ordinal"]
        clip.imageTake = (row["image_take_id"] as String?).map { ID($0) }
        clip.videoTake = (row["video_take_id"] as String?).map { ID($0) }
        clip.imageBasis = row["image_basis"]
        clip.videoBasis = row["video_basis"]
        return Stored(id: ID(row["id"]), value: clip)
    }

    /// Writes a take and selects it when the clip has none of its kind, or still the one it replaces.
    ///
    /// `basis` is the recipe by which the clip is asked for at present; nil is the take's own.
    @discardableResult
    public func insertTake(
        _ kind: Take.Kind,
        of clip: ID<Clip>,
        in project: ID<Project>,
        asset: Asset,
        recipe: Recipe,
        hash: String,
        basis: String? = nil,
        replacing: ID<Take>? = nil
    ) throws -> ID<Take> {
        let id = try writeTake(
            kind,
            of: clip,
            in: project,
            asset: asset,
            recipe: recipe,
            hash: hash,
            basis: basis
        )
        try select(id, kind, of: clip, basis: basis, replacing: replacing)
        try record("take.made", project: project.text, subject: id.text, data: ["clip": clip.text])
        return id
    }

    /// Writes a take under the next number of its kind; the caller selects it and writes the event.
    func writeTake(
        _ kind: Take.Kind,
        of clip: ID<Clip>,
        in project: ID<Project>,
        asset: Asset,
        recipe: Recipe,
        hash: String,
        basis: String? = nil
    ) throws -> ID<Take> {
        let id: ID<Take> = ids.next()
        try run(
            """
            INSERT INTO takes (id, project_id, clip_id, kind, number, asset_id, recipe, recipe_hash, basis,
                created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
            """,
            id.text,
            project.text,
            clip.text,
            kind.rawValue,
            try lastNumber(kind, of: clip) + 1,
            asset.id.text,
            try Wire.text(recipe),
            hash,
            basis,
            actor.text,
            now
        )
        return id
    }

    /// Selects a take when the clip has none of its kind, or still the one it replaces.
    ///
    /// No edit, so the revision stays. False when a person has chosen another since.
    @discardableResult
    public func select(
        _ take: ID<Take>,
        _ kind: Take.Kind,
        of clip: ID<Clip>,
        basis: String?,
        replacing: ID<Take>?
    ) throws -> Bool {
        let column = kind == .image ? "image_take_id" : "video_take_id"
        let basisColumn = kind == .image ? "image_basis" : "video_basis"
        return try run(
            """
            UPDATE clips SET \(column) = $1, \(basisColumn) = $2, updated_at = $3
            WHERE id = $4 AND (\(column) IS NULL OR \(column) = $5)
            """,
            take.text,
            basis,
            now,
            clip.text,
            replacing?.text ?? ""
        ) > 0
    }

    /// Notes by which recipe a clip was asked for when a person selected its take.
    public func setBasis(_ basis: String, _ kind: Take.Kind, of clip: ID<Clip>) throws {
        let basisColumn = kind == .image ? "image_basis" : "video_basis"
        try run("UPDATE clips SET \(basisColumn) = $1 WHERE id = $2", basis, clip.text)
    }

    /// Notes by which recipe a clip would have asked for a take when it was made.
    public func setBasis(_ basis: String, ofTake take: ID<Take>) throws {
        try run("UPDATE takes SET basis = $1 WHERE id = $2", basis, take.text)
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

    /// The first take of a clip of this kind that was made by this recipe.
    public func take(_ kind: Take.Kind, of clip: ID<Clip>, recipeHash: String) throws -> ID<Take>? {
        try row(
            """
            SELECT id FROM takes WHERE clip_id = $1 AND kind = $2 AND recipe_hash = $3 AND deleted_at IS NULL
            ORDER BY number LIMIT 1
            """,
            clip.text,
            kind.rawValue,
            recipeHash
        ).map { ID($0["id"]) }
    }

    /// The recipe by which the clip was asked for when a take was made, as a hash; nil when there is no such take.
    public func basis(of take: ID<Take>) throws -> String? {
        try row("SELECT COALESCE(basis, recipe_hash) AS basis FROM takes WHERE id = $1", take.text)
            .map { $0["basis"] }
    }

    /// The hash of the recipe that made a take.
    public func recipeHash(of take: ID<Take>) throws -> String? {
        try row("SELECT recipe_hash FROM takes WHERE id = $1", take.text).map { $0["recipe_hash"] }
    }

    /// The number of the last take of a kind, those in the trash included; 0 without one.
    public func lastNumber(_ kind: Take.Kind, of clip: ID<Clip>) throws -> Int {
        try row(
            "SELECT COALESCE(MAX(number), 0) AS last FROM takes WHERE clip_id = $1 AND kind = $2",
            clip.text,
            kind.rawValue
        )?["last"] ?? 0
    }
}
