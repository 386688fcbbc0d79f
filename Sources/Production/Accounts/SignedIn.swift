import Store
public import Studio

/// An account that has just come in, with what its browser or program needs to stay.
public struct SignedIn: Sendable {
    public let user: User
    public let session: Session
    /// Gives the next of its kind, once; it lapses with the session.
    public let refreshToken: Token
}

extension Accounts {
    /// Opens a session; it and its first token are written in the caller's transaction.
    func open(
        _ user: User,
        _ client: SessionClient,
        _ token: Token,
        _ transaction: Transaction
    ) throws
        -> SignedIn
    {
        let until = transaction.now + Lifetime.refresh
        let session = try transaction.insertSession(of: user.id, client, until: until)
        try transaction.insertRefreshToken(token.hash, of: session.id, parent: nil, until: until)
        return SignedIn(user: user, session: session, refreshToken: token)
    }
}
