import GRDB
public import Studio

extension Transaction {
    /// The mood of an id as its row holds it; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func moodRow(_ id: ID<Mood>, trashed: Bool = false) throws -> MoodRow {
        guard let row = try row("SELECT * FROM moods WHERE id = $1", id.text) else {
            throw Problem(.resourceNotFound, "There is no mood \(id).")
        }
        let found = try moodRow(row)
        guard trashed || !found.fields.isDeleted else {
            throw Problem(.resourceNotFound, "The mood \(id) is in the trash.")
        }
        return found
    }

    /// The moods of a project that are not in the trash, by their numbers.
    public func moodRows(of project: ID<Project>) throws -> [MoodRow] {
        try rows(
            "SELECT * FROM moods WHERE project_id = $1 AND deleted_at IS NULL ORDER BY number",
            project.text,
            reading: moodRow
        )
    }

    /// The mood that a film takes: the chosen one, else that of the number it was ordered with, else the first.
    public func moodRow(of project: Project) throws -> MoodRow? {
        try row(
            """
            SELECT * FROM moods WHERE project_id = $1 AND deleted_at IS NULL
            ORDER BY CASE WHEN id = $2 THEN 0 WHEN number = $3 THEN 1 ELSE 2 END, number LIMIT 1
            """,
            project.id.text,
            project.mood?.text ?? "",
            project.moodNumber,
            reading: moodRow
        )
    }

    /// Writes a mood under the next number of its project, or under a number that is free.
    public func insert(_ mood: Mood, number: Int? = nil, of project: ID<Project>) throws -> MoodRow {
        let id: ID<Mood> = ids.next()
        let last = try row(
            "SELECT COALESCE(MAX(number), 0) AS last FROM moods WHERE project_id = $1",
            project.text
        )
        try run(
            """
            INSERT INTO moods (id, project_id, number, name, description, style_keywords, color_palette,
                aesthetic_direction, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
            """,
            id.text,
            project.text,
            number ?? (last?["last"] ?? 0) + 1,
            mood.name,
            mood.description,
            try Wire.text(mood.styleKeywords),
            try Wire.text(mood.colorPalette),
            mood.aestheticDirection,
            actor.text,
            now
        )
        try record("mood.written", project: project.text, subject: id.text)
        return try moodRow(id)
    }

    /// Writes what was changed of a mood; the revision fences it against any other change.
    func write(_ fields: MoodFields, to old: MoodRow) throws {
        let count = try run(
            """
            UPDATE moods SET name = $1, description = $2, style_keywords = $3, color_palette = $4,
                aesthetic_direction = $5, deleted_at = $6, updated_at = $7, revision = revision + 1
            WHERE id = $8 AND revision = $9
            """,
            fields.name,
            fields.description,
            try Wire.text(fields.styleKeywords),
            try Wire.text(fields.colorPalette),
            fields.aestheticDirection,
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            old.key,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
    }

    /// Says which mood a new project takes.
    func setMood(_ mood: ID<Mood>, of project: ID<Project>) throws {
        try run("UPDATE projects SET mood_id = $1 WHERE id = $2", mood.text, project.text)
    }

    /// Throws a `Problem` when the mood that was chosen for a film is in the trash.
    func checkMood(of project: ID<Project>) throws {
        let trashed = try row(
            """
            SELECT 1 FROM projects JOIN moods ON moods.id = projects.mood_id
            WHERE projects.id = $1 AND moods.deleted_at IS NOT NULL
            """,
            project.text
        )
        guard trashed == nil else {
            throw Problem(
                .conflict,
                "The film would take a mood that is in the trash; choose another one first."
            )
        }
    }

    private func moodRow(_ row: Row) throws -> MoodRow {
        let mood = Mood(
            name: row["name"],
            description: row["description"],
            styleKeywords: try Wire.value(from: row["style_keywords"]),
            colorPalette: try Wire.value(from: row["color_palette"]),
            aestheticDirection: row["aesthetic_direction"]
        )
        return MoodRow(
            id: ID(row["id"]),
            projectID: ID(row["project_id"]),
            number: row["number"],
            fields: MoodFields(mood, isDeleted: (row["deleted_at"] as Int64?) != nil),
            history: RowHistory(row)
        )
    }
}

extension Transaction {
    /// The sample images that a mood has, by their numbers.
    public func imageRows(of mood: ID<Mood>) throws -> [MoodImageRow] {
        try rows(
            "SELECT * FROM mood_images WHERE mood_id = $1 AND deleted_at IS NULL ORDER BY number",
            mood.text
        ).map { row in
            MoodImageRow(
                number: row["number"],
                prompt: row["prompt"],
                asset: try asset(ID(row["asset_id"]))
            )
        }
    }

    /// How many images a mood has had under a number, those that were replaced included.
    public func imageCount(_ number: Int, of mood: ID<Mood>) throws -> Int {
        let row = try row(
            "SELECT COUNT(*) AS count FROM mood_images WHERE mood_id = $1 AND number = $2",
            mood.text,
            number
        )
        return row?["count"] ?? 0
    }

    /// Makes room for another image under a number; what was there is kept in the trash.
    public func removeImage(_ number: Int, of mood: ID<Mood>) throws {
        try run(
            """
            UPDATE mood_images SET deleted_at = $1, updated_at = $1
            WHERE mood_id = $2 AND number = $3 AND deleted_at IS NULL
            """,
            now,
            mood.text,
            number
        )
    }
}
