/// One browser or program in which a person is signed in.
public struct Session: Hashable, Sendable, Codable {
    /// Why a session ended before its time.
    public enum End: String, Hashable, Sendable, Codable {
        case signOut = "sign_out"
        /// Its person ended it from another session.
        case ended
        /// The password was changed in another session.
        case password
        /// The password was set anew on the command line.
        case reset
        /// A refresh token was used a second time, so that two may have it.
        case reuse
        /// The account was deleted.
        case deleted
    }

    public let id: ID<Session>
    public let user: ID<User>
    /// What the browser or program calls itself.
    public let client: String
    /// The network address it was last refreshed from.
    public let address: String
    public let createdAt: Instant
    /// When it was last refreshed.
    public let seenAt: Instant
    /// When it ends by itself; each refresh puts that off.
    public let expiresAt: Instant

    /// A session as a row holds it.
    package init(
        id: ID<Session>,
        user: ID<User>,
        client: String,
        address: String,
        createdAt: Instant,
        seenAt: Instant,
        expiresAt: Instant
    ) {
        self.id = id
        self.user = user
        self.client = client
        self.address = address
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
    }
}

/// What asks for a session, in its own words; kept to tell sessions apart.
public struct SessionClient: Hashable, Sendable {
    public let name: String
    public let address: String

    /// A client; of long words only the beginning is kept, and nothing that cannot be seen.
    public init(name: String, address: String) {
        self.name = Self.plain(name, atMost: 300)
        self.address = Self.plain(address, atMost: 100)
    }

    private static func plain(_ text: String, atMost count: Int) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isControl }.prefix(count)))
    }
}
