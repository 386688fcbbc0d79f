extension Migration {
    /// Characters, looks and structures that films share; which characters a clip shows.
    ///
    /// A row without a project is global: it belongs to `owner_id` alone. Lists of ids are texts with blanks
    /// around each id, because no statement reads JSON; a clip's is in its own row, so that undo has it.
    static let cast = Migration(
        number: 12,
        name: "cast",
        sql: """
            CREATE TABLE characters (
                id TEXT PRIMARY KEY NOT NULL,
                owner_id TEXT NOT NULL REFERENCES users (id),
                project_id TEXT REFERENCES projects (id),
                name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                image_ids TEXT NOT NULL,
                fields TEXT NOT NULL,
            \(rowHistory)
            );
            CREATE INDEX characters_project ON characters (project_id, id);
            CREATE INDEX characters_owner ON characters (owner_id, id);

            CREATE TABLE style_templates (
                id TEXT PRIMARY KEY NOT NULL,
                owner_id TEXT NOT NULL REFERENCES users (id),
                project_id TEXT REFERENCES projects (id),
                name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                fields TEXT NOT NULL,
                use_count BIGINT NOT NULL DEFAULT 0 CHECK (use_count >= 0),
            \(rowHistory)
            );
            CREATE INDEX style_templates_project ON style_templates (project_id, id);
            CREATE INDEX style_templates_owner ON style_templates (owner_id, id);

            CREATE TABLE style_template_uses (
                template_id TEXT NOT NULL REFERENCES style_templates (id),
                project_id TEXT NOT NULL REFERENCES projects (id),
                PRIMARY KEY (template_id, project_id)
            );
            CREATE INDEX style_template_uses_project ON style_template_uses (project_id);

            CREATE TABLE story_templates (
                id TEXT PRIMARY KEY NOT NULL,
                owner_id TEXT NOT NULL REFERENCES users (id),
                name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
                fields TEXT NOT NULL,
                use_count BIGINT NOT NULL DEFAULT 0 CHECK (use_count >= 0),
            \(rowHistory)
            );
            CREATE INDEX story_templates_owner ON story_templates (owner_id, id);

            ALTER TABLE clips ADD COLUMN character_ids TEXT NOT NULL DEFAULT '';
            """
    )
}
