import GRDB
public import Studio

extension Transaction {
    /// The take of an id as its row holds it; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too, or of a clip that is there.
    public func takeRow(_ id: ID<Take>, trashed: Bool = false) throws -> TakeRow {
        let row = try row(
            """
            SELECT takes.*, assets.sha256, assets.bytes, assets.mime, assets.kind AS asset_kind FROM takes
            JOIN assets ON assets.id = takes.asset_id WHERE takes.id = $1
            """,
            id.text
        )
        guard let row else {
            throw Problem(.resourceNotFound, "There is no take \(id).")
        }
        let found = try takeRow(row)
        if trashed { return found }
        guard !found.fields.isDeleted else {
            throw Problem(.resourceNotFound, "The take \(id) is in the trash; restore it first.")
        }
        _ = try clipRow(found.take.clip)
        return found
    }

    /// The takes of a clip that are not in the trash, images before videos, each kind by number.
    public func takeRows(of clip: ID<Clip>) throws -> [TakeRow] {
        try rows(
            """
            SELECT takes.*, assets.sha256, assets.bytes, assets.mime, assets.kind AS asset_kind FROM takes
            JOIN assets ON assets.id = takes.asset_id
            WHERE takes.clip_id = $1 AND takes.deleted_at IS NULL ORDER BY takes.kind, takes.number
            """,
            clip.text,
            reading: takeRow
        )
    }

    /// The takes of all clips of a project that are not in the trash, by clip, each as `takeRows(of:)` sorts them.
    public func takeRows(ofAllIn project: ID<Project>) throws -> [ID<Clip>: [TakeRow]] {
        let found = try rows(
            """
            SELECT takes.*, assets.sha256, assets.bytes, assets.mime, assets.kind AS asset_kind FROM scenes
            JOIN clips ON clips.scene_id = scenes.id JOIN takes ON takes.clip_id = clips.id
            JOIN assets ON assets.id = takes.asset_id
            WHERE scenes.project_id = $1 AND takes.deleted_at IS NULL
            ORDER BY takes.clip_id, takes.kind, takes.number
            """,
            project.text
        )
        return try Dictionary(grouping: found.map(takeRow), by: \.take.clip)
    }

    /// Throws a `Problem` when a take that a clip has selected is in the trash.
    func checkSelection(of clip: ID<Clip>) throws {
        let fields = try clipRow(clip, trashed: true).fields
        let selected = [fields.imageTake, fields.videoTake].compactMap(\.self)
        for take in selected where try takeRow(take, trashed: true).fields.isDeleted {
            throw Problem(.conflict, "The take \(take) is in the trash; restore it first.")
        }
    }

    private func takeRow(_ row: Row) throws -> TakeRow {
        guard let kind = Take.Kind(rawValue: row["kind"]), let use = Asset.Kind(rawValue: row["asset_kind"])
        else { throw Problem(.internalError, "A take has an unknown kind.") }
        let asset = Asset(
            id: ID(row["asset_id"]),
            sha256: row["sha256"],
            bytes: row["bytes"],
            kind: use,
            mime: row["mime"]
        )
        return TakeRow(
            id: ID(row["id"]),
            projectID: ID(row["project_id"]),
            take: Take(
                clip: ID(row["clip_id"]),
                kind: kind,
                number: row["number"],
                asset: asset,
                recipe: try Wire.value(from: row["recipe"])
            ),
            fields: TakeFields(
                rating: (row["rating"] as String?).flatMap(Take.Rating.init),
                isDeleted: (row["deleted_at"] as Int64?) != nil
            ),
            history: RowHistory(row)
        )
    }

    /// Writes what was changed of a take; the revision fences it against any other change.
    func write(_ fields: TakeFields, to old: TakeRow) throws {
        let count = try run(
            """
            UPDATE takes SET rating = $1, deleted_at = $2, updated_at = $3, revision = revision + 1
            WHERE id = $4 AND revision = $5
            """,
            fields.rating?.rawValue,
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            old.key,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
    }
}
