import HTTPTypes
import Production
import Studio
import TestSupport
import Testing

@testable import Server

/// Who is let into a project, as its owner says over HTTP.
@Suite struct MemberCallTests {
    private let server: TestServer
    private let ann: Person
    private let ben: Person
    private let project: String

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("amy")
        ben = try await server.member("ben")
        let made = try await server.call(.post, "/api/v1/projects", #"{"name":"Kettle"}"#, token: ann.token)
        project = try #require(made.json["id"]?.text)
    }

    private func members(
        _ method: HTTPRequest.Method,
        _ user: ID<User>? = nil,
        _ body: String? = nil,
        ifMatch: String? = nil,
        by person: Person? = nil
    ) async throws -> Answer {
        let path = "/api/v1/projects/\(project)/members" + (user.map { "/\($0)" } ?? "")
        return try await server.call(
            method,
            path,
            body,
            token: (person ?? ann).token,
            headers: ifMatch.map { [.ifMatch: $0] } ?? [:]
        )
    }

    private func see(_ person: Person) async throws -> Int {
        try await server.call(.get, "/api/v1/projects/\(project)", token: person.token).status
    }

    @Test func `a member is let in, given another role and taken out`() async throws {
        #expect(try await see(ben) == 404)
        #expect(try await members(.get, ben.id).status == 404)
        let admitted = try await members(.put, ben.id, #"{"role":"viewer"}"#)
        #expect(admitted.status == 200)
        #expect(admitted.json["user_id"]?.text == ben.id.text && admitted.json["role"] == "viewer")
        #expect(try await see(ben) == 200)
        let tag = try #require(admitted.header("ETag"))
        let raised = try await members(.put, ben.id, #"{"role":"editor"}"#, ifMatch: tag)
        #expect(raised.json["role"] == "editor")
        #expect(try await members(.get, ben.id).json == raised.json)
        #expect(try await members(.get).json["items"] == .array([raised.json]))
        let list = try await server.call(.get, "/api/v1/projects", token: ben.token)
        #expect(list.text.contains(project))
        #expect(try await members(.delete, ben.id, ifMatch: raised.header("ETag")).status == 200)
        #expect(try await members(.delete, ben.id, ifMatch: "*").status == 404)
        #expect(try await see(ben) == 404)
    }

    @Test func `a role is changed by who saw which it was`() async throws {
        let (viewer, editor) = (#"{"role":"viewer"}"#, #"{"role":"editor"}"#)
        #expect(try await members(.put, ben.id, viewer, ifMatch: "\"1\"").status == 404, "no row was seen")
        #expect(try await members(.put, ben.id, viewer, ifMatch: "*").status == 404)
        #expect(try await members(.put, ben.id, viewer).json["revision"] == 1)
        let again = try await members(.put, ben.id, viewer)
        #expect(again.status == 200 && again.json["revision"] == 1, "an answer may have been lost")
        let blind = try await members(.put, ben.id, editor)
        #expect(blind.status == 428 && blind.code == "PRECONDITION_REQUIRED", "\(blind)")
        #expect(try await members(.put, ben.id, editor, ifMatch: "\"1\"").json["revision"] == 2)
        let stale = try await members(.put, ben.id, viewer, ifMatch: "\"1\"")
        #expect(stale.code == "REVISION_CONFLICT", "\(stale)")
        #expect(stale.json["error"]?["details"]?["current"]?["role"] == "editor")
        #expect(try await members(.get, ben.id).json["role"] == "editor")
        #expect(try await members(.delete, ben.id).status == 428)
        #expect(try await members(.delete, ben.id, ifMatch: "\"1\"").code == "REVISION_CONFLICT")
        #expect(try await members(.put, ben.id, viewer, ifMatch: "*").json["revision"] == 3)
        #expect(try await members(.delete, ben.id, ifMatch: "\"3\"").status == 200)
        #expect(try await members(.put, ben.id, editor).json["revision"] == 1, "who comes again is new")
    }

    @Test func `only the owner says who is a member, and an administrator is none`() async throws {
        let boss = try await server.setUp()
        #expect(try await members(.get, by: boss).status == 404)
        #expect(try await members(.put, boss.id, #"{"role":"viewer"}"#, by: boss).status == 404)
        #expect(try await see(boss) == 404)
        _ = try await members(.put, ben.id, #"{"role":"editor"}"#)
        for method in [HTTPRequest.Method.get, .put, .delete] {
            let body = method == .put ? #"{"role":"editor"}"# : nil
            #expect(try await members(method, ben.id, body, ifMatch: "*", by: ben).status == 403)
        }
        #expect(try await members(.get, by: ben).status == 403)
    }

    @Test func `what cannot be is said`() async throws {
        for wrong in [#"{"role":"owner"}"#, #"{"role":"king"}"#, "{}"] {
            #expect(try await members(.put, ben.id, wrong).pointers == ["/role"])
        }
        #expect(try await members(.put, ben.id, #"{"role":"viewer","until":1}"#).pointers == ["/until"])
        let own = try await members(.put, ann.id, #"{"role":"viewer"}"#)
        #expect(own.status == 409 && own.code == "CONFLICT")
        let nobody = ID<User>("01930000-0000-7000-8000-ffffffffffff")
        #expect(try await members(.put, nobody, #"{"role":"viewer"}"#).status == 404)
        let local = try await server.accounts.commandLine().user
        #expect(try await members(.put, local, #"{"role":"viewer"}"#).status == 404)
    }
}
