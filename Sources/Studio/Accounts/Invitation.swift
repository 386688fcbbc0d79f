/// A way in for one new account; its token is shown once and not kept.
public struct Invitation: Hashable, Sendable, Codable {
    public let id: ID<Invitation>
    /// The only address that may use it; nil for whoever has it.
    public let email: EmailAddress?
    /// What the new account will be.
    public let role: User.Role
    public let expiresAt: Instant
    public let createdBy: ID<User>
    public let createdAt: Instant

    /// An invitation as a row holds it.
    package init(
        id: ID<Invitation>,
        email: EmailAddress?,
        role: User.Role,
        expiresAt: Instant,
        createdBy: ID<User>,
        createdAt: Instant
    ) {
        self.id = id
        self.email = email
        self.role = role
        self.expiresAt = expiresAt
        self.createdBy = createdBy
        self.createdAt = createdAt
    }
}
