import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Files of films, as clients order and read them.
@Suite struct RenderCallTests {
    private let server: TestServer
    private let eva: Person
    private let rows: TestRows

    init() async throws {
        server = try await TestServer()
        eva = try await server.member("eva")
        rows = try await server.accounts.store.write(as: eva.id) { try TestRows(writing: $0, "kettle") }
    }

    private var project: String { "/projects/\(rows.project)" }

    private func call(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil
    ) async throws -> Answer {
        try await server.call(method, "/api/v1" + path, body, token: eva.token)
    }

    private func list(_ json: JSON?) -> [JSON] {
        guard case .array(let items)? = json else { return [] }
        return items
    }

    @Test func `an ordered file is in the list before it is there`() async throws {
        try await rows.finish(server, as: eva)
        let ordered = try await call(.post, project + "/renders", #"{"quality":"draft","captions":"off"}"#)
        #expect(ordered.status == 202, "\(ordered)")
        let job = try #require(list(ordered.json["jobs"]).first)
        #expect(job["job_type"] == "render")
        let all = list(try await call(.get, project + "/renders").json["renders"])
        #expect(all.map { $0["status"]?.text } == ["pending", "completed"])
        #expect(all[0]["job_id"]?.text == job["job_id"]?.text && all[0]["id"] ?? .null == .null)
        #expect(all[0]["progress"] == 0 && all[0]["captions"] == "off" && all[0]["target_size_mb"] == 50)
        #expect(all[1]["id"]?.text == rows.id("render_id") && all[1]["progress"] == 100)
        #expect(all[1]["bytes"] == 1 && all[1]["frames"] == 144)
        // Until then it goes by its job.
        let path = "/renders/\(try #require(all[0]["job_id"]?.text))"
        #expect(try await call(.get, path).json == all[0])
        let ben = try await server.member("ben")
        #expect(try await server.call(.get, "/api/v1" + path, token: ben.token).status == 404)
        #expect(try await call(.get, path + "/file").status == 404)
        #expect(try await call(.delete, path).status == 404)
        let music = try await call(.post, project + "/music", "{}")
        let other = try #require(list(music.json["jobs"]).first?["job_id"]?.text, "\(music)")
        #expect(try await call(.get, "/renders/\(other)").status == 404, "that makes no film")
    }

    @Test func `a finished file is thrown away`() async throws {
        let path = "/renders/\(rows.id("render_id"))"
        #expect(try await call(.delete, path).status == 200)
        for path in [path, path + "/file"] { #expect(try await call(.get, path).status == 404) }
        #expect(try await call(.delete, path).status == 404)
        #expect(list(try await call(.get, project + "/renders").json["items"]).isEmpty)
    }

    @Test func `what cannot be made is refused in one sentence`() async throws {
        let early = try await call(.post, project + "/renders", "{}")
        #expect(early.status == 409 && early.text.contains("not made yet"), "\(early)")
        try await rows.finish(server, as: eva)
        let shape = try await call(.post, project + "/renders", #"{"aspect":"3:2"}"#)
        #expect(shape.status == 400 && shape.pointers == ["/aspect"], "\(shape)")
        let other = try await server.accounts.store.write(as: eva.id) { try TestRows(writing: $0, "lamp") }
        let foreign = #"{"cut_id":"\#(other.id("cut_id"))"}"#
        let answer = try await call(.post, project + "/renders", foreign)
        #expect(answer.status == 404 && answer.json["error"]?["details"]?["field"] == "cut_id", "\(answer)")
        let wrong = #"{"quality":"best","target_size_mb":0,"captions":"loud","include_crossfade":1}"#
        let fields = try await call(.post, project + "/renders", wrong)
        #expect(
            Set(fields.pointers) == ["/quality", "/target_size_mb", "/captions", "/include_crossfade"],
            "\(fields)"
        )
    }
}
