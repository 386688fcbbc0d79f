import GRDB
public import Studio

extension Transaction {
    /// Writes the hash of a new key of the actor.
    public func insertKey(
        name: String,
        prefix: String,
        hash: String,
        scopes: Set<KeyScope>,
        expiresAt: Int64?
    ) throws -> APIKey {
        let id: ID<APIKey> = ids.next()
        try run(
            """
            INSERT INTO api_keys (id, user_id, name, prefix, hash, scopes, expires_at, created_by, created_at,
                updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $2, $8, $8)
            """,
            id.text,
            actor.text,
            name,
            prefix,
            hash,
            try Wire.text(scopes.map(\.rawValue).sorted()),
            expiresAt,
            now
        )
        try record("key.made", for: .owner, owner: actor, subject: id.text)
        return try key(id, of: actor)
    }

    /// A key of an account that was not deleted; throws a `Problem` when there is none.
    public func key(_ id: ID<APIKey>, of user: ID<User>) throws -> APIKey {
        let row = try row(
            "SELECT * FROM api_keys WHERE id = $1 AND user_id = $2 AND deleted_at IS NULL",
            id.text,
            user.text
        )
        guard let row else { throw Problem(.resourceNotFound, "There is no key \(id).") }
        return try key(row)
    }

    /// The key of a hash that is not deleted and not expired; nil when there is none.
    public func key(hash: String) throws -> APIKey? {
        try row(
            """
            SELECT * FROM api_keys
            WHERE hash = $1 AND deleted_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
            """,
            hash,
            now,
            reading: key
        )
    }

    /// The keys of an account, oldest first; expired ones too, until they are deleted.
    public func keys(of user: ID<User>) throws -> [APIKey] {
        try rows(
            "SELECT * FROM api_keys WHERE user_id = $1 AND deleted_at IS NULL ORDER BY id",
            user.text,
            reading: key
        )
    }

    /// Keeps when a key was last used, which no event tells: it would be one for every call.
    public func touch(_ key: ID<APIKey>) throws {
        try run("UPDATE api_keys SET last_used_at = $1 WHERE id = $2", now, key.text)
    }

    /// Deletes a key, from now on refused.
    public func delete(_ key: APIKey) throws {
        try run(
            "UPDATE api_keys SET deleted_at = $1, updated_at = $1, revision = revision + 1 WHERE id = $2",
            now,
            key.id.text
        )
        try record("key.deleted", for: .owner, owner: key.user, subject: key.id.text)
    }

    private func key(_ row: Row) throws -> APIKey {
        let scopes: [String] = try Wire.value(from: row["scopes"])
        return APIKey(
            id: ID(row["id"]),
            user: ID(row["user_id"]),
            name: row["name"],
            prefix: row["prefix"],
            scopes: Set(scopes.compactMap(KeyScope.init)),
            expiresAt: (row["expires_at"] as Int64?).map(Instant.init),
            lastUsedAt: (row["last_used_at"] as Int64?).map(Instant.init),
            createdAt: Instant(microseconds: row["created_at"])
        )
    }
}
