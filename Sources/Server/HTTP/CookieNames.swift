import Hummingbird

/// The names of our cookies.
enum CookieNames {
    /// The access token; sent with every call of this origin.
    static let access = "reelwright_access"
    /// The refresh token; sent only to the path that takes it.
    static let refresh = "reelwright_refresh"
}

/// Makes our cookies: not for scripts, not for other sites' forms.
struct CookieMaker: Sendable {
    /// Whether people reach the server by TLS alone.
    let isSecure: Bool

    private static let refreshPath = "/api/v1/auth/refresh"

    /// The cookies of a session; the access token's goes with every call, the refresh token's only to refresh.
    func of(access: String, refresh: String) -> [Cookie] {
        [
            cookie(CookieNames.access, access, AccessTokens.lifetime, "/"),
            cookie(CookieNames.refresh, refresh, 30 * 24 * 3600, Self.refreshPath),
        ]
    }

    /// Cookies that take a session's away.
    var cleared: [Cookie] {
        [cookie(CookieNames.access, "", 0, "/"), cookie(CookieNames.refresh, "", 0, Self.refreshPath)]
    }

    private func cookie(_ name: String, _ value: String, _ seconds: Int, _ path: String) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: seconds,
            path: path,
            secure: isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
