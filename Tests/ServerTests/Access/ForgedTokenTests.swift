import Crypto
import Foundation
import HTTPTypes
import Production
import Studio
import TestSupport
import Testing

@testable import Server

/// Tokens that nobody gave out; each is refused, and the true one beside them is taken.
@Suite struct ForgedTokenTests {
    @Test func `40 forged tokens are refused`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let path = "/api/v1/auth/me"
        #expect(try await server.call(.get, path, token: person.token).status == 200)
        let forger = try await Forger(person.token, server.accounts.signingKey())
        // The forger can sign: only what is signed makes the difference.
        #expect(try await server.call(.get, path, token: forger.genuine).status == 200)
        let forged = forger.forged
        #expect(forged.count >= 40)
        #expect(Set(forged.map(\.token)).count == forged.count)
        for (what, token) in forged {
            let answer = try await server.call(.get, path, token: token)
            #expect(answer.status == 401, "\(what): \(answer)")
            #expect(answer.code == "UNAUTHENTICATED")
            #expect(!answer.text.contains(token), "\(what)")
        }
    }

    @Test(arguments: [
        "Basic YW5uOnRocmVl", "Bearer", "Bearer ", "Bearer a b", "Token abc", "bearer", "Digest x",
        "Bearer\u{a0}abc",
    ])
    func `an Authorization that is no bearer's is refused`(header: String) async throws {
        let server = try await TestServer()
        let answer = try await server.call(.get, "/api/v1/auth/me", headers: [.authorization: header])
        #expect(answer.status == 401)
    }

    @Test func `tokens of other kinds are refused`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let setUp = try #require(try await server.accounts.beginSetUp())
        for token in [
            person.refresh, setUp.text, "rw_key_" + setUp.text.dropFirst("rw_setup_".count), "rw_key_",
        ] {
            #expect(try await server.call(.get, "/api/v1/auth/me", token: token).status == 401)
        }
    }

    @Test func `a token is refused once its session has ended or it has lapsed`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        #expect(try await server.call(.delete, "/api/v1/auth/session", token: ann.token).status == 200)
        #expect(try await server.call(.get, "/api/v1/auth/me", token: ann.token).status == 401)
        let bob = try await server.member("bob")
        server.clock.advance(seconds: 899)
        #expect(try await server.call(.get, "/api/v1/auth/me", token: bob.token).status == 200)
        server.clock.advance(seconds: 1)
        #expect(try await server.call(.get, "/api/v1/auth/me", token: bob.token).status == 401)
    }
}

/// Bends a true token in every way.
private struct Forger {
    private let parts: [String]
    private let key: Curve25519.Signing.PrivateKey
    private let head: [String: String]
    private let claims: [String: Any]

    init(_ token: String, _ secret: [UInt8]) async throws {
        parts = token.split(separator: ".").map(String.init)
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: secret)
        head = try #require(Self.object(parts[0]) as? [String: String])
        claims = try #require(Self.object(parts[1]) as? [String: Any])
    }

    var genuine: String { signed(head, claims) }

    var forged: [(what: String, token: String)] {
        unsigned + symmetric + otherKeys + changed + cut + wrongClaims
    }

    private var unsigned: [(String, String)] {
        ["none", "None", "NONE", "nOnE", "", "EdDSA"].map { alg in
            ("\(alg) without signature", text(["alg": alg, "typ": "JWT"], claims) + ".")
        } + [
            ("none with the true signature", text(["alg": "none", "typ": "JWT"], claims) + "." + parts[2]),
            ("two parts", parts[0] + "." + parts[1]),
        ]
    }

    /// What a verifier that believes the header would check with the public key as a shared secret.
    private var symmetric: [(String, String)] {
        let raw = key.publicKey.rawRepresentation
        let secrets = [
            ("public key", raw), ("its base 64", Data(raw.base64EncodedString().utf8)), ("nothing", Data()),
        ]
        return secrets.flatMap { name, secret in
            ["HS256", "HS384", "HS512"].map { alg in
                let body = text(["alg": alg, "typ": "JWT"], claims)
                let code: Data =
                    switch alg {
                    case "HS256":
                        Data(
                            HMAC<SHA256>.authenticationCode(for: Data(body.utf8), using: .init(data: secret))
                        )
                    case "HS384":
                        Data(
                            HMAC<SHA384>.authenticationCode(for: Data(body.utf8), using: .init(data: secret))
                        )
                    default:
                        Data(
                            HMAC<SHA512>.authenticationCode(for: Data(body.utf8), using: .init(data: secret))
                        )
                    }
                return ("\(alg) with \(name)", body + "." + Self.base64(code))
            }
        }
    }

    private var otherKeys: [(String, String)] {
        let other = Curve25519.Signing.PrivateKey()
        let ecdsa = P256.Signing.PrivateKey()
        let es256 = text(["alg": "ES256", "typ": "JWT"], claims)
        let signature = (try? ecdsa.signature(for: Data(es256.utf8)).rawRepresentation) ?? Data()
        let jwk: [String: Any] = [
            "alg": "EdDSA", "typ": "JWT",
            "jwk": ["kty": "OKP", "crv": "Ed25519", "x": Self.base64(other.publicKey.rawRepresentation)],
        ]
        return [
            ("another key", signed(head, claims, other)), ("ES256", es256 + "." + Self.base64(signature)),
            ("a key of its own in the header", signed(jwk, claims, other)),
            ("a kid of its own", signed(head.merging(["kid": "evil"]) { $1 }, claims, other)),
            ("a kid with a path", signed(head.merging(["kid": "../../dev/null"]) { $1 }, claims, other)),
            ("a jku", signed(head.merging(["jku": "https://example.org/keys"]) { $1 }, claims, other)),
        ]
    }

    private var changed: [(String, String)] {
        ["sub", "sid", "iss", "exp", "iat"].map { claim in
            var claims = claims
            claims[claim] =
                claim.count == 3 && claims[claim] is String
                ? "01930000-0000-7000-8000-00000000dead" : 4_000_000_000
            return ("another \(claim) under the old signature", text(head, claims) + "." + parts[2])
        }
    }

    private var cut: [(String, String)] {
        let whole = parts.joined(separator: ".")
        return [
            ("the first half", String(whole.prefix(whole.count / 2))),
            ("no head", "." + parts[1] + "." + parts[2]),
            ("no claims", parts[0] + ".." + parts[2]), ("a cut signature", String(whole.dropLast(8))),
            ("four parts", whole + ".x"), ("a doubled token", whole + "." + whole),
            ("nothing in three parts", ".."),
            ("no base 64", "ä.ö.ü"), ("parts the other way round", parts.reversed().joined(separator: ".")),
        ]
    }

    /// What the true key signed, but not for a session of this server.
    private var wrongClaims: [(String, String)] {
        let changes: [(String, [String: Any])] = [
            ("lapsed", ["exp": 1_000]), ("another issuer", ["iss": "somebody"]),
            ("no such session", ["sid": "x"]),
            ("exp as a text", ["exp": "4000000000"]), ("no session", ["sid": NSNull()]),
            ("a link beside the session", ["shr": "x"]),
            ("no such link", ["sid": NSNull(), "shr": "x"]),
            ("the session as a link", ["sid": NSNull(), "shr": claims["sid"] ?? ""]),
        ]
        return changes.map { ($0, signed(head, claims.merging($1) { $1 })) }
    }

    private func signed(
        _ head: [String: Any],
        _ claims: [String: Any],
        _ other: Curve25519.Signing.PrivateKey? = nil
    ) -> String {
        let body = text(head, claims)
        let signature = (try? (other ?? key).signature(for: Data(body.utf8))) ?? Data()
        return body + "." + Self.base64(signature)
    }

    private func text(_ head: [String: Any], _ claims: [String: Any]) -> String {
        [head, claims].map { (try? JSONSerialization.data(withJSONObject: $0)).map(Self.base64) ?? "" }
            .joined(separator: ".")
    }

    private static func base64(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
    }

    private static func object(_ part: String) -> Any? {
        let plain = part.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
        return Data(base64Encoded: plain + padding).flatMap { try? JSONSerialization.jsonObject(with: $0) }
    }
}
