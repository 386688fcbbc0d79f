import GRDB
public import Studio

extension Transaction {
    /// Writes the hash of a new token of a session, made in the place of another or of none.
    public func insertRefreshToken(
        _ hash: String,
        of session: ID<Session>,
        parent: String?,
        until: Int64
    ) throws {
        try run(
            """
            INSERT INTO refresh_tokens (hash, session_id, parent_hash, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5)
            """,
            hash,
            session.text,
            parent,
            now,
            until
        )
    }

    /// What is known of a token by its hash; nil when it was never given out, or long ago.
    public func refreshToken(_ hash: String) throws -> RefreshTokenRow? {
        try row("SELECT * FROM refresh_tokens WHERE hash = $1", hash).map { row in
            RefreshTokenRow(
                session: ID(row["session_id"]),
                parent: row["parent_hash"],
                expiresAt: row["expires_at"],
                usedAt: row["used_at"],
                isRetired: row.has("retired_at")
            )
        }
    }

    /// Marks a token as used; false when it was used or retired before.
    ///
    /// What else was made in the place of the same token is retired: whoever holds it now is one too many.
    public func useRefreshToken(_ hash: String, parent: String?) throws -> Bool {
        let count = try run(
            "UPDATE refresh_tokens SET used_at = $1 WHERE hash = $2 AND used_at IS NULL AND retired_at IS NULL",
            now,
            hash
        )
        guard count == 1 else { return false }
        if let parent {
            try run(
                """
                UPDATE refresh_tokens SET retired_at = $1
                WHERE parent_hash = $2 AND hash <> $3 AND used_at IS NULL AND retired_at IS NULL
                """,
                now,
                parent,
                hash
            )
        }
        return true
    }

    /// Whether a token that was made in the place of this one has been used.
    public func hasUsedSuccessor(_ hash: String) throws -> Bool {
        try row(
            "SELECT 1 FROM refresh_tokens WHERE parent_hash = $1 AND used_at IS NOT NULL LIMIT 1",
            hash
        ) != nil
    }

    /// Removes tokens that lapsed, and sessions that ended or lapsed before a time.
    public func pruneSessions(endedBefore time: Int64) throws {
        try run("DELETE FROM refresh_tokens WHERE expires_at < $1", time)
        try run(
            """
            DELETE FROM refresh_tokens WHERE session_id IN
                (SELECT id FROM sessions WHERE ended_at < $1 OR expires_at < $1)
            """,
            time
        )
        try run("DELETE FROM sessions WHERE ended_at < $1 OR expires_at < $1", time)
    }
}

/// One token by which a session is refreshed, as far as it is kept.
public struct RefreshTokenRow: Sendable {
    public let session: ID<Session>
    /// The hash of the token in whose place it was made; nil for the first of a session.
    public let parent: String?
    /// Microseconds since the epoch.
    public let expiresAt: Int64
    /// Nil until it is used; microseconds since the epoch.
    public let usedAt: Int64?
    /// Whether another was used in its place.
    public let isRetired: Bool
}
