import Store
public import Studio

extension Accounts {
    /// Makes a way to a project for people without an account; the token is shown once.
    public func share(
        _ project: ID<Project>,
        passphrase: String? = nil,
        expiresAt: Instant? = nil,
        by principal: Principal
    ) async throws -> (link: ShareLink, token: Token) {
        if let passphrase, !(1...PasswordRule.mostBytes ~= PasswordRule.normalized(passphrase).utf8.count) {
            throw Problem(
                .validationError,
                "The passphrase must have 1 to \(PasswordRule.mostBytes) bytes; leave it out for none.",
                subject: "passphrase"
            )
        }
        try await store.read { try $0.require(.editor, of: principal.user, in: project) }
        var hash: String?
        if let passphrase { hash = try await self.hash(passphrase) }
        let (token, passphraseHash) = (token(.share), hash)
        let link = try await store.write(as: principal.user) { transaction in
            try transaction.require(.editor, of: principal.user, in: project)
            try Self.check(expiresAt, transaction)
            return try transaction.insertShare(
                of: project,
                prefix: token.prefix,
                hash: token.hash,
                passphraseHash: passphraseHash,
                expiresAt: expiresAt?.microseconds
            )
        }
        return (link, token)
    }

    /// The ways to a project that were not revoked, for its editors.
    public func shares(of project: ID<Project>, for principal: Principal) async throws -> [ShareLink] {
        try await store.read { transaction in
            try transaction.require(.editor, of: principal.user, in: project)
            return try transaction.shares(of: project)
        }
    }

    /// Closes a way to a project.
    public func revokeShare(_ id: ID<ShareLink>, by principal: Principal) async throws {
        try await store.write(as: principal.user) { transaction in
            let link = try transaction.share(id)
            guard try transaction.role(of: principal.user, in: link.project) != nil else {
                throw Problem(.resourceNotFound, "There is no shared link \(id).")
            }
            try transaction.require(.editor, of: principal.user, in: link.project)
            try transaction.revoke(link)
        }
    }

    /// Where a token leads; throws a `Problem` when it leads nowhere, or when its passphrase is not said.
    public func openShare(_ given: String, passphrase: String?) async throws -> ShareLink {
        let found = try await store.read { transaction in
            try Token(.share, given).flatMap { try transaction.share(hash: $0.hash) }
        }
        guard let found else {
            throw Problem(.resourceNotFound, "This link leads nowhere, or not any more; ask for another.")
        }
        guard let hash = found.passphraseHash else { return found.link }
        guard let passphrase, try await hasher.verify(passphrase, against: hash) else {
            throw Problem(
                .unauthenticated,
                "This link needs its passphrase; say it as it was told to you.",
                subject: "passphrase"
            )
        }
        return found.link
    }
}
