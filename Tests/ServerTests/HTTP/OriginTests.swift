import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Production
import TestSupport
import Testing

@testable import Server

/// Pages of other origins: what CORS lets them read, and what cookies they may use.
@Suite struct OriginTests {
    private static let friend = "https://studio.example.org"
    private static let stranger = "https://evil.example"

    private static func server(_ origins: [String], publicURL: String? = nil) async throws -> TestServer {
        var settings = TestServer.calm
        settings.origins = origins
        settings.publicURL = publicURL
        return try await TestServer(settings: settings)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let listed: [String]
        let origin: String?
        let allowed: String?
        let credentials: String?
        var testDescription: String { "\(listed) \(origin ?? "none")" }
    }

    @Test(arguments: [
        Row(listed: [], origin: nil, allowed: nil, credentials: nil),
        Row(listed: [], origin: stranger, allowed: nil, credentials: nil),
        Row(listed: [friend], origin: friend, allowed: friend, credentials: "true"),
        Row(listed: [friend], origin: stranger, allowed: nil, credentials: nil),
        Row(listed: [friend], origin: friend + ".evil.example", allowed: nil, credentials: nil),
        Row(listed: [friend], origin: "http://studio.example.org", allowed: nil, credentials: nil),
        Row(listed: [friend], origin: "null", allowed: nil, credentials: nil),
        Row(listed: ["*"], origin: stranger, allowed: "*", credentials: nil),
        Row(listed: ["*", friend], origin: friend, allowed: friend, credentials: "true"),
        Row(listed: ["*"], origin: "null", allowed: "*", credentials: nil),
    ])
    func `CORS lets in who is listed`(row: Row) async throws {
        let server = try await Self.server(row.listed)
        var headers: HTTPFields = [:]
        headers[.origin] = row.origin
        let plain = try await server.call(.get, "/health", headers: headers)
        let failed = try await server.call(.get, "/api/v1/auth/me", headers: headers)
        for answer in [plain, failed] {
            #expect(answer.header("Access-Control-Allow-Origin") == row.allowed)
            #expect(answer.header("Access-Control-Allow-Credentials") == row.credentials)
            #expect(
                answer.header("Access-Control-Expose-Headers")
                    == (row.allowed == nil ? nil : "ETag, Retry-After")
            )
            #expect(answer.header("Vary") == "Origin")
        }
        headers[.accessControlRequestMethod] = "PATCH"
        headers[.accessControlRequestHeaders] = "if-match"
        let preflight = try await server.call(.options, "/api/v1/auth/me", headers: headers)
        #expect(preflight.status == 204)
        #expect(preflight.header("Access-Control-Allow-Origin") == row.allowed)
        #expect(
            (preflight.header("Access-Control-Allow-Methods")?.contains("PATCH") == true)
                == (row.allowed != nil)
        )
        #expect((preflight.header("Access-Control-Allow-Headers") == "if-match") == (row.allowed != nil))
        #expect(preflight.header("Allow")?.contains("PATCH") == true)
        let nowhere = try await server.call(.options, "/nowhere", headers: headers)
        #expect(nowhere.status == 404 && nowhere.header("Access-Control-Allow-Origin") == row.allowed)
        for answer in [plain, failed, preflight, nowhere] {
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("Content-Security-Policy")?.contains("object-src 'none'") == true)
            #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
            #expect(answer.header("Referrer-Policy") == "same-origin")
        }
    }

    @Test func `cookies are not for scripts nor other sites, and under TLS for TLS alone`() async throws {
        for (url, isSecure) in [(nil, false), ("http://studio.lan", false), (Self.friend, true)] {
            let server = try await Self.server([], publicURL: url)
            let answer = try await server.setUp().answer
            let cookies = answer.headers[values: .setCookie]
            #expect(cookies.count == 2)
            for cookie in cookies {
                #expect(cookie.contains("; HttpOnly"))
                #expect(cookie.contains("; SameSite=Lax"))
                #expect(cookie.contains("; Secure") == isSecure)
                #expect(!cookie.contains("Domain"))
            }
            #expect(
                cookies.contains {
                    $0.hasPrefix("reelwright_refresh=") && $0.contains("Path=/api/v1/auth/refresh")
                }
            )
            #expect(answer.header("Cache-Control") == "no-store")
            #expect((answer.header("Strict-Transport-Security") != nil) == isSecure)
        }
    }

    @Test func `where people come by TLS, no proxy can say that they do not`() async throws {
        var settings = TestServer.calm
        settings.publicURL = Self.friend
        settings.proxies = try TrustedProxies(["127.0.0.1"])
        let server = try await TestServer(settings: settings)
        _ = try await server.setUp()
        let answer = try await server.call(
            .post,
            "/api/v1/auth/login",
            #"{"email":"ann@example.org","password":"\#(TestServer.password)"}"#,
            headers: [.forwardedProto: "http"],
            on: .live
        )
        #expect(answer.status == 200, "\(answer)")
        let cookies = answer.headers[values: .setCookie]
        #expect(cookies.count == 2 && cookies.allSatisfy { $0.contains("; Secure") })
        #expect(answer.header("Strict-Transport-Security") != nil)
    }

    @Test(arguments: [friend, friend + ":443", "HTTPS://Studio.Example.org", friend + ":443/films"])
    func `the server's own origin is that of its public URL as browsers write it`(url: String) async throws {
        let server = try await Self.server([], publicURL: url)
        let ann = try await server.setUp()
        for (origin, status) in [
            (Self.stranger, 403), ("http://studio.example.org", 403), (Self.friend, 200),
        ] {
            let answer = try await server.call(
                .post,
                "/api/v1/auth/refresh",
                headers: [.cookie: "reelwright_refresh=\(ann.refresh)", .origin: origin]
            )
            #expect(answer.status == status, "\(origin): \(answer)")
        }
    }

    @Test func `a call with cookies that another origin caused is refused`() async throws {
        let server = try await Self.server([Self.friend])
        let ann = try await server.member("ann")
        let site = HTTPField.Name("Sec-Fetch-Site")!
        let cookie: HTTPFields = [.cookie: "reelwright_access=\(ann.token)"]
        let cases: [(HTTPFields, Int)] = [
            ([:], 201), ([.origin: Self.friend], 201), ([site: "same-origin"], 201), ([site: "none"], 201),
            ([.origin: Self.stranger], 403), ([.origin: "null"], 403), ([site: "cross-site"], 403),
            ([site: "same-site"], 403), ([.origin: Self.stranger, site: "cross-site"], 403),
            ([.origin: Self.friend, site: "cross-site"], 201), ([site: "rubbish"], 403),
        ]
        for (headers, status) in cases {
            let body = #"{"name":"k","scopes":["read"]}"#
            let answer = try await server.call(
                .post,
                "/api/v1/keys",
                body,
                headers: cookie.appending(headers)
            )
            #expect(answer.status == status, "\(headers): \(answer)")
        }
        let read = try await server.call(
            .get,
            "/api/v1/auth/me",
            headers: cookie.appending([.origin: Self.stranger])
        )
        #expect(read.status == 200)
        #expect(read.header("Access-Control-Allow-Origin") == nil)
        let bearer = try await server.call(
            .post,
            "/api/v1/keys",
            #"{"name":"k","scopes":["read"]}"#,
            token: ann.token,
            headers: [.origin: Self.stranger]
        )
        #expect(bearer.status == 201)
    }

    @Test func `a refresh by cookie that another origin caused is refused`() async throws {
        let server = try await Self.server([])
        let ann = try await server.member("ann")
        let cookie: HTTPFields = [.cookie: "reelwright_refresh=\(ann.refresh)", .origin: Self.stranger]
        #expect(try await server.call(.post, "/api/v1/auth/refresh", headers: cookie).status == 403)
        let own: HTTPFields = [.cookie: "reelwright_refresh=\(ann.refresh)"]
        #expect(try await server.call(.post, "/api/v1/auth/refresh", headers: own).status == 200)
    }

    @Test func `a session that has ended does not stand in the way of signing in`() async throws {
        let server = try await Self.server([])
        let ann = try await server.member("ann")
        _ = try await server.call(.delete, "/api/v1/auth/session", token: ann.token)
        let cookie: HTTPFields = [.cookie: "reelwright_access=\(ann.token)"]
        let body = #"{"email":"ann@example.org","password":"\#(TestServer.password)"}"#
        #expect(try await server.call(.post, "/api/v1/auth/login", body, headers: cookie).status == 200)
        #expect(try await server.call(.get, "/docs", headers: cookie).status == 200)
        #expect(try await server.call(.get, "/api/v1/auth/me", headers: cookie).status == 401)
    }
}

extension HTTPFields {
    fileprivate func appending(_ more: HTTPFields) -> HTTPFields {
        var all = self
        all.append(contentsOf: more)
        return all
    }
}
