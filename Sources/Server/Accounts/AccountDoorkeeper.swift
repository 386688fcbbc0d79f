import Foundation
import HTTPTypes
import Hummingbird
import Production
import Store
import Studio

/// Lets in by access token of a session or a shared link, by cookie or by key.
struct AccountDoorkeeper: Doorkeeper {
    let accounts: Accounts
    let tokens: AccessTokens
    /// Where browsers may call from beside the server's own origin.
    let origins: Origins

    func principal(of request: Request) async throws -> Principal? {
        if let header = request.headers[.authorization] {
            let parts = header.split(separator: " ", omittingEmptySubsequences: true)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else {
                throw Problem(
                    .unauthenticated,
                    "Send the token or key as \"Authorization: Bearer …\".",
                    subject: "Authorization"
                )
            }
            let token = String(parts[1])
            if token.hasPrefix(Token.Kind.key.rawValue) { return try await accounts.principal(ofKey: token) }
            return try await principal(ofToken: token)
        }
        guard let cookie = request.cookies[CookieNames.access]?.value else { return nil }
        // A browser sends the cookie whoever's page makes it call.
        try origins.check(request)
        return try await principal(ofToken: cookie)
    }

    private func principal(ofToken token: String) async throws -> Principal {
        switch try await tokens.bearer(of: token) {
        case .session(let id): try await accounts.principal(ofSession: id)
        case .share(let id): try await accounts.principal(ofShare: id)
        }
    }

    func role(
        of principal: Principal,
        at kind: Substring,
        _ id: String,
        _ isTrashed: Bool
    ) async throws -> ProjectRole? {
        try await accounts.store.read { transaction in
            guard let project = try transaction.project(of: String(kind), id, trashed: isTrashed) else {
                return nil
            }
            if let share = principal.share { return share.project == project ? share.role : nil }
            return try transaction.role(of: principal.user, in: project)
        }
    }
}

/// The origins whose pages may use this server with a person's cookies.
struct Origins: Sendable {
    /// As browsers write them, for example `https://studio.example.org`; empty for the server's own alone.
    var allowed: Set<String> = []
    /// Whether pages of any origin may call, without cookies.
    var isOpen = false
    /// Where people reach the server, when that is not what it is asked by.
    var publicOrigin: String?

    /// Refuses a call with cookies that another origin's page caused, unless it only reads.
    func check(_ request: Request) throws {
        guard request.method != .get, request.method != .head else { return }
        let site = request.headers[.secFetchSite]
        if site == "same-origin" || site == "none" { return }
        // Browsers send one or the other with everything that changes something; programs send neither.
        guard let origin = request.headers[.origin] ?? site.map({ _ in "another origin" }) else { return }
        guard allowed.contains(origin) || isOwn(origin, request) else {
            throw Problem(
                .forbidden,
                "Pages of \(origin.prefix(200)) may not do this here; see CORS_ORIGINS."
            )
        }
    }

    /// Whether the origin is the server's own.
    func isOwn(_ origin: String, _ request: Request) -> Bool {
        if let publicOrigin { return origin == publicOrigin }
        guard let host = request.head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}
