/// A person with an account, or the local user whose films the command line makes.
public struct User: Hashable, Sendable, Codable {
    /// What an account may do in the installation; what it may do in a project is a `ProjectRole`.
    public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        /// Who works on the command line of this machine; there is one, and nobody signs in as it.
        case local
        case member
        /// Keeps accounts, engines and the queue; sees no project of others.
        case administrator
    }

    public let id: ID<User>
    public var name: String
    /// Unique among the accounts that are not deleted; the local user has none.
    public var email: EmailAddress?
    public var role: Role
    /// What the pages remember for this person, as the text of one JSON object.
    public var preferences: String
    public let createdAt: Instant
    /// Rises with every edit.
    public var revision: Int

    /// A user as a row holds it.
    package init(
        id: ID<User>,
        name: String,
        email: EmailAddress?,
        role: Role,
        preferences: String,
        createdAt: Instant,
        revision: Int
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
        self.preferences = preferences
        self.createdAt = createdAt
        self.revision = revision
    }

    /// The name as it is kept: without space around it; throws a `Problem` for none or a longer one than
    /// 200 characters.
    public static func name(_ text: String) throws(Problem) -> String {
        let name = text.trimmed
        guard 1...200 ~= name.unicodeScalars.count, !name.unicodeScalars.contains(where: \.isControl) else {
            throw Problem(
                .validationError,
                "The name must have 1 to 200 characters on one line.",
                subject: "name"
            )
        }
        return name
    }
}
