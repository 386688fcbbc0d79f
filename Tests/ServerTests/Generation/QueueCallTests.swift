import HTTPTypes
import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// The queue as clients see and steer it.
@Suite struct QueueCallTests {
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
        by person: Person? = nil
    ) async throws -> Answer {
        try await server.call(method, "/api/v1" + path, body, token: (person ?? eva).token)
    }

    private var job: String { "/queue/jobs/\(rows.id("job_id"))" }

    private func items(_ answer: Answer) throws -> [JSON] {
        guard case .array(let items)? = answer.json["jobs"] else { throw Missing() }
        return items
    }

    @Test func `a job is listed with its place, and only for those who see its project`() async throws {
        let own = try items(await call(.get, "/queue/jobs?status=pending"))
        #expect(own.map { $0["id"]?.text } == [rows.id("job_id")])
        #expect(own[0]["position"] == 1 && own[0]["status"] == "queued" && own[0]["attempts"] == [])
        #expect(own[0]["estimate"] == 60)
        #expect(try items(await call(.get, "/queue/jobs?status=completed")).isEmpty)
        let ben = try await server.member("ben")
        #expect(try items(await call(.get, "/queue/jobs", by: ben)).isEmpty)
        let boss = try await server.setUp()
        #expect(try items(await call(.get, "/queue/jobs", by: boss)).count == 1)
        #expect(try await call(.get, "/queue/jobs?status=lost").status == 400)
    }

    @Test func `a list of jobs is read page by page`() async throws {
        let project = rows.project.text
        try await server.accounts.store.write(as: eva.id) { transaction in
            for _ in 0..<4 {
                try transaction.insert([NewJob(id: transaction.ids.next(), kind: "brief", group: project)])
            }
        }
        var seen: [String] = []
        var cursor: String?
        repeat {
            let page = try await call(.get, "/queue/jobs?limit=2" + (cursor.map { "&cursor=\($0)" } ?? ""))
            seen += try items(page).compactMap { $0["id"]?.text }
            cursor = page.json["next_cursor"]?.text
        } while cursor != nil
        #expect(seen.count == 5 && Set(seen).count == 5 && seen == seen.sorted(by: >))
        #expect(try items(await call(.get, "/queue/jobs?limit=2&skip=4")).map { $0["id"]?.text } == [seen[4]])
    }

    @Test func `a job that waits gets another priority, one that has ended not`() async throws {
        let moved = try await call(.put, job + "/priority", #"{"priority":9}"#)
        #expect(moved.status == 200 && moved.json["priority"] == 9, "\(moved)")
        #expect(try await call(.put, job + "/priority", #"{"priority":10}"#).pointers == ["/priority"])
        #expect(try await call(.post, job + "/cancel").json["status"] == "cancelled")
        let late = try await call(.put, job + "/priority", #"{"priority":1}"#)
        #expect(late.status == 409 && late.code == "CONFLICT")
    }

    @Test func `an administrator steers the work of others, and does not read what was asked for`()
        async throws
    {
        _ = try await call(.post, job + "/cancel")
        let order = #"{"clip_id":"\#(rows.id("clip_id"))","type":"image","prompt":"Nobody's business"}"#
        let made = try await call(.post, "/generate", order)
        let own = "/queue/jobs/\(try #require(made.json["job_id"]?.text ?? made.json["id"]?.text, "\(made)"))"
        #expect(try await call(.get, own).json["generation_params"]?["prompt"] == "Nobody's business")
        let boss = try await server.setUp()
        let read = try await call(.get, own, by: boss)
        #expect(read.status == 200 && read.json["generation_params"] == [:], "\(read)")
        #expect(
            try items(await call(.get, "/queue/jobs", by: boss)).allSatisfy { $0["generation_params"] == [:] }
        )
        #expect(try await call(.put, own + "/priority", #"{"priority":9}"#, by: boss).json["priority"] == 9)
        #expect(try await call(.post, own + "/cancel", by: boss).json["status"] == "cancelled")
        #expect(try await call(.post, own + "/retry", "{}", by: boss).json["status"] == "queued")
        #expect(try await call(.post, own + "/cancel", by: boss).status == 200)
        #expect(try await call(.delete, own, by: boss).status == 200)
        for path in [own, own + "/priority", "/queue/jobs/01930000-0000-7000-8000-ffffffffffff"] {
            let method: HTTPRequest.Method = path.hasSuffix("priority") ? .put : .get
            let gone = try await call(method, path, method == .put ? #"{"priority":1}"# : nil, by: boss)
            #expect(gone.status == 404, "\(path): \(gone)")
        }
        // The project itself stays its people's.
        #expect(try await call(.get, "/clips/\(rows.id("clip_id"))", by: boss).status == 404)
    }

    @Test func `the jobs of a project are read page by page, too`() async throws {
        let project = rows.project.text
        try await server.accounts.store.write(as: eva.id) { transaction in
            for _ in 0..<4 {
                try transaction.insert([NewJob(id: transaction.ids.next(), kind: "brief", group: project)])
            }
        }
        let path = "/queue/projects/\(project)/jobs"
        let all = try items(await call(.get, path)).compactMap { $0["id"]?.text }
        #expect(all.count == 5)
        var seen: [String] = []
        var cursor: String?
        repeat {
            let page = try await call(.get, path + "?limit=2" + (cursor.map { "&cursor=\($0)" } ?? ""))
            seen += try items(page).compactMap { $0["id"]?.text }
            cursor = page.json["next_cursor"]?.text
        } while cursor != nil
        #expect(seen == all)
        #expect(try items(await call(.get, path + "?skip=3")).compactMap { $0["id"]?.text } == all.suffix(2))
        #expect(try await call(.get, path + "?cursor=made-up").code == "INVALID_PARAMETER")
    }

    @Test func `a job is removed when it has ended, and said why not before`() async throws {
        let early = try await call(.delete, job)
        #expect(early.status == 409)
        #expect(early.json["error"]?["details"]?["job_id"]?.text == rows.id("job_id"))
        _ = try await call(.post, job + "/cancel")
        #expect(try await call(.delete, job).status == 200)
        #expect(try await call(.get, job).status == 404)
    }

    @Test func `clearing removes what has ended, of the projects one may edit`() async throws {
        _ = try await call(.post, job + "/cancel")
        let ben = try await server.member("ben")
        #expect(try await call(.delete, "/queue/clear", by: ben).json["message"] == "0 jobs are gone.")
        try await server.accounts.store.write(as: eva.id) { [rows] in
            try $0.setMember(ben.id, .viewer, of: rows.project)
        }
        #expect(try await call(.delete, "/queue/clear", by: ben).json["message"] == "0 jobs are gone.")
        #expect(try await call(.delete, "/queue/clear?status=failed").json["message"] == "0 jobs are gone.")
        #expect(try await call(.delete, "/queue/clear?status=cancelled").json["message"] == "1 job is gone.")
        #expect(try await call(.delete, "/queue/clear?status=queued").status == 400)
    }

    @Test func `administrators hold the queue, which status and readiness say`() async throws {
        #expect(try await call(.put, "/queue/pause").status == 403)
        let boss = try await server.setUp()
        let held = try await call(.put, "/queue/pause", by: boss)
        #expect(held.status == 200 && held.json["paused"] == true, "\(held)")
        #expect(try await call(.get, "/queue/status").json["paused"] == true)
        #expect(try await call(.get, "/queue/status").json["queued_jobs"] == 1)
        #expect(try await server.call(.get, "/readyz").json["queue"]?["is_paused"] == true)
        let claim = Claim(holder: "h", tokens: ["t"], leaseLength: 30_000_000)
        let queue = StoreJobs(server.accounts.store)
        #expect(try await queue.claim(claim, now: server.clock.now).isEmpty)
        #expect(try await call(.delete, "/queue/pause", by: boss).json["paused"] == false)
        #expect(try await queue.claim(claim, now: server.clock.now).count == 1)
    }

    @Test func `a retry names no server where there is none`() async throws {
        _ = try await call(.post, job + "/cancel")
        let refused = try await call(.post, job + "/retry", #"{"server_id":"gpu-1"}"#)
        #expect(refused.status == 404 && refused.json["error"]?["details"]?["field"] == "server_id")
        let again = try await call(.post, job + "/retry", #"{"accept_second_charge":true}"#)
        #expect(again.json["status"] == "queued", "\(again)")
        #expect(try await call(.post, job + "/retry").status == 409)
    }

    @Test func `the draft engine makes everything until more come`() async throws {
        let boss = try await server.setUp()
        let path = "/projects/\(rows.project)/engines"
        #expect(try await call(.get, path).json["video"] == "draft")
        #expect(try await call(.put, path, #"{"video":"draft"}"#).status == 200)
        #expect(try await call(.put, path, #"{"video":"other"}"#).pointers == ["/video"])
        #expect(try await call(.get, "/settings/engines").status == 403)
        #expect(try await call(.put, "/settings/engines", "{}", by: boss).json["text"] == "draft")
    }

    private struct Missing: Error {}

    @Test func `all jobs of a project can be reached, however many there are`() async throws {
        let project = rows.project.text
        try await server.accounts.store.write(as: eva.id) { transaction in
            for _ in 0..<600 {
                try transaction.insert([NewJob(id: transaction.ids.next(), kind: "brief", group: project)])
            }
        }
        let path = "/queue/projects/\(project)/jobs?limit=500"
        let first = try await call(.get, path)
        #expect(first.json["total"] == 601)
        #expect(try items(first).count == 500)
        let cursor = try #require(first.json["next_cursor"]?.text)
        #expect(try items(await call(.get, path + "&cursor=\(cursor)")).count == 101)
    }

    @Test func `who cancels a job and takes it up again is in its events`() async throws {
        #expect(try await call(.post, job + "/cancel").status == 200)
        #expect(try await call(.post, job + "/retry", "{}").status == 200)
        let actors = try DatabaseFile(folder: server.folder.url)
            .texts("SELECT DISTINCT actor FROM events WHERE subject = '\(rows.id("job_id"))'")
        #expect(actors == [eva.id.text])
    }
}
