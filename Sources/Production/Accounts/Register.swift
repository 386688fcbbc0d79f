import Store
public import Studio

extension Accounts {
    /// Makes an account by an invitation, or by the form alone where that is open, and signs in.
    ///
    /// An invitation serves once, and only the e-mail that it names, if it names one.
    public func register(
        _ account: NewAccount,
        invitation given: String?,
        _ client: SessionClient
    ) async throws -> SignedIn {
        let (email, name) = try account.checked()
        let token = given.map { Token(.invitation, $0) }
        if token == nil, !settings.isRegistrationOpen {
            throw Problem(.forbidden, "Accounts are made by invitation here; ask an administrator for one.")
        }
        _ = try await store.read { try Self.invitation(token, email, $0) }
        let hash = try await hash(account.password)
        let refresh = self.token(.refresh)
        return try await store.write { transaction in
            let invitation = try Self.invitation(token, email, transaction)
            let id: ID<User> = transaction.ids.next()
            let transaction = transaction.acting(as: id)
            let user = try transaction.insertUser(
                id,
                name: name,
                email: email,
                role: invitation?.role ?? .member,
                passwordHash: hash
            )
            if let invitation {
                guard try transaction.accept(invitation.id, by: id) else { throw Self.wrongInvitation }
            }
            if user.role == .administrator { try adopt(for: id, transaction) }
            return try open(user, client, refresh, transaction)
        }
    }

    /// The invitation of a token; nil without a token.
    ///
    /// The inner nil is a text that cannot be one.
    private static func invitation(
        _ token: Token??,
        _ email: EmailAddress,
        _ transaction: Transaction
    ) throws -> Invitation? {
        guard let token else { return nil }
        guard let token, let invitation = try transaction.invitation(hash: token.hash),
            invitation.email == nil || invitation.email == email
        else { throw wrongInvitation }
        return invitation
    }

    private static let wrongInvitation = Problem(
        .forbidden,
        "The invitation is not for this e-mail, was used, or has lapsed; ask an administrator for another.",
        subject: "invitation"
    )
}
