/// What an account may do in one project; each may do all that the ones before it may.
public enum ProjectRole: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case viewer
    case reviewer
    case editor
    /// Whose project it is; there is one, and only it says who else may do what.
    case owner

    public static func < (left: ProjectRole, right: ProjectRole) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One account that may do something in a project it does not own.
public struct ProjectMember: Hashable, Sendable, Codable {
    public let user: ID<User>
    public let name: String
    public let email: EmailAddress?
    public let role: ProjectRole
    /// Since when, whatever the role was then.
    public let createdAt: Instant
    /// From 1; rises with every other role.
    public let revision: Int

    /// A member as rows hold it.
    package init(
        user: ID<User>,
        name: String,
        email: EmailAddress?,
        role: ProjectRole,
        createdAt: Instant,
        revision: Int
    ) {
        self.user = user
        self.name = name
        self.email = email
        self.role = role
        self.createdAt = createdAt
        self.revision = revision
    }
}
