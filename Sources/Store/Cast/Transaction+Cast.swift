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

    /// Makes a character of a project, which is an edit of it, or one of the actor.
    public func insert(_ member: CastMember, project: ID<Project>?) throws -> CastRow {
        let row = try write(member, project: project)
        try noteNew("character.created", row)
        return row
    }

    private func write(_ member: CastMember, project: ID<Project>?) throws -> CastRow {
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
        return try castRow(id)
    }

    /// Writes what was changed of a character; the revision fences it against any other change.
    func write(_ fields: CastFields, to old: CastRow) throws {
        let count = try run(
            """
            UPDATE characters SET name = $1, image_ids = $2, fields = $3, deleted_at = $4, updated_at = $5,
                revision = revision + 1
            WHERE id = $6 AND revision = $7
            """,
            fields.name,
            IDList.text(fields.referenceImages),
            try Wire.text(old.remembering(fields.member)),
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            old.id.text,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
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
            var member = old.remembering(old.member)
            member.referenceImages = try member.referenceImages.map {
                try share(try assetRow($0, trashed: true), with: project).id
            }
            copies[old.id] = try write(member, project: project).id
        }
    }

    private func castRow(_ row: Row) throws -> CastRow {
        let member: CastMember = try Wire.value(from: row["fields"])
        return CastRow(
            id: ID(row["id"]),
            owner: ID(row["owner_id"]),
            project: (row["project_id"] as String?).map { ID($0) },
            fields: CastFields(member, isDeleted: (row["deleted_at"] as Int64?) != nil),
            formerParts: member.formerParts ?? [],
            history: RowHistory(row)
        )
    }
}

extension CastRow {
    /// The character as it is to be, with what prompts may hold of it as it was: its last 50 parts.
    fileprivate func remembering(_ next: CastMember) -> CastMember {
        let parts = next.promptParts
        let former = (formerParts + member.promptParts).reduce(into: [String]()) { kept, part in
            if !parts.contains(part), !kept.contains(part) { kept.append(part) }
        }
        var member = next
        member.formerParts = former.isEmpty ? nil : Array(former.suffix(50))
        return member
    }

    public static func stored(_ id: String, _ transaction: Transaction) throws -> CastRow {
        try transaction.castRow(ID(id), trashed: true)
    }

    public func write(_ fields: CastFields, _ transaction: Transaction) throws {
        try transaction.write(fields, to: self)
    }

    public func checkIsUnused(_ transaction: Transaction) throws {
        guard try transaction.uses(of: id).isEmpty else { throw Transaction.isUsed }
    }
}
