import HTTPTypes
import Hummingbird
import Production
import Store
import Studio

/// Coming in, going on, and one's own account.
enum AccountEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .post,
            "/api/v1/set-up",
            "auth.setUp",
            "Makes the first account, which runs the installation.",
            who: .anyone,
            status: .created,
            problems: [.forbidden, .duplicateResource],
            run: setUp
        ),
        Endpoint(
            .post,
            "/api/v1/auth/register",
            "auth.register",
            "Makes an account, by invitation or where registration is open.",
            who: .anyone,
            status: .created,
            problems: [.forbidden, .duplicateResource],
            run: register
        ),
        Endpoint(
            .post,
            "/api/v1/auth/login",
            "auth.login",
            "Signs in.",
            who: .anyone,
            problems: [.unauthenticated],
            run: login
        ),
        Endpoint(
            .post,
            "/api/v1/auth/refresh",
            "auth.refresh",
            "Goes on with a session: gives the next pair of tokens.",
            who: .anyone,
            problems: [.unauthenticated, .forbidden],
            run: refresh
        ),
        Endpoint(
            .delete,
            "/api/v1/auth/session",
            "auth.logout",
            "Signs out.",
            who: .signedIn,
            problems: [.invalidParameter],
            run: logout
        ),
        Endpoint(
            .get,
            "/api/v1/auth/sessions",
            "auth.sessions",
            "One's sessions that go on.",
            who: .signedIn,
            run: sessions
        ),
        Endpoint(
            .delete,
            "/api/v1/auth/sessions/{session_id}",
            "auth.endSession",
            "Ends one of one's sessions.",
            who: .signedIn,
            run: endSession
        ),
        Endpoint(
            .get,
            "/api/v1/auth/me",
            "auth.me",
            "One's own account.",
            who: .signedIn,
            run: me
        ),
        Endpoint(
            .patch,
            "/api/v1/auth/me",
            "auth.updateMe",
            "Changes one's own account.",
            who: .signedIn,
            revision: .required,
            run: updateMe
        ),
        Endpoint(
            .put,
            "/api/v1/auth/me/password",
            "auth.changePassword",
            "Changes one's password; all other sessions end.",
            who: .signedIn,
            run: changePassword
        ),
        Endpoint(
            .get,
            "/api/v1/keys",
            "keys.list",
            "One's keys.",
            who: .signedIn,
            run: keys
        ),
        Endpoint(
            .post,
            "/api/v1/keys",
            "keys.create",
            "Makes a key, which is shown this once.",
            who: .signedIn,
            status: .created,
            run: makeKey
        ),
        Endpoint(
            .delete,
            "/api/v1/keys/{key_id}",
            "keys.delete",
            "Deletes a key; from then on it is refused.",
            who: .signedIn,
            run: deleteKey
        ),
    ]

    private static func setUp(_ call: Call<Nothing, SetUp>) async throws -> Answered<SignedInView> {
        let new = NewAccount(email: call.body.email, name: call.body.name, password: call.body.password)
        let signedIn = try await call.accounts.setUp(call.body.token, new, call.client)
        SetUpLink.remove(from: call.server.workshop.store.folder)
        return try await call.signedIn(signedIn)
    }

    private static func register(_ call: Call<Nothing, Registration>) async throws -> Answered<SignedInView> {
        let new = NewAccount(email: call.body.email, name: call.body.name, password: call.body.password)
        let signedIn = try await call.accounts.register(new, invitation: call.body.invitation, call.client)
        return try await call.signedIn(signedIn)
    }

    private static func login(_ call: Call<Nothing, Login>) async throws -> Answered<SignedInView> {
        try call.server.limits.signIn(call.client.address, call.body.email)
        let signedIn = try await call.accounts.signIn(
            email: call.body.email,
            password: call.body.password,
            call.client
        )
        return try await call.signedIn(signedIn)
    }

    private static func refresh(_ call: Call<Nothing, Refresh>) async throws -> Answered<SignedInView> {
        let cookie = call.visit.request.cookies[CookieNames.refresh]?.value
        let isByCookie = call.body.refreshToken == nil
        if isByCookie, cookie != nil { try call.server.origins.check(call.visit.request) }
        guard let token = call.body.refreshToken ?? cookie else {
            throw Problem(.unauthenticated, "There is no refresh token; sign in again.")
        }
        return try await call.signedIn(
            // A program has one place from which it refreshes; a browser has windows that know nothing of each other.
            try await call.accounts.refresh(token, call.client, mayRepeat: isByCookie)
        )
    }

    private static func logout(_ call: Call<Nothing, Nothing>) async throws -> Answered<MessageView> {
        try await call.accounts.signOut(call.principal)
        return Answered(MessageView(message: "Signed out."), cookies: call.cookies.cleared)
    }

    private static func sessions(_ call: Call<PageQuery, Nothing>) async throws -> ListView<SessionView> {
        let principal = try call.principal
        let sessions = try await call.accounts.sessions(of: principal)
        return try ListView(all: sessions, call.query, id: \.id.text) { SessionView($0, of: principal) }
    }

    private static func endSession(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.accounts.endSession(call.id("session_id"), by: call.principal)
        return MessageView(message: "The session has ended.")
    }

    private static func me(_ call: Call<Nothing, Nothing>) async throws -> UserView {
        try UserView(await call.accounts.profile(of: call.principal))
    }

    private static func updateMe(_ call: Call<Nothing, ProfileChange>) async throws -> UserView {
        let preferences = try call.body.preferences.value.map { try Wire.text($0) }
        return try UserView(
            await call.accounts.changeProfile(
                name: call.body.name.value,
                preferences: preferences,
                revision: call.revision,
                by: call.principal
            )
        )
    }

    private static func changePassword(_ call: Call<Nothing, PasswordChange>) async throws -> MessageView {
        // Who has a session alone must not find out the password by trying.
        let email = try await call.accounts.profile(of: call.principal).email
        try call.server.limits.signIn(call.client.address, email?.text ?? "")
        try await call.accounts.changePassword(
            from: call.body.current,
            to: call.body.new,
            by: call.principal
        )
        return MessageView(message: "The password is changed; all other sessions have ended.")
    }

    private static func keys(_ call: Call<PageQuery, Nothing>) async throws -> ListView<KeyView> {
        let keys = try await call.accounts.keys(of: call.principal)
        return try ListView(all: keys, call.query, id: \.id.text) { KeyView($0) }
    }

    private static func makeKey(_ call: Call<Nothing, KeyDraft>) async throws -> KeyView {
        let (key, token) = try await call.accounts.makeKey(
            name: call.body.name,
            scopes: Set(call.body.scopes),
            expiresAt: call.body.expiresAt?.instant,
            by: call.principal
        )
        return KeyView(key, token: token.text)
    }

    private static func deleteKey(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.accounts.deleteKey(call.id("key_id"), by: call.principal)
        return MessageView(message: "The key is deleted.")
    }
}

extension Call {
    /// The operations on accounts.
    var accounts: Accounts { server.accounts }

    /// Makes cookies that fit how the caller came.
    fileprivate var cookies: CookieMaker { CookieMaker(isSecure: visit.context.isSecure) }

    /// What asks, for the list of sessions.
    fileprivate var client: SessionClient {
        SessionClient(name: visit.request.headers[.userAgent] ?? "", address: visit.address)
    }

    /// The answer to who has just come in.
    fileprivate func signedIn(_ signedIn: SignedIn) async throws -> Answered<SignedInView> {
        let access = try await server.tokens.token(of: signedIn.session)
        let view = SignedInView(
            accessToken: access,
            tokenType: "Bearer",
            expiresIn: AccessTokens.lifetime,
            refreshToken: signedIn.refreshToken.text,
            user: try UserView(signedIn.user)
        )
        return Answered(view, cookies: cookies.of(access: access, refresh: signedIn.refreshToken.text))
    }
}
