import HTTPTypes
import Studio
import TestSupport
import Testing

@testable import Server

/// Where clips stand within their scenes, as a client sees it.
@Suite struct ClipPlaceCallTests {
    private let server: TestServer
    private let ann: Person

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
    }

    private func call(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        by person: Person? = nil
    ) async throws -> Answer {
        try await server.call(method, "/api/v1" + path, body, token: (person ?? ann).token)
    }

    private func id(_ answer: Answer) throws -> String { try #require(answer.json["id"]?.text, "\(answer)") }

    @Test func `an overlap is refused with the next free position, or the clip moves there`() async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let scene = try id(await call(.post, "/scenes", #"{"project_id":"\#(project)","name":"Dawn"}"#))
        var clips: [String] = []
        for _ in 0..<2 {
            clips.append(try id(await call(.post, "/clips", #"{"scene_id":"\#(scene)","length":2}"#)))
        }
        let path = "/clips/\(clips[1])/timeline-position"
        let refused = try await call(.put, path, #"{"position":1}"#)
        #expect(refused.status == 409)
        #expect(refused.json["error"]?["details"]?["next_position"] == 2.1)
        let moved = try await call(.put, path + "?check_overlap=false", #"{"position":1}"#)
        #expect(moved.json["timeline_position"] == 2.1)
        let analysis = try await call(.get, "/scenes/\(scene)/timeline-analysis")
        #expect(analysis.json["total_clips"] == 2)
        #expect(analysis.json["timeline_end"] == 4.1)
    }

    @Test func `a clip that cannot stand there is told with a field that the call has`() async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let scene = try id(
            await call(.post, "/scenes", #"{"project_id":"\#(project)","name":"Dawn","duration":10}"#)
        )
        func make(_ fields: String) async throws -> Answer {
            try await call(.post, "/clips", #"{"scene_id":"\#(scene)",\#(fields)}"#)
        }
        _ = try await make(#""timeline_position":0,"length":2"#)
        let clip = "/clips/\(try id(await make(#""timeline_position":3,"length":2"#)))"
        let calls: [(Answer, Int, String)] = [
            (try await make(#""timeline_position":1,"length":2"#), 409, "timeline_position"),
            (try await make(#""timeline_position":1"#), 409, "timeline_position"),
            (try await make(#""timeline_position":18"#), 400, "timeline_position"),
            (try await make(#""timeline_position":9,"length":2"#), 400, "length"),
            (try await call(.put, clip, #"{"timeline_position":1}"#), 409, "timeline_position"),
            (try await call(.put, clip, #"{"timeline_position":9}"#), 400, "timeline_position"),
            (try await call(.put, clip, #"{"timeline_position":18,"length":1}"#), 400, "timeline_position"),
            (try await call(.put, clip, #"{"length":9}"#), 400, "length"),
            (try await call(.put, clip + "/timeline-position", #"{"position":1}"#), 409, "position"),
            (try await call(.put, clip + "/timeline-position", #"{"position":9}"#), 400, "position"),
            (try await call(.put, clip + "/timeline-position", #"{"position":18}"#), 400, "position"),
        ]
        for (index, (answer, status, field)) in calls.enumerated() {
            #expect(answer.status == status, "\(index): \(answer)")
            #expect(answer.json["error"]?["details"]?["field"]?.text == field, "\(index): \(answer)")
        }
    }

    @Test func `a clip comes back only where there is room, and its scene is there`() async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let scene = try id(await call(.post, "/scenes", #"{"project_id":"\#(project)","name":"Dawn"}"#))
        let first = try id(await call(.post, "/clips", #"{"scene_id":"\#(scene)"}"#))
        _ = try await call(.delete, "/clips/\(first)")
        let second = try id(await call(.post, "/clips", #"{"scene_id":"\#(scene)"}"#))
        let full = try await call(.post, "/clips/\(first)/restoration")
        #expect(full.status == 409 && full.text.contains("no room"), "\(full)")
        #expect((full.json["error"]?["details"]?["field"] ?? .null) == .null, "it has no field")
        _ = try await call(.delete, "/scenes/\(scene)")
        for clip in [first, second] {
            let alone = try await call(.post, "/clips/\(clip)/restoration")
            #expect(alone.status == 409, "\(alone)")
            #expect(alone.text.contains("The scene of the clip is in the trash; restore"), "\(alone)")
            #expect(alone.text.contains(scene), "\(alone)")
        }
        let ben = try await server.member("ben")
        #expect(try await call(.post, "/clips/\(second)/restoration", by: ben).status == 404)
        #expect(try await call(.post, "/scenes/\(scene)/restoration").status == 200)
        #expect(try await call(.get, "/clips/\(second)").status == 200)
        #expect(try await call(.post, "/clips/\(second)/restoration").status == 404)
    }
}
