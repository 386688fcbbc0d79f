import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// How a film is put together, as clients say it.
@Suite struct FilmEditCallTests {
    let server: TestServer
    let eva: Person
    let rows: TestRows

    init() async throws {
        server = try await TestServer()
        eva = try await server.member("eva")
        rows = try await server.accounts.store.write(as: eva.id) { try TestRows(writing: $0, "kettle") }
        let body = #"{"project_id":"\#(rows.project)","name":"Two","duration":2}"#
        _ = try await call(.post, "/scenes", body)
        try await rows.finish(server, as: eva)
    }

    var project: String { "/projects/\(rows.project)" }
    var scene: String { rows.id("scene_id") }

    func call(
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

    /// Changes the edit at the revision it has.
    func edit(_ body: String) async throws -> Answer {
        let read = try await call(.get, project + "/edit")
        let revision = try #require(read.json["revision"]?.whole)
        return try await call(.patch, project + "/edit", body, revision: revision)
    }

    private func transition() async throws -> JSON {
        let film = try await call(.get, project + "/timeline")
        guard case .array(let items)? = film.json["items"] else { throw Missing() }
        return try #require(items.first)["transition"] ?? .null
    }

    struct Missing: Error {}

    @Test func `a film that nobody edited is put together as it comes`() async throws {
        let edit = try await call(.get, project + "/edit")
        #expect(edit.status == 200 && edit.json["transitions"] == [:], "\(edit)")
        #expect(edit.json["captions"] ?? .null == .null)
        #expect(edit.json["narration"]?["voice"] ?? .null == .null)
        #expect(edit.json["music"]?["asset_id"]?.text != nil)
        #expect(try await transition()["kind"] == "dissolve")
    }

    @Test func `a transition becomes a cut or another length, and both can be taken back`() async throws {
        let before = try await transition()
        let cut = try await edit(#"{"transitions":{"\#(scene)":{"kind":"cut"}}}"#)
        #expect(cut.status == 200 && cut.json["transitions"]?[scene]?["kind"] == "cut", "\(cut)")
        #expect(try await transition() == .null)
        let short = try await edit(#"{"transitions":{"\#(scene)":{"kind":"dissolve","duration":0.25}}}"#)
        let frames = FrameRate.offered[0].frames(inSeconds: 0.25)
        #expect(short.json["transitions"]?[scene]?["frames"]?.whole == frames, "\(short)")
        #expect(try await transition()["frames"]?.whole == frames)
        _ = try await call(.post, project + "/undo")
        #expect(try await transition() == .null)
        _ = try await call(.post, project + "/undo")
        #expect(try await transition() == before)
        _ = try await call(.post, project + "/redo")
        let plain = try await edit(#"{"transitions":{"\#(scene)":null}}"#)
        #expect(plain.json["transitions"] == [:], "\(plain)")
        #expect(try await transition() == before)
    }

    @Test func `a saved cut keeps the edit that it was saved with`() async throws {
        _ = try await edit(#"{"transitions":{"\#(scene)":{"kind":"cut"}},"captions":"burn"}"#)
        let saved = try await call(.post, project + "/cuts", "{}")
        let id = try #require(saved.json["id"]?.text)
        _ = try await edit(#"{"transitions":{"\#(scene)":null},"captions":"off"}"#)
        let old = try await call(.post, project + "/renders", #"{"cut_id":"\#(id)"}"#)
        #expect(old.status == 202, "\(old)")
        let new = try await call(.post, project + "/renders", "{}")
        #expect(new.status == 202, "\(new)")
        guard case .array(let items)? = try await call(.get, "/cuts/\(id)").json["timeline"]?["items"] else {
            throw Missing()
        }
        #expect(items.first?["transition"] ?? .null == .null)
        guard case .array(let all)? = try await call(.get, project + "/renders").json["items"] else {
            throw Missing()
        }
        #expect(all.prefix(2).map { $0["captions"]?.text } == ["off", "burn"])
    }

    @Test func `music and voice are those of the project`() async throws {
        let none = try await edit(#"{"music":{"asset_id":null}}"#)
        #expect(none.json["music"]?["asset_id"] ?? .null == .null, "\(none)")
        let film = try await call(.get, project + "/timeline")
        #expect(film.json["is_complete"] == false && film.text.contains("music"))
        let other = try await server.accounts.store.write(as: eva.id) { try TestRows(writing: $0, "lamp") }
        for id in [other.id("asset_id"), rows.id("asset_id")] {
            let answer = try await edit(#"{"music":{"asset_id":"\#(id)"}}"#)
            #expect(answer.status == 404 && answer.json["error"]?["details"]?["field"] == "asset_id")
        }
        let voice = try await edit(#"{"narration":{"voice":"en-gb"}}"#)
        #expect(voice.json["narration"]?["voice"] == "en-gb", "\(voice)")
        #expect(try await edit(#"{"narration":{"voice":"nobody"}}"#).status == 400)
    }

    @Test func `what the composer cannot do is refused`() async throws {
        for kind in [#"{"kind":"dissolve","duration":0.8}"#, #"{"kind":"cut","duration":0.3}"#] {
            let answer = try await edit(#"{"transitions":{"\#(scene)":\#(kind)}}"#)
            #expect(answer.status == 400, "\(answer)")
            #expect(answer.pointers == ["/transitions/\(scene)/duration"], "\(answer)")
        }
        let stranger = try await edit(#"{"transitions":{"\#(rows.id("clip_id"))":{"kind":"cut"}}}"#)
        #expect(stranger.status == 404, "\(stranger)")
        let wrong = try await edit(
            #"{"transitions":{"\#(scene)":{"kind":"wipe"}},"captions":"loud","duck_db":25}"#
        )
        #expect(wrong.status == 400 && wrong.pointers.count == 3, "\(wrong)")
        #expect(try await call(.patch, project + "/edit", "{}").status == 428)
        #expect(try await call(.patch, project + "/edit", "{}", revision: 999).status == 409)
    }

    @Test func `a copy of a project is put together alike`() async throws {
        _ = try await edit(#"{"transitions":{"\#(scene)":{"kind":"cut"}},"captions":"burn"}"#)
        let copy = try await call(.post, project + "/duplicate", "{}")
        let id = try #require(copy.json["id"]?.text, "\(copy)")
        let film = try await call(.get, "/projects/\(id)/timeline")
        guard case .array(let items)? = film.json["items"] else { throw Missing() }
        #expect(items.count == 2 && items.first?["transition"] ?? .null == .null, "\(film)")
        #expect(try await call(.get, "/projects/\(id)/edit").json["captions"] == "burn")
    }
}
