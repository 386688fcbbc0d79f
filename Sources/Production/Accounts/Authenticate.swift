import Store
public import Studio

extension Accounts {
    /// Who comes by a session, with the role the account has now; throws a `Problem` when the session ended.
    public func principal(ofSession id: ID<Session>) async throws -> Principal {
        let user = try await store.read { transaction in
            try transaction.user(ofSession: id).flatMap { try transaction.credentials(of: $0)?.user }
        }
        guard let user else {
            throw Problem(.unauthenticated, "The session has ended; sign in again.")
        }
        return Principal(user: user.id, role: user.role, scopes: user.role.scopes, session: id)
    }

    /// Who comes by a key; throws a `Problem` when it is unknown, deleted or expired.
    ///
    /// A key may do no more than its account may now, whatever it was made for.
    public func principal(ofKey given: String) async throws -> Principal {
        let found = try await store.read { transaction -> (key: APIKey, user: User, now: Int64)? in
            guard let token = Token(.key, given), let key = try transaction.key(hash: token.hash),
                let user = try transaction.credentials(of: key.user)?.user
            else { return nil }
            return (key, user, transaction.now)
        }
        guard let (key, user, now) = found else {
            throw Problem(.unauthenticated, "The key is not valid, or not any more; make another.")
        }
        // Not at every call: a write takes longer than most of them. On a full disk one can still read.
        if key.lastUsedAt.map({ now - $0.microseconds >= 60_000_000 }) ?? true {
            try? await store.write(as: user.id) { try $0.touch(key.id) }
        }
        return Principal(
            user: user.id,
            role: user.role,
            scopes: key.scopes.intersection(user.role.scopes),
            key: key.id
        )
    }
}
