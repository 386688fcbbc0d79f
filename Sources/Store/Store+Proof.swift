extension Store {
    /// Writes a row and waits until it is on the disk; throws a `Problem` when that cannot be.
    public func proveWrite() async throws {
        try await write { transaction in
            _ = try transaction.run(
                """
                INSERT INTO leases (name, holder, token, expires_at) VALUES ('proof', 'proof', 'proof', $1)
                ON CONFLICT (name) DO UPDATE SET expires_at = $1
                """,
                transaction.now
            )
        }
    }
}
