import Store
public import Studio

extension Accounts {
    /// Makes a way to a project for people without an account; the token is shown once.
    ///
    /// Who has it may do what a viewer or reviewer may, as far as that needs no account.
    public func share(
        _ project: ID<Project>,
        as role: ProjectRole = .viewer,
        passphrase: String? = nil,
        expiresAt: Instant? = nil,
        by principal: Principal
    ) async throws -> (link: ShareLink, token: Token) {
        guard role <= .reviewer else {
            throw Problem(
                .validationError,
                "The role must be viewer or reviewer; let in as a member who is to edit.",
                subject: "role"
            )
        }
        if let passphrase, !(1...PasswordRule.mostBytes ~= PasswordRule.normalized(passphrase).utf8.count) {
            throw Problem(
                .validationError,
                "The passphrase must have 1 to \(PasswordRule.mostBytes) bytes; leave it out for none.",
                subject: "passphrase"
            )
        }
        try await store.read { try $0.require(.owner, of: principal.user, in: project) }
        var hash: String?
        if let passphrase { hash = try await self.hash(passphrase) }
        let (token, passphraseHash) = (token(.share), hash)
        let link = try await store.write(as: principal.user) { transaction in
            try transaction.require(.owner, of: principal.user, in: project)
            try Self.check(expiresAt, transaction)
            return try transaction.insertShare(
                of: project,
                prefix: token.prefix,
                role: role,
                hash: token.hash,
                passphraseHash: passphraseHash,
                expiresAt: expiresAt?.microseconds
            )
        }
        return (link, token)
    }

    /// The ways to a project that were not revoked, for its owner.
    public func shares(of project: ID<Project>, for principal: Principal) async throws -> [ShareLink] {
        try await store.read { transaction in
            try transaction.require(.owner, of: principal.user, in: project)
            return try transaction.shares(of: project)
        }
    }

    /// Closes a way to a project.
    ///
    /// With a project, a way to another is as if it were not there.
    public func revokeShare(
        _ id: ID<ShareLink>,
        of project: ID<Project>? = nil,
        by principal: Principal
    ) async throws {
        try await store.write(as: principal.user) { transaction in
            let link = try transaction.share(id)
            guard try transaction.role(of: principal.user, in: link.project) != nil,
                project == nil || project == link.project
            else { throw Problem(.resourceNotFound, "There is no shared link \(id).") }
            try transaction.require(.owner, of: principal.user, in: link.project)
            try transaction.revoke(link)
        }
    }

    /// Whoever comes by a link that was opened; throws a `Problem` when it leads nowhere any more.
    public func principal(ofShare id: ID<ShareLink>) async throws -> Principal {
        guard let link = try await store.read({ try $0.openShare(id) }) else {
            throw Problem(.unauthenticated, "The shared link leads nowhere any more; ask for another.")
        }
        return Principal(share: link)
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
