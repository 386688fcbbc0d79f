import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Films as they stand and saved cuts of them, as clients call them.
@Suite struct CutCallTests {
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
        _ body: String? = nil,
        revision: Int? = nil
    ) async throws -> Answer {
        try await server.call(
            method,
            "/api/v1" + path,
            body,
            token: eva.token,
            headers: revision.map { [.ifMatch: "\"\($0)\""] } ?? [:]
        )
    }

    private func list(_ json: JSON?) -> [JSON] {
        guard case .array(let items)? = json else { return [] }
        return items
    }

    @Test func `a film that lacks something is told with what it lacks, and cannot be saved`() async throws {
        let film = try await call(.get, project + "/timeline")
        #expect(film.status == 200, "\(film)")
        #expect(film.json["is_complete"] == false)
        let missing = list(film.json["missing"])
        #expect(missing.map { $0["part"]?.text } == ["video", "music"])
        #expect(missing[0]["clip_id"]?.text == rows.id("clip_id"))
        #expect(missing[0]["scene_id"]?.text == rows.id("scene_id"))
        let item = try #require(list(film.json["items"]).first)
        #expect(item["asset"] ?? .null == .null && item["take_id"] ?? .null == .null)
        #expect(item["frames"] == 90)
        let saved = try await call(.post, project + "/cuts", "{}")
        #expect(saved.status == 409 && saved.text.contains("video of “One”"), "\(saved)")
    }

    @Test func `a film without scenes is told too`() async throws {
        let made = try await call(.post, "/projects", #"{"name":"Empty"}"#)
        let film = try await call(.get, "/projects/\(made.json["id"]?.text ?? "")/timeline")
        #expect(film.status == 200, "\(film)")
        #expect(list(film.json["items"]).isEmpty && film.json["duration"] == 0)
        #expect(list(film.json["missing"]).first?["part"]?.text == "clips")
    }

    @Test func `a long narration is captions of two lines at most, one after the other`() async throws {
        let words =
            "We have baked here since before the street had lamps. The oven is never cold, and on "
            + "Sundays, when the bells ring, the whole square smells of plaited loaves."
        let scene = #"{"project_id":"\#(rows.project)","name":"Two","duration":6,"narration":"\#(words)"}"#
        let made = try await call(.post, "/scenes", scene)
        #expect(made.status == 200, "\(made)")
        let film = try await call(.get, project + "/timeline")
        let captions = list(film.json["captions"]).filter { $0["scene_id"] == made.json["id"] }
        #expect(
            captions.count == 3 && captions.compactMap { $0["text"]?.text }.joined(separator: " ") == words
        )
        for (one, next) in zip(captions, captions.dropFirst()) {
            #expect(one["exact_end"] == next["exact_start"])
        }
    }

    @Test func `seconds have two decimals, and the exact time beside them`() async throws {
        let scene = rows.id("scene_id")
        _ = try await call(.post, "/scenes", #"{"project_id":"\#(rows.project)","name":"Two","duration":2}"#)
        try await rows.finish(server, as: eva)
        let film = try await call(.get, project + "/timeline")
        let items = list(film.json["items"])
        #expect(items.count == 2 && items.first?["scene_id"]?.text == scene, "\(film)")
        let rate = FrameRate.offered[0]
        let start = rate.time(ofFrames: 90)
        #expect(items.last?["start"] == .number((start.seconds * 100).rounded() / 100))
        #expect(items.last?["exact_start"]?["value"] == .integer(start.value))
        #expect(items.last?["exact_start"]?["timescale"] == .integer(start.timescale))
        #expect(items.last?["start_frame"] == 90 && items.last?["is_held"] == true)
        #expect(items.first?["transition"]?["kind"] == "dissolve")
        #expect(items.last?["transition"] ?? .null == .null)
        let url = try #require(items.first?["asset"]?["url"]?.text)
        #expect(url.hasPrefix("/media/"), "\(url)")
    }

    @Test func `a cut stays as it was saved, whatever is edited after it`() async throws {
        try await rows.finish(server, as: eva)
        let saved = try await call(.post, project + "/cuts", #"{"name":"First"}"#)
        #expect(saved.status == 201 && saved.json["name"] == "First", "\(saved)")
        let id = try #require(saved.json["id"]?.text)
        let again = try await call(.post, project + "/cuts", "{}")
        #expect(again.json["id"]?.text == id && again.json["name"] == "First", "\(again)")

        let scene = try await call(.get, "/scenes/\(rows.id("scene_id"))")
        let revision = try #require(scene.json["revision"]?.whole)
        let path = "/scenes/\(rows.id("scene_id"))"
        let edited = try await call(.put, path, #"{"name":"Other"}"#, revision: revision)
        #expect(edited.status == 200, "\(edited)")
        let next = try await call(.post, project + "/cuts", "{}")
        #expect(next.json["id"]?.text != id, "\(next)")
        let read = try await call(.get, "/cuts/\(id)")
        #expect(list(read.json["timeline"]?["items"]).first?["name"] == "One")
        let all = try await call(.get, project + "/cuts")
        // The first of all is the one that the rows began with.
        #expect(list(all.json["items"]).map { $0["number"]?.whole } == [3, 2, 1])
        #expect(list(all.json["cuts"]).count == 3)
    }

    @Test func `a cut is renamed and thrown away, and both can be taken back`() async throws {
        let id = rows.id("cut_id")
        let renamed = try await call(.patch, "/cuts/\(id)", #"{"name":"Best"}"#, revision: 1)
        #expect(renamed.status == 200 && renamed.json["name"] == "Best", "\(renamed)")
        let stale = try await call(.patch, "/cuts/\(id)", #"{"name":"Worst"}"#, revision: 1)
        #expect(stale.status == 409 && stale.code == "REVISION_CONFLICT", "\(stale)")
        let same = try await call(.patch, "/cuts/\(id)", "{}", revision: 2)
        #expect(same.json["name"] == "Best" && same.json["revision"] == 2, "\(same)")
        #expect(try await call(.delete, "/cuts/\(id)").status == 428)
        #expect(try await call(.delete, "/cuts/\(id)", revision: 2).status == 200)
        #expect(try await call(.get, "/cuts/\(id)").status == 404)
        #expect(try await call(.get, "/renders/\(rows.id("render_id"))").status == 200)
        for (name, status) in [("Best", 200), ("", 200)] {
            #expect(try await call(.post, project + "/undo").status == status)
            #expect(try await call(.get, "/cuts/\(id)").json["name"]?.text == name)
        }
    }

    @Test func `one film is saved under each name that is given, and no cut is renamed by that`() async throws
    {
        try await rows.finish(server, as: eva)
        let path = project + "/cuts"
        let plain = try await call(.post, path, "{}")
        let first = try await call(.post, path, #"{"name":"A"}"#)
        let second = try await call(.post, path, #"{"name":"B"}"#)
        let ids = [plain, first, second].compactMap { $0.json["id"]?.text }
        #expect(Set(ids).count == 3, "\(ids)")
        #expect([plain, first, second].allSatisfy { $0.status == 201 })
        #expect(try await call(.post, path, #"{"name":"A"}"#).json["id"]?.text == ids[1])
        #expect(try await call(.post, path, "{}").json["id"]?.text == ids[0])
        let all = try await call(.get, path)
        #expect(list(all.json["items"]).compactMap { $0["name"]?.text } == ["B", "A", "", ""])
        #expect(try await call(.post, project + "/undo").status == 200)
        #expect(try await call(.get, "/cuts/\(ids[2])").status == 404)
        #expect(try await call(.get, "/cuts/\(ids[1])").json["name"] == "A")
        #expect(try await call(.post, project + "/redo").status == 200)
        #expect(try await call(.get, "/cuts/\(ids[2])").json["name"] == "B")
    }

    @Test(arguments: ["{}", #"{"name":"A"}"#])
    func `a cut that was thrown away stays in the trash when the same is saved again`(
        body: String
    )
        async throws
    {
        try await rows.finish(server, as: eva)
        let saved = try await call(.post, project + "/cuts", #"{"name":"A"}"#)
        let id = try #require(saved.json["id"]?.text)
        let revision = try #require(saved.json["revision"]?.whole)
        #expect(try await call(.delete, "/cuts/\(id)", revision: revision).status == 200)
        let again = try await call(.post, project + "/cuts", body)
        #expect(again.status == 201 && again.json["id"]?.text != id, "\(again)")
        #expect(try await call(.get, "/cuts/\(id)").status == 404)
        #expect(try await call(.post, project + "/undo").status == 200)
        #expect(try await call(.post, project + "/undo").status == 200)
        #expect(try await call(.get, "/cuts/\(id)").json["name"] == "A")
    }

    @Test func `a saved cut can be undone and made again`() async throws {
        try await rows.finish(server, as: eva)
        let saved = try await call(.post, project + "/cuts", "{}")
        let id = try #require(saved.json["id"]?.text)
        #expect(try await call(.post, project + "/undo").status == 200)
        #expect(try await call(.get, "/cuts/\(id)").status == 404)
        #expect(try await call(.post, project + "/redo").status == 200)
        #expect(try await call(.get, "/cuts/\(id)").status == 200)
    }

    @Test func `wrong names are told by pointer`() async throws {
        let long = String(repeating: "a", count: 201)
        let answer = try await call(.post, project + "/cuts", #"{"name":"\#(long)","more":1}"#)
        #expect(answer.status == 400 && Set(answer.pointers) == ["/name", "/more"], "\(answer)")
    }
}
