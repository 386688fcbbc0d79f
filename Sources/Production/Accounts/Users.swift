public import Store
public import Studio

extension Accounts {
    /// All accounts, oldest first.
    public func users(for principal: Principal) async throws -> [User] {
        try await store.read { transaction in
            try transaction.requireAdministrator(principal)
            return try transaction.users()
        }
    }

    /// A page of them, after a cursor of the page before.
    public func users(
        for principal: Principal,
        after cursor: String?,
        limit: Int
    ) async throws -> Page<User> {
        try await store.read { transaction in
            try transaction.requireAdministrator(principal)
            return try transaction.users(after: cursor, limit: limit)
        }
    }

    /// Makes an account for somebody; the first administrator adopts what the command line made.
    ///
    /// Without a password a random one is set and returned, which is shown once.
    public func addUser(
        email: String,
        name: String? = nil,
        role: User.Role = .member,
        password given: String? = nil,
        by principal: Principal
    ) async throws -> (user: User, password: String) {
        try Self.checkGiven(role)
        let password = given ?? randomPassword()
        let fallback = email.split(separator: "@").first.map(String.init) ?? email
        let account = NewAccount(email: email, name: name ?? fallback, password: password)
        let (email, name) = try account.checked()
        let hash = try await hash(password)
        let user = try await store.write(as: principal.user) { transaction in
            try transaction.requireAdministrator(principal)
            let id: ID<User> = transaction.ids.next()
            let user = try transaction.insertUser(
                id,
                name: name,
                email: email,
                role: role,
                passwordHash: hash
            )
            if role == .administrator { try adopt(for: id, transaction) }
            return user
        }
        return (user, password)
    }

    /// Says what an account may do in the installation; the last administrator stays one.
    ///
    /// With a revision, an account that was changed since is left as it is.
    public func setRole(
        _ role: User.Role,
        of id: ID<User>,
        revision: Int? = nil,
        by principal: Principal
    ) async throws -> User {
        try await store.write(as: principal.user) { transaction in
            try transaction.requireAdministrator(principal)
            try transaction.user(id).check(revision)
            return try setRole(role, of: id, by: principal, transaction)
        }
    }

    /// The same for the account of an e-mail.
    public func setRole(_ role: User.Role, of email: String, by principal: Principal) async throws -> User {
        let address = try EmailAddress(email)
        return try await store.write(as: principal.user) { transaction in
            try setRole(role, of: try transaction.account(of: address).id, by: principal, transaction)
        }
    }

    private func setRole(
        _ role: User.Role,
        of id: ID<User>,
        by principal: Principal,
        _ transaction: Transaction
    ) throws -> User {
        try transaction.requireAdministrator(principal)
        try Self.checkGiven(role)
        let user = try transaction.user(id)
        guard user.role != .local else { throw Problem(.resourceNotFound, "There is no account \(id).") }
        guard user.role != role else { return user }
        if user.role == .administrator { try transaction.requireAdministrator(besides: id) }
        try transaction.setRole(role, of: id)
        // By its own invitation it would be administrator again.
        if role == .member { try transaction.revokeInvitations(by: id) }
        if role == .administrator { try adopt(for: id, transaction) }
        return try transaction.user(id)
    }
}

extension User {
    /// Throws a `Problem` when the account was changed since its revision was seen.
    func check(_ seen: Int?) throws {
        guard let seen, seen != revision else { return }
        throw Problem(
            .revisionConflict,
            "The account was changed meanwhile; read it again.",
            details: ["revision": Double(revision)]
        )
    }
}

extension Transaction {
    /// Throws a `Problem` when an account is the last administrator.
    func requireAdministrator(besides user: ID<User>) throws {
        guard try hasAdministrator(besides: user) else {
            throw Problem(
                .conflict,
                "This is the last administrator; make another account administrator first."
            )
        }
    }
}
