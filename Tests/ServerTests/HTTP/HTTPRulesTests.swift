import HTTPTypes
import HummingbirdTesting
import Production
import Studio
import TestSupport
import Testing

@testable import Server

/// What every endpoint has from the machinery.
@Suite struct HTTPRulesTests {
    @Test func `a path that is not there is 404 with the one error body`() async throws {
        let server = try await TestServer()
        for path in [
            "/nowhere", "/api/v1/nowhere", "/api/v2/auth/me", "/docs/../etc/passwd", "/%2e%2e/x",
            "/" + String(repeating: "a", count: 9000),
        ] {
            let answer = try await server.call(.get, path)
            #expect(answer.status == 404)
            #expect(answer.code == "RESOURCE_NOT_FOUND")
            #expect(answer.header("Content-Type") == "application/json")
            #expect(answer.text.count < 500)
        }
    }

    @Test func `another method on a path is 405 and Allow says which`() async throws {
        let server = try await TestServer()
        let query = try #require(HTTPRequest.Method(rawValue: "QUERY"))
        let others: [HTTPRequest.Method] = [.post, .put, .patch, .delete, .trace, .connect, query]
        for method in others {
            let answer = try await server.call(method, "/health")
            #expect(answer.status == 405)
            #expect(answer.code == "METHOD_NOT_ALLOWED")
            #expect(answer.header("Allow") == "GET, HEAD, OPTIONS")
        }
        #expect(try await server.call(.get, "/api/v1/auth/login").header("Allow") == "OPTIONS, POST")
        #expect(try await server.call(.put, "/api/v1/auth/me").header("Allow") == "GET, HEAD, OPTIONS, PATCH")
        let options = try await server.call(.options, "/api/v1/auth/me")
        #expect(options.status == 204)
        #expect(options.header("Allow") == "GET, HEAD, OPTIONS, PATCH")
    }

    @Test func `a query is read as forms write it, and what is no text is told`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        for name in ["Kettle one", "C++ & Söhne", "100%"] {
            let body = try Wire.text(["name": name])
            #expect(try await server.call(.post, "/api/v1/projects", body, token: ann.token).status == 201)
        }
        let queries = [
            ("Kettle+one", 1), ("Kettle%20one", 1), ("C%2B%2B+%26+S%C3%B6hne", 1), ("s%c3%b6hne", 1),
            ("100%", 1),
            ("C+++", 0), ("", 3),
        ]
        for (query, count) in queries {
            let list = try await server.call(.get, "/api/v1/projects?q=\(query)", token: ann.token)
            #expect(list.json["total"] == .integer(count), "\(query): \(list)")
        }
        for query in ["q=%00", "q=a%00b", "q=%ff", "q=%c3", "limit=%00"] {
            let answer = try await server.call(.get, "/api/v1/projects?\(query)", token: ann.token)
            #expect(answer.status == 400 && answer.code == "VALIDATION_ERROR", "\(query): \(answer)")
        }
    }

    @Test(arguments: ["7", "\"0\"", "\"x\"", "\"1\", \"2\""])
    func `what is no revision is refused, also where none has to stand`(header: String) async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let made = try await server.call(.post, "/api/v1/projects", "{}", token: ann.token)
        let one = "/api/v1/projects/\(try #require(made.json["id"]?.text))"
        for (method, body) in [(HTTPRequest.Method.patch, #"{"name":"Kettle"}"#), (.delete, nil)] {
            let answer = try await server.call(
                method,
                one,
                body,
                token: ann.token,
                headers: [.ifMatch: header]
            )
            #expect(answer.status == 400 && answer.code == "INVALID_PARAMETER", "\(method): \(answer)")
        }
        // Empty is as if it were not there.
        let unsaid = try await server.call(.delete, one, token: ann.token, headers: [.ifMatch: ""])
        #expect(unsaid.status == 200, "\(unsaid)")
    }

    @Test func `HEAD is GET without a body`() async throws {
        let server = try await TestServer()
        let answer = try await server.call(.head, "/health")
        #expect(answer.status == 200)
        #expect(answer.text.isEmpty)
        #expect(try await server.call(.head, "/api/v1/auth/me").status == 401)
    }

    @Test func `a body of another kind is 415, and so is one without a kind`() async throws {
        let server = try await TestServer()
        for type in [
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/jsonx", "",
        ] {
            let answer = try await server.call(
                .post,
                "/api/v1/auth/login",
                "{}",
                headers: [.contentType: type]
            )
            #expect(answer.status == 415, "\(type)")
            #expect(answer.code == "UNSUPPORTED_MEDIA_TYPE")
        }
        for type in ["application/json; charset=utf-8", "APPLICATION/JSON", "application/merge-patch+json"] {
            let answer = try await server.call(
                .post,
                "/api/v1/auth/login",
                "{}",
                headers: [.contentType: type]
            )
            #expect(answer.status == 400, "\(type)")
            #expect(answer.pointers == ["/email", "/password"])
        }
    }

    @Test func `a body of more than 2 MB is 413`() async throws {
        let server = try await TestServer()
        func body(_ bytes: Int) -> String {
            let frame = #"{"email":"","password":"x"}"#
            return frame.replacing(
                #""""#,
                with: "\"" + String(repeating: "a", count: bytes - frame.utf8.count) + "\""
            )
        }
        let most = try await server.call(.post, "/api/v1/auth/login", body(2 << 20), on: .live)
        #expect(most.status == 400)
        let answer = try await server.call(.post, "/api/v1/auth/login", body(2 << 20 + 1), on: .live)
        #expect(answer.status == 413)
        #expect(answer.code == "FILE_TOO_LARGE")
    }

    @Test func `an answer of another kind than is taken is 406`() async throws {
        let server = try await TestServer()
        let answer = try await server.call(.get, "/health", headers: [.accept: "text/html"])
        #expect(answer.status == 406)
        #expect(answer.code == "NOT_ACCEPTABLE")
        #expect(answer.json["error"]?["details"]?["field"] == "Accept")
        #expect(try await server.call(.get, "/docs", headers: [.accept: "application/json"]).status == 406)
        for accept in ["*/*", "", "text/html;q=0.9, application/json"] {
            #expect(try await server.call(.get, "/health", headers: [.accept: accept]).status == 200)
        }
    }

    @Test func `without If-Match a change is 428, with an old one 409, with the present one made`()
        async throws
    {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let path = "/api/v1/auth/me"
        let body = #"{"name":"Ann B."}"#
        let without = try await server.call(.patch, path, body, token: ann.token)
        #expect(without.status == 428)
        #expect(without.code == "PRECONDITION_REQUIRED")
        #expect(without.json["error"]?["details"]?["field"] == "If-Match")
        let wrong = try await server.call(.patch, path, body, token: ann.token, headers: [.ifMatch: "7"])
        #expect(wrong.status == 400)
        let tag = try #require(try await server.call(.get, path, token: ann.token).header("ETag"))
        let made = try await server.call(.patch, path, body, token: ann.token, headers: [.ifMatch: tag])
        #expect(made.status == 200)
        #expect(made.json["name"] == "Ann B.")
        let again = try await server.call(.patch, path, body, token: ann.token, headers: [.ifMatch: tag])
        #expect(again.status == 409)
        #expect(again.code == "REVISION_CONFLICT")
    }

    @Test(arguments: ["", "a b", "é", String(repeating: "k", count: 201)])
    func `an Idempotency-Key that is none is 400`(key: String) async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let name = try #require(HTTPField.Name("Idempotency-Key"))
        let body = #"{"name":"k"}"#
        let answer = try await server.call(
            .post,
            "/api/v1/projects",
            body,
            token: ann.token,
            headers: [name: key]
        )
        #expect(answer.status == 400)
        #expect(answer.json["error"]?["details"]?["field"] == "Idempotency-Key")
        let longest: HTTPFields = [name: String(repeating: "~", count: 200)]
        #expect(
            try await server.call(.post, "/api/v1/projects", body, token: ann.token, headers: longest).status
                == 201
        )
    }

    @Test func `what one has already is 304`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let tag = try #require(
            try await server.call(.get, "/api/v1/auth/me", token: ann.token).header("ETag")
        )
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*", tag.dropLast() + "-gzip\""] {
            let again = try await server.call(
                .get,
                "/api/v1/auth/me",
                token: ann.token,
                headers: [.ifNoneMatch: known]
            )
            #expect(again.status == 304, "\(known)")
            #expect(again.text.isEmpty)
            #expect(again.header("ETag") == tag)
        }
    }

    @Test func `all wrong fields are named at once, and parameters by their name`() async throws {
        let server = try await TestServer()
        let body = #"{"email":"","name":1,"password":"short","more":true}"#
        let answer = try await server.call(.post, "/api/v1/auth/register", body)
        #expect(answer.status == 400)
        #expect(answer.code == "VALIDATION_ERROR")
        #expect(answer.pointers == ["/email", "/name", "/password", "/more"])
        let parameter = try await server.call(.get, "/health?more=1&more=2")
        #expect(parameter.status == 400)
        #expect(parameter.pointers == ["more", "more"])
    }

    @Test func `a moment that is none is named by its pointer`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let body = #"{"name":"","scopes":["read","read"],"expires_at":"2027-02-30T00:00:00Z"}"#
        let answer = try await server.call(.post, "/api/v1/keys", body, token: ann.token)
        #expect(answer.status == 400)
        #expect(answer.pointers == ["/name", "/scopes", "/expires_at"])
    }

    @Test(arguments: ["/api/v1/keys/{}", "/api/v1/auth/sessions/{}"])
    func `hostile ids are not found and do no harm`(path: String) async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        for id in [
            "%00", "'%20OR%201=1--", "%2e%2e%2f", "%ff%fe", "x".padding(5000), "%F0%9F%98%80", "null", "-1",
            "%25", "%zz",
        ] {
            let answer = try await server.call(.delete, path.replacing("{}", with: id), token: ann.token)
            #expect(answer.status == 404, "\(id): \(answer)")
        }
    }

    @Test func `every answer has the careful headers, and no error names what is within`() async throws {
        let server = try await TestServer()
        let answers = [
            try await server.call(.get, "/docs"), try await server.call(.get, "/nowhere"),
            try await server.call(.post, "/health"), try await server.call(.get, "/api/v1/auth/me"),
            try await server.call(.post, "/api/v1/auth/login", "{"),
            try await server.call(.post, "/api/v1/auth/login", "\u{0}"),
        ]
        for answer in answers {
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("Content-Security-Policy")?.contains("default-src 'self'") == true)
            #expect(answer.header("Content-Security-Policy")?.contains("unsafe") == false)
            #expect(answer.header("Content-Security-Policy")?.contains("frame-ancestors 'none'") == true)
            #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
            #expect(answer.header("Vary")?.contains("Origin") == true)
        }
    }

    @Test func `a failure of ours says nothing of its cause`() async throws {
        struct Secret: Error { let path = "/var/lib/secret" }
        let failing = Endpoint(.get, "/failing", "test.failing", "Fails.", who: .anyone) {
            (_: Call<Nothing, Nothing>) async throws -> MessageView in throw Secret()
        }
        let server = try await TestServer().answering([failing])
        let answer = try await server.call(.get, "/failing")
        #expect(answer.status == 500)
        #expect(answer.code == "INTERNAL_ERROR")
        #expect(!answer.text.contains("ecret"))
    }
}

extension String {
    fileprivate func padding(_ count: Int) -> String { String(repeating: self, count: count) }
}
