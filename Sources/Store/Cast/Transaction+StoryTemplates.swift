import GRDB
public import Studio

extension Transaction {
    /// The structure of an id; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func storyTemplateRow(_ id: ID<StoryTemplate>, trashed: Bool = false) throws -> StoryTemplateRow {
        let row = try row("SELECT * FROM story_templates WHERE id = $1", id.text)
        guard let row, trashed || (row["deleted_at"] as Int64?) == nil else {
            throw Problem(.resourceNotFound, "There is no story template \(id).")
        }
        return try storyTemplateRow(row)
    }

    /// A page of the structures of an account, the newest first.
    public func storyTemplates(
        of user: ID<User>,
        after cursor: String? = nil,
        limit: Int
    ) throws -> Page<StoryTemplateRow> {
        let place = try cursor.map { try Cursor($0, of: "stories", count: 2) }
        let found = try rows(
            """
            SELECT * FROM story_templates WHERE owner_id = $1 AND deleted_at IS NULL AND id < $2
            ORDER BY id DESC LIMIT $3
            """,
            user.text,
            place?.values[1] ?? "~",
            limit + 1
        )
        return Page(try found.map(storyTemplateRow), limit: limit) { Cursor(["stories", $0.id.text]) }
    }

    /// Writes a new structure of the actor.
    public func insert(_ template: StoryTemplate) throws -> StoryTemplateRow {
        let id: ID<StoryTemplate> = ids.next()
        try run(
            """
            INSERT INTO story_templates (id, owner_id, name, fields, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $2, $5, $5)
            """,
            id.text,
            actor.text,
            template.name,
            try Wire.text(template),
            now
        )
        try record("story_template.created", for: .owner, owner: actor, subject: id.text)
        return try storyTemplateRow(id)
    }

    /// Puts a structure into the trash or takes it out.
    public func setTrashed(_ isTrashed: Bool, _ row: StoryTemplateRow) throws -> StoryTemplateRow {
        let count = try run(
            """
            UPDATE story_templates SET deleted_at = $1, updated_at = $2, revision = revision + 1
            WHERE id = $3 AND revision = $4
            """,
            isTrashed ? now : nil,
            now,
            row.id.text,
            row.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
        let name = isTrashed ? "story_template.deleted" : "story_template.restored"
        try record(name, for: .owner, owner: row.owner, subject: row.id.text)
        return try storyTemplateRow(row.id, trashed: true)
    }

    /// Counts a project that begins with a structure; no edit, so its revision stays.
    public func countUse(of template: StoryTemplateRow) throws {
        try run(
            "UPDATE story_templates SET use_count = use_count + 1, updated_at = $1 WHERE id = $2",
            now,
            template.id.text
        )
        try record("story_template.used", for: .owner, owner: template.owner, subject: template.id.text)
    }

    private func storyTemplateRow(_ row: Row) throws -> StoryTemplateRow {
        StoryTemplateRow(
            id: ID(row["id"]),
            owner: ID(row["owner_id"]),
            template: try Wire.value(from: row["fields"]),
            useCount: row["use_count"],
            history: RowHistory(row)
        )
    }
}
