import GRDB
public import Studio

extension Transaction {
    /// Writes the hash of a new way to a project.
    public func insertShare(
        of project: ID<Project>,
        prefix: String,
        role: ProjectRole,
        hash: String,
        passphraseHash: String?,
        expiresAt: Int64?
    ) throws -> ShareLink {
        let id: ID<ShareLink> = ids.next()
        try run(
            """
            INSERT INTO users (id, name, role, created_at, updated_at, deleted_at)
            VALUES ($1, $2, 'member', $3, $3, $3)
            """,
            id.text,
            "Shared link \(prefix)",
            now
        )
        try run(
            """
            INSERT INTO share_tokens (id, project_id, prefix, role, hash, passphrase_hash, expires_at, created_by,
                created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
            """,
            id.text,
            project.text,
            prefix,
            role.rawValue,
            hash,
            passphraseHash,
            expiresAt,
            actor.text,
            now
        )
        try record("share.made", for: .project, owner: nil, project: project, subject: id.text)
        return try share(id)
    }

    /// A way to a project that leads there now; nil for one that was revoked, lapsed, or leads into the trash.
    public func openShare(_ id: ID<ShareLink>) throws -> ShareLink? {
        try row(
            """
            SELECT share_tokens.* FROM share_tokens JOIN projects ON projects.id = share_tokens.project_id
            WHERE share_tokens.id = $1 AND share_tokens.deleted_at IS NULL AND projects.deleted_at IS NULL
                AND (share_tokens.expires_at IS NULL OR share_tokens.expires_at > $2)
            """,
            id.text,
            now,
            reading: share
        )
    }

    /// A way to a project that was not revoked, though it may lead nowhere; throws a `Problem` for none.
    public func share(_ id: ID<ShareLink>) throws -> ShareLink {
        let row = try row("SELECT * FROM share_tokens WHERE id = $1 AND deleted_at IS NULL", id.text)
        guard let row else { throw Problem(.resourceNotFound, "There is no shared link \(id).") }
        return try share(row)
    }

    /// The way to a project of a hash with the hash of its passphrase; nil when it leads nowhere (any more).
    public func share(hash: String) throws -> (link: ShareLink, passphraseHash: String?)? {
        try row(
            """
            SELECT share_tokens.* FROM share_tokens JOIN projects ON projects.id = share_tokens.project_id
            WHERE share_tokens.hash = $1 AND share_tokens.deleted_at IS NULL AND projects.deleted_at IS NULL
                AND (share_tokens.expires_at IS NULL OR share_tokens.expires_at > $2)
            """,
            hash,
            now
        ).map { (try share($0), $0["passphrase_hash"]) }
    }

    /// The ways to a project that were not revoked, oldest first.
    public func shares(of project: ID<Project>) throws -> [ShareLink] {
        try rows(
            "SELECT * FROM share_tokens WHERE project_id = $1 AND deleted_at IS NULL ORDER BY id",
            project.text,
            reading: share
        )
    }

    /// Closes a way to a project.
    public func revoke(_ share: ShareLink) throws {
        try run(
            "UPDATE share_tokens SET deleted_at = $1, updated_at = $1, revision = revision + 1 WHERE id = $2",
            now,
            share.id.text
        )
        try record("share.revoked", for: .project, owner: nil, project: share.project, subject: share.id.text)
    }

    private func share(_ row: Row) throws -> ShareLink {
        guard let role = ProjectRole(rawValue: row["role"]) else {
            throw Problem(.internalError, "A shared link has an unknown role.")
        }
        return ShareLink(
            id: ID(row["id"]),
            project: ID(row["project_id"]),
            prefix: row["prefix"],
            role: role,
            hasPassphrase: row.has("passphrase_hash"),
            expiresAt: (row["expires_at"] as Int64?).map(Instant.init),
            createdBy: ID(row["created_by"]),
            createdAt: Instant(microseconds: row["created_at"])
        )
    }
}
