import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Every list comes page by page.
@Suite struct PagingTests {
    @Test func `every list takes a limit, a cursor, and how many to leave out`() throws {
        let catalogue = try Catalogue(StudioServer.endpoints)
        var lists = 0
        for entry in catalogue.entries where entry.endpoint.method == .get {
            guard case .reference(let name)? = entry.output, name.hasSuffix("List") else { continue }
            lists += 1
            let keys = Set((entry.query?.properties ?? []).map(\.key))
            #expect(keys.isSuperset(of: ["limit", "cursor", "skip"]), "\(entry.endpoint.path)")
        }
        #expect(lists > 20)
    }

    @Test func `no list takes a cursor that it did not give`() async throws {
        let server = try await TestServer()
        // Some lists are for administrators only.
        let boss = try await server.setUp()
        let rows = try await server.accounts.store.write(as: boss.id) { try TestRows(writing: $0, "kettle") }
        for entry in try Catalogue(StudioServer.endpoints).entries where entry.endpoint.method == .get {
            guard entry.query?.properties.contains(where: { $0.key == "cursor" }) == true else { continue }
            var path = entry.endpoint.path
            for name in entry.endpoint.pathParameters { path.replace("{\(name)}", with: rows.id(name)) }
            let answer = try await server.call(.get, path + "?cursor=none", token: boss.token)
            #expect(answer.status == 400 && answer.code == "INVALID_PARAMETER", "\(path): \(answer)")
        }
    }

    @Test func `its pages hold together what it holds as a whole`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let rows = try await server.accounts.store.write(as: ann.id) { try TestRows(writing: $0, "kettle") }
        func call(_ method: HTTPRequest.Method, _ path: String, _ body: String? = nil) async throws -> Answer
        {
            try await server.call(method, "/api/v1" + path, body, token: ann.token)
        }
        let project = "/projects/\(rows.project)"
        for number in 1...5 {
            _ = try await server.key([.read], of: ann)
            #expect(try await server.signIn("ann@example.org").status == 200)
            #expect(try await call(.post, project + "/shares", #"{"role":"viewer"}"#).status == 201)
            #expect(try await call(.put, project, #"{"name":"Kettle \#(number)"}"#).status == 200)
            let other = try await server.member("member\(number)")
            let member = project + "/members/\(other.id)"
            #expect(try await call(.put, member, #"{"role":"viewer"}"#).status < 300)
        }
        let lists = ["/keys", "/auth/sessions"] + ["/shares", "/members", "/commands"].map { project + $0 }
        for list in lists {
            let all = try await items(call(.get, list + "?limit=500"))
            #expect(all.count >= 5, "\(list)")
            var pages: [JSON] = []
            var cursor: String? = ""
            while let last = cursor, pages.count <= all.count {
                let page = try await call(.get, list + "?limit=2" + (last.isEmpty ? "" : "&cursor=\(last)"))
                pages += try items(page)
                cursor = page.json["next_cursor"]?.text
            }
            #expect(pages == all, "\(list)")
            #expect(try await items(call(.get, list + "?skip=2&limit=2")) == Array(all[2..<4]), "\(list)")
        }
    }

    @Test func `a clip says its place in its scene wherever it is read`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        func call(_ method: HTTPRequest.Method, _ path: String, _ body: String? = nil) async throws -> JSON {
            try await server.call(method, "/api/v1" + path, body, token: ann.token).json
        }
        func orders(_ list: JSON?) -> [JSON?] {
            guard case .array(let clips)? = list else { return [] }
            return clips.map { $0["order"] }
        }
        let project = try #require(try await call(.post, "/projects", #"{"name":"Kettle"}"#)["id"]?.text)
        var scenes: [String] = []
        for _ in 0..<2 {
            let body = #"{"project_id":"\#(project)","name":"One","duration":12}"#
            scenes.append(try #require(try await call(.post, "/scenes", body)["id"]?.text))
        }
        var clips: [String] = []
        for scene in scenes {
            for order in 0..<3 {
                let clip = try await call(.post, "/clips", #"{"scene_id":"\#(scene)","length":2}"#)
                #expect(clip["order"] == .integer(order), "\(clip)")
                clips.append(try #require(clip["id"]?.text))
            }
        }
        #expect(try await call(.get, "/clips/\(clips[4])")["order"] == 1)
        #expect(orders(try await call(.get, "/clips/scene/\(scenes[1])")["items"]) == [0, 1, 2])
        let page = try await call(.get, "/projects/\(project)/clips?skip=1&limit=4")
        #expect(orders(page["items"]) == [1, 2, 0, 1])
        _ = try await server.call(
            .delete,
            "/api/v1/clips/\(clips[0])",
            token: ann.token,
            headers: [.ifMatch: "*"]
        )
        #expect(orders(try await call(.get, "/clips/scene/\(scenes[0])?limit=1")["items"]) == [0])
        #expect(try await call(.get, "/clips/\(clips[2])")["order"] == 1)
        let whole = try await call(.get, "/projects/\(project)/with-scenes")
        guard case .array(let views)? = whole["scenes"] else { throw SampleError.missing }
        #expect(views.map { orders($0["clips"]) } == [[0, 1], [0, 1, 2]])
    }

    private enum SampleError: Error { case missing }

    private func items(_ answer: Answer) throws -> [JSON] {
        guard case .array(let items)? = answer.json["items"] else {
            Issue.record("\(answer)")
            return []
        }
        return items
    }
}
