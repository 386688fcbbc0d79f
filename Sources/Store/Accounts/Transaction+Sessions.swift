import GRDB
public import Studio

extension Transaction {
    /// Writes a new session.
    public func insertSession(of user: ID<User>, _ client: SessionClient, until: Int64) throws -> Session {
        let id: ID<Session> = ids.next()
        try run(
            """
            INSERT INTO sessions (id, user_id, client, address, created_at, seen_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $5, $6)
            """,
            id.text,
            user.text,
            client.name,
            client.address,
            now,
            until
        )
        try record("session.made", for: .owner, owner: user, subject: id.text)
        return try session(id)
    }

    /// Puts off the end of a session that was refreshed, and keeps from where.
    public func prolong(_ session: Session, _ client: SessionClient, until: Int64) throws -> Session {
        try run(
            """
            UPDATE sessions SET client = $1, address = $2, seen_at = $3, expires_at = $4
            WHERE id = $5 AND ended_at IS NULL
            """,
            client.name,
            client.address,
            now,
            until,
            session.id.text
        )
        try record("session.refreshed", for: .owner, owner: session.user, subject: session.id.text)
        return try self.session(session.id)
    }

    /// The session of an id that goes on; throws a `Problem` when it ended or never was.
    public func session(_ id: ID<Session>) throws -> Session {
        guard
            let row = try row(
                "SELECT * FROM sessions WHERE id = $1 AND ended_at IS NULL AND expires_at > $2",
                id.text,
                now
            )
        else { throw Problem(.resourceNotFound, "There is no session \(id), or it has ended.") }
        return session(row)
    }

    /// The account of a session that goes on; nil when it ended or never was.
    public func user(ofSession id: ID<Session>) throws -> ID<User>? {
        try row(
            """
            SELECT user_id FROM sessions WHERE id = $1 AND ended_at IS NULL AND expires_at > $2
            """,
            id.text,
            now
        ).map { ID($0["user_id"]) }
    }

    /// The sessions of an account that go on, oldest first.
    public func sessions(of user: ID<User>) throws -> [Session] {
        try rows(
            "SELECT * FROM sessions WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY id",
            user.text,
            now,
            reading: session
        )
    }

    /// Ends a session; one that ended stays as it is.
    public func end(_ session: Session, _ reason: Session.End) throws {
        let count = try run(
            "UPDATE sessions SET ended_at = $1, ended_because = $2 WHERE id = $3 AND ended_at IS NULL",
            now,
            reason.rawValue,
            session.id.text
        )
        guard count > 0 else { return }
        try record(
            "session.ended",
            for: .owner,
            owner: session.user,
            subject: session.id.text,
            data: ["reason": reason.rawValue]
        )
    }

    /// Ends the sessions of an account, but for one if given.
    public func endSessions(of user: ID<User>, _ reason: Session.End, but kept: ID<Session>? = nil) throws {
        for session in try sessions(of: user) where session.id != kept { try end(session, reason) }
    }

    private func session(_ row: Row) -> Session {
        Session(
            id: ID(row["id"]),
            user: ID(row["user_id"]),
            client: row["client"],
            address: row["address"],
            createdAt: Instant(microseconds: row["created_at"]),
            seenAt: Instant(microseconds: row["seen_at"]),
            expiresAt: Instant(microseconds: row["expires_at"])
        )
    }
}
