import GRDB
public import Studio

extension Transaction {
    /// Writes the hash of a new invitation by the actor.
    public func insertInvitation(
        hash: String,
        email: EmailAddress?,
        role: User.Role,
        expiresAt: Int64
    ) throws -> Invitation {
        let id: ID<Invitation> = ids.next()
        try run(
            """
            INSERT INTO invitations (id, hash, email, role, expires_at, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
            """,
            id.text,
            hash,
            email?.text,
            role.rawValue,
            expiresAt,
            actor.text,
            now
        )
        try record("invitation.made", for: .administrators, owner: nil, subject: id.text)
        return try invitation(id)
    }

    /// An invitation that can still be used; throws a `Problem` when there is none.
    public func invitation(_ id: ID<Invitation>) throws -> Invitation {
        let row = try row(
            """
            SELECT * FROM invitations
            WHERE id = $1 AND accepted_by IS NULL AND deleted_at IS NULL AND expires_at > $2
            """,
            id.text,
            now
        )
        guard let row else { throw Problem(.resourceNotFound, "There is no open invitation \(id).") }
        return try invitation(row)
    }

    /// The invitation of a hash that can still be used; nil when there is none.
    public func invitation(hash: String) throws -> Invitation? {
        try row(
            """
            SELECT * FROM invitations
            WHERE hash = $1 AND accepted_by IS NULL AND deleted_at IS NULL AND expires_at > $2
            """,
            hash,
            now,
            reading: invitation
        )
    }

    /// The invitations that can still be used, oldest first.
    public func invitations() throws -> [Invitation] {
        try rows(
            """
            SELECT * FROM invitations WHERE accepted_by IS NULL AND deleted_at IS NULL AND expires_at > $1
            ORDER BY id
            """,
            now,
            reading: invitation
        )
    }

    /// Marks an invitation as used by a new account; false when it cannot be used any more.
    public func accept(_ invitation: ID<Invitation>, by user: ID<User>) throws -> Bool {
        let count = try run(
            """
            UPDATE invitations SET accepted_by = $1, updated_at = $2, revision = revision + 1
            WHERE id = $3 AND accepted_by IS NULL AND deleted_at IS NULL AND expires_at > $4
            """,
            user.text,
            now,
            invitation.text,
            now
        )
        guard count == 1 else { return false }
        try record("invitation.accepted", for: .administrators, owner: nil, subject: invitation.text)
        return true
    }

    /// Takes an invitation back.
    public func revoke(_ invitation: ID<Invitation>) throws {
        try run(
            "UPDATE invitations SET deleted_at = $1, updated_at = $1, revision = revision + 1 WHERE id = $2",
            now,
            invitation.text
        )
        try record("invitation.revoked", for: .administrators, owner: nil, subject: invitation.text)
    }

    private func invitation(_ row: Row) throws -> Invitation {
        guard let role = User.Role(rawValue: row["role"]) else {
            throw Problem(.internalError, "An invitation has an unknown role.")
        }
        return Invitation(
            id: ID(row["id"]),
            email: (row["email"] as String?).map(EmailAddress.init(stored:)),
            role: role,
            expiresAt: Instant(microseconds: row["expires_at"]),
            createdBy: ID(row["created_by"]),
            createdAt: Instant(microseconds: row["created_at"])
        )
    }
}
