import GRDB
public import Studio

extension Transaction {
    /// The scene of an id as its row holds it; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func sceneRow(_ id: ID<Scene>, trashed: Bool = false) throws -> SceneRow {
        guard let row = try row("SELECT * FROM scenes WHERE id = $1", id.text) else {
            throw Problem(.resourceNotFound, "There is no scene \(id).")
        }
        let found = try sceneRow(row)
        guard trashed || !found.fields.isDeleted else {
            throw Problem(.resourceNotFound, "The scene \(id) is in the trash; restore it first.")
        }
        return found
    }

    /// The scenes of a project that are not in the trash, in order, each followed by its alternates.
    public func sceneRows(of project: ID<Project>) throws -> [SceneRow] {
        try rows(
            """
            SELECT * FROM scenes WHERE project_id = $1 AND deleted_at IS NULL
            ORDER BY position, alternate_number, id
            """,
            project.text,
            reading: sceneRow
        )
    }

    /// An original and its alternates, by their numbers, those in the trash included.
    public func family(of scene: SceneRow) throws -> [SceneRow] {
        try rows(
            "SELECT * FROM scenes WHERE id = $1 OR parent_scene_id = $1 ORDER BY alternate_number",
            scene.family.text,
            reading: sceneRow
        )
    }

    func sceneRow(_ row: Row) throws -> SceneRow {
        var fields = SceneFields(name: row["name"], frames: row["frames"])
        fields.purpose = Scene.Purpose(rawValue: row["purpose"]) ?? .feature
        fields.description = row["description"]
        fields.stylePrompt = row["style_prompt"]
        fields.narration = row["narration"]
        fields.lyrics = row["lyrics"]
        fields.words = row["words"]
        fields.subject = row["subject"]
        // Scenes that people write have the usual one, and to read it took a tenth of an answer.
        let staging: String = row["staging"]
        if staging != Self.usualStaging { fields.staging = try Wire.value(from: staging) }
        fields.isChosen = row["is_chosen"] == 1
        fields.isDeleted = (row["deleted_at"] as Int64?) != nil
        return SceneRow(
            id: ID(row["id"]),
            projectID: ID(row["project_id"]),
            position: row["position"],
            original: (row["parent_scene_id"] as String?).map { ID($0) },
            alternateNumber: row["alternate_number"],
            composition: try (row["composition"] as String?).map { try Wire.value(from: $0) },
            fields: fields,
            history: RowHistory(row)
        )
    }

    private static let usualStaging = try? Wire.text(Staging())

    /// Writes a new scene; one that is in the film stands at the position, before what stood there.
    func insertScene(
        _ id: ID<Scene>,
        _ fields: SceneFields,
        at position: Int,
        of project: ID<Project>,
        alternate: (original: ID<Scene>, number: Int)?
    ) throws {
        var film = try fields.isChosen ? filmOrder(of: project) : []
        try run(
            """
            INSERT INTO scenes (id, project_id, position, purpose, name, description, style_prompt, narration,
                lyrics, words, subject, staging, frames, parent_scene_id, alternate_number, is_chosen,
                created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)
            """,
            id.text,
            project.text,
            // Behind all others, until the film is numbered again.
            fields.isChosen ? position + 2_000_000 : position,
            fields.purpose.rawValue,
            fields.name,
            fields.description,
            fields.stylePrompt,
            fields.narration,
            fields.lyrics,
            fields.words,
            fields.subject,
            try Wire.text(fields.staging),
            fields.frames,
            alternate?.original.text,
            alternate?.number ?? 0,
            fields.isChosen ? 1 : 0,
            actor.text,
            now
        )
        guard fields.isChosen else { return }
        film.insert(id, at: min(position, film.count))
        try place(film, in: project)
    }

    /// Writes what was changed of a scene, with its place in the film; the revision fences it.
    func write(_ fields: SceneFields, to old: SceneRow) throws {
        let film = try filmOrder(of: old.projectID)
        let (was, isNow) = (film.contains(old.id), fields.isInFilm)
        if isNow, !was { try makeRoom(for: old) }
        let count = try run(
            """
            UPDATE scenes SET purpose = $1, name = $2, description = $3, style_prompt = $4, narration = $5,
                lyrics = $6, words = $7, subject = $8, staging = $9, frames = $10, is_chosen = $11,
                deleted_at = $12, updated_at = $13, revision = revision + 1
            WHERE id = $14 AND revision = $15
            """,
            fields.purpose.rawValue,
            fields.name,
            fields.description,
            fields.stylePrompt,
            fields.narration,
            fields.lyrics,
            fields.words,
            fields.subject,
            try Wire.text(fields.staging),
            fields.frames,
            fields.isChosen ? 1 : 0,
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            old.key,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
        // Who comes back to the film takes the place it had; who leaves it lets the others close up.
        var order = film
        if was, !isNow { order.removeAll { $0 == old.id } }
        if isNow, !was { order.insert(old.id, at: min(old.position, order.count)) }
        let isBack = old.fields.isDeleted && !fields.isDeleted
        if order != film || isBack { try place(order, in: old.projectID) }
    }

    /// Moves a scene that comes into the film out of the way of all that are there.
    private func makeRoom(for scene: SceneRow) throws {
        let other = try row(
            """
            SELECT 1 FROM scenes WHERE COALESCE(parent_scene_id, id) = $1 AND id <> $2 AND is_chosen = 1
                AND deleted_at IS NULL
            """,
            scene.family.text,
            scene.key
        )
        guard other == nil else { throw Self.anotherIsChosen }
        try run("UPDATE scenes SET position = position + 2000000 WHERE id = $1", scene.key)
    }

    static let anotherIsChosen = Problem(
        .conflict,
        "Another version of it was chosen since; choose this one again instead."
    )

    /// Writes what an engine made of a scene; no edit, so the revision stays.
    public func setComposition(_ composition: SceneComposition, of scene: ID<Scene>) throws {
        let row = try sceneRow(scene)
        try run(
            "UPDATE scenes SET composition = $1, updated_at = $2 WHERE id = $3",
            try Wire.text(composition),
            now,
            scene.text
        )
        try record("scene.composed", project: row.projectID.text, subject: scene.text)
    }
}
