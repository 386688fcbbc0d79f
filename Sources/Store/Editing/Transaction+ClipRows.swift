import GRDB
public import Studio

extension Transaction {
    /// The clip of an id as its row holds it; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too, or in a scene that is there.
    public func clipRow(_ id: ID<Clip>, trashed: Bool = false) throws -> ClipRow {
        guard let row = try row("SELECT * FROM clips WHERE id = $1", id.text) else {
            throw Problem(.resourceNotFound, "There is no clip \(id).")
        }
        let found = try clipRow(row)
        if trashed { return found }
        guard !found.fields.isDeleted else {
            throw Problem(.resourceNotFound, "The clip \(id) is in the trash; restore it first.")
        }
        guard try isOutOfTrash(found.fields.scene) else {
            throw Problem(
                .resourceNotFound,
                "The scene of clip \(id) is in the trash; restore \(found.fields.scene) first."
            )
        }
        return found
    }

    private func isOutOfTrash(_ scene: ID<Scene>) throws -> Bool {
        try row("SELECT 1 FROM scenes WHERE id = $1 AND deleted_at IS NULL", scene.text) != nil
    }

    /// The clips of a scene that are not in the trash, by position, alternates included.
    public func clipRows(of scene: ID<Scene>) throws -> [ClipRow] {
        try rows(
            """
            SELECT * FROM clips WHERE scene_id = $1 AND deleted_at IS NULL
            ORDER BY position, alternate_number, id
            """,
            scene.text,
            reading: clipRow
        )
    }

    /// An original and its alternates, by their numbers, those in the trash included.
    public func family(of clip: ClipRow) throws -> [ClipRow] {
        try rows(
            "SELECT * FROM clips WHERE id = $1 OR parent_clip_id = $1 ORDER BY alternate_number",
            clip.family.text,
            reading: clipRow
        )
    }

    func clipRow(_ row: Row) throws -> ClipRow {
        var fields = ClipFields(
            scene: ID(row["scene_id"]),
            name: row["name"],
            position: row["position"],
            frames: row["frames"]
        )
        fields.lyrics = row["lyrics"]
        fields.imagePrompt = row["image_prompt"]
        fields.videoPrompt = row["video_prompt"]
        fields.negativePrompt = row["negative_prompt"]
        fields.characters = IDList.ids(row["character_ids"])
        fields.imageTake = (row["image_take_id"] as String?).map { ID($0) }
        fields.videoTake = (row["video_take_id"] as String?).map { ID($0) }
        fields.isChosen = row["is_chosen"] == 1
        fields.isDeleted = (row["deleted_at"] as Int64?) != nil
        return ClipRow(
            id: ID(row["id"]),
            projectID: ID(row["project_id"]),
            original: (row["parent_clip_id"] as String?).map { ID($0) },
            alternateNumber: row["alternate_number"],
            fields: fields,
            history: RowHistory(row)
        )
    }

    /// Writes a new clip.
    func insertClip(
        _ id: ID<Clip>,
        _ fields: ClipFields,
        of project: ID<Project>,
        alternate: (original: ID<Clip>, number: Int)?
    ) throws {
        try run(
            """
            INSERT INTO clips (id, project_id, scene_id, name, lyrics, image_prompt, video_prompt,
                negative_prompt, position, frames, parent_clip_id, alternate_number, is_chosen, created_by,
                created_at, updated_at, character_ids, ordinal)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16,
                (SELECT COALESCE(MAX(ordinal) + 1, 0) FROM clips WHERE project_id = $2))
            """,
            id.text,
            project.text,
            fields.scene.text,
            fields.name,
            fields.lyrics,
            fields.imagePrompt,
            fields.videoPrompt,
            fields.negativePrompt,
            fields.position,
            fields.frames,
            alternate?.original.text,
            alternate?.number ?? 0,
            fields.isChosen ? 1 : 0,
            actor.text,
            now,
            IDList.text(fields.characters)
        )
    }

    /// Writes what was changed of a clip; the revision fences it against any other change.
    func write(_ fields: ClipFields, to old: ClipRow) throws {
        if fields.isInScene, !old.fields.isInScene { try checkChoice(of: old) }
        let count = try run(
            """
            UPDATE clips SET scene_id = $1, name = $2, lyrics = $3, image_prompt = $4, video_prompt = $5,
                negative_prompt = $6, position = $7, frames = $8, image_take_id = $9, video_take_id = $10,
                is_chosen = $11, deleted_at = $12, updated_at = $13, character_ids = $14,
                revision = revision + 1
            WHERE id = $15 AND revision = $16
            """,
            fields.scene.text,
            fields.name,
            fields.lyrics,
            fields.imagePrompt,
            fields.videoPrompt,
            fields.negativePrompt,
            fields.position,
            fields.frames,
            fields.imageTake?.text,
            fields.videoTake?.text,
            fields.isChosen ? 1 : 0,
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            IDList.text(fields.characters),
            old.key,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
    }

    private func checkChoice(of clip: ClipRow) throws {
        let other = try row(
            """
            SELECT 1 FROM clips WHERE COALESCE(parent_clip_id, id) = $1 AND id <> $2 AND is_chosen = 1
                AND deleted_at IS NULL
            """,
            clip.family.text,
            clip.key
        )
        guard other == nil else { throw Self.anotherIsChosen }
    }
}
