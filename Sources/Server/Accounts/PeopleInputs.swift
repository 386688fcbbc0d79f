import Studio

/// What an account can be made in the installation.
enum AccountRole: String, Codable, CaseIterable, Sendable {
    case member
    case administrator

    var role: User.Role { self == .administrator ? .administrator : .member }
}

/// What an account can be made in somebody's project.
enum MemberRole: String, Codable, CaseIterable, Sendable {
    case viewer
    case reviewer
    case editor

    var role: ProjectRole {
        switch self {
        case .viewer: .viewer
        case .reviewer: .reviewer
        case .editor: .editor
        }
    }
}

/// What changes somebody's account.
struct AccountChange: Described {
    static let about = "What an account may do from now on."
    static let details = [Detail(CodingKeys.role, "Administrators keep accounts, engines and the queue.")]

    let role: AccountRole
}

/// What invites somebody.
struct InvitationDraft: Described {
    static let about = "An invitation for one new account; all of it may be left out."
    static let details = [
        Detail(
            CodingKeys.email,
            "The only e-mail that may use it; without it, whoever has the token.",
            .length(3...254),
            .format("email"),
            example: "ben@example.org"
        ),
        Detail(CodingKeys.role, "What the account will be; a member without it."),
    ]

    let email: String?
    let role: AccountRole?
}

/// What lets somebody into a project.
struct MemberDraft: Described {
    static let about = "What an account may do in a project."
    static let details = [Detail(CodingKeys.role, "Each may do what those before it may.")]

    let role: MemberRole
}
