import HTTPTypes
import Studio
import TestSupport
import Testing

@testable import Server

/// Two people who work on one film at the same time.
@Suite struct TogetherTests {
    private let server: TestServer
    private let ann: Person
    private let ben: Person
    private let project: String

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
        ben = try await server.member("ben")
        let made = try await server.call(.post, "/api/v1/projects", #"{"name":"Kettle"}"#, token: ann.token)
        project = try #require(made.json["id"]?.text)
        let admitted = try await server.call(
            .put,
            "/api/v1/projects/\(project)/members/\(ben.id)",
            #"{"role":"editor"}"#,
            token: ann.token
        )
        #expect(admitted.status == 200, "\(admitted)")
    }

    private func scene(_ name: String) async throws -> String {
        let body = #"{"name":"\#(name)"}"#
        let made = try await server.call(.post, "/api/v1/projects/\(project)/scenes", body, token: ann.token)
        return try #require(made.json["id"]?.text, "\(made)")
    }

    private func change(
        _ scene: String,
        _ key: String,
        _ value: String,
        revision: Int,
        by person: Person
    ) async throws -> Answer {
        try await server.call(
            .patch,
            "/api/v1/projects/\(project)/scenes/\(scene)",
            #"{"\#(key)":"\#(value)"}"#,
            token: person.token,
            headers: [.ifMatch: "\"\(revision)\""]
        )
    }

    @Test func `edits of two scenes at once are both kept`() async throws {
        let (one, two) = (try await scene("One"), try await scene("Two"))
        for round in 1...15 {
            async let first = change(one, "narration", "Ann \(round).", revision: round, by: ann)
            async let second = change(two, "narration", "Ben \(round).", revision: round, by: ben)
            let answers = try await [first, second]
            #expect(answers.map(\.status) == [200, 200], "\(answers)")
            #expect(answers.map { $0.json["narration"]?.text } == ["Ann \(round).", "Ben \(round)."])
        }
        for (scene, line) in [(one, "Ann 15."), (two, "Ben 15.")] {
            let read = try await server.call(.get, "/api/v1/scenes/\(scene)", token: ben.token)
            #expect(read.json["narration"]?.text == line)
        }
    }

    @Test func `of two edits of one scene the later is answered with the scene as it is, and loses nothing`()
        async throws
    {
        let scene = try await scene("One")
        for round in 1...15 {
            let revision = 2 * round - 1
            let texts = ["Ann \(round).", "Ben \(round)."]
            async let first = change(scene, "narration", texts[0], revision: revision, by: ann)
            async let second = change(scene, "style_prompt", texts[1], revision: revision, by: ben)
            let answers = try await [first, second]
            #expect(answers.map(\.status).sorted() == [200, 409], "\(answers)")
            let late = try #require(answers.firstIndex { $0.status == 409 })
            #expect(answers[late].code == "REVISION_CONFLICT")
            let details = try #require(answers[late].json["error"]?["details"])
            #expect(details["current"] == answers[1 - late].json, "the value that stands")
            #expect(details["revision"] == details["current"]?["revision"])
            guard case .integer(let now)? = details["revision"] else { throw Missing() }
            let again = try await change(
                scene,
                ["narration", "style_prompt"][late],
                texts[late],
                revision: now,
                by: [ann, ben][late]
            )
            #expect(again.status == 200, "\(again)")
            #expect(again.json["narration"]?.text == texts[0] && again.json["style_prompt"]?.text == texts[1])
            #expect(again.json["revision"] == .integer(revision + 2))
        }
    }

    @Test func `of two moves of one scene the later is told, and so is one after an undo`() async throws {
        let scenes = [try await scene("One"), try await scene("Two"), try await scene("Three")]
        func move(_ scene: String, to place: Int, revision: Int) async throws -> Answer {
            try await server.call(
                .patch,
                "/api/v1/projects/\(project)/scenes/\(scene)",
                #"{"order":\#(place)}"#,
                token: ann.token,
                headers: [.ifMatch: "\"\(revision)\""]
            )
        }
        let moved = try await move(scenes[0], to: 2, revision: 1)
        #expect(moved.status == 200 && moved.json["order"] == 2 && moved.json["revision"] == 2, "\(moved)")
        let late = try await move(scenes[0], to: 1, revision: 1)
        #expect(late.status == 409 && late.code == "REVISION_CONFLICT", "\(late)")
        #expect(late.json["error"]?["details"]?["current"] == moved.json)
        // Those that only made room were not edited.
        #expect(try await move(scenes[1], to: 0, revision: 1).json["revision"] == 1, "it is there already")
        for (way, order, revision) in [("undo", 0, 3), ("redo", 2, 4)] {
            let path = "/api/v1/projects/\(project)/\(way)"
            #expect(try await server.call(.post, path, "{}", token: ben.token).status == 200)
            let read = try await server.call(.get, "/api/v1/scenes/\(scenes[0])", token: ben.token)
            #expect(read.json["order"] == .integer(order) && read.json["revision"] == .integer(revision))
            #expect(try await move(scenes[0], to: 1, revision: revision - 1).status == 409)
        }
    }

    @Test func `a scene that is changed and moved at once has the next revision`() async throws {
        let one = try await scene("One")
        _ = try await scene("Two")
        let answer = try await server.call(
            .patch,
            "/api/v1/projects/\(project)/scenes/\(one)",
            #"{"name":"Last","order":1}"#,
            token: ann.token,
            headers: [.ifMatch: "\"1\""]
        )
        #expect(answer.json["order"] == 1 && answer.json["revision"] == 2, "\(answer)")
    }

    @Test func `whatever row was changed meanwhile, the answer holds it as it is`() async throws {
        let scene = try await scene("One")
        let body = #"{"scene_id":"\#(scene)","length":2}"#
        let clip = try #require(
            try await server.call(.post, "/api/v1/clips", body, token: ann.token).json["id"]?.text
        )
        let order = #"{"scene_ids":["\#(scene)"]}"#
        let calls: [(HTTPRequest.Method, String, String, String)] = [
            (.patch, "/projects/\(project)", #"{"name":"Lamp"}"#, "/projects/\(project)"),
            (.put, "/projects/\(project)/scenes/order", order, "/projects/\(project)"),
            (.put, "/scenes/\(scene)", #"{"name":"Two"}"#, "/scenes/\(scene)"),
            (.put, "/scenes/\(scene)/choice", #"{"id":"\#(scene)"}"#, "/scenes/\(scene)"),
            (.put, "/clips/\(clip)", #"{"name":"Two"}"#, "/clips/\(clip)"),
            (.patch, "/auth/me", #"{"name":"Ann Lee"}"#, "/auth/me"),
        ]
        for (method, path, body, own) in calls {
            let stale = try await server.call(
                method,
                "/api/v1" + path,
                body,
                token: ann.token,
                headers: [.ifMatch: "\"99\""]
            )
            let read = try await server.call(.get, "/api/v1" + own, token: ann.token)
            #expect(read.status == 200)
            #expect(stale.status == 409, "\(path): \(stale)")
            #expect(stale.json["error"]?["details"]?["current"] == read.json, "\(path)")
        }
    }

    private struct Missing: Error {}
}
