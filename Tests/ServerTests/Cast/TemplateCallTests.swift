import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Looks and structures as a client uses them.
@Suite struct TemplateCallTests {
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

    @Test(arguments: ["/templates", "/style-templates"])
    func `a look is made, read, changed, trashed and taken back`(base: String) async throws {
        let body = #"""
            {"name":"Noir","negative_prompt":"colour","loras":[{"name":"grain"}],
             "params":{"steps":30,"sampler_name":"euler","nested":{"a_b":[1,null]}},"is_public":true}
            """#
        let made = try await call(.post, base, body)
        #expect(made.status == 200, "\(made)")
        #expect(made.json["category"] == "custom" && made.json["use_count"] == 0)
        #expect(made.json["is_public"] == false)
        #expect(made.json["loras"]?.first?["weight"] == 1)
        #expect(made.json["params"]?["sampler_name"] == "euler" && made.json["params"]?["steps"] == 30)
        #expect(made.json["params"]?["nested"] == ["a_b": [1, .null]])
        let one = "\(base)/\(try id(made))"
        #expect(try await call(.put, one, made.text).json["revision"] == 1)
        let put = try await call(.put, one, #"{"category":"film","model":"m"}"#, ifMatch: "\"1\"")
        #expect(put.json["category"] == "film" && put.json["negative_prompt"] == "colour")
        #expect(try await call(.put, one, #"{"model":null}"#).json["model"] ?? .null == .null)
        #expect(try await call(.put, one, #"{"name":"x"}"#, ifMatch: "\"1\"").code == "REVISION_CONFLICT")
        let bad = try await call(
            .put,
            one,
            #"{"category":"\#(String(repeating: "a", count: 101))","loras":[{"weight":99}],"size":1}"#
        )
        #expect(Set(bad.pointers) == ["/category", "/loras/0/name", "/loras/0/weight", "/size"], "\(bad)")
        #expect(try await call(.delete, one).status == 200)
        #expect(try await call(.get, one).status == 404)
        #expect(try await call(.post, one + "/restoration").json["name"] == "Noir")
        #expect(try await call(.get, "/templates").json["templates"]?.first?["name"] == "Noir")
        for (method, path, body) in [
            (HTTPRequest.Method.get, "", nil), (.put, "", #"{"name":"B"}"#), (.delete, "", nil),
            (.post, "/use", "{}"), (.post, "/restoration", nil),
        ] {
            #expect(try await call(method, one + path, body, by: ben).status == 404, "\(method) \(path)")
        }
    }

    @Test func `a use is counted, and adds the look to a clip once`() async throws {
        let project = try id(await call(.post, "/projects", #"{"name":"Kettle"}"#))
        let scene = try id(await call(.post, "/scenes", #"{"project_id":"\#(project)","name":"Dawn"}"#))
        let clip = try id(
            await call(.post, "/clips", #"{"scene_id":"\#(scene)","image_prompt":"A kitchen"}"#)
        )
        let body = #"{"name":"Noir","style_prompt":"film noir, hard shadows","negative_prompt":"colour"}"#
        let template = try id(await call(.post, "/templates", body))
        let counted = try await call(.post, "/templates/\(template)/use", "{}")
        #expect(counted.json["template"]?["use_count"] == 1, "\(counted)")
        #expect(counted.json["clip"] ?? .null == .null)
        let order = #"{"clip_id":"\#(clip)"}"#
        let used = try await call(.post, "/style-templates/\(template)/use", order)
        #expect(used.json["template"]?["use_count"] == 2)
        #expect(used.json["clip"]?["image_prompt"] == "A kitchen, film noir, hard shadows", "\(used)")
        #expect(used.json["clip"]?["video_prompt"] == "film noir, hard shadows")
        #expect(used.json["clip"]?["negative_prompt"] == "colour")
        let again = try await call(.post, "/templates/\(template)/use", order)
        #expect(again.json["clip"]?["image_prompt"] == used.json["clip"]?["image_prompt"])
        #expect(again.json["template"]?["use_count"] == 3 && again.json["template"]?["revision"] == 1)
        // The project uses it now, so its people may read it, and use it.
        try await server.accounts.store.write(as: ann.id) {
            try $0.setMember(ben.id, .viewer, of: ID(project))
        }
        #expect(try await call(.get, "/templates/\(template)", by: ben).status == 200)
        #expect(
            try await call(.get, "/templates?project_id=\(project)", by: ben).json["items"]?.first?["name"]
                == "Noir"
        )
        #expect(try await call(.delete, "/templates/\(template)", by: ben).status == 403)
        #expect(try await call(.post, "/templates/\(template)/use", order, by: ben).status == 403)
        _ = try await call(.post, "/projects/\(project)/undo", "{}")
        #expect(try await call(.get, "/clips/\(clip)").json["image_prompt"] == "A kitchen")
        let nobody = #"{"clip_id":"01930000-0000-7000-8000-ffffffffffff"}"#
        #expect(try await call(.post, "/templates/\(template)/use", nobody).status == 404)
    }

    @Test func `a project begins with the scenes of a structure, each with its share of the film`()
        async throws
    {
        let body = #"""
            {"name":"Three parts","scenes":[{"name":"Hook","purpose":"hook","duration":2,"narration":"Look."},
             {"name":"Middle","duration":6},{"name":"End","purpose":"closing","duration":2}]}
            """#
        let made = try await call(.post, "/story-templates", body)
        #expect(made.status == 201, "\(made)")
        let template = try id(made)
        let order = #"{"name":"Kettle","story_template_id":"\#(template)","format":{"duration":20}}"#
        let project = try await call(.post, "/projects", order)
        #expect(project.status == 201, "\(project)")
        let read = try await call(.get, "/projects/\(try id(project))")
        guard case .array(let scenes)? = read.json["scenes"] else { throw Missing() }
        #expect(scenes.map { $0["name"]?.text } == ["Hook", "Middle", "End"])
        #expect(scenes.map { $0["duration"] } == [4, 12, 4])
        #expect(scenes.first?["narration"] == "Look.")
        #expect(try await call(.get, "/story-templates/\(template)").json["use_count"] == 1)
        let other = try await call(.post, "/projects", order, by: ben)
        #expect(other.status == 404, "\(other)")
        #expect(try await call(.get, "/projects", by: ben).json["items"] == [], "nothing was begun")

        let kept = try await call(.post, "/story-templates", #"{"project_id":"\#(try id(project))"}"#)
        #expect(kept.json["name"] == "Kettle", "\(kept)")
        guard case .array(let parts)? = kept.json["scenes"] else { throw Missing() }
        #expect(
            parts.map { $0["duration"] } == [4, 12, 4]
                && parts.map { $0["purpose"]?.text } == ["hook", "feature", "closing"]
        )
        #expect(
            try await call(.post, "/story-templates", #"{"project_id":"\#(try id(project))"}"#, by: ben)
                .status == 404
        )
    }

    @Test func `a part has a length, however short it was given`() async throws {
        let scenes =
            #"[{"name":"A","duration":5e-324},{"name":"B","duration":0.004},{"name":"C","duration":1.5}]"#
        let made = try await call(.post, "/story-templates", #"{"name":"One","scenes":\#(scenes)}"#)
        for (place, length) in [0.01, 0.01, 1.5].enumerated() {
            guard case .array(let parts)? = made.json["scenes"], parts.indices.contains(place) else {
                Issue.record("\(made)")
                continue
            }
            #expect(parts[place]["duration"] == .number(length), "\(made)")
        }
    }

    @Test func `structures are their maker's, and come back from the trash`() async throws {
        let template = try id(
            await call(.post, "/story-templates", #"{"name":"One","scenes":[{"name":"A"}]}"#)
        )
        let one = "/story-templates/\(template)"
        #expect(try await call(.get, one, by: ben).status == 404)
        #expect(try await call(.get, "/story-templates", by: ben).json["items"] == [])
        #expect(try await call(.delete, one).status == 428)
        #expect(try await call(.delete, one, ifMatch: "\"1\"", by: ben).status == 404)
        #expect(try await call(.delete, one, ifMatch: "\"2\"").code == "REVISION_CONFLICT")
        #expect(try await call(.delete, one, ifMatch: "\"1\"").status == 200)
        #expect(try await call(.get, "/story-templates").json["items"] == [])
        #expect(try await call(.post, one + "/restoration", by: ben).status == 404)
        #expect(try await call(.post, one + "/restoration").json["name"] == "One")
        for body in [
            "{}", #"{"name":"x"}"#, #"{"scenes":[{"name":"A"}]}"#, #"{"name":"x","scenes":[]}"#,
            #"{"name":"x","scenes":[{"name":"A","duration":0}]}"#,
        ] {
            #expect(try await call(.post, "/story-templates", body).status == 400, "\(body)")
        }
    }

    private struct Missing: Error {}
}

extension JSON {
    /// The first of a list.
    fileprivate var first: JSON? {
        guard case .array(let items) = self else { return nil }
        return items.first
    }
}
