public import Store
public import Studio

/// Who may come in and what they may do there: the operations on accounts of one data folder.
public struct Accounts: Sendable {
    public let store: Store
    /// What passwords are hashed with.
    public let hasher: PasswordHasher
    public let settings: AccountSettings
    private let chance: any SecretChance

    /// Accounts on an open store; time is the store's.
    public init(
        store: Store,
        chance: any SecretChance,
        hasher: PasswordHasher = PasswordHasher(),
        settings: AccountSettings = AccountSettings()
    ) {
        self.store = store
        self.chance = chance
        self.hasher = hasher
        self.settings = settings
    }

    /// The hash of a new password, with a salt of its own.
    func hash(_ password: String) async throws -> String {
        try await hasher.hash(password, salt: chance.secret(bytes: 16))
    }

    /// A new token.
    func token(_ kind: Token.Kind) -> Token { Token(kind, chance.secret(bytes: Token.bytes)) }

    /// Whoever may write the data folder, as the command line does: the local user, who may do everything.
    public func commandLine() async throws -> Principal {
        let user = try await store.write { $0.actor }
        return Principal(user: user, role: .local, scopes: User.Role.local.scopes)
    }

    /// A secret of 32 bytes for signing what this installation gives out, made when it is first asked for.
    public func signingKey() async throws -> [UInt8] { try await key("signing_key") }

    /// A secret of 32 bytes for the addresses of media, made when it is first asked for.
    public func mediaKey() async throws -> [UInt8] { try await key("media_key") }

    private func key(_ name: String) async throws -> [UInt8] {
        let made = Base64URL.text(chance.secret(bytes: 32))
        let kept = try await store.read { try $0.secret(name) }
        if let kept { return try Base64URL.bytes(kept) }
        return try await store.write { transaction in
            // Another process may have been first.
            if let kept = try transaction.secret(name) { return try Base64URL.bytes(kept) }
            try transaction.setSecret(made, named: name)
            return try Base64URL.bytes(made)
        }
    }
}

/// What whoever runs the installation decides about accounts.
public struct AccountSettings: Sendable {
    /// Whether anybody may make an account, or only who was invited.
    public var isRegistrationOpen: Bool

    /// By invitation only, unless said otherwise.
    public init(isRegistrationOpen: Bool = false) {
        self.isRegistrationOpen = isRegistrationOpen
    }
}

/// Chance that nobody can guess; injected, so that tests can repeat it.
public protocol SecretChance: Sendable {
    /// So many bytes from a generator that is made for secrets.
    func secret(bytes count: Int) -> [UInt8]
}

/// How long what is given out lasts, in microseconds.
enum Lifetime {
    /// A session that is not refreshed, and the token that refreshes it.
    static let refresh: Int64 = 30 * 24 * 3600 * 1_000_000
    /// An invitation.
    static let invitation: Int64 = 7 * 24 * 3600 * 1_000_000
    /// How long after its use a refresh token may be given again, when the answer may have been lost.
    static let repeatedRefresh: Int64 = 10 * 1_000_000
}
