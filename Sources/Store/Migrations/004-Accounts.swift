extension Migration {
    /// People with passwords, their sessions and keys, who may see which project, and what is secret.
    static let accounts = Migration(
        number: 4,
        name: "accounts",
        sql: accountColumns + sessions + keysAndInvitations + sharing
    )

    /// An event with an `owner_id` is seen by that account too, whatever its audience.
    ///
    /// The local user is `adopted_by` whoever owns what it makes, once there is an administrator.
    private static let accountColumns = """
        ALTER TABLE users ADD COLUMN email TEXT CHECK (length(email) BETWEEN 3 AND 254);
        ALTER TABLE users ADD COLUMN password_hash TEXT;
        ALTER TABLE users ADD COLUMN preferences TEXT NOT NULL DEFAULT '{}';
        ALTER TABLE users ADD COLUMN adopted_by TEXT REFERENCES users (id);
        CREATE UNIQUE INDEX users_email ON users (email) WHERE deleted_at IS NULL;

        ALTER TABLE events ADD COLUMN owner_id TEXT;
        CREATE INDEX events_owner ON events (owner_id, number) WHERE owner_id IS NOT NULL;

        CREATE TABLE secrets (
            name TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL,
            created_at BIGINT NOT NULL
        );

        """

    /// A token is used once; `retired_at` says that another made in the same place was used instead of it.
    private static let sessions = """
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY NOT NULL,
            user_id TEXT NOT NULL REFERENCES users (id),
            client TEXT NOT NULL CHECK (length(client) <= 300),
            address TEXT NOT NULL CHECK (length(address) <= 100),
            created_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            ended_at BIGINT,
            ended_because TEXT CHECK (ended_because IN
                ('sign_out', 'ended', 'password', 'reset', 'reuse', 'deleted')),
            CHECK ((ended_at IS NULL) = (ended_because IS NULL))
        );
        CREATE INDEX sessions_user ON sessions (user_id) WHERE ended_at IS NULL;

        CREATE TABLE refresh_tokens (
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            session_id TEXT NOT NULL REFERENCES sessions (id),
            parent_hash TEXT,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            used_at BIGINT,
            retired_at BIGINT
        );
        CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);
        CREATE INDEX refresh_tokens_parent ON refresh_tokens (parent_hash) WHERE parent_hash IS NOT NULL;

        """

    private static let keysAndInvitations = """
        CREATE TABLE api_keys (
            id TEXT PRIMARY KEY NOT NULL,
            user_id TEXT NOT NULL REFERENCES users (id),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            prefix TEXT NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            scopes TEXT NOT NULL,
            expires_at BIGINT,
            last_used_at BIGINT,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX api_keys_hash ON api_keys (hash);
        CREATE INDEX api_keys_user ON api_keys (user_id) WHERE deleted_at IS NULL;

        CREATE TABLE invitations (
            id TEXT PRIMARY KEY NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            email TEXT CHECK (length(email) BETWEEN 3 AND 254),
            role TEXT NOT NULL CHECK (role IN ('member', 'administrator')),
            expires_at BIGINT NOT NULL,
            accepted_by TEXT REFERENCES users (id),
        \(rowHistory)
        );
        CREATE UNIQUE INDEX invitations_hash ON invitations (hash);

        """

    private static let sharing = """
        CREATE TABLE project_members (
            project_id TEXT NOT NULL REFERENCES projects (id),
            user_id TEXT NOT NULL REFERENCES users (id),
            role TEXT NOT NULL CHECK (role IN ('viewer', 'reviewer', 'editor')),
            created_by TEXT NOT NULL REFERENCES users (id),
            created_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL,
            revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1),
            PRIMARY KEY (project_id, user_id)
        );
        CREATE INDEX project_members_user ON project_members (user_id);

        CREATE TABLE share_tokens (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            prefix TEXT NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            passphrase_hash TEXT,
            expires_at BIGINT,
        \(rowHistory)
        );
        CREATE UNIQUE INDEX share_tokens_hash ON share_tokens (hash);
        CREATE INDEX share_tokens_project ON share_tokens (project_id) WHERE deleted_at IS NULL;

        """
}
