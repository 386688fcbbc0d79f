extension Migration {
    /// Work ordered clip by clip: what clips were asked for, batches, and what the installation decided.
    static let generation = Migration(number: 10, name: "generation", sql: clipWork + batches + decisions)

    /// What clips were asked for.
    ///
    /// `ordinal` is a clip's number in its project, given once; clips there are keep the numbers by which they
    /// were drawn. `image_basis` and `video_basis` are the recipes by which a clip was asked for when its take
    /// was selected, `basis` that of a take when it was made; NULL is the take's own.
    private static let clipWork = """
        ALTER TABLE clips ADD COLUMN ordinal BIGINT NOT NULL DEFAULT 0 CHECK (ordinal >= 0);
        ALTER TABLE clips ADD COLUMN image_basis TEXT;
        ALTER TABLE clips ADD COLUMN video_basis TEXT;
        ALTER TABLE takes ADD COLUMN basis TEXT;
        UPDATE clips SET ordinal = (
            SELECT COUNT(*) FROM clips AS others
            JOIN scenes AS other_scenes ON other_scenes.id = others.scene_id
            JOIN scenes AS own_scene ON own_scene.id = clips.scene_id
            WHERE others.project_id = clips.project_id AND others.deleted_at IS NULL
                AND other_scenes.deleted_at IS NULL
                AND (other_scenes.is_chosen * others.is_chosen, -other_scenes.position, -others.position)
                    > (own_scene.is_chosen * clips.is_chosen, -own_scene.position, -clips.position)
        );
        CREATE INDEX clips_ordinal ON clips (project_id, ordinal);
        CREATE INDEX sounds_scene ON sounds (scene_id) WHERE scene_id IS NOT NULL;

        """

    private static let batches = """
        CREATE TABLE batches (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            kind TEXT NOT NULL CHECK (kind IN ('image', 'video')),
            created_by TEXT NOT NULL REFERENCES users (id),
            created_at BIGINT NOT NULL
        );
        CREATE INDEX batches_project ON batches (project_id, id);

        CREATE TABLE batch_jobs (
            batch_id TEXT NOT NULL REFERENCES batches (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            clip_id TEXT NOT NULL REFERENCES clips (id),
            job_id TEXT NOT NULL,
            PRIMARY KEY (batch_id, number)
        );

        """

    /// What administrators and owners decided, as JSON by name; `scope` is a project, or empty for all.
    private static let decisions = """
        CREATE TABLE decisions (
            scope TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            created_by TEXT NOT NULL REFERENCES users (id),
            updated_at BIGINT NOT NULL,
            PRIMARY KEY (scope, name)
        );

        """
}
