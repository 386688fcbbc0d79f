import Store
public import Studio

extension Accounts {
    /// Invites somebody; the token is shown once and serves one new account within seven days.
    public func invite(
        email: String? = nil,
        role: User.Role = .member,
        by principal: Principal
    ) async throws -> (invitation: Invitation, token: Token) {
        let email = try email.map { text throws(Problem) in try EmailAddress(text) }
        try Self.checkGiven(role)
        let token = token(.invitation)
        let invitation = try await store.write(as: principal.user) { transaction in
            try transaction.requireAdministrator(principal)
            if let email, try transaction.credentials(of: email) != nil {
                throw Problem(
                    .duplicateResource,
                    "There is an account with that e-mail already.",
                    subject: "email"
                )
            }
            return try transaction.insertInvitation(
                hash: token.hash,
                email: email,
                role: role,
                expiresAt: transaction.now + Lifetime.invitation
            )
        }
        return (invitation, token)
    }

    /// The invitations that can still be used, oldest first.
    public func invitations(for principal: Principal) async throws -> [Invitation] {
        try await store.read { transaction in
            try transaction.requireAdministrator(principal)
            return try transaction.invitations()
        }
    }

    /// Takes an invitation back.
    public func revokeInvitation(_ id: ID<Invitation>, by principal: Principal) async throws {
        try await store.write(as: principal.user) { transaction in
            try transaction.requireAdministrator(principal)
            try transaction.revoke(try transaction.invitation(id).id)
        }
    }

    /// Throws a `Problem` for a role that no account can be given.
    static func checkGiven(_ role: User.Role) throws(Problem) {
        guard role == .local else { return }
        throw Problem(.validationError, "The role must be member or administrator.", subject: "role")
    }
}
