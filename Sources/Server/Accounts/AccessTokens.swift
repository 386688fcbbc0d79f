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

    /// A token of a session.
    func token(of session: Session) async throws -> String {
        let now = surroundings.now / 1_000_000
        return try await keys.sign(
            Claims(
                iss: Self.issuer,
                sub: session.user.text,
                sid: session.id.text,
                iat: now,
                exp: now + Int64(Self.lifetime)
            )
        )
    }

    /// The session of a token; throws a `Problem` when it is none of ours, was changed, or has lapsed.
    func session(of token: String) async throws -> ID<Session> {
        let now = surroundings.now / 1_000_000
        if let known = known.session(of: token, now: now) { return known }
        guard let claims = try? await keys.verify(token, as: Claims.self), claims.iss == Self.issuer,
            claims.exp > now
        else {
            throw Problem(
                .unauthenticated,
                "The access token is not valid, or not any more; refresh the session or sign in again."
            )
        }
        known.note(token, ID(claims.sid), until: claims.exp, now: now)
        return ID(claims.sid)
    }

    private static let issuer = "reelwright"

    private struct Claims: JWTPayload {
        let iss: String
        let sub: String
        let sid: String
        let iat: Int64
        let exp: Int64

        // Checked by who reads the claims, against the injected clock.
        func verify(using _: some JWTAlgorithm) {}
    }
}

/// Tokens whose signature was found good, because to check it anew took a fifth of a call.
///
/// Whether the session still stands is asked of the database at every call all the same.
private final class KnownTokens: Sendable {
    private struct Known {
        let session: ID<Session>
        let end: Int64
    }

    private static let most = 10_000
    private let tokens = Mutex<[String: Known]>([:])

    func session(of token: String, now: Int64) -> ID<Session>? {
        tokens.withLock { $0[token].flatMap { $0.end > now ? $0.session : nil } }
    }

    func note(_ token: String, _ session: ID<Session>, until end: Int64, now: Int64) {
        tokens.withLock { tokens in
            if tokens.count >= Self.most { tokens = tokens.filter { $0.value.end > now } }
            if tokens.count >= Self.most { tokens = [:] }
            tokens[token] = Known(session: session, end: end)
        }
    }
}
