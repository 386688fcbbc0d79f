import Store
public import Studio

extension Accounts {
    /// Goes on with a session: the token is used up and another given for it.
    ///
    /// A token that comes a second time ends the whole session, because two may have it. One thing is let
    /// through where `mayRepeat` says so, as it does of browsers: within ten seconds of its use the same client
    /// (by the name it gives itself) may give it again, as it does when the answer was lost or when two of its
    /// windows refresh at once, and gets another token each time, until one of those is used; the rest of them
    /// are then retired, and one that is retired ends the session as well.
    public func refresh(
        _ given: String,
        _ client: SessionClient,
        mayRepeat: Bool = false
    ) async throws -> SignedIn {
        guard let token = Token(.refresh, given) else { throw Self.ended }
        let user = try await store.read { transaction in
            try transaction.refreshToken(token.hash).flatMap { try transaction.user(ofSession: $0.session) }
        }
        guard let user else { throw Self.ended }
        let next = self.token(.refresh)
        let refreshed = try await store.write(as: user) { transaction in
            try refresh(token, client, mayRepeat, next, transaction)
        }
        // The end of the session must stay written, so that it is not thrown within the transaction.
        guard let refreshed else { throw Self.ended }
        return refreshed
    }

    /// Nil when the token serves no more; what that means for its session is written.
    private func refresh(
        _ token: Token,
        _ client: SessionClient,
        _ mayRepeat: Bool,
        _ next: Token,
        _ transaction: Transaction
    ) throws -> SignedIn? {
        guard let row = try transaction.refreshToken(token.hash), row.expiresAt > transaction.now,
            let session = try? transaction.session(row.session),
            let user = try transaction.credentials(of: session.user)?.user
        else { return nil }
        guard
            try transaction.useRefreshToken(token.hash, parent: row.parent)
                || mayRepeat && isRepeated(token, row, session, client, transaction)
        else {
            try transaction.end(session, .reuse)
            return nil
        }
        let until = transaction.now + Lifetime.refresh
        try transaction.insertRefreshToken(next.hash, of: session.id, parent: token.hash, until: until)
        return SignedIn(
            user: user,
            session: try transaction.prolong(session, client, until: until),
            refreshToken: next
        )
    }

    /// Whether a token that was used comes again from the same client, so soon that its answer may be lost.
    private func isRepeated(
        _ token: Token,
        _ row: RefreshTokenRow,
        _ session: Session,
        _ client: SessionClient,
        _ transaction: Transaction
    ) throws -> Bool {
        guard let used = row.usedAt, !row.isRetired else { return false }
        return transaction.now - used <= Lifetime.repeatedRefresh && client.name == session.client
            ? try !transaction.hasUsedSuccessor(token.hash) : false
    }

    private static let ended = Problem(.unauthenticated, "The session has ended; sign in again.")
}
