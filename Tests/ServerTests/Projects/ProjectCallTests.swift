import HTTPTypes
import Studio
import TestSupport
import Testing

@testable import Server

/// Projects, scenes and clips as a client uses them.
@Suite struct ProjectCallTests {
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

    @Test func `the aliases answer as what they stand for`() async throws {
        for base in ["/api/v1/projects", "/api/projects"] {
            let made = try await server.call(.post, base, #"{"name":"Kettle"}"#, token: ann.token)
            #expect(made.status == 201, "\(made)")
            let scenes = "\(base)/\(try id(made))/scenes"
            let scene = try await server.call(.post, scenes, #"{"name":"One"}"#, token: ann.token)
            #expect(scene.status == 201, "\(scene)")
            let clip = try await call(
                .post,
                "/clips",
                #"{"scene_id":"\#(try id(scene))","order":0,"length":2}"#
            )
            #expect(clip.status == 200 && clip.json["order"] == 0, "\(clip)")
        }
    }

    @Test func `null empties a text, as leaving it out keeps it`() async throws {
        let project = try await call(.post, "/projects", #"{"name":"Kettle","description":"Hot."}"#)
        let scene = try await call(
            .post,
            "/scenes",
            #"{"project_id":"\#(try id(project))","name":"One","lyrics":"La"}"#
        )
        let clip = try await call(.post, "/clips", #"{"scene_id":"\#(try id(scene))","lyrics":"La"}"#)
        let rows = [
            ("/projects/", project, "description"), ("/scenes/", scene, "lyrics"),
            ("/clips/", clip, "lyrics"),
        ]
        for (path, row, key) in rows {
            let kept = try await call(.put, path + (try id(row)), #"{"name":"Two"}"#)
            #expect(kept.json[key] != "" && kept.json[key] == row.json[key], "\(kept)")
            let emptied = try await call(.put, path + (try id(row)), #"{"\#(key)":null}"#)
            #expect(emptied.status == 200 && emptied.json[key] == "", "\(emptied)")
            #expect(try await call(.put, path + (try id(row)), #"{"name":null}"#).status == 400)
        }
    }

    @Test func `what was read can be sent back as it is`() async throws {
        let made = try await call(.post, "/projects", #"{"text":"A quiet kettle for early risers. Warm."}"#)
        let one = "/projects/\(try id(made))"
        let scene = try await call(.post, "/scenes", #"{"project_id":"\#(try id(made))","name":"One"}"#)
        let clip = try await call(.post, "/clips", #"{"scene_id":"\#(try id(scene))","length":2}"#)
        for path in [one, "/scenes/\(try id(scene))", "/clips/\(try id(clip))"] {
            let read = try await call(.get, path)
            let sent = try await call(.put, path, read.text)
            #expect(sent.status == 200, "\(path): \(sent)")
        }
    }

    @Test func `a sample brings a brief of its own, and goes alone`() async throws {
        let made = try await call(.post, "/projects", #"{"sample":true}"#)
        #expect(made.status == 201 && made.json["name"] == "Lumen", "\(made)")
        #expect(try await call(.post, "/projects", #"{"sample":true,"name":"Mine"}"#).json["name"] == "Mine")
        #expect(
            try await call(.post, "/projects", #"{"sample":true,"text":"A kettle."}"#).pointers == ["/sample"]
        )
    }

    @Test(arguments: [#"" \t""#, #""\u0007bell""#, #""two\nlines""#, #""""#])
    func `a name has something to see, and no signs of control`(name: String) async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let scene = try id(await call(.post, "/projects/\(project)/scenes", #"{"name":"One"}"#))
        for (method, path) in [
            (HTTPRequest.Method.post, "/projects"), (.put, "/projects/\(project)"),
            (.post, "/projects/\(project)/scenes"), (.put, "/scenes/\(scene)"),
        ] {
            let answer = try await call(method, path, #"{"name":\#(name)}"#)
            #expect(answer.status == 400 && answer.pointers == ["/name"], "\(path): \(answer)")
        }
    }

    @Test func `lists leave out so many at the beginning`() async throws {
        for number in 0..<4 { _ = try await call(.post, "/projects", #"{"name":"Kettle \#(number)"}"#) }
        func names(_ query: String) async throws -> [String] {
            guard case .array(let items)? = try await call(.get, "/projects?" + query).json["items"] else {
                return []
            }
            return items.compactMap { $0["name"]?.text }
        }
        let all = try await names("sort=name")
        #expect(try await names("sort=name&skip=1&limit=2") == Array(all[1..<3]))
        #expect(try await names("skip=4") == [])
        let project = try id(await call(.post, "/projects", #"{"name":"Scenes"}"#))
        for number in 0..<3 {
            _ = try await call(.post, "/projects/\(project)/scenes", #"{"name":"Scene \#(number)"}"#)
        }
        let page = try await call(.get, "/scenes/project/\(project)?limit=2")
        let next = try #require(page.json["next_cursor"]?.text, "\(page)")
        let rest = try await call(.get, "/scenes/project/\(project)?limit=2&cursor=\(next)")
        #expect(rest.json["next_cursor"] == nil && rest.json["total"] == 3, "\(rest)")
        for path in ["/characters", "/templates", "/story-templates", "/generate/batches", "/assets"] {
            #expect(try await call(.get, path + "?skip=1&limit=1").status == 200, "\(path)")
        }
    }

    @Test func `two people who edit two scenes lose nothing, and one scene's second edit is told`()
        async throws
    {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let one = try id(await call(.post, "/projects/\(project)/scenes", #"{"name":"One"}"#))
        let two = try id(await call(.post, "/projects/\(project)/scenes", #"{"name":"Two"}"#))
        let (path, other) = ("/projects/\(project)/scenes/\(one)", "/projects/\(project)/scenes/\(two)")
        async let first = call(.patch, path, #"{"narration":"First."}"#, ifMatch: "\"1\"")
        async let second = call(.patch, other, #"{"narration":"Second."}"#, ifMatch: "\"1\"")
        #expect(try await (first.status, second.status) == (200, 200))
        let late = try await call(.patch, path, #"{"narration":"Lost."}"#, ifMatch: "\"1\"")
        #expect(late.status == 409)
        #expect(late.code == "REVISION_CONFLICT")
        #expect(late.json["error"]?["details"]?["revision"] == 2)
        let read = try await call(.get, "/scenes/\(one)")
        #expect(read.json["narration"] == "First.")
    }

    @Test func `alternates are numbered and named, and one of a family is in the film`() async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let scene = try id(await call(.post, "/scenes", #"{"project_id":"\#(project)","name":"Dawn"}"#))
        let first = try await call(.post, "/scenes/\(scene)/alternates")
        let second = try await call(.post, "/scenes/\(try id(first))/alternates")
        #expect(first.json["name"] == "Dawn A1")
        #expect(second.json["name"] == "Dawn A2")
        #expect(second.json["parent_scene_id"]?.text == scene)
        let tag = try #require(await call(.get, "/scenes/\(scene)").header("ETag"))
        let choice = try await call(
            .put,
            "/scenes/\(scene)/choice",
            #"{"id":"\#(try id(second))"}"#,
            ifMatch: tag
        )
        #expect(choice.status == 200, "\(choice)")
        let list = try await call(.get, "/scenes/project/\(project)")
        guard case .array(let items)? = list.json["scenes"] else { throw Missing() }
        #expect(items.filter { $0["is_chosen"] == true }.map { $0["name"] } == ["Dawn A2"])
    }

    @Test(arguments: [("description", 2000), ("narration", 2000), ("lyrics", 5000)])
    func `scenes whose words are too long for one are not joined`(key: String, most: Int) async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let scenes = "/projects/\(project)/scenes"
        func scene(_ length: Int) async throws -> String {
            let text = String(repeating: "ä", count: length)
            return try id(await call(.post, scenes, #"{"name":"One","\#(key)":"\#(text)"}"#))
        }
        let first = try await scene(most - 11)
        let (second, third) = (try await scene(10), try await scene(1))
        let merged = try await call(.post, "/scenes/\(first)/merge", #"{"with":"\#(second)"}"#)
        #expect(merged.status == 201 && merged.json[key]?.text?.count == most, "\(merged)")
        let refused = try await call(.post, "/scenes/\(first)/merge", #"{"with":"\#(third)"}"#)
        #expect(
            refused.status == 409 && refused.text.contains("longer than \(most / 1000),000"),
            "\(refused)"
        )
        #expect(try await call(.get, "/scenes/\(third)").status == 200, "it is still there")
        let read = try await call(.get, "/scenes/\(first)")
        #expect(try await call(.put, "/scenes/\(first)", read.text).status == 200)
    }

    @Test func `scenes that are too long for one are not joined`() async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        var scenes: [String] = []
        for seconds in [400, 200, 1] {
            let body = #"{"name":"One","duration":\#(seconds)}"#
            scenes.append(try id(await call(.post, "/projects/\(project)/scenes", body)))
        }
        let path = "/scenes/\(scenes[0])/merge"
        #expect(try await call(.post, path, #"{"with":"\#(scenes[1])"}"#).json["duration"] == 600)
        #expect(try await call(.post, path, #"{"with":"\#(scenes[2])"}"#).status == 409)
    }

    @Test func `an edit is taken back and made again, and a later one stands against it`() async throws {
        let one = "/projects/\(try id(await call(.post, "/projects", #"{"name":"Kettle"}"#)))"
        _ = try await call(.put, one, #"{"name":"Lamp"}"#)
        let undone = try await call(.post, one + "/undo", "{}")
        #expect(undone.json["undone"] == true, "\(undone)")
        #expect(try await call(.get, one).json["name"] == "Kettle")
        #expect(try await call(.post, one + "/redo", "{}").json["undone"] == false)
        #expect(try await call(.get, one).json["name"] == "Lamp")
        let edit = try #require(undone.json["command"]?["id"]?.text)
        _ = try await call(.put, one, #"{"name":"Chair"}"#)
        let late = try await call(.post, one + "/undo", #"{"command_id":"\#(edit)"}"#)
        #expect(late.status == 409, "\(late)")
        guard case .array(let edits)? = try await call(.get, one + "/commands").json["items"] else {
            throw Missing()
        }
        #expect(edits.first?["name"] == "project.updated")
    }

    @Test func `a copy is the caller's own`() async throws {
        let made = try await call(.post, "/projects", #"{"name":"Kettle"}"#)
        let copy = try await call(.post, "/projects/\(try id(made))/duplicate")
        #expect(copy.status == 201, "\(copy)")
        #expect(copy.json["name"] == "Kettle copy")
        #expect(copy.json["user_id"]?.text == ann.id.text)
    }

    @Test func `a stranger sees of a project no more than of one that is not there`() async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let ben = try await server.member("ben")
        let other = try await call(.get, "/projects/\(project)", by: ben)
        let none = try await call(.get, "/projects/01930000-0000-7000-8000-ffffffffffff", by: ben)
        #expect(other.status == 404 && none.status == 404)
        #expect(
            other.text.replacing(project, with: "")
                == none.text.replacing("01930000-0000-7000-8000-ffffffffffff", with: "")
        )
    }

    private struct Missing: Error {}
}
