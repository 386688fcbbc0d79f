import HTTPTypes
import Jobs
import Logging
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Moods and plans over HTTP.
@Suite struct MoodCallTests {
    private let server: TestServer
    private let ann: Person
    private let project: String

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
        let draft =
            #"{"text":"Lumen is a desk lamp for people who read at night.","format":{"aspect":"1:1","duration":6}}"#
        let made = try await server.call(.post, "/api/v1/projects", draft, token: ann.token)
        project = "/projects/\(try #require(made.json["id"]?.text))"
    }

    private func call(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        ifMatch: String? = nil
    ) async throws -> Answer {
        try await server.call(
            method,
            "/api/v1" + path,
            body,
            token: ann.token,
            headers: ifMatch.map { [.ifMatch: $0] } ?? [:]
        )
    }

    /// The job that a refused call says is at it.
    private func jobInTheWay(_ answer: Answer) throws -> String {
        try #require(answer.json["error"]?["details"]?["job_id"]?.text, "\(answer)")
    }

    private func orderedJobs(_ answer: Answer) throws -> [String] {
        guard case .array(let jobs)? = answer.json["jobs"] else { throw CancellationError() }
        return jobs.compactMap { $0["job_id"]?.text }
    }

    private func items(_ answer: Answer) throws -> [JSON] {
        guard case .array(let items)? = answer.json["items"] else { throw CancellationError() }
        return items
    }

    /// Does all work that is ordered.
    private func work() async throws {
        let workshop = server.server.workshop
        let clock = server.clock
        let worker = Worker(
            store: workshop.queue,
            handler: StepHandler(workshop),
            clock: clock,
            chance: server.server.surroundings,
            settings: WorkerSettings(holder: "test", slots: 2),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await worker.run() }
            do {
                try await eventually("the work is done", within: 100) {
                    clock.advance(seconds: 0.05)
                    return try await workshop.queue.jobs(JobFilter()).allSatisfy(\.state.isFinal)
                }
            } catch {
                group.cancelAll()
                throw error
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    @Test func `moods are ordered, listed with their images, changed and chosen`() async throws {
        let ordered = try await call(.post, project + "/moods", #"{"count":2}"#)
        #expect(ordered.status == 202, "\(ordered)")
        let busy = try await call(.post, project + "/moods", "{}")
        #expect(busy.status == 409 && busy.code == "CONFLICT", "\(busy)")
        #expect(try jobInTheWay(busy) == orderedJobs(ordered).last)
        try await work()
        let list = try await call(.get, project + "/moods")
        let moods = try items(list)
        #expect(list.json["moods"] == list.json["items"])
        #expect(moods.map { $0["is_selected"] } == [true, false])
        let (first, second) = (moods[0], moods[1])
        #expect(first["visual_style"] == first["aesthetic_direction"])
        #expect(first["mood_keywords"] == first["style_keywords"])
        guard case .array(let images)? = first["images"] else { throw CancellationError() }
        #expect(images.map { $0["success"] } == [true])
        #expect(images[0]["asset"]?["asset_id"]?.text?.count == 36)
        #expect(images[0]["status"] == "completed")

        let path = "/moods/\(try #require(second["id"]?.text))"
        let read = try await call(.get, path)
        let tag = try #require(read.header("ETag"))
        #expect(try await call(.patch, path, #"{"name":"Late"}"#).status == 428)
        let change = #"{"name":"Late","mood_keywords":["late","low"],"visual_style":"Low sun."}"#
        let changed = try await call(.patch, path, change, ifMatch: tag)
        #expect(changed.json["style_keywords"] == ["late", "low"], "\(changed)")
        #expect(changed.json["aesthetic_direction"] == "Low sun.")
        #expect(try await call(.patch, path, change, ifMatch: tag).code == "REVISION_CONFLICT")

        let id = try #require(second["id"]?.text)
        let music = try await server.upload(
            SampleMedia.shared.media.wave,
            to: "/api/v1/media\(project)/upload-music",
            token: ann.token
        )
        let revision = try await call(.get, project).header("ETag")
        let chosen = try await call(.put, project + "/mood", #"{"mood_id":"\#(id)"}"#, ifMatch: revision)
        #expect(chosen.status == 200, "\(chosen)")
        #expect(chosen.json["music_duration"] == 2, "the project is whole")
        #expect(chosen.json["music_file_path"] == music.json["file_path"])
        let storyboard = try await call(.get, project).json["storyboard"]
        #expect(storyboard?["selected_mood"]?["id"]?.text == id)
        #expect(storyboard?["selected_mood"]?["mood_keywords"] == ["late", "low"])
        #expect(try await call(.delete, path, ifMatch: "\"2\"").status == 409)
        let other = "/moods/\(try #require(first["id"]?.text))"
        #expect(try await call(.delete, other, ifMatch: "\"1\"").status == 200)
        #expect(try await call(.get, other).status == 404)
        let redrawn = try await call(.post, path + "/images/1/retry")
        #expect(redrawn.status == 202)
        let drawing = try await call(.post, path + "/images/1/retry")
        #expect(drawing.status == 409)
        #expect(try [jobInTheWay(drawing)] == orderedJobs(redrawn))
        #expect(try await call(.post, path + "/images/9/retry").status == 404)
    }

    @Test func `a plan is ordered, and another takes its place only when that is said`() async throws {
        let ordered = try await call(.post, project + "/scene-plan", #"{"duration":10,"scene_count":6}"#)
        #expect(ordered.status == 202, "\(ordered)")
        try await work()
        let whole = try await call(.get, project)
        #expect(whole.json["format"]?["duration"] == 10)
        #expect(whole.json["stats"]?["total_scenes"] == 6)
        #expect(try await call(.post, project + "/scene-plan", "{}").status == 409)
        let again = try await call(.post, project + "/scene-plan", #"{"replace":true}"#)
        #expect(again.status == 202)
        let busy = try await call(.post, project + "/scene-plan", #"{"replace":true}"#)
        #expect(busy.status == 409)
        #expect(try [jobInTheWay(busy)] == orderedJobs(again))
        try await work()
        #expect(try await call(.post, project + "/undo", "{}").json["command"]?["name"] == "scenes.planned")
        #expect(try await call(.get, project).json["stats"]?["total_scenes"] == 6)
    }

    @Test func `no plan is ordered while the film is being made, and the answer says by which job`()
        async throws
    {
        _ = try await call(.post, project + "/scene-plan", "{}")
        try await work()
        let videos = try await orderedJobs(call(.post, project + "/videos", "{}"))
        let busy = try await call(.post, project + "/scene-plan", #"{"replace":true}"#)
        #expect(busy.status == 409, "\(busy)")
        #expect(try videos.contains(jobInTheWay(busy)))
    }

    @Test func `wrong orders are told with all that is wrong`() async throws {
        let order = try await call(
            .post,
            project + "/moods",
            #"{"count":7,"image_count":0,"mix":[{"take":"sound"}]}"#
        )
        #expect(
            Set(order.pointers) == ["/count", "/image_count", "/mix/0/mood_id", "/mix/0/take"],
            "\(order)"
        )
        let id = "01930000-0000-7000-8000-ffffffffffff"
        let twice = #"{"mix":[{"mood_id":"\#(id)","take":"light"},{"mood_id":"\#(id)","take":"light"}]}"#
        #expect(try await call(.post, project + "/moods", twice).code == "INVALID_PARAMETER")
        let none = #"{"mix":[{"mood_id":"\#(id)","take":"light"}]}"#
        #expect(try await call(.post, project + "/moods", none).status == 404)
        let plan = try await call(.post, project + "/scene-plan", #"{"scene_count":21,"duration":5}"#)
        #expect(Set(plan.pointers) == ["/scene_count", "/duration"])
        #expect(
            try await call(.post, project + "/scene-plan", #"{"scene_count":20}"#).code == "INVALID_PARAMETER"
        )
    }

    @Test func `orders of work count against the limit of an hour, but not what is refused`() async throws {
        var settings = TestServer.calm
        settings.rates.generations = Rate(2, per: 3600)
        let server = try await TestServer(settings: settings)
        let ben = try await server.member("ben")
        func made() async throws -> String {
            let made = try await server.call(
                .post,
                "/api/v1/projects",
                #"{"text":"A lamp."}"#,
                token: ben.token
            )
            return "/api/v1/projects/\(try #require(made.json["id"]?.text))"
        }
        let (first, second) = (try await made(), try await made())
        for (project, expected) in [(first, 202), (first, 409), (first, 409), (second, 202), (second, 429)] {
            let answer = try await server.call(.post, project + "/moods", "{}", token: ben.token)
            #expect(answer.status == expected, "\(answer)")
        }
        #expect(try await server.call(.post, first + "/scene-plan", "{}", token: ben.token).status == 429)
    }
}
