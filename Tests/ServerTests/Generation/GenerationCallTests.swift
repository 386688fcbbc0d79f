import HTTPTypes
import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Takes, steps and batches as clients order them.
@Suite struct GenerationCallTests {
    private let server: TestServer
    private let eva: Person
    private let rows: TestRows

    init() async throws {
        server = try await TestServer()
        eva = try await server.member("eva")
        rows = try await server.accounts.store.write(as: eva.id) { try TestRows(writing: $0, "kettle") }
    }

    private func call(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        ifMatch: String? = nil,
        by person: Person? = nil
    ) async throws -> Answer {
        try await server.call(
            method,
            "/api/v1" + path,
            body,
            token: (person ?? eva).token,
            headers: ifMatch.map { [.ifMatch: $0] } ?? [:]
        )
    }

    private var clip: String { rows.id("clip_id") }
    private var project: String { "/projects/\(rows.project)" }
    private var scene: String { "\(project)/scenes/\(rows.id("scene_id"))" }

    private func kinds(_ answer: Answer) -> [String] {
        guard case .array(let jobs)? = answer.json["jobs"] else { return [] }
        return jobs.compactMap { $0["job_type"]?.text }
    }

    @Test(arguments: ["/generate", "/generation", "/queue/jobs"])
    func `a take is ordered under each of its paths and spellings`(path: String) async throws {
        for key in ["generation_type", "type", "job_type"] {
            let body =
                #"{"clip_id":"\#(clip)","\#(key)":"image","prompt":"A kettle","params":{"seed":7,"steps":20}}"#
            let answer = try await call(.post, path, body)
            #expect(answer.status == 202 && answer.json["status"] == "queued", "\(answer)")
            let job = try #require(answer.json["job_id"]?.text)
            let read = try await call(.get, "/queue/jobs/\(job)")
            #expect(read.json["clip_id"]?.text == clip)
            #expect(read.json["scene_id"]?.text == rows.id("scene_id"))
            #expect(read.json["generation_params"]?["prompt"] == "A kettle")
            #expect(read.json["generation_params"]?["steps"] == "20")
            #expect(read.json["job_type"] == "image")
        }
        let none = try await call(.post, path, #"{"clip_id":"\#(clip)"}"#)
        #expect(none.status == 400 && none.pointers == ["/generation_type"], "\(none)")
        let both = try await call(.post, path, #"{"clip_id":"\#(clip)","type":"image","job_type":"video"}"#)
        #expect(both.status == 400 && both.pointers == ["/generation_type"], "\(both)")
    }

    @Test func `what only other engines heed is taken and noted`() async throws {
        let params = #"{"input_reference_url":"https://a.example/y.png","input_reference_mime":"image/png"}"#
        let body = #"{"clip_id":"\#(clip)","type":"image","params":\#(params),"workflow_json":null}"#
        let job = try #require(try await call(.post, "/generate", body).json["job_id"]?.text)
        let noted = try await call(.get, "/queue/jobs/\(job)").json["generation_params"]
        #expect(noted?["input_reference_url"] == "https://a.example/y.png", "\(String(describing: noted))")
    }

    @Test func `each order without a seed is another try`() async throws {
        let body = #"{"clip_id":"\#(clip)","type":"image"}"#
        let jobs = try await [call(.post, "/generate", body), call(.post, "/generate", body)]
        #expect(jobs[0].json["job_id"] != jobs[1].json["job_id"])
    }

    @Test(arguments: [
        (#""provider":"openai""#, 400, "provider"), (#""server_id":"gpu-1""#, 404, "server_id"),
        (#""model":"flux_dev""#, 400, "model"), (#""loras":[{"name":"kettle"}]"#, 400, "loras"),
        (#""params":{"workflow_json":{}}"#, 403, "workflow_json"),
        (#""workflow_json":{}"#, 403, "workflow_json"),
    ])
    func `what the draft engine cannot honour is refused in one sentence`(
        key: String,
        status: Int,
        field: String
    ) async throws {
        let answer = try await call(.post, "/generate", #"{"clip_id":"\#(clip)","type":"image",\#(key)}"#)
        #expect(answer.status == status, "\(answer)")
        #expect(answer.json["error"]?["details"]?["field"]?.text == field)
        let message = try #require(answer.json["error"]?["message"]?.text)
        #expect(message.hasSuffix(".") && message.count { $0 == "." } <= 2)
    }

    @Test func `wrong values are all told at once`() async throws {
        let answer = try await call(
            .post,
            "/generate",
            #"{"clip_id":"\#(clip)","type":"image","priority":12,"params":{"width":1,"cfg":99},"more":1}"#
        )
        #expect(Set(answer.pointers) == ["/priority", "/params/width", "/params/cfg", "/more"], "\(answer)")
    }

    @Test func `a batch tells of each of its clips`() async throws {
        let other = try await call(.post, "/clips", #"{"scene_id":"\#(rows.id("scene_id"))","length":0.1}"#)
        let added = other.json["id"]?.text
        // The scene is full, so that the second clip has to be made in another one.
        #expect(other.status == 409 && added == nil)
        let made = try await call(.post, "/scenes", #"{"project_id":"\#(rows.project)","name":"Two"}"#)
        let second = try #require(
            await call(.post, "/clips", #"{"scene_id":"\#(made.json["id"]?.text ?? "")"}"#).json["id"]?.text
        )
        let body = #"{"clip_ids":["\#(clip)","\#(second)"],"type":"image"}"#
        let batch = try await call(.post, "/generate/batch", body)
        #expect(
            batch.status == 202 && batch.json["total"] == 2 && batch.json["status"] == "queued",
            "\(batch)"
        )
        let id = try #require(batch.json["id"]?.text)
        guard case .array(let results)? = batch.json["results"] else { throw Missing() }
        let job = try #require(results[0]["job_id"]?.text)
        _ = try await call(.post, "/queue/jobs/\(job)/cancel")
        let read = try await call(.get, "/generation/batch/\(id)")
        #expect(
            read.json["failed"] == 1 && read.json["completed"] == 0 && read.json["status"] == "processing"
        )
        let list = try await call(.get, "/generate/batches")
        guard case .array(let batches)? = list.json["batches"] else { throw Missing() }
        #expect(batches.first?["id"]?.text == id)
        let ben = try await server.member("ben")
        #expect(try await call(.get, "/generate/batch/\(id)", by: ben).status == 404)
        #expect(try await call(.post, "/generate/batch", body, by: ben).status == 404)
    }

    @Test func `a batch with one clip of a stranger's is refused whole`() async throws {
        let ben = try await server.member("ben")
        let other = try await server.accounts.store.write(as: ben.id) { try TestRows(writing: $0, "lamp") }
        let body = #"{"clip_ids":["\#(clip)","\#(other.id("clip_id"))"],"type":"image"}"#
        #expect(try await call(.post, "/generate/batch", body).status == 404)
        #expect(try await call(.get, "/generate/batches").json["batches"] != .null)
        let jobs = try await call(.get, "/queue/projects/\(rows.project)/jobs")
        #expect(jobs.json["total"] == 1)
    }

    @Test func `first frames, videos, music and lines are ordered for the film`() async throws {
        // The take there is comes from another engine, and stays.
        #expect(try kinds(await call(.post, project + "/first-frames", "{}")) == [])
        #expect(try kinds(await call(.post, project + "/videos")) == ["video"])
        let forced = try await call(.post, project + "/first-frames", #"{"force":true}"#)
        #expect(kinds(forced) == ["image"], "\(forced)")
        let narrow = #"{"scene_ids":["\#(rows.id("clip_id"))"]}"#
        #expect(try await call(.post, project + "/videos", narrow).status == 404)
        #expect(try kinds(await call(.post, project + "/music", #"{"prompt":"A harp"}"#)) == ["music"])
        #expect(try kinds(await call(.post, project + "/music", #"{"duration":12}"#)) == ["music"])
        let silent = try await call(.post, project + "/narration")
        #expect(silent.status == 409, "\(silent)")
        _ = try await call(.put, "/scenes/\(rows.id("scene_id"))", #"{"narration":"It boils."}"#)
        #expect(try kinds(await call(.post, project + "/narration")) == ["narration"])
        let voice = try await call(.post, project + "/narration", #"{"voice":"nobody"}"#)
        #expect(voice.status == 400, "\(voice)")
    }

    @Test func `pictures of scenes without a clip are refused`() async throws {
        let made = try await call(.post, "/projects", #"{"name":"Empty"}"#)
        let empty = "/projects/\(made.json["id"]?.text ?? "")"
        for path in ["/first-frames", "/videos"] {
            let none = try await call(.post, empty + path, "{}")
            #expect(none.status == 409 && none.text.contains("no scenes yet"), "\(none)")
        }
        var scenes: [String] = []
        for name in ["One", "Two"] {
            let scene = try await call(.post, empty + "/scenes", #"{"name":"\#(name)"}"#)
            scenes.append(try #require(scene.json["id"]?.text))
        }
        for path in ["/first-frames", "/videos"] {
            let bare = try await call(.post, empty + path, "{}")
            #expect(bare.status == 409 && bare.text.contains("None of the scenes has a clip"), "\(bare)")
        }
        let one = try await call(.post, empty + "/scenes/\(scenes[0])/generate-video")
        #expect(one.status == 409 && one.text.contains("“One” has no clip yet"), "\(one)")
        _ = try await call(.post, "/clips", #"{"scene_id":"\#(scenes[1])"}"#)
        let named = try await call(.post, empty + "/videos", #"{"scene_ids":["\#(scenes[0])"]}"#)
        #expect(named.status == 409, "\(named)")
        #expect(try kinds(await call(.post, empty + "/videos", "{}")) == ["image", "video"])
    }

    @Test func `a scene that is busy says with which job`() async throws {
        let first = try await call(.post, scene + "/generate-composition")
        #expect(first.status == 202, "\(first)")
        let second = try await call(.post, scene + "/generate-composition")
        #expect(second.status == 409)
        #expect(second.json["error"]?["details"]?["job_id"] == first.json["job_id"])
        let video = try await call(.post, scene + "/generate-video", #"{"force_regenerate":false}"#)
        #expect(kinds(video) == ["video"], "\(video)")
        let busy = try await call(.post, scene + "/generate-video")
        #expect(busy.status == 409)
        guard case .array(let jobs)? = video.json["jobs"] else { throw Missing() }
        #expect(busy.json["error"]?["details"]?["job_id"] == jobs[0]["job_id"], "\(busy)")
        let read = try await call(.get, "/scenes/\(rows.id("scene_id"))")
        #expect(read.json["active_job"]?["type"] == "video", "\(read)")
        let project = try await call(.get, project)
        #expect(project.json["step"] == "storyboard")
        #expect(project.json["clip_states"] == ["queued": 1], "\(project)")
    }

    @Test func `a clip begins with any image of its project`() async throws {
        let path = "/clips/\(clip)/first-frame"
        let take = rows.id("take_id")
        #expect(try await call(.put, path, #"{"take_id":"\#(take)"}"#).status == 428)
        let set = try await call(.put, path, #"{"take_id":"\#(take)"}"#, ifMatch: "\"1\"")
        #expect(set.json["selected_image_id"]?.text == take, "\(set)")
        let none = try await call(.put, path, "{}", ifMatch: "\"1\"")
        #expect(none.status == 400)
        let alone = try await call(.put, path, #"{"from":"previous"}"#, ifMatch: "\"1\"")
        #expect(alone.status == 409, "\(alone)")
    }

    @Test func `orders of work are counted by the hour`() async throws {
        var settings = TestServer.calm
        settings.rates.generations = Rate(2, per: 3600)
        let server = try await TestServer(settings: settings)
        let ben = try await server.member("ben")
        let rows = try await server.accounts.store.write(as: ben.id) { try TestRows(writing: $0, "lamp") }
        let body = #"{"clip_id":"\#(rows.id("clip_id"))","type":"image"}"#
        for expected in [202, 202, 429] {
            let answer = try await server.call(.post, "/api/v1/generate", body, token: ben.token)
            #expect(answer.status == expected, "\(answer)")
        }
    }

    private struct Missing: Error {}

    @Test func `a batch that is refused uses nothing of the hour's orders`() async throws {
        var settings = TestServer.calm
        settings.rates.generations = Rate(2, per: 3600)
        let server = try await TestServer(settings: settings)
        let eva = try await server.member("eva")
        let rows = try await server.accounts.store.write(as: eva.id) {
            (try TestRows(writing: $0, "kettle"), try TestRows(writing: $0, "lamp"))
        }
        func order(_ clips: [String]) async throws -> Answer {
            let ids = clips.map { "\"\($0)\"" }.joined(separator: ",")
            let body = #"{"clip_ids":[\#(ids)],"type":"image"}"#
            return try await server.call(.post, "/api/v1/generate/batch", body, token: eva.token)
        }
        let own = rows.0.id("clip_id")
        // Of two projects.
        for _ in 0..<3 { #expect(try await order([own, rows.1.id("clip_id")]).status == 409) }
        #expect(try await order([own]).status == 202)
    }
}
