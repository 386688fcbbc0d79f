import Studio

extension Store {
    /// Takes a lease by name for so many seconds; false while another holds it.
    public func takeLease(_ name: String, holder: String, token: String, seconds: Int64) async throws -> Bool
    {
        try await write { transaction in
            try transaction.run(
                """
                INSERT INTO leases (name, holder, token, expires_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (name) DO UPDATE SET holder = $2, token = $3, expires_at = $4
                WHERE leases.expires_at < $5
                """,
                name,
                holder,
                token,
                transaction.now + seconds * 1_000_000,
                transaction.now
            ) == 1
        }
    }

    /// Gives a lease back, if it is still the one that was taken.
    public func endLease(_ name: String, token: String) async throws {
        try await write { transaction in
            _ = try transaction.run("DELETE FROM leases WHERE name = $1 AND token = $2", name, token)
        }
    }
}
