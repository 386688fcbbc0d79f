/// Who asks, and by what right: an account by a session or a key, the command line as the local user, or whoever
/// has a shared link.
public struct Principal: Hashable, Sendable {
    public let user: ID<User>
    public let role: User.Role
    /// What it may do of what its account may.
    public let scopes: Set<KeyScope>
    /// The session it came by; nil for keys and the command line.
    public let session: ID<Session>?
    /// The key it came by; nil for sessions and the command line.
    public let key: ID<APIKey>?
    /// The shared link it came by, which is all it may: its role in its one project.
    public let share: ShareLink?

    /// An account that came by a session, a key or neither.
    package init(
        user: ID<User>,
        role: User.Role,
        scopes: Set<KeyScope>,
        session: ID<Session>? = nil,
        key: ID<APIKey>? = nil
    ) {
        self.user = user
        self.role = role
        self.scopes = scopes
        self.session = session
        self.key = key
        share = nil
    }

    /// Whoever came by a shared link.
    package init(share: ShareLink) {
        user = share.user
        role = .member
        scopes = share.role > .viewer ? [.read, .write] : [.read]
        session = nil
        key = nil
        self.share = share
    }
}

/// What a key may be used for.
public enum KeyScope: String, Hashable, Sendable, Codable, CaseIterable {
    /// To see what its account may see.
    case read
    /// To change what its account may change.
    case write
    /// To start work that takes engines and money.
    case generate
    /// To keep accounts, engines and the queue; of administrators only.
    case admin
    /// To be a machine that takes jobs; of administrators only.
    case worker
}

extension User.Role {
    /// All that a session of such an account may do, and the most that its keys may.
    public var scopes: Set<KeyScope> {
        switch self {
        case .member: [.read, .write, .generate]
        case .administrator, .local: Set(KeyScope.allCases)
        }
    }
}
