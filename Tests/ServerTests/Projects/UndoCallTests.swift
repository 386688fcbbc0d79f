import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Whatever a person edits in a project is in its history with its inverse, and is taken back by undo.
@Suite struct UndoCallTests {
    private let server: TestServer
    private let eva: Person
    private let rows: TestRows
    private let media: SampleMedia

    init() async throws {
        server = try await TestServer()
        eva = try await server.member("eva")
        rows = try await server.accounts.store.write(as: eva.id) { try TestRows(writing: $0, "kettle") }
        media = try await SampleMedia.shared.media
    }

    private var project: String { "/projects/\(rows.project)" }

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
            token: eva.token,
            headers: ifMatch.map { [.ifMatch: $0] } ?? [:]
        )
    }

    /// Takes back the last edit; returns what it was, or the code of the refusal.
    @discardableResult
    private func turn(_ way: String, _ command: String? = nil) async throws -> String? {
        let body = command.map { #"{"command_id":"\#($0)"}"# } ?? "{}"
        let answer = try await call(.post, "\(project)/\(way)", body)
        return answer.json["command"]?["name"]?.text ?? answer.code
    }

    private func lastCommand() async throws -> JSON {
        try #require(try await items(call(.get, project + "/commands")).first)
    }

    private func items(_ answer: Answer) throws -> [JSON] {
        guard case .array(let items)? = answer.json["items"] else { throw Missing() }
        return items
    }

    private func fields() async throws -> ProjectFields {
        let project = rows.project
        return try await server.accounts.store.read { try $0.projectRow(project).fields }
    }

    @Test func `what the music is to be is taken back, and a copy of the film has it too`() async throws {
        _ = try await call(.post, project + "/music", #"{"prompt":"A harp"}"#)
        _ = try await call(.post, project + "/music", #"{"prompt":"A drum"}"#)
        #expect(try await fields().musicPrompt == "A drum")
        let copy = try await call(.post, project + "/duplicate")
        let id: ID<Project> = ID(try #require(copy.json["id"]?.text))
        #expect(
            try await server.accounts.store.read { try $0.projectRow(id).fields.musicPrompt } == "A drum"
        )
        #expect(try await turn("undo") == "music_prompt.decided")
        #expect(try await fields().musicPrompt == "A harp")
        #expect(try await turn("undo") == "music_prompt.decided")
        #expect(try await fields().musicPrompt == nil)
        #expect(try await turn("redo") == "music_prompt.decided")
        #expect(try await fields().musicPrompt == "A harp")
        // A loose piece says nothing about the film.
        _ = try await call(.post, project + "/music", #"{"prompt":"A flute","duration":5}"#)
        #expect(try await fields().musicPrompt == "A harp")
    }

    @Test func `which engines the owner chose is in the history, and no editor takes it back`() async throws {
        #expect(try await call(.put, project + "/engines", #"{"video":"draft"}"#).status == 200)
        let last = try await lastCommand()
        #expect(last["name"] == "engines.decided" && last["is_undoable"] == false, "\(last)")
        #expect(try await fields().engines?.video == "draft")
        #expect(try await turn("undo", try #require(last["id"]?.text)) == "CONFLICT")
        #expect(try await call(.put, project + "/engines", #"{"video":"draft"}"#).status == 200)
        #expect(try await lastCommand() == last, "the same choice is no edit")
    }

    @Test func `a finished film comes back from the trash, unless it was made again since`() async throws {
        let render = "/renders/\(rows.id("render_id"))"
        #expect(try await call(.delete, render).status == 200)
        let deletion = try #require(try await lastCommand()["id"]?.text)
        #expect(try await turn("undo") == "render.deleted")
        #expect(try await call(.get, render).status == 200)
        #expect(try await turn("redo") == "render.deleted")
        #expect(try await call(.get, render).status == 404)
        let database = try DatabaseFile(folder: server.folder.url)
        try database.run(
            """
            INSERT INTO renders (id, project_id, cut_id, settings, asset_id, frames, samples, picture_hash,
                sound_hash, created_by, created_at, updated_at)
            SELECT 'again', project_id, cut_id, settings, asset_id, frames, samples, picture_hash, sound_hash,
                created_by, created_at, updated_at FROM renders
            """
        )
        #expect(try await turn("undo", deletion) == "CONFLICT")
        try database.run("UPDATE renders SET deleted_at = 1 WHERE id = 'again'")
        #expect(try await turn("undo", deletion) == "render.deleted")
        #expect(try await call(.get, render).status == 200)
    }

    @Test func `an asset of a project gets its name back, and comes back from the trash`() async throws {
        let fields = [("project_id", rows.project.text), ("name", "A"), ("tags", "x")]
        let made = try await server.upload(media.png, fields: fields, token: eva.token)
        let id = try #require(made.json["id"]?.text, "\(made)")
        let asset = "/assets/\(id)"
        _ = try await call(.patch, asset, #"{"name":"B"}"#, ifMatch: "*")
        _ = try await call(.patch, asset, #"{"tags":["y"]}"#, ifMatch: "*")
        let tagged = try #require(try await lastCommand()["id"]?.text)
        _ = try await call(.patch, asset, #"{"name":"C"}"#, ifMatch: "*")
        #expect(try await turn("undo", tagged) == "asset.updated", "another field stands in no way")
        let changed = try await call(.get, asset)
        #expect(changed.json["name"] == "C" && changed.json["tags"] == ["x"], "\(changed)")
        #expect(changed.json["revision"] == 5)
        #expect(try await turn("undo") == "asset.updated")
        #expect(try await call(.get, asset).json["name"] == "B")
        let found = try await items(call(.get, "/assets?project_id=\(rows.project)&q=b"))
        #expect(found.map { $0["id"]?.text } == [id], "it is found by the name that is back")

        #expect(try await call(.delete, asset, ifMatch: "*").status == 200)
        let deletion = try #require(try await lastCommand()["id"]?.text)
        #expect(try await turn("undo") == "asset.deleted")
        #expect(try await call(.get, asset).json["name"] == "B")
        let body = #"{"asset_id":"\#(id)"}"#
        #expect(try await call(.post, "/clips/\(rows.id("clip_id"))/takes", body).status == 201)
        #expect(try await turn("redo", deletion) == "CONFLICT", "it is a take by now")
        #expect(try await call(.get, asset).status == 200)
    }

    @Test func `a project's character is made, changed and replaced, and each is one edit`() async throws {
        let (clip, mara) = ("/clips/\(rows.id("clip_id"))", "/characters/\(rows.id("character_id"))")
        let draft = #"{"name":"Tom","trigger_words":["tom_v1"],"project_id":"\#(rows.project)"}"#
        let tom = try #require(try await call(.post, "/characters", draft).json["id"]?.text)
        _ = try await call(.put, mara, #"{"trigger_words":["mara_v2"],"lora":"mara"}"#)
        _ = try await call(.put, mara, #"{"style_notes":"warm"}"#)
        #expect(try await turn("undo") == "character.updated")
        #expect(try await call(.get, mara).json["style_notes"] == "")
        #expect(try await call(.get, mara).json["lora"] == "mara")
        _ = try await call(.post, "\(mara)/apply/\(rows.id("clip_id"))")
        let shown = try await call(.get, clip).json
        #expect(try await call(.delete, "\(mara)?replace_with=\(tom)").status == 200)
        #expect(try await call(.get, clip).json["image_prompt"] == "tom_v1, A kettle")
        #expect(try await turn("undo") == "character.deleted")
        #expect(try await call(.get, mara).json["trigger_words"] == ["mara_v2"])
        let back = try await call(.get, clip).json
        #expect(back["image_prompt"] == shown["image_prompt"])
        #expect(back["character_ids"] == [.string(rows.id("character_id"))])
        #expect(try await turn("redo") == "character.deleted")
        #expect(try await call(.get, mara).status == 404)
        #expect(try await call(.get, clip).json["character_ids"] == [.string(tom)])
    }

    @Test func `the making of a character that clips show is not taken back`() async throws {
        let draft = #"{"name":"Tom","project_id":"\#(rows.project)"}"#
        let tom = try #require(try await call(.post, "/characters", draft).json["id"]?.text)
        let making = try #require(try await lastCommand()["id"]?.text)
        _ = try await call(.post, "/characters/\(tom)/apply/\(rows.id("clip_id"))")
        #expect(try await turn("undo", making) == "CONFLICT")
        #expect(try await turn("undo") == "character.applied")
        #expect(try await turn("undo") == "character.created")
        #expect(try await call(.get, "/characters/\(tom)").status == 404)
        #expect(try await turn("redo") == "character.created")
        #expect(try await call(.get, "/characters/\(tom)").json["name"] == "Tom")
    }

    @Test func `a project's look is made, changed and thrown away, and each is taken back`() async throws {
        let draft =
            #"{"name":"Noir","project_id":"\#(rows.project)","params":{"cfg_scale":"7"},"loras":[{"name":"film","weight":0.5}]}"#
        let made = try await call(.post, "/templates", draft)
        let look = "/templates/\(try #require(made.json["id"]?.text, "\(made)"))"
        let change = #"{"style_prompt":"film noir","params":{"cfg_scale":"9","steps":"20"},"loras":[]}"#
        #expect(try await call(.put, look, change).json["style_prompt"] == "film noir")
        #expect(try await turn("undo") == "template.updated")
        let back = try await call(.get, look).json
        for key in ["style_prompt", "params", "loras", "name"] {
            #expect(back[key] == made.json[key], "\(key)")
        }
        #expect(try await call(.delete, look).status == 200)
        #expect(try await turn("undo") == "template.deleted")
        #expect(try await call(.get, look).status == 200)
        #expect(try await call(.delete, look).status == 200)
        #expect(try await call(.post, look + "/restoration").status == 200)
        #expect(try await turn("undo") == "template.restored")
        #expect(try await call(.get, look).status == 404)
    }

    @Test func `what undo took back last is made again first, whatever cannot be taken back came between`()
        async throws
    {
        let scene = "/scenes/\(rows.id("scene_id"))"
        #expect(try await call(.put, scene, #"{"name":"First"}"#).status == 200)
        let first = try #require(try await lastCommand()["id"]?.text)
        #expect(try await call(.put, scene, #"{"narration":"A word."}"#).status == 200)
        #expect(try await call(.put, project + "/archive", ifMatch: "*").status == 200)
        #expect(try await call(.delete, project + "/archive", ifMatch: "*").status == 200)
        server.clock.advance(seconds: 1)
        #expect(try await turn("undo") == "scene.updated")
        #expect(try await call(.get, scene).json["narration"] != "A word.")
        server.clock.advance(seconds: 1)
        #expect(try await turn("redo") == "scene.updated")
        #expect(try await call(.get, scene).json["narration"] == "A word.")
        server.clock.advance(seconds: 1)
        // An older one by its id, though a younger stands.
        #expect(try await turn("undo", first) == "scene.updated")
        server.clock.advance(seconds: 1)
        #expect(try await turn("redo") == "scene.updated")
        #expect(try await call(.get, scene).json["name"] == "First")
        server.clock.advance(seconds: 1)
        _ = try await turn("undo")
        server.clock.advance(seconds: 1)
        #expect(try await call(.put, scene, #"{"name":"Another"}"#).status == 200)
        #expect(try await turn("redo") == "CONFLICT", "an edit since then ends what can be made again")
    }

    @Test func `what comes back from the trash brings its picture with it`() async throws {
        let fields = [("project_id", rows.project.text)]
        let asset = try await server.upload(media.png, fields: fields, token: eva.token)
        let id = try #require(asset.json["id"]?.text)
        let url = try #require(asset.json["url"]?.text)
        func isServed() async throws -> Bool { try await server.send(.get, url).status == 200 }
        let body = #"{"asset_id":"\#(id)"}"#
        let made = try await call(.post, "/clips/\(rows.id("clip_id"))/takes", body)
        let take = "/takes/\(try #require(made.json["id"]?.text, "\(made)"))"
        #expect(try await call(.delete, take, ifMatch: "*").status == 200)
        let deletion = try #require(try await lastCommand()["id"]?.text)
        #expect(try await call(.delete, "/assets/\(id)", ifMatch: "*").status == 200)
        #expect(try await !isServed())
        #expect(try await call(.post, take + "/restoration").status == 200)
        #expect(try await isServed())
        #expect(try await turn("undo") == "take.restored")
        #expect(try await !isServed(), "both are there again, or neither")
        #expect(try await turn("redo") == "take.restored")
        #expect(try await isServed())
        #expect(try await turn("undo") == "take.restored")
        #expect(try await turn("undo", deletion) == "take.deleted")
        #expect(try await isServed())
    }

    @Test func `so does music that is given back to its film`() async throws {
        let path = "/api/v1/media\(project)/upload-music"
        let sent = try await server.upload(media.wave, to: path, token: eva.token)
        let id = try #require(sent.json["asset_id"]?.text, "\(sent)")
        _ = try await call(.put, project, #"{"music_file_path":null}"#)
        let change = try #require(try await lastCommand()["id"]?.text)
        #expect(try await call(.delete, "/assets/\(id)", ifMatch: "*").status == 200)
        #expect(try await turn("undo", change) == "project.updated")
        let url = try #require(try await call(.get, project).json["music_file_path"]?.text)
        #expect(try await server.send(.get, url).status == 200)
    }

    @Test func `what belongs to no project is in no history`() async throws {
        let before = try await lastCommand()
        let made = try await call(.post, "/characters", #"{"name":"Global"}"#)
        let path = "/characters/\(try #require(made.json["id"]?.text))"
        #expect(try await call(.put, path, #"{"style_notes":"warm"}"#).json["revision"] == 2)
        #expect(try await call(.delete, path).status == 200)
        #expect(try await call(.post, path + "/restoration").json["style_notes"] == "warm")
        #expect(try await lastCommand() == before)
        let events = try await server.accounts.store.read { try $0.events("character.") }
        #expect(
            events.filter { $0.subject == made.json["id"]?.text }.map(\.kind) == [
                "character.created", "character.updated", "character.deleted", "character.restored",
            ]
        )
    }

    private struct Missing: Error {}
}
