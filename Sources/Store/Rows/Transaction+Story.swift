import GRDB
public import Studio

extension Transaction {
    /// Writes the moods of a project, in order.
    public func insert(_ moods: [Mood], of project: ID<Project>) throws {
        for (index, mood) in moods.enumerated() {
            let id: ID<Mood> = ids.next()
            try run(
                """
                INSERT INTO moods (id, project_id, number, name, description, style_keywords, color_palette,
                    aesthetic_direction, created_by, created_at, updated_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
                """,
                id.text,
                project.text,
                index + 1,
                mood.name,
                mood.description,
                try Wire.text(mood.styleKeywords),
                try Wire.text(mood.colorPalette),
                mood.aestheticDirection,
                actor.text,
                now
            )
            try record("mood.written", project: project.text, subject: id.text)
        }
    }

    /// The moods of a project, in order.
    public func moods(of project: ID<Project>) throws -> [Stored<Mood>] {
        try rows(
            "SELECT * FROM moods WHERE project_id = $1 AND deleted_at IS NULL ORDER BY number",
            project.text
        ).map { row in
            Stored(
                id: ID(row["id"]),
                value: Mood(
                    name: row["name"],
                    description: row["description"],
                    styleKeywords: try Wire.value(from: row["style_keywords"]),
                    colorPalette: try Wire.value(from: row["color_palette"]),
                    aestheticDirection: row["aesthetic_direction"]
                )
            )
        }
    }

    /// Writes one sample image of a mood; one that is there already stays.
    public func insertImage(
        _ number: Int,
        of mood: ID<Mood>,
        in project: ID<Project>,
        asset: Asset,
        recipe: Recipe,
        hash: String
    ) throws {
        let id: ID<Asset> = ids.next()
        let count = try run(
            """
            INSERT INTO mood_images (id, mood_id, project_id, number, prompt, asset_id, recipe, recipe_hash,
                created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            ON CONFLICT DO NOTHING
            """,
            id.text,
            mood.text,
            project.text,
            number,
            recipe.prompt,
            asset.id.text,
            try Wire.text(recipe),
            hash,
            actor.text,
            now
        )
        if count > 0 { try record("mood.image", project: project.text, subject: mood.text) }
    }

    /// The sample images of a mood, in order.
    public func images(of mood: ID<Mood>) throws -> [Asset] {
        try rows(
            "SELECT asset_id FROM mood_images WHERE mood_id = $1 AND deleted_at IS NULL ORDER BY number",
            mood.text
        ).map { try asset(ID($0["asset_id"])) }
    }

    /// Writes one scene of a project.
    public func insert(_ scene: Scene, at position: Int, of project: ID<Project>) throws -> ID<Scene> {
        let id: ID<Scene> = ids.next()
        try run(
            """
            INSERT INTO scenes (id, project_id, position, purpose, name, description, style_prompt, narration,
                words, subject, staging, frames, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
            """,
            id.text,
            project.text,
            position,
            scene.purpose.rawValue,
            scene.name,
            scene.description,
            scene.stylePrompt,
            scene.narration,
            scene.words,
            scene.subject,
            try Wire.text(scene.staging),
            scene.frames,
            actor.text,
            now
        )
        try record("scene.written", project: project.text, subject: id.text)
        return id
    }

    /// The scenes of a project that are in the film, in order.
    public func scenes(of project: ID<Project>) throws -> [Stored<Scene>] {
        try rows(
            """
            SELECT * FROM scenes WHERE project_id = $1 AND deleted_at IS NULL AND is_chosen = 1
            ORDER BY position
            """,
            project.text
        ).map { row in
            Stored(
                id: ID(row["id"]),
                value: Scene(
                    purpose: Scene.Purpose(rawValue: row["purpose"]) ?? .feature,
                    name: row["name"],
                    description: row["description"],
                    stylePrompt: row["style_prompt"],
                    narration: row["narration"],
                    words: row["words"],
                    subject: row["subject"],
                    staging: try Wire.value(from: row["staging"]),
                    frames: row["frames"]
                )
            )
        }
    }
}
