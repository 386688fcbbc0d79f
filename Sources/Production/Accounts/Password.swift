import Store
public import Studio

extension Accounts {
    /// Changes the password of who asks and knows the present one; all other sessions end.
    public func changePassword(
        from present: String,
        to password: String,
        by principal: Principal
    ) async throws {
        let found = try await store.read { try $0.credentials(of: principal.user) }
        guard let found, let email = found.user.email else {
            throw Problem(.resourceNotFound, "There is no account \(principal.user).")
        }
        try PasswordRule.check(password, email: email)
        guard try await hasher.verify(present, against: found.passwordHash) else {
            throw Problem(
                .forbidden,
                "The present password is wrong; check it.",
                subject: "current_password"
            )
        }
        let hash = try await hash(password)
        try await store.write(as: principal.user) { transaction in
            guard try transaction.credentials(of: principal.user)?.passwordHash == found.passwordHash else {
                throw Problem(.conflict, "The password was changed meanwhile; sign in with the new one.")
            }
            try transaction.setPasswordHash(hash, of: principal.user)
            try transaction.endSessions(of: principal.user, .password, but: principal.session)
        }
    }

    /// Throws a `Problem` when there is no account of an e-mail, before its new password is asked for.
    public func requireAccount(of email: EmailAddress) async throws {
        _ = try await store.read { try $0.account(of: email) }
    }

    /// Sets the password of an account that cannot sign in any more; all its sessions end.
    ///
    /// Without a password a random one is set and returned, which is shown once.
    public func resetPassword(
        of email: String,
        to given: String? = nil,
        by principal: Principal
    ) async throws -> String {
        let address = try EmailAddress(email)
        let password = given ?? randomPassword()
        try PasswordRule.check(password, email: address)
        let hash = try await hash(password)
        try await store.write(as: principal.user) { transaction in
            try transaction.requireAdministrator(principal)
            let user = try transaction.account(of: address)
            try transaction.setPasswordHash(hash, of: user.id)
            try transaction.endSessions(of: user.id, .reset)
        }
        return password
    }

    /// 120 bits that a person can still copy by hand.
    func randomPassword() -> String { String(token(.setUp).text.suffix(20)) }
}

extension Transaction {
    /// The account of an e-mail; throws a `Problem` when there is none.
    func account(of email: EmailAddress) throws -> User {
        guard let user = try credentials(of: email)?.user else {
            throw Problem(
                .resourceNotFound,
                "There is no account with the e-mail \(email); `reelwright users list` shows all.",
                subject: "email"
            )
        }
        return user
    }
}
