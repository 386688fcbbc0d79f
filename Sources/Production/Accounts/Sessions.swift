import Store
public import Studio

extension Accounts {
    /// The sessions of who asks that go on, oldest first.
    public func sessions(of principal: Principal) async throws -> [Session] {
        try await store.read { try $0.sessions(of: principal.user) }
    }

    /// Ends the session that the principal came by.
    public func signOut(_ principal: Principal) async throws {
        guard let id = principal.session else {
            throw Problem(.invalidParameter, "A key has no session to sign out of; delete the key instead.")
        }
        try await end(id, of: principal, .signOut)
    }

    /// Ends one of the sessions of who asks.
    public func endSession(_ id: ID<Session>, by principal: Principal) async throws {
        try await end(id, of: principal, id == principal.session ? .signOut : .ended)
    }

    private func end(_ id: ID<Session>, of principal: Principal, _ reason: Session.End) async throws {
        try await store.write(as: principal.user) { transaction in
            let session = try transaction.session(id)
            // Another's session is as if it were not there.
            guard session.user == principal.user else {
                throw Problem(.resourceNotFound, "There is no session \(id), or it has ended.")
            }
            try transaction.end(session, reason)
        }
    }
}
