import Foundation
import HTTPTypes
import Production
import Studio
import TestSupport
import Testing

@testable import Server

/// What a server that others can reach answers before there is an account, and what changes with the first.
@Suite struct SetUpGuardTests {
    private static var open: ServerSettings {
        var settings = TestServer.calm
        settings.host = "0.0.0.0"
        return settings
    }

    @Test func `before set-up what is not there answers like all that is`() async throws {
        var settings = Self.open
        settings.origins = ["https://app.example.org"]
        let server = try await TestServer(settings: settings)
        let calls: [(HTTPRequest.Method, String)] = [
            (.get, "/api/v1/projects"), (.get, "/nowhere"), (.get, "/health"), (.get, "/docs"),
            (.post, "/api/v1/auth/login"), (.delete, "/health"), (.options, "/api/v1/projects"),
            (.options, "/nowhere"),
            (.get, "/set-up/other"), (.get, "/api/v1/projects/x/y/z"),
        ]
        var bodies: Set<String> = []
        for (method, path) in calls {
            let asking: HTTPFields = [
                .origin: "https://app.example.org", .accessControlRequestMethod: "GET",
            ]
            let answer = try await server.call(method, path, headers: asking)
            #expect(answer.status == 403 && answer.code == "FORBIDDEN", "\(method) \(path): \(answer)")
            bodies.insert(answer.text)
        }
        #expect(bodies.count == 1)
        for path in ["/set-up", "/set-up/script.js", "/docs/style.css"] {
            #expect(try await server.call(.get, path).status == 200, "\(path)")
        }
        _ = try await server.setUp()
        #expect(try await server.call(.get, "/nowhere").status == 404)
        #expect(try await server.call(.get, "/health").status == 200)
        #expect(try await server.call(.delete, "/health").status == 405)
    }

    @Test func `a server behind a proxy is no local one`() {
        var settings = ServerSettings()
        #expect(settings.isLocal)
        settings.publicURL = "https://studio.example.org"
        #expect(!settings.isLocal)
        settings.publicURL = nil
        settings.proxies = (try? TrustedProxies(["127.0.0.1"])) ?? settings.proxies
        #expect(!settings.isLocal)
        settings = ServerSettings()
        settings.host = "0.0.0.0"
        #expect(!settings.isLocal)
    }

    @Test func `once set up, the database is not asked again`() async throws {
        let server = try await TestServer(settings: Self.open)
        _ = try await server.setUp()
        #expect(try await server.call(.get, "/health").status == 200)
        try DatabaseFile(folder: server.folder.url).run(
            "UPDATE users SET role = 'member' WHERE email IS NOT NULL"
        )
        #expect(try await server.accounts.needsSetUp(), "the database says otherwise now")
        #expect(try await server.call(.get, "/health").status == 200)
    }

    @Test func `the file with the link goes when the link was used`() async throws {
        let server = try await TestServer()
        let token = try #require(try await server.accounts.beginSetUp()).text
        let folder = server.folder.url
        try SetUpLink.write("http://localhost/set-up#\(token)", in: folder)
        let file = SetUpLink.file(in: folder).path
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        func form(_ token: String) -> String {
            #"{"token":"\#(token)","email":"a@example.org","name":"Ann","password":"\#(TestServer.password)"}"#
        }
        let wrong = String(token.dropLast()) + (token.hasSuffix("A") ? "B" : "A")
        #expect(try await server.call(.post, "/api/v1/set-up", form(wrong)).status == 403)
        #expect(FileManager.default.fileExists(atPath: file), "a wrong link uses nothing up")
        #expect(try await server.call(.post, "/api/v1/set-up", form(token)).status == 201)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func `a wrong present password counts as a try to sign in`() async throws {
        var settings = TestServer.calm
        settings.rates.signIns = Rate(3, per: 900)
        let server = try await TestServer(settings: settings)
        let ann = try await server.setUp()
        func change() async throws -> Answer {
            try await server.call(
                .put,
                "/api/v1/auth/me/password",
                #"{"current":"not this one","new":"four boats on a lake"}"#,
                token: ann.token
            )
        }
        #expect(try await server.signIn("ann@example.org", "not this one").status == 401)
        let wrong = try await change()
        #expect(wrong.status == 403, "\(wrong)")
        #expect(try await change().status == 403)
        let limited = try await change()
        #expect(limited.status == 429 && limited.header("Retry-After") != nil, "\(limited)")
        #expect(try await server.signIn("ann@example.org").status == 429)
        server.clock.advance(seconds: 901)
        #expect(try await server.signIn("ann@example.org").status == 200)
    }
}
