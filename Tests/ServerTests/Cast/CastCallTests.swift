import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Characters as a client uses them.
@Suite struct CastCallTests {
    private let server: TestServer
    private let ann: Person
    private let ben: Person

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
        ben = try await server.member("ben")
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

    private func clip(in project: String? = nil) async throws -> (project: String, clip: String) {
        let new = project == nil ? try id(await call(.post, "/projects", #"{"name":"Kettle"}"#)) : nil
        let project = try #require(project ?? new)
        let scene = try id(await call(.post, "/scenes", #"{"project_id":"\#(project)","name":"Dawn"}"#))
        let body =
            #"{"scene_id":"\#(scene)","length":1,"image_prompt":"A kitchen","video_prompt":"Steam rises"}"#
        return (project, try id(await call(.post, "/clips", body)))
    }

    private func character(_ name: String, _ more: String = "", project: String? = nil) async throws -> String
    {
        let belonging = project.map { #","project_id":"\#($0)""# } ?? ""
        let made = try await call(.post, "/characters", #"{"name":"\#(name)"\#(more)\#(belonging)}"#)
        #expect(made.status == 200, "\(made)")
        return try id(made)
    }

    @Test func `a character is made, read, changed, trashed and taken back`() async throws {
        let more = #","description":"a tall woman in a red coat","trigger_words":"mara_v2, redcoat""#
        let mara = try await character("Mara", more)
        let read = try await call(.get, "/characters/\(mara)")
        #expect(read.json["trigger_words"] == ["mara_v2", "redcoat"])
        #expect(read.json["project_id"] ?? .null == .null)
        #expect(
            try await call(.put, "/characters/\(mara)", read.text).json["revision"] == 1,
            "nothing was changed"
        )
        let put = try await call(
            .put,
            "/characters/\(mara)",
            #"{"style_notes":"in warm light","trigger_words":["x"]}"#
        )
        #expect(put.json["style_notes"] == "in warm light" && put.json["name"] == "Mara")
        #expect(put.json["trigger_words"] == ["x"] && put.json["revision"] == 2)
        let stale = try await call(.put, "/characters/\(mara)", #"{"name":"M"}"#, ifMatch: "\"1\"")
        #expect(stale.code == "REVISION_CONFLICT")
        let bad = try await call(
            .put,
            "/characters/\(mara)",
            #"{"name":"","description":"\#(String(repeating: "a", count: 2001))","trigger_words":[1],"age":3}"#
        )
        #expect(Set(bad.pointers) == ["/name", "/description", "/trigger_words/0", "/age"], "\(bad)")
        #expect(try await call(.delete, "/characters/\(mara)").status == 200)
        #expect(try await call(.get, "/characters/\(mara)").status == 404)
        #expect(try await call(.post, "/characters/\(mara)/restoration").json["name"] == "Mara")
        #expect(try await call(.post, "/characters/\(mara)/restoration").status == 409)
        _ = try await call(.delete, "/characters/\(mara)")
        server.clock.advance(seconds: 31 * 24 * 3600)
        let late = try await server.signIn("ann@example.org")
        let token = try #require(late.json["access_token"]?.text)
        let gone = try await server.call(.post, "/api/v1/characters/\(mara)/restoration", token: token)
        #expect(gone.status == 404, "\(gone)")
    }

    @Test func `applying a character says it once in each prompt, and can be undone`() async throws {
        let (project, clip) = try await clip()
        let more = #","description":"a tall woman","trigger_words":["mara_v2"],"style_notes":"soft light""#
        let mara = try await character("Mara", more)
        let path = "/characters/\(mara)/apply/\(clip)"
        let first = try await call(.post, path)
        #expect(first.json["image_prompt"] == "mara_v2, a tall woman, soft light, A kitchen", "\(first)")
        #expect(first.json["video_prompt"] == "mara_v2, a tall woman, soft light, Steam rises")
        #expect(first.json["character_id"]?.text == mara)
        let again = try await call(.post, path)
        #expect(again.json["image_prompt"] == first.json["image_prompt"])
        #expect(again.json["revision"] == first.json["revision"])
        // What changed of it since takes the place of what it was.
        _ = try await call(.put, "/characters/\(mara)", #"{"style_notes":"hard light"}"#)
        let changed = try await call(.post, path)
        #expect(changed.json["image_prompt"] == "mara_v2, a tall woman, hard light, A kitchen")
        _ = try await call(.post, "/projects/\(project)/undo", "{}")
        _ = try await call(.post, "/projects/\(project)/undo", "{}")
        let undone = try await call(.get, "/clips/\(clip)")
        #expect(undone.json["image_prompt"] == "A kitchen" && undone.json["character_ids"] == [])
    }

    @Test func `a changed character takes the place of what prompts said of it before`() async throws {
        let (project, clip) = try await clip()
        let mia = try await character(
            "Mia",
            #","description":"A baker, 40, in a red apron.""#,
            project: project
        )
        let tom = try await character("Tom", #","description":"tall","style_notes":"in snow""#)
        for one in [tom, mia] { _ = try await call(.post, "/characters/\(one)/apply/\(clip)") }
        func prompt(in clip: String) async throws -> String? {
            try await call(.get, "/clips/\(clip)").json["image_prompt"]?.text
        }
        #expect(try await prompt(in: clip) == "A baker, 40, in a red apron., tall, in snow, A kitchen")
        for (age, notes) in [(41, "in snow"), (42, "")] {
            let change = #"{"description":"A baker, \#(age), in a blue apron.","style_notes":"\#(notes)"}"#
            _ = try await call(.put, "/characters/\(mia)", change)
        }
        // Whatever it was in between, and not what another that the clip shows has, too.
        let copy = try id(await call(.post, "/projects/\(project)/duplicate"))
        let applied = try await call(.post, "/characters/\(mia)/apply/\(clip)")
        #expect(applied.json["image_prompt"] == "A baker, 42, in a blue apron., tall, in snow, A kitchen")
        let again = try await call(.post, "/characters/\(mia)/apply/\(clip)")
        #expect(again.json["revision"] == applied.json["revision"])
        for _ in 0..<3 { #expect(try await call(.post, "/projects/\(project)/undo", "{}").status == 200) }
        let former = try await call(.post, "/characters/\(mia)/apply/\(clip)")
        #expect(former.json["image_prompt"] == "A baker, 40, in a red apron., tall, in snow, A kitchen")

        // A copy of the project has copies of its characters, which know what its clips say of them.
        let clips = try await call(.get, "/projects/\(copy)/clips")
        guard case .array(let items)? = clips.json["clips"] else { throw Missing() }
        let other = try #require(items.first?["id"]?.text)
        let shown = try await call(.get, "/clips/\(other)").json["character_ids"]
        guard case .array(let cast)? = shown else { throw Missing() }
        let twin = try #require(cast.last?.text)
        #expect(twin != mia)
        let there = try await call(.post, "/characters/\(twin)/apply/\(other)")
        #expect(there.json["image_prompt"] == "A baker, 42, in a blue apron., tall, in snow, A kitchen")
    }

    @Test func `a prompt says a part where it stands as words`() {
        #expect(PromptWords.holds("A planning ann", "Ann"))
        #expect(!PromptWords.holds("A planning annex", "ann"))
        #expect(PromptWords.adding(["a", "b", "a"], to: " ,c, ") == "a, b, c")
        #expect(PromptWords.adding(["x"], to: "") == "x")
        #expect(PromptWords.removing(["a b", "c"], from: "a b, c, a bc, c") == "a bc")
    }

    @Test func `characters of a clip are set, checked and listed where they are used`() async throws {
        let (project, clip) = try await clip()
        let own = try await character("Own", project: project)
        let global = try await character("Global")
        let (other, _) = try await self.clip()
        let foreign = try await character("Foreign", project: other)
        let set = try await call(.put, "/clips/\(clip)", #"{"character_ids":["\#(own)","\#(global)"]}"#)
        #expect(set.json["character_ids"] == [.string(own), .string(global)], "\(set)")
        #expect(set.json["character_id"]?.text == own)
        #expect(try await call(.put, "/clips/\(clip)", set.text).status == 200)
        #expect(try await call(.put, "/clips/\(clip)", #"{"character_id":"\#(foreign)"}"#).status == 404)
        #expect(try await call(.post, "/characters/\(foreign)/apply/\(clip)").status == 409)
        let uses = try await call(.get, "/characters/\(global)/uses")
        guard case .array(let items)? = uses.json["items"] else { throw Missing() }
        #expect(items.map { $0["clip_id"]?.text } == [clip])
        let list = try await call(.get, "/characters?project_id=\(project)")
        guard case .array(let names)? = list.json["characters"] else { throw Missing() }
        #expect(Set(names.compactMap { $0["name"]?.text }) == ["Own", "Global"])
        #expect(try await call(.put, "/clips/\(clip)", #"{"character_id":null}"#).json["character_ids"] == [])
        let alternate = try await call(.post, "/clips/\(clip)/alternates")
        #expect(alternate.json["character_ids"] == [])
    }

    @Test func `deleting one puts another, or nobody, in its place in every clip`() async throws {
        let (project, first) = try await clip()
        let (_, second) = try await clip(in: project)
        let (elsewhere, third) = try await clip()
        let mara = try await character("Mara", #","trigger_words":["mara_v2"]"#)
        let tom = try await character("Tom", #","trigger_words":["tom_v1"]"#)
        let local = try await character("Local", project: project)
        _ = try await call(.post, "/characters/\(mara)/apply/\(first)")
        _ = try await call(.put, "/clips/\(second)", #"{"character_ids":["\#(mara)","\#(tom)"]}"#)
        _ = try await call(.post, "/characters/\(mara)/apply/\(third)")
        #expect(try await call(.delete, "/characters/\(mara)?replace_with=\(mara)").status == 400)
        #expect(try await call(.delete, "/characters/\(mara)?replace_with=\(local)").status == 409)
        let nobody = "01930000-0000-7000-8000-ffffffffffff"
        #expect(try await call(.delete, "/characters/\(mara)?replace_with=\(nobody)").status == 404)
        #expect(try await call(.delete, "/characters/\(mara)?replace_with=\(tom)").status == 200)
        #expect(try await call(.get, "/clips/\(first)").json["image_prompt"] == "tom_v1, A kitchen")
        #expect(try await call(.get, "/clips/\(first)").json["character_ids"] == [.string(tom)])
        let there = try await call(.get, "/clips/\(second)")
        #expect(there.json["character_ids"] == [.string(tom)] && there.json["image_prompt"] == "A kitchen")
        _ = try await call(.post, "/projects/\(elsewhere)/undo", "{}")
        #expect(try await call(.get, "/clips/\(third)").json["image_prompt"] == "mara_v2, A kitchen")
        #expect(try await call(.delete, "/characters/\(tom)").status == 200)
        #expect(try await call(.get, "/clips/\(first)").json["character_ids"] == [])
    }

    @Test func `a global character is its maker's, and can be read in projects that use it`() async throws {
        let (project, clip) = try await clip()
        let mara = try await character("Mara")
        #expect(try await call(.get, "/characters/\(mara)", by: ben).status == 404)
        try await server.accounts.store.write(as: ann.id) {
            try $0.setMember(ben.id, .editor, of: ID(project))
        }
        #expect(try await call(.get, "/characters/\(mara)", by: ben).status == 404)
        _ = try await call(.post, "/characters/\(mara)/apply/\(clip)")
        #expect(try await call(.get, "/characters/\(mara)", by: ben).status == 200)
        for (method, path, body) in [
            (HTTPRequest.Method.put, "", #"{"name":"B"}"#), (.delete, "", nil), (.post, "/restoration", nil),
        ] {
            let answer = try await call(method, "/characters/\(mara)\(path)", body, by: ben)
            #expect(answer.status == 403, "\(method) \(path): \(answer)")
        }
        #expect(try await call(.get, "/characters", by: ben).json["items"] == [])
    }

    @Test func `a project's character is its people's, each as their role is`() async throws {
        let (project, clip) = try await clip()
        let mara = try await character("Mara", project: project)
        let calls: [(HTTPRequest.Method, String, String?, ProjectRole)] = [
            (.get, "/characters/\(mara)", nil, .viewer),
            (.get, "/characters?project_id=\(project)", nil, .viewer),
            (.get, "/characters/\(mara)/uses", nil, .viewer),
            (.put, "/characters/\(mara)", #"{"description":"tall"}"#, .editor),
            (.post, "/characters/\(mara)/apply/\(clip)", nil, .editor),
            (.post, "/characters", #"{"name":"Tom","project_id":"\#(project)"}"#, .editor),
            (.delete, "/characters/\(mara)", nil, .editor),
            (.post, "/characters/\(mara)/restoration", nil, .editor),
        ]
        for role in [nil, ProjectRole.viewer, .reviewer, .editor] {
            if let role {
                try await server.accounts.store.write(as: ann.id) {
                    try $0.setMember(ben.id, role, of: ID(project))
                }
            }
            for (method, path, body, least) in calls {
                let answer = try await call(method, path, body, by: ben)
                if role == nil {
                    #expect(answer.status == 404, "\(method) \(path): \(answer)")
                } else {
                    let expected = role.map { $0 >= least } == true ? 200 : 403
                    // A viewer's restoration finds nothing in the trash to forbid.
                    #expect(
                        answer.status == expected,
                        "\(method) \(path) by \(String(describing: role)): \(answer)"
                    )
                }
            }
        }
    }

    private struct Missing: Error {}
}
