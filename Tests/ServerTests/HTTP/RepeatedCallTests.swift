import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Calls with an `Idempotency-Key`.
@Suite struct RepeatedCallTests {
    private static let path = "/api/v1/projects"

    private func call(
        _ server: TestServer,
        _ person: Person,
        _ key: String,
        _ body: String = #"{"name":"Kettle"}"#
    ) async throws -> Answer {
        try await server.call(
            .post,
            Self.path,
            body,
            token: person.token,
            headers: [.idempotencyKey: key]
        )
    }

    @Test func `the same call under the same key is done once and answered the same`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let first = try await call(server, person, "one")
        let second = try await call(server, person, "one")
        #expect(first.status == 201, "\(first)")
        #expect(second.status == 201)
        #expect(second.text == first.text)
        #expect(second.header("ETag") == first.header("ETag"))
        let list = try await server.call(.get, Self.path, token: person.token)
        #expect(list.json["total"] == 1)
    }

    @Test func `so is one after which what it was about is out of sight`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let rows = try await server.accounts.store.write(as: person.id) {
            try TestRows(writing: $0, "kettle")
        }
        func twice(_ method: HTTPRequest.Method, _ path: String, by other: Person? = nil) async throws {
            let headers: HTTPFields = [
                .idempotencyKey: "\(method) \(path)".filter { $0 != " " }, .ifMatch: "*",
            ]
            var answers: [Answer] = []
            for _ in 0..<2 {
                answers.append(
                    try await server.call(method, "/api/v1" + path, token: person.token, headers: headers)
                )
            }
            #expect(answers.map(\.status) == [200, 200], "\(method) \(path): \(answers)")
            #expect(answers[0].text == answers[1].text)
        }
        for kind in ["take", "clip", "scene", "project"] {
            let row = "/\(kind)s/\(kind == "project" ? rows.project.text : rows.id("\(kind)_id"))"
            try await twice(.delete, row)
            if kind != "clip" { try await twice(.post, row + "/restoration") }
        }
        // Without its key, or by somebody else, it is as gone as anything.
        let path = "/api/v1/clips/\(rows.id("clip_id"))"
        let headers: HTTPFields = [.idempotencyKey: "DELETE/clips/\(rows.id("clip_id"))", .ifMatch: "*"]
        #expect(
            try await server.call(.delete, path, token: person.token, headers: [.ifMatch: "*"]).status == 404
        )
        let ben = try await server.member("ben")
        #expect(try await server.call(.delete, path, token: ben.token, headers: headers).status == 404)
    }

    @Test func `an edit of one's own account is done once too`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let tag = try #require(
            try await server.call(.get, "/api/v1/auth/me", token: person.token).header("ETag")
        )
        var edits: [Answer] = []
        for _ in 0..<2 {
            edits.append(
                try await server.call(
                    .patch,
                    "/api/v1/auth/me",
                    #"{"name":"Ann B."}"#,
                    token: person.token,
                    headers: [.idempotencyKey: "me", .ifMatch: tag]
                )
            )
        }
        #expect(edits.map(\.status) == [200, 200], "\(edits)")
        #expect(edits[0].text == edits[1].text)
    }

    @Test func `of what gives or takes a secret nothing is kept`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let headers: HTTPFields = [.idempotencyKey: "one"]
        var keys: [Answer] = []
        for _ in 0..<2 {
            keys.append(
                try await server.call(
                    .post,
                    "/api/v1/keys",
                    #"{"name":"k","scopes":["read"]}"#,
                    token: person.token,
                    headers: headers
                )
            )
        }
        #expect(keys.map(\.status) == [201, 201])
        #expect(keys[0].json["id"] != keys[1].json["id"])
        let kept = try DatabaseFile(folder: server.folder.url).texts("SELECT key FROM idempotent_calls")
        #expect(kept.isEmpty)
    }

    @Test func `another body under the same key is refused`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        _ = try await call(server, person, "one")
        let other = try await call(server, person, "one", #"{"name":"Lamp"}"#)
        #expect(other.status == 409)
        #expect(other.code == "IDEMPOTENCY_MISMATCH")
    }

    @Test func `another account's key is its own`() async throws {
        let server = try await TestServer()
        let (ann, ben) = (try await server.member("ann"), try await server.member("ben"))
        let first = try await call(server, ann, "one")
        let second = try await call(server, ben, "one")
        #expect(second.status == 201)
        #expect(second.json["id"] != first.json["id"])
    }

    @Test func `after a day the key is free again`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let key = try await server.key([.write], of: person)
        func call() async throws -> Answer {
            try await server.call(
                .post,
                Self.path,
                #"{"name":"Kettle"}"#,
                token: key,
                headers: [.idempotencyKey: "one"]
            )
        }
        let first = try await call()
        server.clock.advance(seconds: 24 * 3600 + 1)
        let second = try await call()
        #expect(first.status == 201, "\(first)")
        #expect(second.json["id"] != first.json["id"], "\(second)")
    }

    @Test func `a refused call is not kept`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let made = try await call(server, person, "one")
        let id = try #require(made.json["id"]?.text)
        func order() async throws -> Answer {
            try await server.call(
                .post,
                "\(Self.path)/\(id)/film",
                "{}",
                token: person.token,
                headers: [.idempotencyKey: "two"]
            )
        }
        let refused = try await order()
        #expect(refused.status == 409, "\(refused)")
        let brief = #"{"brief":{"product_name":"Kettle One"}}"#
        let change = try await server.call(
            .put,
            "\(Self.path)/\(id)",
            brief,
            token: person.token
        )
        #expect(change.status == 200, "\(change)")
        #expect(try await order().status == 202)
    }

    @Test func `a call that still goes on is told so`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        _ = try await call(server, person, "one")
        // As it stands while the first call has not been answered.
        let database = try DatabaseFile(folder: server.folder.url)
        try database.run("UPDATE idempotent_calls SET status = NULL")
        #expect(server.server.openCalls.add(person.id, "one"))
        let second = try await call(server, person, "one")
        #expect(second.status == 409)
        #expect(second.code == "IN_PROGRESS")
        // And before anything is written of it.
        try database.run("DELETE FROM idempotent_calls")
        #expect(try await call(server, person, "one").code == "IN_PROGRESS")
        server.server.openCalls.remove(person.id, "one")
        #expect(try await call(server, person, "one").status == 201)
    }

    @Test func `a call that failed and could not be forgotten can be tried again`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        _ = try await call(server, person, "one")
        try DatabaseFile(folder: server.folder.url).run("UPDATE idempotent_calls SET status = NULL")
        #expect(try await call(server, person, "one").status == 201)
    }

    @Test func `a call whose answer cannot be kept is answered, and not done again`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let database = try DatabaseFile(folder: server.folder.url)
        try database.run(
            """
            CREATE TRIGGER unkept BEFORE UPDATE OF status ON idempotent_calls
            BEGIN SELECT RAISE(FAIL, 'no room'); END
            """
        )
        #expect(try await call(server, person, "one").status == 201)
        #expect(try await call(server, person, "one").code == "IN_PROGRESS")
        let list = try await server.call(.get, Self.path, token: person.token)
        #expect(list.json["total"] == 1)
    }

    @Test func `of many at once under one key one is done`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
            for _ in 0..<12 { group.addTask { try await call(server, person, "one") } }
            return try await group.reduce(into: [Answer]()) { $0.append($1) }
        }
        #expect(answers.contains { $0.status == 201 })
        #expect(answers.allSatisfy { $0.status == 201 || $0.code == "IN_PROGRESS" }, "\(answers)")
        let list = try await server.call(.get, Self.path, token: person.token)
        #expect(list.json["total"] == 1)
    }

    @Test func `answers with secrets are never kept`() async throws {
        let server = try await TestServer()
        let person = try await server.member("ann")
        for _ in 0..<2 {
            let answer = try await server.call(
                .post,
                "/api/v1/keys",
                #"{"name":"A program","scopes":["read"]}"#,
                token: person.token,
                headers: [.idempotencyKey: "one"]
            )
            #expect(answer.status == 201)
        }
        let count = try DatabaseFile(folder: server.folder.url).number(
            "SELECT COUNT(*) FROM idempotent_calls"
        )
        #expect(count == 0)
    }
}
