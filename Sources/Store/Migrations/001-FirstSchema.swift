extension Migration {
    /// Projects and all they own, assets, the queue, events and undo.
    static let firstSchema = Migration(
        number: 1,
        name: "first schema",
        sql: people + story + takes + queue + history
    )

    /// Who made a row and when it changed; the end of the columns of all that is edited.
    static let rowHistory = """
            created_by TEXT NOT NULL REFERENCES users (id),
            created_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL,
            deleted_at BIGINT,
            revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
        """

    private static let people = """
        CREATE TABLE users (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            role TEXT NOT NULL CHECK (role IN ('local', 'member', 'administrator')),
            created_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL,
            deleted_at BIGINT,
            revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
        );
        CREATE UNIQUE INDEX users_local ON users (role) WHERE role = 'local';

        CREATE TABLE projects (
            id TEXT PRIMARY KEY NOT NULL,
            owner_id TEXT NOT NULL REFERENCES users (id),
            slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 100),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            brief TEXT NOT NULL,
            language TEXT NOT NULL,
            voice TEXT,
            aspect TEXT NOT NULL CHECK (aspect IN ('9:16', '16:9', '1:1', '4:5')),
            rate_numerator BIGINT NOT NULL CHECK (rate_numerator > 0),
            rate_denominator BIGINT NOT NULL CHECK (rate_denominator > 0),
            frames BIGINT NOT NULL CHECK (frames > 0),
            seed BIGINT NOT NULL CHECK (seed >= 0),
            mood_number BIGINT NOT NULL CHECK (mood_number BETWEEN 1 AND 3),
            product_image_id TEXT,
            logo_id TEXT,
            identity TEXT,
            engine TEXT NOT NULL,
            plan_hash TEXT,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX projects_slug ON projects (owner_id, slug);
        CREATE UNIQUE INDEX projects_identity ON projects (owner_id, identity, engine)
            WHERE identity IS NOT NULL AND deleted_at IS NULL;

        CREATE TABLE assets (
            id TEXT PRIMARY KEY NOT NULL,
            owner_id TEXT NOT NULL REFERENCES users (id),
            project_id TEXT REFERENCES projects (id),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            bytes BIGINT NOT NULL CHECK (bytes >= 0),
            kind TEXT NOT NULL
                CHECK (kind IN ('image', 'video', 'music', 'narration', 'render', 'captions')),
            mime TEXT NOT NULL,
        \(rowHistory)
        );
        CREATE INDEX assets_sha256 ON assets (sha256);
        CREATE UNIQUE INDEX assets_once ON assets (project_id, sha256, kind);

        """

    private static let story = """
        CREATE TABLE moods (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            name TEXT NOT NULL,
            description TEXT NOT NULL,
            style_keywords TEXT NOT NULL,
            color_palette TEXT NOT NULL,
            aesthetic_direction TEXT NOT NULL,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX moods_number ON moods (project_id, number) WHERE deleted_at IS NULL;

        CREATE TABLE mood_images (
            id TEXT PRIMARY KEY NOT NULL,
            mood_id TEXT NOT NULL REFERENCES moods (id),
            project_id TEXT NOT NULL REFERENCES projects (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            prompt TEXT NOT NULL,
            asset_id TEXT NOT NULL REFERENCES assets (id),
            recipe TEXT NOT NULL,
            recipe_hash TEXT NOT NULL,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX mood_images_number ON mood_images (mood_id, number) WHERE deleted_at IS NULL;

        CREATE TABLE scenes (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            position BIGINT NOT NULL CHECK (position >= 0),
            purpose TEXT NOT NULL CHECK (purpose IN ('hook', 'introduction', 'feature', 'closing')),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            description TEXT NOT NULL,
            style_prompt TEXT NOT NULL,
            narration TEXT NOT NULL,
            words TEXT NOT NULL,
            subject TEXT NOT NULL,
            frames BIGINT NOT NULL CHECK (frames > 0),
        \(rowHistory)
        );
        CREATE UNIQUE INDEX scenes_position ON scenes (project_id, position) WHERE deleted_at IS NULL;

        CREATE TABLE clips (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            scene_id TEXT NOT NULL REFERENCES scenes (id),
            position BIGINT NOT NULL CHECK (position >= 0),
            frames BIGINT NOT NULL CHECK (frames > 0),
            image_prompt TEXT NOT NULL,
            video_prompt TEXT NOT NULL,
            image_take_id TEXT,
            video_take_id TEXT,
        \(rowHistory)
        );
        CREATE INDEX clips_scene ON clips (scene_id, position);

        """

    private static let takes = """
        CREATE TABLE takes (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            clip_id TEXT NOT NULL REFERENCES clips (id),
            kind TEXT NOT NULL CHECK (kind IN ('image', 'video')),
            number BIGINT NOT NULL CHECK (number >= 1),
            asset_id TEXT NOT NULL REFERENCES assets (id),
            recipe TEXT NOT NULL,
            recipe_hash TEXT NOT NULL,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX takes_number ON takes (clip_id, kind, number);
        CREATE INDEX takes_recipe ON takes (clip_id, kind, recipe_hash);

        CREATE TABLE sounds (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            scene_id TEXT REFERENCES scenes (id),
            kind TEXT NOT NULL CHECK (kind IN ('music', 'narration')),
            asset_id TEXT REFERENCES assets (id),
            samples BIGINT NOT NULL CHECK (samples >= 0 AND (samples = 0) = (asset_id IS NULL)),
            recipe TEXT NOT NULL,
            recipe_hash TEXT NOT NULL,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX sounds_recipe ON sounds (project_id, kind, recipe_hash);

        CREATE TABLE cuts (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            timeline TEXT NOT NULL,
            hash TEXT NOT NULL,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX cuts_hash ON cuts (project_id, hash);
        CREATE UNIQUE INDEX cuts_number ON cuts (project_id, number);

        CREATE TABLE renders (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            cut_id TEXT NOT NULL REFERENCES cuts (id),
            settings TEXT NOT NULL,
            asset_id TEXT NOT NULL REFERENCES assets (id),
            srt_asset_id TEXT REFERENCES assets (id),
            vtt_asset_id TEXT REFERENCES assets (id),
            frames BIGINT NOT NULL CHECK (frames > 0),
            samples BIGINT NOT NULL CHECK (samples > 0),
            picture_hash TEXT NOT NULL,
            sound_hash TEXT NOT NULL,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX renders_once ON renders (cut_id, settings) WHERE deleted_at IS NULL;

        """

    private static let queue = """
        CREATE TABLE jobs (
            id TEXT PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL,
            group_id TEXT NOT NULL,
            payload TEXT NOT NULL,
            priority BIGINT NOT NULL CHECK (priority BETWEEN 0 AND 9),
            max_attempts BIGINT NOT NULL CHECK (max_attempts >= 1),
            unique_key TEXT,
            state TEXT NOT NULL CHECK (state IN
                ('waiting', 'available', 'scheduled', 'running', 'completed', 'cancelled', 'discarded')),
            attempt BIGINT NOT NULL DEFAULT 0 CHECK (attempt >= 0),
            failures BIGINT NOT NULL DEFAULT 0 CHECK (failures >= 0),
            lost BIGINT NOT NULL DEFAULT 0 CHECK (lost >= 0),
            run_at BIGINT NOT NULL,
            lease_token TEXT,
            lease_holder TEXT,
            lease_expires_at BIGINT,
            progress DOUBLE PRECISION NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
            phase TEXT,
            failure TEXT,
            result TEXT,
            created_by TEXT NOT NULL REFERENCES users (id),
            created_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL,
            started_at BIGINT,
            finished_at BIGINT,
            revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1),
            CHECK ((state = 'running') = (lease_token IS NOT NULL)),
            CHECK ((lease_token IS NULL) = (lease_holder IS NULL)),
            CHECK ((lease_token IS NULL) = (lease_expires_at IS NULL)),
            CHECK ((state IN ('completed', 'cancelled', 'discarded')) = (finished_at IS NOT NULL))
        );
        CREATE UNIQUE INDEX jobs_unique_key ON jobs (unique_key) WHERE unique_key IS NOT NULL;
        CREATE INDEX jobs_available ON jobs (priority DESC, run_at, id) WHERE state = 'available';
        CREATE INDEX jobs_available_group ON jobs (group_id, priority DESC, run_at, id)
            WHERE state = 'available';
        CREATE INDEX jobs_scheduled ON jobs (run_at) WHERE state = 'scheduled';
        CREATE INDEX jobs_running ON jobs (lease_expires_at) WHERE state = 'running';
        CREATE INDEX jobs_group ON jobs (group_id, id);
        CREATE INDEX jobs_finished ON jobs (finished_at) WHERE finished_at IS NOT NULL;

        CREATE TABLE job_dependencies (
            job_id TEXT NOT NULL REFERENCES jobs (id),
            dependency_id TEXT NOT NULL REFERENCES jobs (id),
            PRIMARY KEY (job_id, dependency_id)
        );
        CREATE INDEX job_dependencies_back ON job_dependencies (dependency_id);

        CREATE TABLE attempts (
            job_id TEXT NOT NULL REFERENCES jobs (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            holder TEXT NOT NULL,
            started_at BIGINT NOT NULL,
            ended_at BIGINT,
            outcome TEXT,
            failure TEXT,
            PRIMARY KEY (job_id, number)
        );

        """

    private static let history = """
        CREATE TABLE counters (
            name TEXT PRIMARY KEY NOT NULL,
            value BIGINT NOT NULL
        );
        INSERT INTO counters (name, value) VALUES ('events', 0);

        CREATE TABLE events (
            number BIGINT PRIMARY KEY NOT NULL,
            project_id TEXT,
            actor TEXT NOT NULL,
            audience TEXT NOT NULL CHECK (audience IN ('project', 'owner', 'administrators')),
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            data TEXT NOT NULL,
            at BIGINT NOT NULL
        );
        CREATE INDEX events_project ON events (project_id, number);

        CREATE TABLE commands (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            name TEXT NOT NULL,
            command TEXT NOT NULL,
            inverse TEXT NOT NULL,
            event_number BIGINT NOT NULL REFERENCES events (number),
            undone_at BIGINT,
            created_by TEXT NOT NULL REFERENCES users (id),
            created_at BIGINT NOT NULL
        );
        CREATE INDEX commands_project ON commands (project_id, id);

        CREATE TABLE leases (
            name TEXT PRIMARY KEY NOT NULL,
            holder TEXT NOT NULL,
            token TEXT NOT NULL,
            expires_at BIGINT NOT NULL
        );

        """
}
