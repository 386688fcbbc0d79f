import GRDB
public import Studio

extension Transaction {
    /// The look of an id; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func styleTemplateRow(_ id: ID<StyleTemplate>, trashed: Bool = false) throws -> StyleTemplateRow {
        let row = try row("SELECT * FROM style_templates WHERE id = $1", id.text)
        guard let row, trashed || (row["deleted_at"] as Int64?) == nil else {
            throw Problem(.resourceNotFound, "There is no template \(id).")
        }
        return try styleTemplateRow(row)
    }

    /// A page of looks, the newest first: a project's own and those it used, or those that an account may use
    /// anywhere and those of its own projects.
    public func styleTemplates(
        of user: ID<User>,
        project: ID<Project>?,
        after cursor: String? = nil,
        limit: Int
    ) throws -> Page<StyleTemplateRow> {
        let place = try cursor.map { try Cursor($0, of: "templates", count: 2) }
        let found: [Row]
        if let project {
            found = try rows(
                """
                SELECT * FROM style_templates WHERE deleted_at IS NULL AND id < $1 AND (project_id = $2
                    OR (project_id IS NULL AND id IN
                        (SELECT template_id FROM style_template_uses WHERE project_id = $2)))
                ORDER BY id DESC LIMIT $3
                """,
                place?.values[1] ?? "~",
                project.text,
                limit + 1
            )
        } else {
            found = try rows(
                """
                SELECT * FROM style_templates WHERE deleted_at IS NULL AND id < $1
                    AND ((owner_id = $2 AND project_id IS NULL) OR project_id IN
                        (SELECT id FROM projects WHERE owner_id = $2 AND deleted_at IS NULL))
                ORDER BY id DESC LIMIT $3
                """,
                place?.values[1] ?? "~",
                user.text,
                limit + 1
            )
        }
        return Page(try found.map(styleTemplateRow), limit: limit) { Cursor(["templates", $0.id.text]) }
    }

    /// Makes a look of a project, which is an edit of it, or one of the actor.
    public func insert(_ template: StyleTemplate, project: ID<Project>?) throws -> StyleTemplateRow {
        let id: ID<StyleTemplate> = ids.next()
        try run(
            """
            INSERT INTO style_templates (id, owner_id, project_id, name, fields, created_by, created_at,
                updated_at)
            VALUES ($1, $2, $3, $4, $5, $2, $6, $6)
            """,
            id.text,
            actor.text,
            project?.text,
            template.name,
            try Wire.text(template),
            now
        )
        let row = try styleTemplateRow(id)
        try noteNew("template.created", row)
        return row
    }

    /// Writes what was changed of a look; the revision fences it against any other change.
    func write(_ fields: StyleTemplateFields, to old: StyleTemplateRow) throws {
        let count = try run(
            """
            UPDATE style_templates SET name = $1, fields = $2, deleted_at = $3, updated_at = $4,
                revision = revision + 1
            WHERE id = $5 AND revision = $6
            """,
            fields.name,
            try Wire.text(fields.template),
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            old.id.text,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
    }

    /// Counts a use of a look, and notes the project that has it from now on; no edit, so its revision stays.
    public func countUse(of template: StyleTemplateRow, in project: ID<Project>?) throws -> StyleTemplateRow {
        try run(
            "UPDATE style_templates SET use_count = use_count + 1, updated_at = $1 WHERE id = $2",
            now,
            template.id.text
        )
        if let project {
            try run(
                """
                INSERT INTO style_template_uses (template_id, project_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
                """,
                template.id.text,
                project.text
            )
        }
        let seen = project ?? template.project
        if let seen {
            try record("template.used", project: seen.text, subject: template.id.text)
        } else {
            try record("template.used", for: .owner, owner: template.owner, subject: template.id.text)
        }
        return try styleTemplateRow(template.id)
    }

    /// The living projects that use a look.
    public func projects(using template: ID<StyleTemplate>) throws -> [ID<Project>] {
        try rows(
            """
            SELECT style_template_uses.project_id FROM style_template_uses
            JOIN projects ON projects.id = style_template_uses.project_id
            WHERE style_template_uses.template_id = $1 AND projects.deleted_at IS NULL
            ORDER BY style_template_uses.project_id
            """,
            template.text
        ).map { ID($0["project_id"]) }
    }

    private func styleTemplateRow(_ row: Row) throws -> StyleTemplateRow {
        StyleTemplateRow(
            id: ID(row["id"]),
            owner: ID(row["owner_id"]),
            project: (row["project_id"] as String?).map { ID($0) },
            fields: StyleTemplateFields(
                try Wire.value(from: row["fields"]),
                isDeleted: (row["deleted_at"] as Int64?) != nil
            ),
            useCount: row["use_count"],
            history: RowHistory(row)
        )
    }
}

extension StyleTemplateRow {
    public static func stored(_ id: String, _ transaction: Transaction) throws -> StyleTemplateRow {
        try transaction.styleTemplateRow(ID(id), trashed: true)
    }

    public func write(_ fields: StyleTemplateFields, _ transaction: Transaction) throws {
        try transaction.write(fields, to: self)
    }

    /// Clips keep what a look gave them, so that it can always go.
    public func checkIsUnused(_: Transaction) {}
}
