import GRDB
public import Studio

extension Transaction {
    /// The character of an id; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func castRow(_ id: ID<CastMember>, trashed: Bool = false) throws -> CastRow {
        let row = try row("SELECT * FROM characters WHERE id = $1", id.text)
        guard let row, trashed || (row["deleted_at"] as Int64?) == nil else {
            throw Problem(.resourceNotFound, "There is no character \(id).")
        }
        return try castRow(row)
    }

    /// A page of characters, the newest first: a project's own and those its clips show, or those that an
    /// account may use anywhere and those of its own projects.
    public func cast(
        of user: ID<User>,
        project: ID<Project>?,
        after cursor: String? = nil,
        limit: Int
    ) throws -> Page<CastRow> {
        let place = try cursor.map { try Cursor($0, of: "characters", count: 2) }
        let found: [Row]
        if let project {
            found = try rows(
                """
                SELECT * FROM characters WHERE deleted_at IS NULL AND id < $1 AND (project_id = $2
                    OR (project_id IS NULL AND EXISTS (SELECT 1 FROM clips WHERE clips.project_id = $2
                        AND clips.deleted_at IS NULL AND clips.character_ids LIKE '% ' || characters.id || ' %')))
                ORDER BY id DESC LIMIT $3
                """,
                place?.values[1] ?? "~",
                project.text,
                limit + 1
            )
        } else {
            found = try rows(
                """
                SELECT * FROM characters WHERE deleted_at IS NULL AND id < $1
                    AND ((owner_id = $2 AND project_id IS NULL) OR project_id IN
                        (SELECT id FROM projects WHERE owner_id = $2 AND deleted_at IS NULL))
                ORDER BY id DESC LIMIT $3
                """,
                place?.values[1] ?? "~",
                user.text,
                limit + 1
            )
        }
        return Page(try found.map(castRow), limit: limit) { Cursor(["characters", $0.id.text]) }
    }

    /// Writes a new character of a project, or of the actor.
    public func insert(_ member: CastMember, project: ID<Project>?) throws -> CastRow {
        let id: ID<CastMember> = ids.next()
        try run(
            """
            INSERT INTO characters (id, owner_id, project_id, name, image_ids, fields, created_by, created_at,
                updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $2, $7, $7)
            """,
            id.text,
            actor.text,
            project?.text,
            member.name,
            IDList.text(member.referenceImages),
            try Wire.text(member),
            now
        )
        let row = try castRow(id)
        try noteShared("character.created", id.text, row.project, row.owner, nil as CastMember?, member)
        return row
    }

    /// Writes what was changed of a character, with its event; the revision fences it.
    public func write(_ member: CastMember, to old: CastRow) throws -> CastRow {
        guard member != old.member else { return old }
        let count = try run(
            """
            UPDATE characters SET name = $1, image_ids = $2, fields = $3, updated_at = $4,
                revision = revision + 1
            WHERE id = $5 AND revision = $6
            """,
            member.name,
            IDList.text(member.referenceImages),
            try Wire.text(member),
            now,
            old.id.text,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
        try noteShared("character.updated", old.id.text, old.project, old.owner, old.member, member)
        return try castRow(old.id)
    }

    /// Puts a character into the trash or takes it out.
    public func setTrashed(_ isTrashed: Bool, _ row: CastRow) throws -> CastRow {
        let count = try run(
            """
            UPDATE characters SET deleted_at = $1, updated_at = $2, revision = revision + 1
            WHERE id = $3 AND revision = $4
            """,
            isTrashed ? now : nil,
            now,
            row.id.text,
            row.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
        let name = isTrashed ? "character.deleted" : "character.restored"
        try noteShared(name, row.id.text, row.project, row.owner, row.member, row.member)
        return try castRow(row.id, trashed: true)
    }

    /// The clips that show a character, as far as they and their projects are not in the trash.
    public func uses(of character: ID<CastMember>) throws -> [CastUse] {
        try rows(
            """
            SELECT clips.id, clips.name, clips.project_id, projects.name AS project_name FROM clips
            JOIN scenes ON scenes.id = clips.scene_id JOIN projects ON projects.id = clips.project_id
            WHERE clips.character_ids LIKE $1 AND clips.deleted_at IS NULL AND scenes.deleted_at IS NULL
                AND projects.deleted_at IS NULL
            ORDER BY clips.project_id, scenes.position, clips.position, clips.id
            """,
            IDList.pattern(character)
        ).map {
            CastUse(
                project: ID($0["project_id"]),
                projectName: $0["project_name"],
                clip: ID($0["id"]),
                clipName: $0["name"]
            )
        }
    }

    /// Copies a project's own characters to another; returns the copies by what they are copies of.
    func copyCast(of id: ID<Project>, to project: ID<Project>) throws -> [ID<CastMember>: ID<CastMember>] {
        let found = try rows(
            "SELECT * FROM characters WHERE project_id = $1 AND deleted_at IS NULL ORDER BY id",
            id.text
        )
        return try found.map(castRow).reduce(into: [:]) { copies, old in
            var member = old.member
            member.referenceImages = try member.referenceImages.map {
                try share(try assetRow($0, trashed: true), with: project).id
            }
            copies[old.id] = try insert(member, project: project).id
        }
    }

    private func castRow(_ row: Row) throws -> CastRow {
        CastRow(
            id: ID(row["id"]),
            owner: ID(row["owner_id"]),
            project: (row["project_id"] as String?).map { ID($0) },
            member: try Wire.value(from: row["fields"]),
            history: RowHistory(row)
        )
    }

    /// An edit of a row that films share: in its project's history, or as an event of its owner.
    func noteShared<Fields: Encodable>(
        _ name: String,
        _ id: String,
        _ project: ID<Project>?,
        _ owner: ID<User>,
        _ old: Fields?,
        _ new: Fields?
    ) throws {
        guard let project else { return try record(name, for: .owner, owner: owner, subject: id) }
        try recordCommand(name, project: project, command: new, inverse: old, subject: id)
    }
}
