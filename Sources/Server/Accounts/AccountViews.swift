import HTTPTypes
import Studio

/// Who is signed in, with the tokens to stay it.
struct SignedInView: Described {
    static let about = "A session that has just begun or gone on; browsers get the tokens as cookies too."
    static let details = [
        Detail(CodingKeys.accessToken, "For `Authorization: Bearer`; lasts 15 minutes."),
        Detail(CodingKeys.tokenType, "Always `Bearer`."),
        Detail(CodingKeys.expiresIn, "Seconds the access token lasts."),
        Detail(CodingKeys.refreshToken, "Gives the next pair, once; lasts 30 days."),
        Detail(CodingKeys.user, "Who it is."),
    ]

    let accessToken: String
    let tokenType: String
    let expiresIn: Int
    let refreshToken: String
    let user: UserView
}

/// An account.
struct UserView: Listed, Revisioned {
    static let about = "An account."
    static let details = [
        Detail(CodingKeys.email, "What it signs in with."),
        Detail(CodingKeys.role, "What it may do in the installation."),
        Detail(CodingKeys.preferences, "What pages remember for this person."),
        Detail(CodingKeys.revision, "Rises with every edit."),
    ]

    let id: ID<User>
    let name: String
    let email: String?
    let role: User.Role
    let preferences: JSON
    let revision: Int
    let createdAt: Moment

    init(_ user: User) throws {
        id = user.id
        name = user.name
        email = user.email?.text
        role = user.role
        preferences = try JSON(reading: user.preferences.utf8)
        revision = user.revision
        createdAt = Moment(user.createdAt)
    }
}

/// A session of an account.
struct SessionView: Listed {
    static let about = "A browser or program in which a person is signed in."
    static let details = [
        Detail(CodingKeys.client, "What it calls itself."),
        Detail(CodingKeys.address, "The network address it was last refreshed from."),
        Detail(CodingKeys.isCurrent, "Whether it is the one of this call."),
        Detail(CodingKeys.seenAt, "When it was last refreshed."),
        Detail(CodingKeys.expiresAt, "When it ends unless it is refreshed."),
    ]

    let id: ID<Session>
    let client: String
    let address: String
    let isCurrent: Bool
    let createdAt: Moment
    let seenAt: Moment
    let expiresAt: Moment

    init(_ session: Session, of principal: Principal) {
        id = session.id
        client = session.client
        address = session.address
        isCurrent = session.id == principal.session
        createdAt = Moment(session.createdAt)
        seenAt = Moment(session.seenAt)
        expiresAt = Moment(session.expiresAt)
    }
}

/// A program's key.
struct KeyView: Listed, HeaderCarrying {
    static let schemaName = "Key"
    static let about = "A key of a program."
    static let details = [
        Detail(CodingKeys.prefix, "How the key begins."),
        Detail(CodingKeys.scopes, "What it may be used for."),
        Detail(CodingKeys.key, "The key itself; only in the answer that makes it."),
        Detail(CodingKeys.expiresAt, "From then on it is refused."),
        Detail(CodingKeys.lastUsedAt, "Within a minute."),
    ]

    let id: ID<APIKey>
    let name: String
    let prefix: String
    let scopes: [KeyScope]
    var key: String?
    let expiresAt: Moment?
    let lastUsedAt: Moment?
    let createdAt: Moment

    /// The answer with the key itself is kept nowhere.
    var headers: HTTPFields { key == nil ? [:] : [.cacheControl: "no-store"] }

    init(_ key: APIKey, token: String? = nil) {
        id = key.id
        name = key.name
        prefix = key.prefix
        scopes = KeyScope.allCases.filter(key.scopes.contains)
        self.key = token
        expiresAt = key.expiresAt.map(Moment.init)
        lastUsedAt = key.lastUsedAt.map(Moment.init)
        createdAt = Moment(key.createdAt)
    }
}
