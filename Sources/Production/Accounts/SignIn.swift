import Store
public import Studio

extension Accounts {
    /// Opens a session for who knows the password.
    ///
    /// An unknown e-mail and a wrong password give the same answer after the same work.
    public func signIn(email: String, password: String, _ client: SessionClient) async throws -> SignedIn {
        let address = try? EmailAddress(email)
        let found = try await store.read { transaction in try address.flatMap(transaction.credentials) }
        guard try await hasher.verify(password, against: found?.passwordHash), let found else {
            throw Self.wrongPassword
        }
        // Costs were raised since the hash was made: now is the only time when the password is known.
        let isOutdated = found.passwordHash.map(hasher.isOutdated) ?? false
        let fresh = isOutdated ? try await hash(password) : nil
        let refresh = token(.refresh)
        return try await store.write(as: found.user.id) { transaction in
            // It may have been deleted, or given another password, while its hash was worked out.
            guard let now = try transaction.credentials(of: found.user.id),
                now.passwordHash == found.passwordHash
            else { throw Self.wrongPassword }
            if let fresh { try transaction.setPasswordHash(fresh, of: now.user.id, isSame: true) }
            return try open(now.user, client, refresh, transaction)
        }
    }

    private static let wrongPassword = Problem(
        .unauthenticated,
        "The e-mail or the password is wrong; check both."
    )
}
