import GRDB
import Studio

extension Transaction {
    /// The secret of a name; nil when there is none.
    public func secret(_ name: String) throws -> String? {
        try row("SELECT value FROM secrets WHERE name = $1", name)?["value"]
    }

    /// Writes a secret over the one of that name.
    public func setSecret(_ value: String, named name: String) throws {
        try run(
            """
            INSERT INTO secrets (name, value, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value, created_at = excluded.created_at
            """,
            name,
            value,
            now
        )
        try record("secret.made", for: .administrators, owner: nil, subject: name)
    }

    /// Removes a secret; false when there is none of that value, so that only one of two has removed it.
    public func removeSecret(_ value: String, named name: String) throws -> Bool {
        let count = try run("DELETE FROM secrets WHERE name = $1 AND value = $2", name, value)
        guard count == 1 else { return false }
        try record("secret.removed", for: .administrators, owner: nil, subject: name)
        return true
    }

    /// Removes a secret whatever it is.
    public func removeSecret(named name: String) throws {
        guard let value = try secret(name) else { return }
        _ = try removeSecret(value, named: name)
    }
}
