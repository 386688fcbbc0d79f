extension Migration {
    /// What a shared link lets people do.
    ///
    /// A link has a row among the users under its own id, in the trash from the start: what is done by the link
    /// is done by somebody, who can neither sign in nor be found.
    static let sharedRoles = Migration(
        number: 7,
        name: "shared roles",
        sql: """
            ALTER TABLE share_tokens ADD COLUMN role TEXT NOT NULL DEFAULT 'viewer'
                CHECK (role IN ('viewer', 'reviewer'));
            INSERT INTO users (id, name, role, created_at, updated_at, deleted_at)
            SELECT id, 'Shared link ' || prefix, 'member', created_at, created_at, created_at FROM share_tokens;
            """
    )
}
