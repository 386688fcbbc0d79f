import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Accounts and invitations, as administrators keep them over HTTP.
@Suite struct PeopleCallTests {
    private let server: TestServer
    private let boss: Person

    init() async throws {
        server = try await TestServer(isRegistrationOpen: false)
        boss = try await server.setUp()
    }

    private func call(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        by person: Person? = nil,
        revision: Int? = nil
    ) async throws -> Answer {
        try await server.call(
            method,
            "/api/v1" + path,
            body,
            token: (person ?? boss).token,
            headers: revision.map { [.ifMatch: "\"\($0)\""] } ?? [:]
        )
    }

    /// Invites somebody, who comes in.
    private func invited(_ name: String, _ role: String = "member") async throws -> Person {
        let made = try await call(.post, "/invitations", #"{"role":"\#(role)"}"#)
        let token = try #require(made.json["token"]?.text, "\(made)")
        return try Person(await register(token, "\(name)@example.org"))
    }

    private func register(_ token: String?, _ email: String) async throws -> Answer {
        let invitation = token.map { #","invitation":"\#($0)""# } ?? ""
        let form = #"{"name":"Guest","email":"\#(email)","password":"\#(TestServer.password)"\#(invitation)}"#
        return try await server.call(.post, "/api/v1/auth/register", form)
    }

    private func items(_ answer: Answer) throws -> [JSON] {
        guard case .array(let items)? = answer.json["items"] else { throw Missing() }
        return items
    }

    @Test func `an invitation is shown once, makes one account, and then is gone`() async throws {
        let made = try await call(
            .post,
            "/invitations",
            #"{"email":"Ben@example.org","role":"administrator"}"#
        )
        #expect(made.status == 201)
        #expect(made.header("Cache-Control") == "no-store")
        let token = try #require(made.json["token"]?.text)
        let list = try await call(.get, "/invitations")
        #expect(try items(list).map { $0["email"] } == ["ben@example.org"])
        #expect(!list.text.contains(token))
        #expect(try await register(nil, "ben@example.org").status == 403)
        #expect(try await register(token, "eve@example.org").status == 403)
        let ben = try await register(token, "ben@example.org")
        #expect(ben.status == 201)
        #expect(ben.json["user"]?["role"] == "administrator")
        #expect(try await register(token, "ben@example.org").status == 403)
        #expect(try items(await call(.get, "/invitations")) == [])
        let again = try await call(.post, "/invitations", #"{"email":"ben@example.org"}"#)
        #expect(again.status == 409 && again.code == "DUPLICATE_RESOURCE")
    }

    @Test func `an invitation that is taken back makes no account`() async throws {
        let made = try await call(.post, "/invitations", "{}")
        let path = "/invitations/\(try #require(made.json["id"]?.text))"
        #expect(try await call(.delete, path).status == 200)
        #expect(try await call(.delete, path).status == 404)
        let token = try #require(made.json["token"]?.text)
        #expect(try await register(token, "ben@example.org").status == 403)
    }

    @Test func `an invitation made twice under one key is two, because its answer is kept nowhere`()
        async throws
    {
        let tokens = try await [1, 2].asyncMap { _ in
            let made = try await server.call(
                .post,
                "/api/v1/invitations",
                "{}",
                token: boss.token,
                headers: [.idempotencyKey: "same"]
            )
            return try #require(made.json["token"]?.text)
        }
        #expect(Set(tokens).count == 2)
        let kept = try DatabaseFile(folder: server.folder.url).texts("SELECT body FROM idempotent_calls")
        #expect(!kept.contains { $0.contains("rw_inv_") })
    }

    @Test func `all that is wrong with an invitation is said at once`() async throws {
        let wrong = try await call(.post, "/invitations", #"{"email":"x","role":"local","more":1}"#)
        #expect(wrong.status == 400)
        #expect(wrong.pointers == ["/email", "/role", "/more"])
        let odd = try await call(.post, "/invitations", #"{"email":"not an address"}"#)
        #expect(odd.status == 400 && odd.json["error"]?["details"]?["field"] == "email")
    }

    @Test func `the accounts are listed by pages, without what is their person's alone`() async throws {
        for name in ["ben", "cat", "dan"] { _ = try await invited(name) }
        let ben = try await server.signIn("ben@example.org")
        let changed = try await server.call(
            .patch,
            "/api/v1/auth/me",
            #"{"preferences":{"theme":"dark"}}"#,
            token: ben.json["access_token"]?.text,
            headers: [.ifMatch: "\"1\""]
        )
        #expect(changed.status == 200)
        var emails: [String?] = []
        var cursor: String?
        repeat {
            let page = try await call(.get, "/users?limit=3" + (cursor.map { "&cursor=\($0)" } ?? ""))
            #expect(page.json["total"] == 4)
            #expect(!page.text.contains("theme") && !page.text.contains("password"))
            emails += try items(page).map { $0["email"]?.text }
            cursor = page.json["next_cursor"]?.text
        } while cursor != nil
        #expect(emails == ["ann", "ben", "cat", "dan"].map { $0 + "@example.org" })
        #expect(try await call(.get, "/users?cursor=abc").code == "INVALID_PARAMETER")
    }

    @Test func `an account's role is changed by who saw it as it is, and the last administrator stays one`()
        async throws
    {
        let ben = try await invited("ben")
        let (own, other) = ("/users/\(boss.id)", "/users/\(ben.id)")
        #expect(try await call(.patch, other, #"{"role":"administrator"}"#).status == 428)
        let last = try await call(.patch, own, #"{"role":"member"}"#, revision: 1)
        #expect(last.status == 409 && last.code == "CONFLICT", "\(last)")
        #expect(try await call(.delete, own, revision: 1).code == "CONFLICT")
        for wrong in [#"{"role":"local"}"#, #"{"role":null}"#, "{}"] {
            #expect(try await call(.patch, other, wrong, revision: 1).pointers == ["/role"])
        }
        #expect(try await call(.get, "/users", by: ben).status == 403)
        let raised = try await call(.patch, other, #"{"role":"administrator"}"#, revision: 1)
        #expect(raised.json["role"] == "administrator" && raised.json["revision"] == 2, "\(raised)")
        let late = try await call(.patch, other, #"{"role":"member"}"#, revision: 1)
        #expect(late.status == 409 && late.code == "REVISION_CONFLICT")
        #expect(late.json["error"]?["details"]?["revision"] == 2)
        #expect(try await call(.get, "/users", by: ben).status == 200, "at once, by the session that goes on")
        #expect(try await call(.patch, own, #"{"role":"member"}"#, by: ben, revision: 1).status == 200)
        #expect(try await call(.get, "/users").status == 403)
        let nobody = "/users/01930000-0000-7000-8000-ffffffffffff"
        let absent = try await call(.patch, nobody, #"{"role":"member"}"#, by: ben, revision: 1)
        #expect(absent.status == 404)
        let local = try await server.accounts.commandLine().user
        #expect(try await call(.delete, "/users/\(local)", by: ben, revision: 1).status == 404)
    }

    @Test func `a deleted account is out at once, and it is said what became of its projects`() async throws {
        let ben = try await invited("ben", "administrator")
        let key = try await server.key([.read], of: ben)
        let made = try await call(.post, "/projects", #"{"name":"Lamp"}"#, by: ben)
        let lamp = try #require(made.json["id"]?.text)
        #expect(try await call(.delete, "/users/\(ben.id)").status == 428)
        #expect(try await call(.delete, "/users/\(ben.id)", revision: 9).code == "REVISION_CONFLICT")
        let deleted = try await call(.delete, "/users/\(ben.id)", revision: 1)
        #expect(
            deleted.json == [
                "message":
                    "The account is deleted; 1 of its projects is in the trash for 30 days.",
                "trashed_projects": 1, "passed_on_projects": 0,
            ]
        )
        #expect(try await call(.get, "/auth/me", by: ben).status == 401)
        #expect(try await server.call(.get, "/api/v1/projects", token: key).status == 401)
        #expect(try await server.signIn("ben@example.org").status == 401)
        let trashed = try DatabaseFile(folder: server.folder.url)
            .texts("SELECT id FROM projects WHERE deleted_at IS NOT NULL")
        #expect(trashed == [lamp])
        #expect(try await call(.delete, "/users/\(ben.id)", revision: 2).status == 404)
        #expect(try await invited("ben").id != ben.id, "the e-mail is free again")
    }

    @Test func `what the command line made passes on to an administrator who stays`() async throws {
        let ben = try await invited("ben", "administrator")
        let film = try await server.accounts.store.write { try TestRows(writing: $0, "kettle").project }
        let deleted = try await call(.delete, "/users/\(boss.id)", by: ben, revision: 1)
        #expect(
            deleted.json["passed_on_projects"] == 1 && deleted.json["trashed_projects"] == 0,
            "\(deleted)"
        )
        #expect(deleted.json["passed_on_to"]?.text == ben.id.text)
        #expect(
            deleted.json["message"]?.text?.hasSuffix("1 of the command line passed on to Guest.") == true
        )
        #expect(try await call(.get, "/projects/\(film)", by: ben).status == 200)
    }

    @Test func `one's own sessions are listed and ended, and nobody else's`() async throws {
        let ben = try await invited("ben")
        let second = try Person(await server.signIn("ben@example.org"))
        let list = try items(await call(.get, "/auth/sessions", by: second))
        #expect(list.map { $0["is_current"] } == [false, true])
        let first = "/auth/sessions/\(try #require(list[0]["id"]?.text))"
        #expect(try await call(.delete, first).status == 404, "not even an administrator")
        #expect(try await call(.delete, first, by: second).status == 200)
        #expect(try await call(.get, "/auth/me", by: ben).status == 401)
        #expect(try await call(.get, "/auth/me", by: second).status == 200)
        let refreshed = try await server.call(
            .post,
            "/api/v1/auth/refresh",
            #"{"refresh_token":"\#(ben.refresh)"}"#
        )
        #expect(refreshed.status == 401)
    }

    @Test func `a key keeps accounts only with its scope, and cannot give itself that`() async throws {
        let plain = try await server.key([.read, .write, .generate], of: boss)
        #expect(try await server.call(.get, "/api/v1/users", token: plain).status == 403)
        #expect(try await server.call(.post, "/api/v1/invitations", "{}", token: plain).status == 403)
        let wider = #"{"name":"k","scopes":["read","admin"]}"#
        #expect(try await server.call(.post, "/api/v1/keys", wider, token: plain).status == 403)
        let keeper = try await server.key([.admin], of: boss)
        #expect(try await server.call(.get, "/api/v1/users", token: keeper).status == 200)
        #expect(try await server.call(.get, "/api/v1/projects", token: keeper).status == 403)
        let ben = try await invited("ben", "administrator")
        _ = try await call(.patch, "/users/\(boss.id)", #"{"role":"member"}"#, by: ben, revision: 1)
        #expect(
            try await server.call(.get, "/api/v1/users", token: keeper).status == 403,
            "a key does no more than its account may now"
        )
    }

    private struct Missing: Error {}
}

extension [Int] {
    fileprivate func asyncMap<Value>(_ body: (Int) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
