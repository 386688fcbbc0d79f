import Store
public import Studio

/// What a person fills in to get an account.
public struct NewAccount: Sendable {
    public let email: String
    public let name: String
    public let password: String

    /// What was filled in, as it was; each operation checks it.
    public init(email: String, name: String, password: String) {
        self.email = email
        self.name = name
        self.password = password
    }

    /// The e-mail and the name as they are kept; throws a `Problem` for the first field that cannot be taken.
    func checked() throws(Problem) -> (email: EmailAddress, name: String) {
        let email = try EmailAddress(email)
        let name = try User.name(name)
        try PasswordRule.check(password, email: email)
        return (email, name)
    }
}

extension Accounts {
    private static let setUpSecret = "set_up_token"

    /// Makes the token of the set-up link, in the place of an earlier one; nil when there is an administrator.
    public func beginSetUp() async throws -> Token? {
        let token = token(.setUp)
        return try await store.write { transaction in
            guard try !transaction.hasAdministrator() else { return nil }
            try transaction.setSecret(token.hash, named: Self.setUpSecret)
            return token
        }
    }

    /// Whether there is no administrator yet.
    public func needsSetUp() async throws -> Bool {
        try await store.read { try !$0.hasAdministrator() }
    }

    /// Makes the first administrator, who owns what the command line made and makes, and signs in.
    ///
    /// The token serves once: of two who use it at the same time, exactly one gets in.
    public func setUp(
        _ given: String,
        _ account: NewAccount,
        _ client: SessionClient
    ) async throws -> SignedIn {
        let (email, name) = try account.checked()
        guard let token = Token(.setUp, given),
            try await store.read({ try $0.secret(Self.setUpSecret) }) == token.hash
        else { throw Self.wrongLink }
        let hash = try await hash(account.password)
        let refresh = self.token(.refresh)
        return try await store.write { transaction in
            // Work is never within a transaction, so all may have changed since.
            guard try transaction.removeSecret(token.hash, named: Self.setUpSecret),
                try !transaction.hasAdministrator()
            else { throw Self.wrongLink }
            let id: ID<User> = transaction.ids.next()
            let user = try transaction.insertUser(
                id,
                name: name,
                email: email,
                role: .administrator,
                passwordHash: hash
            )
            try adopt(for: id, transaction)
            return try open(user, client, refresh, transaction.acting(as: id))
        }
    }

    /// What every new administrator means: no set-up any more, and an owner for what the command line made.
    func adopt(for administrator: ID<User>, _ transaction: Transaction) throws {
        try transaction.removeSecret(named: Self.setUpSecret)
        let local = try transaction.localUser()
        guard local.adopter == nil else { return }
        try transaction.setAdopter(administrator)
        for belonging in try transaction.belongings(of: local.id) {
            try give(belonging, to: administrator, transaction)
        }
    }

    /// Gives a project another owner, under a slug that is free there.
    func give(_ belonging: Belonging, to owner: ID<User>, _ transaction: Transaction) throws {
        let there = transaction.acting(as: owner)
        let isTaken = try there.isSlugTaken(belonging.slug)
        let slug = isTaken ? try Slug.free(for: belonging.name, there) : belonging.slug
        try transaction.give(belonging.project, to: owner, slug: slug)
    }

    private static let wrongLink = Problem(
        .forbidden,
        "The set-up link is not valid, or not any more; start the server again for a new one.",
        subject: "token"
    )
}
