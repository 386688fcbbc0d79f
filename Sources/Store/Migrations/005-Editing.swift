extension Migration {
    /// What people edit: descriptions, archives, alternates of scenes and clips, ratings, and undo.
    static let editing = Migration(
        number: 5,
        name: "editing",
        sql: editedProjects + editedScenes + editedClips + editedTakes
    )

    /// `name_key` and `search` are in lower case: projects are sorted by the one and found by the other.
    private static let editedProjects = """
        ALTER TABLE projects ADD COLUMN description TEXT NOT NULL DEFAULT '';
        ALTER TABLE projects ADD COLUMN archived_at BIGINT;
        ALTER TABLE projects ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
        ALTER TABLE projects ADD COLUMN search TEXT NOT NULL DEFAULT '';
        UPDATE projects SET name_key = lower(name), search = lower(name);
        CREATE INDEX projects_updated ON projects (owner_id, updated_at, id);
        CREATE INDEX projects_created ON projects (owner_id, created_at, id);
        CREATE INDEX projects_name ON projects (owner_id, name_key, id);

        """

    /// A family is an original and its alternates; exactly one of it is in the film, and all stand at its
    /// place.
    private static let editedScenes = """
        ALTER TABLE scenes ADD COLUMN lyrics TEXT NOT NULL DEFAULT '';
        ALTER TABLE scenes ADD COLUMN composition TEXT;
        ALTER TABLE scenes ADD COLUMN parent_scene_id TEXT REFERENCES scenes (id);
        ALTER TABLE scenes ADD COLUMN alternate_number BIGINT NOT NULL DEFAULT 0
            CHECK (alternate_number >= 0);
        ALTER TABLE scenes ADD COLUMN is_chosen INTEGER NOT NULL DEFAULT 1 CHECK (is_chosen IN (0, 1));
        DROP INDEX scenes_position;
        CREATE UNIQUE INDEX scenes_position ON scenes (project_id, position)
            WHERE deleted_at IS NULL AND is_chosen = 1;
        CREATE UNIQUE INDEX scenes_choice ON scenes (COALESCE(parent_scene_id, id))
            WHERE deleted_at IS NULL AND is_chosen = 1;
        CREATE UNIQUE INDEX scenes_alternate ON scenes (parent_scene_id, alternate_number)
            WHERE parent_scene_id IS NOT NULL;
        CREATE INDEX scenes_order ON scenes (project_id, position, alternate_number, id);

        """

    private static let editedClips = """
        ALTER TABLE clips ADD COLUMN name TEXT NOT NULL DEFAULT 'Clip'
            CHECK (length(name) BETWEEN 1 AND 200);
        ALTER TABLE clips ADD COLUMN lyrics TEXT NOT NULL DEFAULT '';
        ALTER TABLE clips ADD COLUMN negative_prompt TEXT NOT NULL DEFAULT '';
        ALTER TABLE clips ADD COLUMN parent_clip_id TEXT REFERENCES clips (id);
        ALTER TABLE clips ADD COLUMN alternate_number BIGINT NOT NULL DEFAULT 0
            CHECK (alternate_number >= 0);
        ALTER TABLE clips ADD COLUMN is_chosen INTEGER NOT NULL DEFAULT 1 CHECK (is_chosen IN (0, 1));
        UPDATE clips SET name = (SELECT scenes.name FROM scenes WHERE scenes.id = clips.scene_id);
        DROP INDEX clips_scene;
        CREATE INDEX clips_scene ON clips (scene_id, position, alternate_number, id);
        CREATE UNIQUE INDEX clips_choice ON clips (COALESCE(parent_clip_id, id))
            WHERE deleted_at IS NULL AND is_chosen = 1;
        CREATE UNIQUE INDEX clips_alternate ON clips (parent_clip_id, alternate_number)
            WHERE parent_clip_id IS NOT NULL;

        """

    private static let editedTakes = """
        ALTER TABLE takes ADD COLUMN rating TEXT CHECK (rating IN ('picked', 'rejected'));

        ALTER TABLE commands ADD COLUMN is_undoable INTEGER NOT NULL DEFAULT 0
            CHECK (is_undoable IN (0, 1));
        CREATE INDEX commands_number ON commands (project_id, event_number);

        """
}
