import GRDB
public import Studio

extension Transaction {
    /// Writes a new account; throws a `Problem` when the e-mail has one.
    public func insertUser(
        _ id: ID<User>,
        name: String,
        email: EmailAddress,
        role: User.Role,
        passwordHash: String
    ) throws -> User {
        guard try row("SELECT 1 FROM users WHERE email = $1 AND deleted_at IS NULL", email.text) == nil else {
            throw Problem(
                .duplicateResource,
                "There is an account with that e-mail already; sign in, or use another e-mail.",
                subject: "email"
            )
        }
        try run(
            """
            INSERT INTO users (id, name, role, email, password_hash, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $6)
            """,
            id.text,
            name,
            role.rawValue,
            email.text,
            passwordHash,
            now
        )
        try record(
            "user.made",
            for: .administrators,
            owner: id,
            subject: id.text,
            data: ["role": role.rawValue]
        )
        return try user(id)
    }

    /// The account of an id; throws a `Problem` when there is none, or none any more.
    public func user(_ id: ID<User>) throws -> User {
        guard let row = try row("SELECT * FROM users WHERE id = $1 AND deleted_at IS NULL", id.text) else {
            throw Problem(.resourceNotFound, "There is no account \(id).")
        }
        return try user(row)
    }

    /// The account of an e-mail, with the hash of its password; nil when there is none.
    public func credentials(of email: EmailAddress) throws -> Credentials? {
        try row(
            "SELECT * FROM users WHERE email = $1 AND deleted_at IS NULL",
            email.text,
            reading: credentials
        )
    }

    /// The account of an id, with the hash of its password; nil when there is none.
    public func credentials(of user: ID<User>) throws -> Credentials? {
        try row("SELECT * FROM users WHERE id = $1 AND deleted_at IS NULL", user.text, reading: credentials)
    }

    /// All accounts, oldest first; the local user is none.
    public func users() throws -> [User] {
        try rows(
            "SELECT * FROM users WHERE role <> 'local' AND deleted_at IS NULL ORDER BY id",
            reading: user
        )
    }

    /// A page of them.
    public func users(after cursor: String?, limit: Int) throws -> Page<User> {
        let last = try cursor.map { try Cursor($0, of: "users", count: 2).values[1] }
        let found = try rows(
            """
            SELECT * FROM users WHERE role <> 'local' AND deleted_at IS NULL AND id > $1 ORDER BY id LIMIT $2
            """,
            last ?? "",
            limit + 1,
            reading: user
        )
        let count = try row(
            "SELECT count(*) AS count FROM users WHERE role <> 'local' AND deleted_at IS NULL"
        )
        return Page(found, limit: limit, total: count?["count"]) { Cursor(["users", $0.id.text]) }
    }

    /// Whether there is an administrator, leaving one account out of the count if given.
    public func hasAdministrator(besides user: ID<User>? = nil) throws -> Bool {
        try row(
            """
            SELECT 1 FROM users WHERE role = 'administrator' AND deleted_at IS NULL AND id <> $1 LIMIT 1
            """,
            user?.text ?? ""
        ) != nil
    }

    /// Writes the hash of a new password, or another hash of the same one.
    public func setPasswordHash(_ hash: String, of user: ID<User>, isSame: Bool = false) throws {
        try run(
            "UPDATE users SET password_hash = $1, updated_at = $2 WHERE id = $3",
            hash,
            now,
            user.text
        )
        let kind = isSame ? "user.rehashed" : "user.password"
        try record(kind, for: .owner, owner: user, subject: user.text)
    }

    /// Writes what a person may change of their account.
    public func setProfile(name: String, preferences: String, of user: ID<User>) throws {
        try run(
            """
            UPDATE users SET name = $1, preferences = $2, updated_at = $3, revision = revision + 1 WHERE id = $4
            """,
            name,
            preferences,
            now,
            user.text
        )
        try record("user.changed", for: .administrators, owner: user, subject: user.text)
    }

    /// Writes what an account may do.
    public func setRole(_ role: User.Role, of user: ID<User>) throws {
        try run(
            "UPDATE users SET role = $1, updated_at = $2, revision = revision + 1 WHERE id = $3",
            role.rawValue,
            now,
            user.text
        )
        try record(
            "user.role",
            for: .administrators,
            owner: user,
            subject: user.text,
            data: ["role": role.rawValue]
        )
    }

    /// Puts an account into the trash, which frees its e-mail.
    public func deleteUser(_ user: ID<User>) throws {
        try run(
            "UPDATE users SET deleted_at = $1, updated_at = $1, revision = revision + 1 WHERE id = $2",
            now,
            user.text
        )
        try record("user.deleted", for: .administrators, owner: nil, subject: user.text)
    }

    private func credentials(_ row: Row) throws -> Credentials {
        Credentials(user: try user(row), passwordHash: row["password_hash"])
    }

    private func user(_ row: Row) throws -> User {
        guard let role = User.Role(rawValue: row["role"]) else {
            throw Problem(.internalError, "An account has an unknown role.")
        }
        return User(
            id: ID(row["id"]),
            name: row["name"],
            email: (row["email"] as String?).map(EmailAddress.init(stored:)),
            role: role,
            preferences: row["preferences"],
            createdAt: Instant(microseconds: row["created_at"]),
            revision: row["revision"]
        )
    }
}

/// An account and what its password is compared with.
public struct Credentials: Sendable {
    public let user: User
    /// In the standard form of Argon2; nil for an account without a password.
    public let passwordHash: String?
}
