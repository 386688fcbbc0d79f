/// A long-lived key of a program, as its person sees it; the key itself is shown once and not kept.
public struct APIKey: Hashable, Sendable, Codable {
    public let id: ID<APIKey>
    public let user: ID<User>
    public let name: String
    /// The beginning of the key, by which its person tells it from others.
    public let prefix: String
    public let scopes: Set<KeyScope>
    /// From then on it is refused; nil for a key that lasts until it is deleted.
    public let expiresAt: Instant?
    /// Within a minute; nil when it was never used.
    public let lastUsedAt: Instant?
    public let createdAt: Instant

    /// A key as a row holds it.
    package init(
        id: ID<APIKey>,
        user: ID<User>,
        name: String,
        prefix: String,
        scopes: Set<KeyScope>,
        expiresAt: Instant?,
        lastUsedAt: Instant?,
        createdAt: Instant
    ) {
        self.id = id
        self.user = user
        self.name = name
        self.prefix = prefix
        self.scopes = scopes
        self.expiresAt = expiresAt
        self.lastUsedAt = lastUsedAt
        self.createdAt = createdAt
    }
}
