import HTTPTypes
import Production
import Studio
import TestSupport
import Testing

@testable import Server

@Suite struct RateLimitsTests {
    private static func server(calls: Int = 5, signIns: Int = 3) async throws -> TestServer {
        var settings = ServerSettings()
        settings.rates.calls = Rate(calls, per: 60)
        settings.rates.signIns = Rate(signIns, per: 900)
        return try await TestServer(settings: settings)
    }

    @Test func `the usual limits are those that are written down`() {
        let usual = RateSettings()
        #expect(usual.calls == Rate(600, per: 60))
        #expect(usual.signIns == Rate(10, per: 900))
        #expect(usual.generations == Rate(100, per: 3600))
    }

    @Test func `every answer says what is left, and one too many when to come again`() async throws {
        let server = try await Self.server()
        for left in [4, 3, 2, 1, 0] {
            let answer = try await server.call(.get, left == 3 ? "/health?x=1" : "/health")
            #expect(answer.status == (left == 3 ? 400 : 200))
            #expect(answer.header("RateLimit-Limit") == "5")
            #expect(answer.header("RateLimit-Remaining") == "\(left)")
            #expect(answer.header("RateLimit-Reset") == "60")
        }
        server.clock.advance(seconds: 12.5)
        let over = try await server.call(.get, "/health")
        #expect(over.status == 429)
        #expect(over.code == "RATE_LIMITED")
        #expect(over.header("Retry-After") == "48")
        #expect(over.header("RateLimit-Remaining") == "0")
        server.clock.advance(seconds: 47.5)
        #expect(try await server.call(.get, "/health").status == 200)
    }

    @Test func `one account's calls are not another's`() async throws {
        let server = try await Self.server(calls: 6)
        let ann = try await server.member("ann")
        let bob = try await server.member("bob")
        for _ in 0..<6 {
            #expect(try await server.call(.get, "/api/v1/auth/me", token: ann.token).status == 200)
        }
        #expect(try await server.call(.get, "/api/v1/auth/me", token: ann.token).status == 429)
        #expect(try await server.call(.get, "/api/v1/auth/me", token: bob.token).status == 200)
    }

    @Test func `wrong tokens count for their address`() async throws {
        let server = try await Self.server()
        for _ in 0..<5 {
            #expect(try await server.call(.get, "/api/v1/auth/me", token: "rw_key_x").status == 401)
        }
        #expect(try await server.call(.get, "/api/v1/auth/me", token: "rw_key_x").status == 429)
    }

    @Test func `tries to sign in are counted by account, whatever its spelling`() async throws {
        let server = try await Self.server(calls: 1000)
        _ = try await server.member("ann")
        for email in ["ann@example.org", "ANN@example.org", "Ann@Example.org"] {
            #expect(try await server.signIn(email, "wrong password").status == 401)
        }
        let over = try await server.signIn("ann@example.org")
        #expect(over.status == 429)
        #expect(over.header("Retry-After") == "900")
        #expect(over.header("RateLimit-Limit") == "3")
        #expect(try await server.signIn(" ann@example.org ").status == 429)
        #expect(try await server.signIn("bob@example.org").status == 401)
        server.clock.advance(seconds: 900)
        #expect(try await server.signIn("ann@example.org").status == 200)
    }
}
