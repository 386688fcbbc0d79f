extension Migration {
    /// Assets that people send, name and tag, and what is known of each; music of a project's own.
    ///
    /// `search` and `tag_keys` are in lower case, the tags each between line breaks. `duration` is in
    /// microseconds.
    static let assets = Migration(
        number: 11,
        name: "assets",
        sql: """
            ALTER TABLE assets ADD COLUMN name TEXT NOT NULL DEFAULT '';
            ALTER TABLE assets ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
            ALTER TABLE assets ADD COLUMN search TEXT NOT NULL DEFAULT '';
            ALTER TABLE assets ADD COLUMN tag_keys TEXT NOT NULL DEFAULT '';
            ALTER TABLE assets ADD COLUMN source TEXT NOT NULL DEFAULT 'made'
                CHECK (source IN ('made', 'uploaded'));
            ALTER TABLE assets ADD COLUMN width BIGINT CHECK (width > 0);
            ALTER TABLE assets ADD COLUMN height BIGINT CHECK (height > 0);
            ALTER TABLE assets ADD COLUMN duration BIGINT CHECK (duration >= 0);
            CREATE INDEX assets_project ON assets (project_id, id);
            CREATE INDEX assets_library ON assets (owner_id, id);
            CREATE INDEX takes_asset ON takes (asset_id);
            CREATE INDEX mood_images_asset ON mood_images (asset_id);
            CREATE INDEX sounds_asset ON sounds (asset_id);
            CREATE INDEX renders_asset ON renders (asset_id);
            ALTER TABLE projects ADD COLUMN music_asset_id TEXT REFERENCES assets (id);
            CREATE INDEX projects_music ON projects (music_asset_id);
            """
    )
}
