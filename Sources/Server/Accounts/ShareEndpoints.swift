import HTTPTypes
import Production
import Studio

/// Ways to one project for people without an account.
enum ShareEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/shares",
            "shares.list",
            "The shared links of a project that were not revoked.",
            who: .member(.owner, of: .path),
            run: shares
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/shares",
            "shares.create",
            "Makes a shared link, whose token is shown this once.",
            who: .member(.owner, of: .path),
            status: .created,
            run: share
        ),
        Endpoint(
            .delete,
            "/api/v1/projects/{project_id}/shares/{share_id}",
            "shares.delete",
            "Ends a shared link; who came by it is out at once.",
            who: .member(.owner, of: .path),
            run: revoke
        ),
        Endpoint(
            .post,
            "/api/v1/auth/share",
            "auth.openShare",
            "Opens a shared link: gives an access token for what it leads to.",
            who: .anyone,
            problems: [.unauthenticated, .resourceNotFound],
            run: open
        ),
    ]

    private static func shares(_ call: Call<PageQuery, Nothing>) async throws -> ListView<ShareView> {
        let shares = try await call.accounts.shares(of: call.id("project_id"), for: call.principal)
        return try ListView(all: shares, call.query, id: \.id.text) { ShareView($0) }
    }

    private static func share(_ call: Call<Nothing, ShareDraft>) async throws -> ShareView {
        let (link, token) = try await call.accounts.share(
            call.id("project_id"),
            as: (call.body.role ?? .viewer).role,
            passphrase: call.body.passphrase,
            expiresAt: call.body.expiresAt?.instant,
            by: call.principal
        )
        return ShareView(link, token: token.text)
    }

    private static func revoke(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.accounts.revokeShare(
            call.id("share_id"),
            of: call.id("project_id"),
            by: call.principal
        )
        return MessageView(message: "The shared link leads nowhere any more.")
    }

    private static func open(_ call: Call<Nothing, ShareOpening>) async throws -> OpenShareView {
        // Passphrases are short and can be tried, like passwords; many may open a link behind one address.
        let (limits, address, token) = (call.server.limits, call.visit.address, call.body.token)
        try limits.signIn(address, token)
        let link = try await call.accounts.openShare(token, passphrase: call.body.passphrase)
        limits.forgiveSignIn(address, token)
        return OpenShareView(link, accessToken: try await call.server.tokens.token(of: link))
    }
}

/// What makes a shared link.
struct ShareDraft: Described {
    static let about = "A new shared link; all of it may be left out."
    static let details = [
        Detail(CodingKeys.role, "What who has it may do; a viewer without it."),
        Detail(CodingKeys.passphrase, "What has to be said to open it.", .length(1...256)),
        Detail(
            CodingKeys.expiresAt,
            "From then on it leads nowhere; without it, it lasts until it is ended."
        ),
    ]

    let role: Role?
    let passphrase: String?
    let expiresAt: Moment?

    /// What a shared link lets people do.
    enum Role: String, Codable, CaseIterable, Sendable {
        case viewer
        case reviewer

        var role: ProjectRole { self == .reviewer ? .reviewer : .viewer }
    }
}

/// What opens a shared link.
struct ShareOpening: Described {
    static let about = "A shared link and its passphrase, which no address and no log should hold."
    static let details = [
        Detail(
            CodingKeys.token,
            "The token of the link.",
            .length(1...200),
            example: "rw_share_as-the-link-says"
        ),
        Detail(CodingKeys.passphrase, "Its passphrase, if it has one.", .length(1...256)),
    ]

    let token: String
    let passphrase: String?
}

/// A shared link.
struct ShareView: Listed, HeaderCarrying {
    static let about = "A way to one project for people without an account."
    static let details = [
        Detail(CodingKeys.prefix, "How its token begins."),
        Detail(CodingKeys.role, "What who has it may do."),
        Detail(CodingKeys.hasPassphrase, "Whether a passphrase has to be said too."),
        Detail(CodingKeys.token, "What `auth.openShare` takes; only in the answer that makes it."),
        Detail(CodingKeys.expiresAt, "From then on it leads nowhere."),
        Detail(CodingKeys.createdBy, "Who made it."),
    ]

    let id: ID<ShareLink>
    let projectID: ID<Project>
    let prefix: String
    let role: ProjectRole
    let hasPassphrase: Bool
    var token: String?
    let expiresAt: Moment?
    let createdBy: ID<User>
    let createdAt: Moment

    /// The answer with the token is kept nowhere.
    var headers: HTTPFields { token == nil ? [:] : [.cacheControl: "no-store"] }

    init(_ link: ShareLink, token: String? = nil) {
        id = link.id
        projectID = link.project
        prefix = link.prefix
        role = link.role
        hasPassphrase = link.hasPassphrase
        self.token = token
        expiresAt = link.expiresAt.map(Moment.init)
        createdBy = link.createdBy
        createdAt = Moment(link.createdAt)
    }
}

/// A shared link that was opened.
struct OpenShareView: Described, HeaderCarrying {
    static let about = "An access token for one project, for 15 minutes; open the link again for the next."
    static let details = [
        Detail(CodingKeys.accessToken, "For `Authorization: Bearer`; refused once the link is ended."),
        Detail(CodingKeys.tokenType, "Always `Bearer`."),
        Detail(CodingKeys.expiresIn, "Seconds the access token lasts."),
        Detail(CodingKeys.projectID, "Where it leads."),
        Detail(CodingKeys.role, "What it lets one do there."),
        Detail(CodingKeys.expiresAt, "When the link itself ends."),
    ]

    let accessToken: String
    let tokenType: String
    let expiresIn: Int
    let projectID: ID<Project>
    let role: ProjectRole
    let expiresAt: Moment?

    var headers: HTTPFields { [.cacheControl: "no-store"] }

    init(_ link: ShareLink, accessToken: String) {
        self.accessToken = accessToken
        tokenType = "Bearer"
        expiresIn = AccessTokens.lifetime
        projectID = link.project
        role = link.role
        expiresAt = link.expiresAt.map(Moment.init)
    }
}
