import Crypto
import Foundation
import JWTKit
import Jobs
import Production
import Studio
import Synchronization

/// Signs and reads the tokens by which a session calls: JWT (RFC 7519) with EdDSA (RFC 8037), 15 minutes each.
struct AccessTokens: Sendable {
    /// Seconds a token lasts.
    static let lifetime = 900

    private let keys: JWTKeyCollection
    private let surroundings: any Surroundings
    private let known = KnownTokens()

    /// Tokens under the installation's signing key of 32 bytes.
    init(signingKey: [UInt8], surroundings: any Surroundings) async throws {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: signingKey)
        keys = await JWTKeyCollection().add(eddsa: EdDSA.PrivateKey(backing: key))
        self.surroundings = surroundings
    }

    /// What a token stands for.
    enum Bearer: Hashable, Sendable {
        case session(ID<Session>)
        /// A shared link that was opened.
        case share(ID<ShareLink>)
    }

    /// A token of a session.
    func token(of session: Session) async throws -> String {
        try await token(sub: session.user.text, sid: session.id.text)
    }

    /// A token of a shared link that was opened.
    func token(of share: ShareLink) async throws -> String {
        try await token(sub: share.user.text, shr: share.id.text)
    }

    private func token(sub: String, sid: String? = nil, shr: String? = nil) async throws -> String {
        let now = surroundings.now / 1_000_000
        return try await keys.sign(
            Claims(
                iss: Self.issuer,
                sub: sub,
                sid: sid,
                shr: shr,
                iat: now,
                exp: now + Int64(Self.lifetime)
            )
        )
    }

    /// What a token stands for; throws a `Problem` when it is none of ours, was changed, or has lapsed.
    func bearer(of token: String) async throws -> Bearer {
        let now = surroundings.now / 1_000_000
        if let known = known.bearer(of: token, now: now) { return known }
        guard let claims = try? await keys.verify(token, as: Claims.self), claims.iss == Self.issuer,
            claims.exp > now
        else { throw Self.refused }
        let bearer: Bearer
        switch (claims.sid, claims.shr) {
        case (let session?, nil): bearer = .session(ID(session))
        case (nil, let share?): bearer = .share(ID(share))
        default: throw Self.refused
        }
        known.note(token, bearer, until: claims.exp, now: now)
        return bearer
    }

    private static let refused = Problem(
        .unauthenticated,
        "The access token is not valid, or not any more; refresh the session or sign in again."
    )

    private static let issuer = "reelwright"

    private struct Claims: JWTPayload {
        let iss: String
        let sub: String
        /// The session; exactly one of this and the next is there.
        let sid: String?
        /// The shared link.
        let shr: String?
        let iat: Int64
        let exp: Int64

        // Checked by who reads the claims, against the injected clock.
        func verify(using _: some JWTAlgorithm) {}
    }
}

/// Tokens whose signature was found good, because to check it anew took a fifth of a call.
///
/// Whether the session or the link still stands is asked of the database at every call all the same.
private final class KnownTokens: Sendable {
    private struct Known {
        let bearer: AccessTokens.Bearer
        let end: Int64
    }

    private static let most = 10_000
    private let tokens = Mutex<[String: Known]>([:])

    func bearer(of token: String, now: Int64) -> AccessTokens.Bearer? {
        tokens.withLock { $0[token].flatMap { $0.end > now ? $0.bearer : nil } }
    }

    func note(_ token: String, _ bearer: AccessTokens.Bearer, until end: Int64, now: Int64) {
        tokens.withLock { tokens in
            if tokens.count >= Self.most { tokens = tokens.filter { $0.value.end > now } }
            if tokens.count >= Self.most { tokens = [:] }
            tokens[token] = Known(bearer: bearer, end: end)
        }
    }
}
