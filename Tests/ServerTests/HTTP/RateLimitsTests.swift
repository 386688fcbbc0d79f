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

    private func limits(_ clock: ManualClock, signIns: Int) -> RateLimits {
        var settings = RateSettings()
        settings.signIns = Rate(signIns, per: 900)
        settings.generations = Rate(10, per: 3600)
        return RateLimits(settings, TestWorld(clock: clock))
    }

    @Test func `a network of IPv6 counts as one address, and those of IPv4 as they are`() throws {
        let limits = limits(ManualClock(), signIns: 2)
        for address in ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9"] {
            try limits.signIn(address, "ann@example.org")
        }
        #expect(throws: RateExceeded.self) { try limits.signIn("2001:db8:1:2::7", "ann@example.org") }
        try limits.signIn("2001:db8:1:3::1", "ann@example.org")
        try limits.signIn("2001:db8:1:2::1", "ben@example.org")
        for address in ["192.0.2.1", "192.0.2.2", "::ffff:192.0.2.1", "::ffff:192.0.2.2"] {
            for _ in 0..<2 { try limits.signIn(address, "ann@example.org") }
        }
    }

    @Test func `orders count all or none, and those that come to nothing are given back`() throws {
        let limits = limits(ManualClock(), signIns: 2)
        try limits.generation("ann", 6)
        #expect(throws: RateExceeded.self) { try limits.generation("ann", 5) }
        try limits.generation("ann", 4)
        #expect(throws: RateExceeded.self) { try limits.generation("ann") }
        limits.forgiveGeneration("ann", 4)
        try limits.generation("ann", 4)
        limits.forgiveGeneration("ben", 4)
        #expect(throws: RateExceeded.self) { try limits.generation("ben", 11) }
    }

    @Test func `the windows of many strangers go when they have ended`() throws {
        let clock = ManualClock()
        let limits = limits(clock, signIns: 2)
        for number in 0..<20_000 { try limits.signIn("192.0.2.1", "\(number)@example.org") }
        #expect(limits.size == 20_000)
        clock.advance(seconds: 901)
        try limits.signIn("192.0.2.1", "ann@example.org")
        #expect(limits.size == 1)
    }
}
