import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Shared links over HTTP: made by the owner, opened by anybody who has one, for one project.
@Suite struct ShareCallTests {
    private let server: TestServer
    private let ann: Person
    private let rows: TestRows
    private let other: TestRows

    init() async throws {
        server = try await TestServer()
        let ann = try await server.member("amy")
        self.ann = ann
        (rows, other) = try await server.accounts.store.write(as: ann.id) {
            (try TestRows(writing: $0, "kettle"), try TestRows(writing: $0, "lamp"))
        }
    }

    private func share(_ body: String = "{}") async throws -> Answer {
        try await server.call(.post, "/api/v1/projects/\(rows.project)/shares", body, token: ann.token)
    }

    private func open(_ share: Answer, passphrase: String? = nil) async throws -> Answer {
        let token = try #require(share.json["token"]?.text, "\(share)")
        return try await open(token, passphrase)
    }

    private func open(_ token: String, _ passphrase: String? = nil) async throws -> Answer {
        let said = passphrase.map { #","passphrase":"\#($0)""# } ?? ""
        return try await server.call(.post, "/api/v1/auth/share", #"{"token":"\#(token)"\#(said)}"#)
    }

    private func get(_ path: String, _ opened: Answer) async throws -> Int {
        let token = try #require(opened.json["access_token"]?.text, "\(opened)")
        return try await server.call(.get, "/api/v1" + path, token: token).status
    }

    private func rate(_ opened: Answer, _ rating: String = "picked") async throws -> Answer {
        try await server.call(
            .put,
            "/api/v1/takes/\(rows.id("take_id"))/rating",
            #"{"rating":"\#(rating)"}"#,
            token: opened.json["access_token"]?.text,
            headers: [.ifMatch: "\"1\"", .idempotencyKey: "rate"]
        )
    }

    @Test func `a link shows its project, and nothing else of anybody`() async throws {
        let opened = try await open(share())
        #expect(opened.status == 200)
        #expect(opened.header("Cache-Control") == "no-store" && opened.header("Set-Cookie") == nil)
        #expect(opened.json["project_id"]?.text == rows.project.text && opened.json["role"] == "viewer")
        for path in ["/projects/\(rows.project)", "/scenes/\(rows.id("scene_id"))"] {
            #expect(try await get(path, opened) == 200)
        }
        for path in ["/projects/\(other.project)", "/scenes/\(other.id("scene_id"))"] {
            #expect(try await get(path, opened) == 404)
        }
        for path in ["/auth/me", "/projects", "/keys", "/auth/sessions", "/about", "/users"] {
            #expect(try await get(path, opened) == 403, "\(path)")
        }
        #expect(try await get("/projects/\(rows.project)/shares", opened) == 403)
        #expect(try await rate(opened).status == 403)
    }

    @Test func `a reviewer's link rates, in its own name, and copies nothing`() async throws {
        let made = try await share(#"{"role":"reviewer"}"#)
        let opened = try await open(made)
        let rated = try await rate(opened)
        #expect(rated.status == 200 && rated.json["rating"] == "picked", "\(rated)")
        #expect(try await rate(opened).text == rated.text, "the same call is done once")
        let id = try #require(made.json["id"]?.text)
        let actors = try DatabaseFile(folder: server.folder.url)
            .texts("SELECT actor FROM events WHERE kind = 'take.rated'")
        #expect(actors == [id])
        let copy = try await server.call(
            .post,
            "/api/v1/projects/\(rows.project)/duplicate",
            token: opened.json["access_token"]?.text
        )
        #expect(copy.status == 403, "\(copy)")
        let boss = try await server.setUp()
        let people = try await server.call(.get, "/api/v1/users", token: boss.token)
        #expect(!people.text.contains(id), "a link is no account")
    }

    @Test func `a link leads nowhere once it is ended, has lapsed, or its project is in the trash`()
        async throws
    {
        let ended = try await share()
        let seen = try await open(ended)
        let own = "/projects/\(rows.project)"
        #expect(try await get(own, seen) == 200)
        let path = "/api/v1\(own)/shares/\(try #require(ended.json["id"]?.text))"
        let elsewhere = path.replacing(rows.project.text, with: other.project.text)
        #expect(try await server.call(.delete, elsewhere, token: ann.token).status == 404)
        #expect(try await server.call(.delete, path, token: ann.token).status == 200)
        #expect(try await server.call(.delete, path, token: ann.token).status == 404)
        #expect(try await get(own, seen) == 401)
        #expect(try await open(ended).status == 404)

        let end = Moment(Instant(microseconds: server.clock.now + 60_000_000))
        let brief = try await share(#"{"expires_at":\#(try Wire.text(end))}"#)
        let short = try await open(brief)
        let lasting = try await open(share())
        server.clock.advance(seconds: 60)
        #expect(try await get(own, short) == 401)
        #expect(try await open(brief).status == 404)
        #expect(try await get(own, lasting) == 200)
        server.clock.advance(seconds: 840)
        #expect(try await get(own, lasting) == 401, "an access token lasts 15 minutes")

        let present = try await server.refreshed(ann)
        let last = try await server.call(.post, "/api/v1\(own)/shares", "{}", token: present.token)
        let opened = try await open(last)
        #expect(try await get(own, opened) == 200)
        #expect(try await server.call(.delete, "/api/v1\(own)", token: present.token).status == 200)
        #expect(try await get(own, opened) == 401)
        #expect(try await open(last).status == 404)
    }

    @Test func `a passphrase has to be said in the body, and cannot be tried at will`() async throws {
        var settings = TestServer.calm
        settings.rates.signIns = Rate(3, per: 900)
        let server = try await TestServer(settings: settings)
        let ann = try await server.member("amy")
        let project = try await server.call(.post, "/api/v1/projects", "{}", token: ann.token)
        let path = "/api/v1/projects/\(try #require(project.json["id"]?.text))/shares"
        let made = try await server.call(.post, path, #"{"passphrase":"sesame"}"#, token: ann.token)
        #expect(made.json["has_passphrase"] == true)
        #expect(!made.text.contains("sesame"))
        let token = try #require(made.json["token"]?.text)
        func open(_ more: String) async throws -> Answer {
            try await server.call(.post, "/api/v1/auth/share", #"{"token":"\#(token)"\#(more)}"#)
        }
        let silent = try await open("")
        #expect(silent.status == 401 && silent.json["error"]?["details"]?["field"] == "passphrase")
        #expect(try await open(#","passphrase":"Sesame""#).status == 401)
        // To open it is no guess, so that it leaves as many tries as before.
        #expect(try await open(#","passphrase":"sesame""#).status == 200)
        #expect(try await open(#","passphrase":"Sesam""#).status == 401)
        #expect(try await open(#","passphrase":"sesame""#).status == 429)
        let direct = try await server.call(.get, "/api/v1/about", token: token)
        #expect(direct.status == 401, "a link's own token is no access token")
    }

    @Test func `a link is shown once, and all that is wrong with one is said at once`() async throws {
        let made = try await share(#"{"role":"reviewer"}"#)
        #expect(made.status == 201 && made.header("Cache-Control") == "no-store")
        let path = "/api/v1/projects/\(rows.project)/shares"
        let list = try await server.call(.get, path, token: ann.token)
        #expect(list.json["total"] == 1)
        #expect(!list.text.contains(try #require(made.json["token"]?.text)))
        let wrong = try await share(#"{"role":"editor","passphrase":"","expires_at":"soon","x":1}"#)
        #expect(wrong.pointers == ["/role", "/passphrase", "/expires_at", "/x"])
        let past = try await share(#"{"expires_at":"2001-01-01T00:00:00Z"}"#)
        #expect(past.status == 400 && past.json["error"]?["details"]?["field"] == "expires_at")
    }

    @Test func `many open a link behind one address, and few guess its passphrase`() async throws {
        var settings = TestServer.calm
        settings.rates.signIns = Rate(3, per: 900)
        let server = try await TestServer(settings: settings)
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        let link = try await server.call(
            .post,
            "/api/v1/projects/\(project)/shares",
            #"{"passphrase":"open sesame"}"#,
            token: ann.token
        )
        let token = try #require(link.json["token"]?.text, "\(link)")
        func open(_ passphrase: String) async throws -> Int {
            let body = #"{"token":"\#(token)","passphrase":"\#(passphrase)"}"#
            return try await server.call(.post, "/api/v1/auth/share", body).status
        }
        for _ in 0..<5 { #expect(try await open("open sesame") == 200) }
        for _ in 0..<3 { #expect(try await open("open barley") != 429) }
        #expect(try await open("open oats") == 429)
        #expect(try await open("open sesame") == 429)
    }
}
