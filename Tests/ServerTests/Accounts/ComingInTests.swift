import HTTPTypes
import Production
import Studio
import TestSupport
import Testing

@testable import Server

/// The set-up and signing in, over HTTP.
@Suite struct ComingInTests {
    private static func form(_ token: String, _ email: String) -> String {
        #"{"token":"\#(token)","email":"\#(email)","name":"Ann","password":"\#(TestServer.password)"}"#
    }

    @Test func `the set-up link serves once`() async throws {
        let server = try await TestServer()
        let token = try #require(try await server.accounts.beginSetUp()).text
        let wrong = try await server.call(
            .post,
            "/api/v1/set-up",
            Self.form("rw_setup_" + String(repeating: "x", count: 43), "eve@example.org")
        )
        #expect(wrong.status == 403)
        let first = try await server.call(.post, "/api/v1/set-up", Self.form(token, "ann@example.org"))
        #expect(first.status == 201)
        #expect(first.json["user"]?["role"] == "administrator")
        let second = try await server.call(.post, "/api/v1/set-up", Self.form(token, "bob@example.org"))
        #expect(second.status == 403)
        #expect(try await server.accounts.beginSetUp() == nil)
    }

    @Test func `of two who set up at the same time one gets in`() async throws {
        let server = try await TestServer()
        let token = try #require(try await server.accounts.beginSetUp()).text
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try await server.call(.post, "/api/v1/set-up", Self.form(token, "p\(number)@example.org"))
                        .status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.sorted() == [201] + Array(repeating: 403, count: 7))
    }

    @Test func `before its set-up a server that others can reach answers nothing else`() async throws {
        var settings = TestServer.calm
        settings.host = "0.0.0.0"
        let server = try await TestServer(settings: settings)
        for endpoint in StudioServer.endpoints {
            let path = endpoint.path.replacing(/\{[^}]*\}/, with: "1")
            let answer = try await server.call(endpoint.method, path, endpoint.method == .get ? nil : "{}")
            let isOpen = ["/set-up", "/set-up/script.js", "/docs/style.css"].contains(path)
            let expected = isOpen ? 200 : path == "/api/v1/set-up" ? 400 : 403
            #expect(answer.status == expected, "\(endpoint.name)")
        }
        _ = try await server.setUp()
        #expect(try await server.call(.get, "/health").status == 200)
        #expect(try await server.call(.get, "/api/v1/auth/me").status == 401)
    }

    @Test func `nothing tells an unknown person from a wrong password`() async throws {
        let server = try await TestServer()
        _ = try await server.member("ann")
        let unknown = try await server.signIn("nobody@example.org", "wrong password")
        let wrong = try await server.signIn("ann@example.org", "wrong password")
        let odd = try await server.signIn("not an address", "wrong password")
        #expect(unknown.status == 401)
        for answer in [wrong, odd] {
            #expect(answer.status == unknown.status)
            #expect(answer.text == unknown.text)
            let names = answer.headers.map(\.name.canonicalName).sorted()
            #expect(names == unknown.headers.map(\.name.canonicalName).sorted())
        }
    }

    @Test func `only who is invited may register where registration is closed`() async throws {
        let server = try await TestServer(isRegistrationOpen: false)
        let body = #"{"email":"eve@example.org","name":"Eve","password":"\#(TestServer.password)"}"#
        let answer = try await server.call(.post, "/api/v1/auth/register", body)
        #expect(answer.status == 403)
    }

    @Test(arguments: [false, true])
    func `a token that comes twice at once ends the session of a program, and not of a browser`(
        isByCookie: Bool
    ) async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        @Sendable func refresh(_ token: String) async throws -> Answer {
            try await server.call(
                .post,
                "/api/v1/auth/refresh",
                isByCookie ? nil : #"{"refresh_token":"\#(token)"}"#,
                headers: isByCookie ? [.cookie: "reelwright_refresh=\(token)"] : [:]
            )
        }
        async let one = refresh(ann.refresh)
        async let other = refresh(ann.refresh)
        let answers = try await [one, other]
        let second = isByCookie ? 200 : 401
        #expect(answers.map(\.status).sorted() == [200, second])
        let next = answers.first { $0.status == 200 }?.json["refresh_token"]?.text
        #expect(try await refresh(try #require(next)).status == second)
        #expect(try await server.call(.get, "/api/v1/auth/me", token: ann.token).status == second)
    }

    @Test func `a key is shown once and cannot widen itself`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let key = try await server.key([.read, .write], of: ann)
        let list = try await server.call(.get, "/api/v1/keys", token: key)
        #expect(list.status == 200)
        #expect(!list.text.contains(key))
        let wider = try await server.call(
            .post,
            "/api/v1/keys",
            #"{"name":"k","scopes":["read","generate"]}"#,
            token: key
        )
        #expect(wider.status == 403)
        let narrower = try await server.call(
            .post,
            "/api/v1/keys",
            #"{"name":"k","scopes":["read"]}"#,
            token: key
        )
        #expect(narrower.status == 201)
        #expect(narrower.header("Cache-Control") == "no-store")
        #expect(
            try await server.call(
                .post,
                "/api/v1/keys",
                #"{"name":"k","scopes":["admin"]}"#,
                token: ann.token
            ).status == 403
        )
    }

    @Test func `a key reads also where its use cannot be noted, as on a full disk`() async throws {
        let server = try await TestServer()
        let key = try await server.key([.read], of: try await server.member("ann"))
        let database = try DatabaseFile(folder: server.folder.url)
        try database.run(
            "CREATE TRIGGER full BEFORE UPDATE OF last_used_at ON api_keys BEGIN SELECT RAISE(FAIL, 'full'); END"
        )
        #expect(try await server.call(.get, "/api/v1/keys", token: key).status == 200)
        let noted = "SELECT count(*) FROM api_keys WHERE last_used_at IS NOT NULL"
        #expect(try database.number(noted) == 0)
        try database.run("DROP TRIGGER full")
        #expect(try await server.call(.get, "/api/v1/keys", token: key).status == 200)
        #expect(try database.number(noted) == 1)
    }

    @Test func `preferences are an object, of which null removes a key`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        func change(_ preferences: String, _ revision: Int) async throws -> Answer {
            try await server.call(
                .patch,
                "/api/v1/auth/me",
                #"{"preferences":\#(preferences)}"#,
                token: ann.token,
                headers: [.ifMatch: "\"\(revision)\""]
            )
        }
        #expect(
            try await change(#"{"theme":"dark","snake_Case":[1.5,null]}"#, 1).json["preferences"] == [
                "theme": "dark", "snake_Case": [1.5, .null],
            ]
        )
        #expect(try await change(#"{"theme":null}"#, 2).json["preferences"] == ["snake_Case": [1.5, .null]])
        for wrong in ["[]", "1", "null", "\"x\""] {
            #expect(try await change(wrong, 3).pointers == ["/preferences"])
        }
    }
}
