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

    /// Writes a new look of a project, or of the actor.
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
        try noteShared("template.created", id.text, row.project, row.owner, nil as StyleTemplate?, template)
        return row
    }

    /// Writes what was changed of a look, with its event; the revision fences it.
    public func write(_ template: StyleTemplate, to old: StyleTemplateRow) throws -> StyleTemplateRow {
        guard template != old.template else { return old }
        let count = try run(
            """
            UPDATE style_templates SET name = $1, fields = $2, updated_at = $3, revision = revision + 1
            WHERE id = $4 AND revision = $5
            """,
            template.name,
            try Wire.text(template),
            now,
            old.id.text,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
        try noteShared("template.updated", old.id.text, old.project, old.owner, old.template, template)
        return try styleTemplateRow(old.id)
    }

    /// Puts a look into the trash or takes it out.
    public func setTrashed(_ isTrashed: Bool, _ row: StyleTemplateRow) throws -> StyleTemplateRow {
        let count = try run(
            """
            UPDATE style_templates SET deleted_at = $1, updated_at = $2, revision = revision + 1
            WHERE id = $3 AND revision = $4
            """,
            isTrashed ? now : nil,
            now,
            row.id.text,
            row.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
        let name = isTrashed ? "template.deleted" : "template.restored"
        try noteShared(name, row.id.text, row.project, row.owner, row.template, row.template)
        return try styleTemplateRow(row.id, trashed: true)
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
            template: try Wire.value(from: row["fields"]),
            useCount: row["use_count"],
            history: RowHistory(row)
        )
    }
}
