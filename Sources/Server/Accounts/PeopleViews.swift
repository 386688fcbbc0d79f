import HTTPTypes
import Production
import Studio

/// An account as administrators see it: what it remembers is its person's alone.
struct AccountView: Listed, Revisioned {
    static let about = "An account of the installation."
    static let details = [
        Detail(CodingKeys.email, "What it signs in with."),
        Detail(CodingKeys.role, "What it may do in the installation."),
        Detail(CodingKeys.revision, "Rises with every edit, by its person too."),
    ]

    let id: ID<User>
    let name: String
    let email: String?
    let role: User.Role
    let revision: Int
    let createdAt: Moment

    init(_ user: User) {
        id = user.id
        name = user.name
        email = user.email?.text
        role = user.role
        revision = user.revision
        createdAt = Moment(user.createdAt)
    }
}

/// What became of an account's projects.
struct AccountDeletionView: Described {
    static let schemaName = "AccountDeletion"
    static let about = "That an account is deleted, and what became of its projects."
    static let details = [
        Detail(CodingKeys.message, "The same in one sentence."),
        Detail(CodingKeys.trashedProjects, "How many went to the trash, for 30 days."),
        Detail(
            CodingKeys.passedOnProjects,
            "How many that the command line made passed on to another administrator."
        ),
        Detail(CodingKeys.passedOnTo, "That administrator."),
    ]

    let message: String
    let trashedProjects: Int
    let passedOnProjects: Int
    let passedOnTo: ID<User>?

    init(_ deleted: DeletedUser) {
        trashedProjects = deleted.trashed
        passedOnProjects = deleted.passedOn
        passedOnTo = deleted.heir?.id
        let passed = deleted.heir.map {
            ", and \(deleted.passedOn) of the command line passed on to \($0.name)"
        }
        let count = deleted.trashed
        let trashed = "\(count) of its projects \(count == 1 ? "is" : "are") in the trash for 30 days"
        message = "The account is deleted; \(trashed)\(passed ?? "")."
    }
}

/// An invitation.
struct InvitationView: Listed, HeaderCarrying {
    static let about = "A way in for one new account."
    static let details = [
        Detail(CodingKeys.email, "The only e-mail that may use it."),
        Detail(CodingKeys.role, "What the account will be."),
        Detail(CodingKeys.token, "What `auth.register` takes; only in the answer that makes it."),
        Detail(CodingKeys.expiresAt, "From then on it is refused."),
        Detail(CodingKeys.createdBy, "Who invited."),
    ]

    let id: ID<Invitation>
    let email: String?
    let role: User.Role
    var token: String?
    let expiresAt: Moment
    let createdBy: ID<User>
    let createdAt: Moment

    /// The answer with the token is kept nowhere.
    var headers: HTTPFields { token == nil ? [:] : [.cacheControl: "no-store"] }

    init(_ invitation: Invitation, token: String? = nil) {
        id = invitation.id
        email = invitation.email?.text
        role = invitation.role
        self.token = token
        expiresAt = Moment(invitation.expiresAt)
        createdBy = invitation.createdBy
        createdAt = Moment(invitation.createdAt)
    }
}

/// A member of a project.
struct MemberView: Listed, Revisioned {
    static let about = "An account that was let into a project of another."
    static let details = [
        Detail(CodingKeys.userID, "Whose it is."),
        Detail(CodingKeys.role, "What it may do in the project."),
        Detail(CodingKeys.createdAt, "Since when, whatever the role was then."),
        Detail(CodingKeys.revision, "Rises with every other role."),
    ]

    let userID: ID<User>
    let name: String
    let email: String?
    let role: ProjectRole
    let createdAt: Moment
    let revision: Int

    init(_ member: ProjectMember) {
        userID = member.user
        name = member.name
        email = member.email?.text
        role = member.role
        createdAt = Moment(member.createdAt)
        revision = member.revision
    }
}
