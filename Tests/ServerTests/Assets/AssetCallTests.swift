import Foundation
import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Assets as a client uses them: lists, names, tags, uses, takes and music.
@Suite struct AssetCallTests {
    private let server: TestServer
    private let ann: Person
    private let media: SampleMedia

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
        media = try await SampleMedia.shared.media
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
            token: (person ?? ann).token,
            headers: ifMatch.map { [.ifMatch: $0] } ?? [:]
        )
    }

    private func id(_ answer: Answer) throws -> String { try #require(answer.json["id"]?.text, "\(answer)") }

    /// A project with one scene and one clip.
    private func clip() async throws -> (project: String, clip: String) {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let scene = try id(await call(.post, "/scenes", #"{"project_id":"\#(project)","name":"Dawn"}"#))
        return (
            project,
            try id(await call(.post, "/clips", #"{"scene_id":"\#(scene)","length":1,"name":"Steam"}"#))
        )
    }

    @Test func `a list is narrowed by kind, source, words and tag, and read page by page`() async throws {
        let files: [([UInt8], String, String)] = [
            (media.png, "Red kettle", "warm,product"), (media.jpeg, "Blue kettle", "cold"),
            (media.mp4, "Boil", "warm"),
            (media.wave, "Song 100%", "song_one"),
        ]
        for (bytes, name, tags) in files {
            let fields = [("name", name), ("tags", tags)]
            #expect(try await server.upload(bytes, fields: fields, token: ann.token).status == 201)
        }
        func names(_ query: String) async throws -> [String] {
            let answer = try await call(.get, "/assets?" + query)
            guard case .array(let items)? = answer.json["items"] else { throw Missing("\(answer)") }
            return items.compactMap { $0["name"]?.text }
        }
        #expect(try await names("") == ["Song 100%", "Boil", "Blue kettle", "Red kettle"])
        #expect(try await names("kind=image") == ["Blue kettle", "Red kettle"])
        #expect(try await names("q=KETTLE") == ["Blue kettle", "Red kettle"])
        #expect(try await names("q=100%25") == ["Song 100%"])
        #expect(try await names("q=_") == ["Song 100%"], "what means anything in a pattern is a letter here")
        #expect(try await names("tag=WARM") == ["Boil", "Red kettle"])
        #expect(try await names("tag=war") == [])
        #expect(try await names("source=made") == [])
        var found: [String] = []
        var cursor = ""
        repeat {
            let page = try await call(.get, "/assets?limit=3" + (cursor.isEmpty ? "" : "&cursor=\(cursor)"))
            guard case .array(let items)? = page.json["items"] else { throw Missing("\(page)") }
            found += items.compactMap { $0["name"]?.text }
            cursor = page.json["next_cursor"]?.text ?? ""
        } while !cursor.isEmpty
        #expect(found == ["Song 100%", "Boil", "Blue kettle", "Red kettle"])
        let ben = try await server.member("ben")
        #expect(try await call(.get, "/assets", by: ben).json["items"] == [])
        #expect(try await call(.get, "/assets?cursor=x").status == 400)
        #expect(try await call(.get, "/assets?kind=html").status == 400)
    }

    @Test func `an asset is renamed and tagged by who saw it last`() async throws {
        let asset = try await server.upload(media.png, name: "a.png", token: ann.token)
        let path = "/assets/\(try id(asset))"
        #expect(asset.json["name"] == "a.png")
        #expect(try await call(.patch, path, #"{"name":"B"}"#).status == 428)
        let tag = try #require(asset.header("ETag"))
        let changed = try await call(.patch, path, #"{"name":"B","tags":["x"]}"#, ifMatch: tag)
        #expect(changed.status == 200, "\(changed)")
        #expect(changed.json["name"] == "B" && changed.json["tags"] == ["x"] && changed.json["revision"] == 2)
        #expect(try await call(.patch, path, #"{"name":"C"}"#, ifMatch: tag).code == "REVISION_CONFLICT")
        let bad = try await call(
            .patch,
            path,
            #"{"name":"a\nb","tags":["",1],"mime":"text/html"}"#,
            ifMatch: "*"
        )
        #expect(Set(bad.pointers) == ["/name", "/tags/0", "/tags/1", "/mime"], "\(bad)")
        let ben = try await server.member("ben")
        for (method, body) in [(HTTPRequest.Method.get, nil), (.patch, #"{"name":"C"}"#), (.delete, nil)] {
            #expect(try await call(method, path, body, ifMatch: "*", by: ben).status == 404)
        }
        #expect(try await call(.get, path + "/recipe").status == 404)
    }

    @Test func `an uploaded picture becomes a take, the first is selected, and it can be undone`()
        async throws
    {
        let (project, clip) = try await clip()
        let asset = try id(await server.upload(media.png, token: ann.token))
        let body = #"{"asset_id":"\#(asset)"}"#
        let take = try await call(.post, "/clips/\(clip)/takes", body)
        #expect(take.status == 201, "\(take)")
        #expect(take.json["is_selected"] == true)
        #expect(take.json["content_type"] == "image")
        let url = try #require(take.json["url"]?.text)
        #expect(take.json["asset"]?["url"]?.text == url)
        #expect(try await server.send(.get, url).bytes == media.png)
        #expect(try await call(.post, "/clips/\(clip)/takes", body).code == "DUPLICATE_RESOURCE")

        let video = try id(await server.upload(media.mp4, token: ann.token))
        #expect(try await call(.post, "/clips/\(clip)/takes", #"{"asset_id":"\#(video)"}"#).status == 201)
        let read = try await call(.get, "/clips/\(clip)")
        guard case .array(let images)? = read.json["generated_images"],
            case .array(let videos)? = read.json["generated_videos"]
        else { throw Missing("\(read)") }
        #expect(images.count == 1 && videos.count == 1)
        #expect(read.json["selected_image_id"] == images.first?["id"])
        #expect(read.json["selected_video_id"] == videos.first?["id"])
        let poster = try await call(.get, "/projects/\(project)").json["poster"]
        #expect(poster?["asset_id"] == images.first?["asset"]?["asset_id"])

        #expect(try await call(.post, "/projects/\(project)/undo", "{}").status == 200)
        #expect(try await call(.post, "/projects/\(project)/undo", "{}").status == 200)
        let undone = try await call(.get, "/clips/\(clip)")
        #expect(undone.json["generated_images"] == [] && undone.json["selected_image_id"] ?? .null == .null)
        #expect(try await call(.post, "/projects/\(project)/redo", "{}").status == 200)
        #expect(try await call(.get, "/clips/\(clip)").json["selected_image_id"] == images.first?["id"])

        let song = try id(await server.upload(media.wave, token: ann.token))
        #expect(try await call(.post, "/clips/\(clip)/takes", #"{"asset_id":"\#(song)"}"#).status == 400)
        let ben = try await server.member("ben")
        try await server.accounts.store.write(as: ann.id) {
            try $0.setMember(ben.id, .editor, of: ID(project))
        }
        let foreign = try await call(.post, "/clips/\(clip)/takes", body, by: ben)
        #expect(
            foreign.status == 404,
            "Ben may edit the clip, but the picture is in Ann's library: \(foreign)"
        )
    }

    @Test func `what is in use is not deleted, and the answer names where`() async throws {
        let (project, clip) = try await clip()
        let fields = [("project_id", project)]
        let asset = try id(await server.upload(media.png, fields: fields, token: ann.token))
        let take = try id(await call(.post, "/clips/\(clip)/takes", #"{"asset_id":"\#(asset)"}"#))
        let refused = try await call(.delete, "/assets/\(asset)", ifMatch: "*")
        #expect(refused.status == 409)
        #expect(refused.json["error"]?["message"]?.text?.contains("the clip “Steam”") == true, "\(refused)")
        let body = #"{"name":"Mara","project_id":"\#(project)","reference_images":["\#(asset)"]}"#
        let character = try await call(.post, "/characters", body)
        #expect(character.status == 200, "\(character)")
        let both = try await call(.delete, "/assets/\(asset)", ifMatch: "*")
        #expect(both.json["error"]?["message"]?.text?.contains("the character “Mara”") == true, "\(both)")
        _ = try await call(.delete, "/takes/\(take)", ifMatch: "*")
        _ = try await call(.delete, "/characters/\(try id(character))")
        #expect(try await call(.delete, "/assets/\(asset)", ifMatch: "\"7\"").code == "REVISION_CONFLICT")
        #expect(try await call(.delete, "/assets/\(asset)", ifMatch: "\"1\"").status == 200)
        #expect(try await call(.get, "/assets/\(asset)").status == 404)
        let events = try await server.accounts.store.read { try $0.events("asset.") }
        #expect(events.map(\.kind) == ["asset.uploaded", "asset.deleted"])
    }

    @Test func `music that is sent is the project's own until it is taken away or undone`() async throws {
        let (project, _) = try await clip()
        let path = "/api/v1/media/projects/\(project)/upload-music"
        let sent = try await server.upload(media.wave, name: "Song.wav", to: path, token: ann.token)
        #expect(sent.status == 200, "\(sent)")
        #expect(sent.json["duration"] == 2)
        #expect(try await server.send(.get, try #require(sent.json["file_path"]?.text)).bytes == media.wave)
        let one = "/projects/\(project)"
        let read = try await call(.get, one)
        #expect(read.json["music_file_path"] == sent.json["file_path"])
        #expect(read.json["music_duration"] == 2)
        // What was read can be sent back; only null takes the track away.
        #expect(try await call(.put, one, read.text).json["music_duration"] == 2)
        let asset = try #require(sent.json["asset_id"]?.text)
        #expect(try await call(.delete, "/assets/\(asset)", ifMatch: "*").status == 409)
        let copy = try await call(.post, one + "/duplicate")
        #expect(copy.json["music_duration"] == 2, "\(copy)")
        #expect(
            try await call(.put, one, #"{"music_file_path":null}"#).json["music_duration"] ?? .null == .null
        )
        _ = try await call(.post, one + "/undo", "{}")
        #expect(try await call(.get, one).json["music_duration"] == 2)
        _ = try await call(.post, one + "/undo", "{}")
        #expect(try await call(.get, one).json["music_file_path"] ?? .null == .null)
        let ben = try await server.member("ben")
        #expect(try await server.upload(media.wave, to: path, token: ben.token).status == 404)
    }

    @Test func `a picture of a face is in one's library`() async throws {
        let path = "/api/v1/media/upload-face-image"
        let sent = try await server.upload(media.jpeg, name: "Mara.jpg", to: path, token: ann.token)
        #expect(sent.status == 200, "\(sent)")
        #expect(sent.json["file_url"] == sent.json["file_path"])
        let asset = try #require(sent.json["asset_id"]?.text)
        #expect(try await call(.get, "/assets/\(asset)").json["name"] == "Mara.jpg")
    }

    @Test func `all fields of the contract are there`() async throws {
        let (project, clip) = try await clip()
        let asset = try await server.upload(media.mp4, token: ann.token)
        let body = #"{"asset_id":"\#(try id(asset))"}"#
        let take = try await call(.post, "/clips/\(clip)/takes", body)
        let character = try await call(.post, "/characters", #"{"name":"Mara"}"#)
        let expected: [(Answer, String)] = [
            (
                asset,
                "id kind name tags mime bytes width height duration url thumbnail_url preview_url source created_at"
            ),
            (
                take,
                "id clip_id number content_type asset url prompt model_name generation_params is_selected"
            ),
            (
                character,
                "id name description reference_images trigger_words style_notes revision created_at updated_at"
            ),
            (
                try await call(.get, "/clips/\(clip)"),
                "generated_images generated_videos selected_video_id character_ids"
            ),
            (try await call(.get, "/projects/\(project)"), "poster"),
        ]
        for (answer, fields) in expected {
            for field in fields.split(separator: " ") {
                #expect(answer.json[String(field)] != nil, "\(field) of \(answer)")
            }
        }
    }

    private struct Missing: Error {
        let what: String
        init(_ what: String) { self.what = what }
    }
}
