import Foundation
import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Files that people send, as forms and as bodies.
@Suite struct UploadTests {
    private let server: TestServer
    private let ann: Person
    private let media: SampleMedia

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
        media = try await SampleMedia.shared.media
    }

    private func project(of person: Person? = nil) async throws -> String {
        let token = (person ?? ann).token
        let answer = try await server.call(.post, "/api/v1/projects", #"{"name":"Kettle"}"#, token: token)
        return try #require(answer.json["id"]?.text)
    }

    @Test func `what is sent is told by its bytes, and can be had again as it was`() async throws {
        let cases: [(bytes: [UInt8], kind: JSON, mime: JSON, width: JSON?, duration: Double?)] = [
            (media.png, "image", "image/png", 160, nil), (media.jpeg, "image", "image/jpeg", 160, nil),
            (media.mp4, "video", "video/mp4", 160, 1), (media.wave, "music", "audio/wav", nil, 2),
            (media.m4a, "music", "audio/mp4", nil, 2),
        ]
        for one in cases {
            let fields = [("name", "One"), ("tags", "Warm, morning,warm")]
            let answer = try await server.upload(one.bytes, name: "x.html", fields: fields, token: ann.token)
            #expect(answer.status == 201, "\(answer)")
            #expect(answer.json["kind"] == one.kind)
            #expect(answer.json["mime"] == one.mime)
            #expect(answer.json["width"] ?? .null == one.width ?? .null)
            #expect(answer.json["bytes"] == .integer(one.bytes.count))
            #expect(answer.json["tags"] == ["Warm", "morning"])
            #expect(answer.json["source"] == "uploaded")
            if let duration = one.duration {
                guard case .number(let found)? = answer.json["duration"] else {
                    #expect(answer.json["duration"] == .integer(Int(duration)), "\(answer)")
                    continue
                }
                #expect(abs(found - duration) < 0.1)
            }
            let url = try #require(answer.json["url"]?.text)
            let file = try await server.send(.get, url)
            #expect(file.status == 200)
            #expect(file.bytes == one.bytes)
            #expect(file.header("Content-Type") == one.mime.text)
            #expect(file.header("X-Content-Type-Options") == "nosniff")
            #expect(file.header("Content-Security-Policy")?.hasPrefix("sandbox;") == true)
        }
        #expect(try server.leftovers().isEmpty)
    }

    @Test func `a body without a form is taken with its name`() async throws {
        let path = "/api/v1/assets?name=Dawn&tags=a,b"
        let answer = try await server.send(.post, path, media.png, type: "image/png", token: ann.token)
        #expect(answer.status == 201, "\(answer)")
        #expect(answer.json["name"] == "Dawn")
        #expect(answer.json["tags"] == ["a", "b"])
    }

    @Test func `small files that stand for an asset are made when they are asked for`() async throws {
        let cases: [([UInt8], [String: String])] = [
            (media.png, ["thumbnail_url": "image/jpeg", "preview_url": "image/jpeg"]),
            (media.mp4, ["thumbnail_url": "image/jpeg", "preview_url": "video/mp4"]),
            (media.wave, ["peaks_url": "application/json"]),
        ]
        for (bytes, expected) in cases {
            let asset = try await server.upload(bytes, token: ann.token)
            for key in ["thumbnail_url", "preview_url", "peaks_url"] {
                guard let mime = expected[key] else {
                    #expect(asset.json[key] ?? .null == .null, "\(key)")
                    continue
                }
                let url = try #require(asset.json[key]?.text, "\(key) of \(asset)")
                let file = try await server.send(.get, url)
                #expect(file.status == 200, "\(key): \(file)")
                #expect(file.header("Content-Type") == mime)
                let again = try await server.send(.get, url, headers: [.range: "bytes=0-1"])
                #expect(again.bytes == Array(file.bytes.prefix(2)))
                if key == "peaks_url" {
                    guard case .array(let peaks)? = file.json["peaks"] else { throw Missing() }
                    #expect((900...1000).contains(peaks.count))
                    #expect(file.json["duration"] == 2)
                }
            }
        }
        #expect(try server.leftovers().isEmpty)
    }

    @Test func `the same bytes are one row to one who has them, and each has a row of its own`() async throws
    {
        let first = try await server.upload(media.png, token: ann.token)
        let second = try await server.upload(media.png, name: "other.png", token: ann.token)
        #expect(first.json["id"] == second.json["id"])
        let ben = try await server.member("ben")
        let other = try await server.upload(media.png, token: ben.token)
        #expect(other.json["id"] != first.json["id"])
        let path = "/api/v1/assets/\(try #require(first.json["id"]?.text))"
        #expect(try await server.call(.get, path, token: ben.token).status == 404)
        let deleted = try await server.call(.delete, path, token: ann.token, headers: [.ifMatch: "\"1\""])
        #expect(deleted.status == 200)
        // The bytes are shared; the other still has them.
        let url = try #require(other.json["url"]?.text)
        #expect(try await server.send(.get, url).bytes == media.png)
        #expect(try await server.send(.get, try #require(first.json["url"]?.text)).status == 404)
        let again = try await server.upload(media.png, name: "again.png", token: ann.token)
        #expect(again.status == 201 && again.json["name"] == "again.png", "\(again)")
        #expect(try await server.call(.get, path, token: ann.token).status == 200)
    }

    @Test(arguments: [
        "<!doctype html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a",
        "ID3",
        "\u{7F}ELF", "PK\u{3}\u{4}", "%PDF-1.7", "#!/bin/cat", "x",
        "ffconcat version 1.0\nfile '/etc/passwd'\n",
        "#EXTM3U\n#EXTINF:1,\n/etc/passwd\n", "RIFF\u{0}\u{0}\u{0}\u{0}WAVEfmt ",
    ])
    func `what is none of the kinds is refused, whatever it is called`(content: String) async throws {
        for path in ["/api/v1/assets", "/api/v1/media/upload-face-image"] {
            let form = try await server.upload(Array(content.utf8), name: "a.png", to: path, token: ann.token)
            #expect(form.status == 422, "\(form)")
            #expect(form.code == "INVALID_FILE_TYPE")
            let raw = try await server.send(
                .post,
                path,
                Array(content.utf8),
                type: "image/png",
                token: ann.token
            )
            #expect(raw.status == 422, "\(raw)")
        }
        #expect(try server.leftovers().isEmpty)
        #expect(try await server.call(.get, "/api/v1/assets", token: ann.token).json["items"] == [])
    }

    @Test func `a damaged picture, and a kind that is not wanted, are refused`() async throws {
        let half = Array(media.png.prefix(media.png.count / 2))
        #expect(try await server.upload(half, token: ann.token).status == 422)
        let face = "/api/v1/media/upload-face-image"
        #expect(try await server.upload(media.mp4, name: "a.png", to: face, token: ann.token).status == 422)
        let music = "/api/v1/media/projects/\(try await project())/upload-music"
        #expect(try await server.upload(media.png, name: "a.mp3", to: music, token: ann.token).status == 422)
        #expect(try await server.upload(media.mp4, name: "a.mp3", to: music, token: ann.token).status == 422)
        #expect(try server.leftovers().isEmpty)
    }

    @Test func `of Matroska only WebM is taken, which browsers play`() async throws {
        let webm = try await server.upload(media.webm, name: "a.mkv", token: ann.token)
        #expect(webm.status == 201 && webm.json["mime"] == "video/webm", "\(webm)")
        let other = try await server.upload(media.matroska, name: "a.webm", token: ann.token)
        #expect(other.status == 422 && other.code == "INVALID_FILE_TYPE", "\(other)")
        #expect(other.text.contains("send it as MP4 or WebM"), "\(other)")
        #expect(try server.leftovers().isEmpty)
    }

    @Test func `a refusal names the field and the kinds that are taken there`() async throws {
        let music = "/api/v1/media/projects/\(try await project())/upload-music"
        let refused = try await server.upload(media.png, name: "a.mp3", to: music, token: ann.token)
        let words = try #require(refused.json["error"]?["message"]?.text)
        #expect(words.contains("MP3") && !words.contains("PNG"), "\(words)")
        let half = try await server.upload(Array(media.png.prefix(media.png.count / 2)), token: ann.token)
        #expect(half.json["error"]?["details"]?["field"] == "file", "\(half)")
        let nameless = try await server.upload(media.png, name: ".", token: ann.token)
        #expect(nameless.json["name"] == "image", "\(nameless)")
    }

    @Test func `a call that is no upload is told what to send`() async throws {
        let path = "/api/v1/assets"
        for type in [nil, "application/json", "multipart/form-data", "multipart/mixed; boundary=a"] {
            let answer = try await server.send(.post, path, Array("{}".utf8), type: type, token: ann.token)
            #expect(answer.status == 415, "\(answer)")
        }
        let form = Form(media.png)
        let wrong = "multipart/form-data; boundary=another"
        let lost = try await server.send(.post, path, form.body, type: wrong, token: ann.token)
        #expect(lost.status == 400, "\(lost)")
        let cut = Array(form.body.dropLast(10))
        #expect(try await server.send(.post, path, cut, type: form.type, token: ann.token).status == 400)
        let none = Array("--a\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--a--".utf8)
        let empty = try await server.send(
            .post,
            path,
            none,
            type: "multipart/form-data; boundary=a",
            token: ann.token
        )
        #expect(empty.status == 400, "\(empty)")
        let fields = [("name", ""), ("project_id", "1"), ("colour", "red")]
        let bad = try await server.upload(media.png, fields: fields, token: ann.token)
        #expect(bad.status == 400)
        #expect(Set(bad.pointers) == ["name", "project_id", "colour"])
        let long = [("tags", String(repeating: "a", count: 70_000))]
        let much = try await server.upload(media.png, fields: long, token: ann.token)
        #expect(much.status == 400 && much.pointers == ["tags"], "\(much)")
        #expect(try server.leftovers().isEmpty)
    }

    @Test func `each kind has its own limit, told before and while it comes`() async throws {
        var settings = TestServer.calm
        settings.sizes.image = 1_000
        settings.sizes.music = 2_000
        settings.sizes.video = 4_000
        let small = try await TestServer(settings: settings)
        let token = try await small.member("ann").token
        for bytes in [media.png, media.wave, media.mp4, media.m4a] {
            let padded = bytes + [UInt8](repeating: 0, count: 5_000)
            let answer = try await small.upload(padded, token: token)
            #expect(answer.status == 413, "\(answer)")
            #expect(answer.code == "FILE_TOO_LARGE")
        }
        let huge: HTTPFields = [.contentLength: "400000000"]
        let told = try await small.upload(media.png, token: token, headers: huge)
        #expect(told.status == 413, "\(told)")
        #expect(try small.leftovers().isEmpty)
    }

    @Test func `an upload that names a project needs its editor`() async throws {
        let project = try await project()
        let ben = try await server.member("ben")
        let fields = [("project_id", project)]
        #expect(try await server.upload(media.png, fields: fields, token: ben.token).status == 404)
        try await server.accounts.store.write(as: ann.id) {
            try $0.setMember(ben.id, .viewer, of: ID(project))
        }
        #expect(try await server.upload(media.png, fields: fields, token: ben.token).status == 403)
        try await server.accounts.store.write(as: ann.id) {
            try $0.setMember(ben.id, .editor, of: ID(project))
        }
        let made = try await server.upload(media.png, fields: fields, token: ben.token)
        #expect(made.status == 201)
        #expect(made.json["project_id"]?.text == project)
        // What belongs to a project is all its people's.
        let path = "/api/v1/assets/\(try #require(made.json["id"]?.text))"
        #expect(try await server.call(.get, path, token: ann.token).status == 200)
    }

    @Test func `a repeated call with a key is done once, and another file is told`() async throws {
        let key: HTTPFields = [.idempotencyKey: "once"]
        let first = try await server.upload(media.png, token: ann.token, headers: key)
        let again = try await server.upload(media.png, token: ann.token, headers: key)
        #expect(again.text == first.text)
        let other = try await server.upload(media.jpeg, token: ann.token, headers: key)
        #expect(other.code == "IDEMPOTENCY_MISMATCH", "\(other)")
    }

    private struct Missing: Error {}
}
