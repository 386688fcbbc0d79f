import Crypto
import Foundation
import JWTKit
import Jobs
import Production
import Studio

/// Signs and reads the tokens by which a session calls: JWT (RFC 7519) with EdDSA (RFC 8037), 15 minutes each.
struct AccessTokens: Sendable {
    /// Seconds a token lasts.
    static let lifetime = 900

    private let keys: JWTKeyCollection
    private let surroundings: any Surroundings

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
        guard let claims = try? await keys.verify(token, as: Claims.self), claims.iss == Self.issuer,
            claims.exp > surroundings.now / 1_000_000
        else {
            throw Problem(
                .unauthenticated,
                "The access token is not valid, or not any more; refresh the session or sign in again."
            )
        }
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
