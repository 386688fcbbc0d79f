/// A way to one project for people without an account; its token is shown once and not kept.
public struct ShareLink: Hashable, Sendable, Codable {
    public let id: ID<ShareLink>
    public let project: ID<Project>
    /// The beginning of the token, by which it is told from others.
    public let prefix: String
    /// What it lets people do: `viewer` or `reviewer`.
    public let role: ProjectRole
    /// Whether a passphrase must be said too.
    public let hasPassphrase: Bool
    /// From then on it leads nowhere; nil for one that lasts until it is revoked.
    public let expiresAt: Instant?
    public let createdBy: ID<User>
    public let createdAt: Instant

    /// What is done by the link is done by this account, which can neither sign in nor be found.
    public var user: ID<User> { ID(id.text) }

    /// A link as a row holds it.
    package init(
        id: ID<ShareLink>,
        project: ID<Project>,
        prefix: String,
        role: ProjectRole,
        hasPassphrase: Bool,
        expiresAt: Instant?,
        createdBy: ID<User>,
        createdAt: Instant
    ) {
        self.id = id
        self.project = project
        self.prefix = prefix
        self.role = role
        self.hasPassphrase = hasPassphrase
        self.expiresAt = expiresAt
        self.createdBy = createdBy
        self.createdAt = createdAt
    }
}
