import GRDB
public import Studio

extension Transaction {
    /// Writes a sound; one of the same recipe stays.
    public func insert(_ sound: Sound, of project: ID<Project>, hash: String) throws {
        let id: ID<Sound> = ids.next()
        let count = try run(
            """
            INSERT INTO sounds (id, project_id, scene_id, kind, asset_id, samples, recipe, recipe_hash,
                created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            ON CONFLICT DO NOTHING
            """,
            id.text,
            project.text,
            sound.scene?.text,
            sound.kind.rawValue,
            sound.asset?.id.text,
            sound.samples,
            try Wire.text(sound.recipe),
            hash,
            actor.text,
            now
        )
        guard count > 0 else { return }
        try record("sound.made", project: project.text, subject: id.text, data: ["kind": sound.kind.rawValue])
    }

    /// The sound of a project that was made by a recipe.
    public func sound(of project: ID<Project>, kind: Sound.Kind, hash: String) throws -> Sound? {
        try row(
            "SELECT * FROM sounds WHERE project_id = $1 AND kind = $2 AND recipe_hash = $3",
            project.text,
            kind.rawValue,
            hash
        ).map { row in
            Sound(
                kind: kind,
                scene: (row["scene_id"] as String?).map { ID($0) },
                asset: try (row["asset_id"] as String?).map { try asset(ID($0)) },
                samples: row["samples"],
                recipe: try Wire.value(from: row["recipe"])
            )
        }
    }

    /// The newest spoken line of each scene that has one, with when it was made.
    public func newestNarrations(
        of project: ID<Project>
    ) throws -> [ID<Scene>: (asset: ID<Asset>, createdAt: Instant)] {
        let found = try rows(
            """
            SELECT scene_id, asset_id, created_at FROM sounds WHERE project_id = $1 AND kind = 'narration'
                AND asset_id IS NOT NULL AND scene_id IS NOT NULL AND deleted_at IS NULL ORDER BY id
            """,
            project.text
        )
        return found.reduce(into: [:]) { lines, row in
            lines[ID(row["scene_id"])] = (ID(row["asset_id"]), Instant(microseconds: row["created_at"]))
        }
    }

    /// Saves a timeline as the project's next cut, or finds the first that holds the same.
    ///
    /// One in the trash is found only when there is no other.
    public func cut(_ timeline: Timeline, hash: String, of project: ID<Project>) throws -> ID<Cut> {
        let there = try row(
            """
            SELECT id FROM cuts WHERE project_id = $1 AND hash = $2
            ORDER BY CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END, number LIMIT 1
            """,
            project.text,
            hash
        )
        if let there { return ID(there["id"]) }
        return try insertCut(timeline, hash: hash, of: project)
    }

    /// Saves a timeline as the project's next cut, whatever the others hold.
    func insertCut(_ timeline: Timeline, hash: String, of project: ID<Project>) throws -> ID<Cut> {
        let id: ID<Cut> = ids.next()
        let last = try lastCut(of: project)
        try run(
            """
            INSERT INTO cuts (id, project_id, number, timeline, hash, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
            """,
            id.text,
            project.text,
            last + 1,
            try Wire.text(timeline),
            hash,
            actor.text,
            now
        )
        try record("cut.saved", project: project.text, subject: id.text)
        return id
    }

    /// The number of a project's last cut, the trash included; 0 while there is none.
    func lastCut(of project: ID<Project>) throws -> Int {
        let last = try row(
            "SELECT COALESCE(MAX(number), 0) AS last FROM cuts WHERE project_id = $1",
            project.text
        )
        return last?["last"] ?? 0
    }

    /// The cut of an id; throws a `Problem` when there is none.
    public func cut(_ id: ID<Cut>) throws -> Cut {
        guard let row = try row("SELECT * FROM cuts WHERE id = $1", id.text) else {
            throw Problem(.resourceNotFound, "There is no cut \(id).")
        }
        return Cut(number: row["number"], timeline: try Wire.value(from: row["timeline"]))
    }

    /// Writes a finished render; one of the same cut and settings stays.
    public func insert(_ render: Render, of project: ID<Project>) throws {
        let id: ID<Render> = ids.next()
        let count = try run(
            """
            INSERT INTO renders (id, project_id, cut_id, settings, asset_id, srt_asset_id, vtt_asset_id, frames,
                samples, picture_hash, sound_hash, loudness, true_peak, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)
            ON CONFLICT DO NOTHING
            """,
            id.text,
            project.text,
            render.cut.text,
            try Wire.text(render.settings),
            render.film.id.text,
            render.subRip?.id.text,
            render.webVTT?.id.text,
            render.frames,
            render.samples,
            render.pictureHash,
            render.soundHash,
            render.loudness,
            render.truePeak,
            actor.text,
            now
        )
        if count > 0 { try record("render.finished", project: project.text, subject: id.text) }
    }

    /// The newest render of a project with the given settings.
    public func render(of project: ID<Project>, settings: RenderSettings) throws -> Render? {
        try row(
            """
            SELECT * FROM renders WHERE project_id = $1 AND settings = $2 AND deleted_at IS NULL
            ORDER BY id DESC LIMIT 1
            """,
            project.text,
            try Wire.text(settings)
        ).map { row in
            Render(
                cut: ID(row["cut_id"]),
                settings: settings,
                film: try asset(ID(row["asset_id"])),
                subRip: try (row["srt_asset_id"] as String?).map { try asset(ID($0)) },
                webVTT: try (row["vtt_asset_id"] as String?).map { try asset(ID($0)) },
                frames: row["frames"],
                samples: row["samples"],
                pictureHash: row["picture_hash"],
                soundHash: row["sound_hash"],
                loudness: row["loudness"],
                truePeak: row["true_peak"]
            )
        }
    }

    /// Puts a render into the trash, because its bytes are not what was verified.
    public func forget(_ render: Render, of project: ID<Project>) throws {
        try run(
            """
            UPDATE renders SET deleted_at = $1, updated_at = $1
            WHERE cut_id = $2 AND settings = $3 AND deleted_at IS NULL
            """,
            now,
            render.cut.text,
            try Wire.text(render.settings)
        )
        try record("render.forgotten", project: project.text, subject: render.film.id.text)
    }
}
