import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// What comes on a stream, and when.
@Suite struct EventStreamTests {
    @Test func `an event is on the stream at once, as a page has it`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        try await server.live { live in
            let streams = [try live.stream(ann.token), try live.stream(ann.token, of: project)]
            for stream in streams {
                let opening = try #require(try await stream.nextOfAll())
                #expect(opening.retry == 2000 && opening.id != nil && opening.data.isEmpty)
                #expect(stream.status == 200)
                for line in [
                    "Content-Type: text/event-stream", "Cache-Control: no-store", "X-Accel-Buffering: no",
                ] {
                    #expect(stream.head.contains(line), "\(stream.head)")
                }
            }
            try await server.happen("täglich \"neu\"", in: project, by: ann, size: 3)
            for stream in streams {
                let message = try #require(try await stream.next())
                let page = try await server.call(
                    .get,
                    "/api/v1/projects/\(project)/events?after=\((message.id ?? 0) - 1)",
                    token: ann.token
                )
                let items = try page.items()
                #expect(items == [message.json])
                #expect(message.subject == "täglich \"neu\"" && message.json["data"]?["much"] == "xxx")
                #expect(message.json["number"] == .integer(Int(message.id ?? 0)))
            }
        }
    }

    @Test func `each sees what is for it, on streams, after coming back and on pages`() async throws {
        let server = try await TestServer()
        let boss = try await server.setUp()
        let (ann, bob, eve) = (
            try await server.member("amy"), try await server.member("bob"), try await server.member("eve")
        )
        let project = try await server.project(of: ann)
        try await server.accounts.store.write(as: ann.id) { try $0.setMember(bob.id, .viewer, of: project) }
        let key = try await server.key([.read], of: boss)
        let start = try await server.accounts.store.read { try $0.eventNumbers().last }
        let expected = [
            ann.token: ["project", "own"], bob.token: ["project"], eve.token: [], boss.token: ["all"],
            key: [],
        ]
        try await server.live { live in
            let before = try expected.keys.map { ($0, try live.stream($0)) }
            for (_, stream) in before { try await stream.opened() }
            try await server.happen("project", in: project, by: ann)
            try await server.happen("own", by: ann)
            try await server.accounts.store.write(as: ann.id) { transaction in
                try transaction.record("test.note", for: .administrators, owner: nil, subject: "all")
                for person in [ann, bob, eve, boss] {
                    try transaction.record("test.end", for: .owner, owner: person.id, subject: "end")
                }
            }
            let after = try expected.keys.map { ($0, try live.stream($0, after: start)) }
            for (token, stream) in before + after {
                var subjects: [String] = []
                while let subject = try await stream.next()?.subject, subject != "end" {
                    subjects.append(subject)
                }
                #expect(subjects == expected[token])
            }
            for (token, subjects) in expected {
                let page = try await server.call(.get, "/api/v1/events?after=\(start)", token: token)
                let items = try page.items()
                #expect(items.compactMap { $0["subject"]?.text } == subjects + ["end"])
                #expect(page.json["has_more"] == false)
            }
            #expect(try await live.stream(eve.token, of: project).statusOfAnswer() == 404)
        }
    }

    @Test func `who is let into a project sees what happens there from then on`() async throws {
        let server = try await TestServer()
        let (ann, bob) = (try await server.member("ann"), try await server.member("bob"))
        let project = try await server.project(of: ann)
        try await server.live { live in
            let (stream, owners) = (try live.stream(bob.token), try live.stream(ann.token))
            try await server.settle([stream], on: live, of: bob)
            try await owners.opened()
            try await server.happen("before", in: project, by: ann)
            // Who may see an event is asked when the log is read.
            #expect(try await owners.next()?.subject == "before")
            try await server.accounts.store.write(as: ann.id) {
                try $0.setMember(bob.id, .viewer, of: project)
            }
            try await server.happen("after", in: project, by: ann)
            #expect(try await stream.next()?.json["kind"] == "member.set")
            #expect(try await stream.next()?.subject == "after")
        }
    }

    @Test func `a change by another process is seen within a second`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        let other = try server.folder.store(
            TestSurroundings(clock: server.clock, ids: CountingIDs(after: 1_000_000))
        )
        try await server.live { live in
            let stream = try live.stream(ann.token)
            try await stream.opened()
            try await server.happen("here", in: project, by: ann)
            #expect(try await stream.next()?.subject == "here")
            for number in 1...5 {
                try await other.write(as: ann.id) {
                    try $0.record("test.note", project: project.text, subject: "there \(number)")
                }
                for _ in 0..<4 {
                    // The one who looks has to sleep again before the clock is moved on.
                    try await eventually("all sleep") { server.clock.sleeping >= 2 }
                    server.clock.advance(seconds: 0.25)
                }
                #expect(try await stream.next()?.subject == "there \(number)")
            }
        }
    }

    @Test
    func `a stream on which nothing happens has a comment every 15 seconds, with the number it has come to`()
        async throws
    {
        let server = try await TestServer()
        let (ann, bob) = (try await server.member("ann"), try await server.member("bob"))
        try await server.live { live in
            let stream = try live.stream(ann.token)
            try await stream.opened()
            let start = stream.last
            try await server.pass(15)
            #expect(try await stream.nextOfAll() == StreamReader.Message(isComment: true))
            // Of what others do only the number is told, so that it is not too old for coming back.
            try await server.happen("unseen", by: bob)
            try await eventually("the hub has it") {
                try await server.pass(15)
                return try await stream.nextOfAll()?.id == (start ?? 0) + 1
            }
        }
    }

    @Test func `a number that is no number is refused`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        for path in ["after=-1", "after=x", "limit=0", "limit=501"] {
            let answer = try await server.call(.get, "/api/v1/events?\(path)", token: ann.token)
            #expect(
                answer.status == 400 && answer.pointers == [String(path.prefix { $0 != "=" })],
                "\(answer)"
            )
        }
        let headers: HTTPFields = [.lastEventID: "12x"]
        let answer = try await server.call(.get, "/api/v1/events", token: ann.token, headers: headers)
        #expect(
            answer.status == 400 && answer.json["error"]?["details"]?["field"] == "Last-Event-ID",
            "\(answer)"
        )
    }

    @Test func `asked for its head alone, a stream is not opened`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let headers: HTTPFields = [.accept: "text/event-stream"]
        let answer = try await server.call(.head, "/api/v1/events", token: ann.token, headers: headers)
        #expect(
            answer.status == 200 && answer.header("Content-Type") == "text/event-stream"
                && answer.text.isEmpty
        )
        #expect(server.server.events.isIdle)
    }

    @Test func `pages lead through the whole log, each event once`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        for number in 1...20 { try await server.happen("\(number)", in: project, by: ann) }
        for path in ["/api/v1/events", "/api/v1/projects/\(project)/events"] {
            var (subjects, after, hasMore): ([String], Int64?, Bool) = ([], nil, true)
            while hasMore {
                let query = "?limit=3" + (after.map { "&after=\($0)" } ?? "")
                let page = try await server.call(.get, path + query, token: ann.token)
                let items = try page.items()
                guard case .integer(let last)? = page.json["last"],
                    case .boolean(let more)? = page.json["has_more"]
                else {
                    Issue.record("\(page)")
                    return
                }
                #expect(items.count <= 3)
                subjects += items.filter { $0["kind"] == "test.note" }.compactMap { $0["subject"]?.text }
                (after, hasMore) = (Int64(last), more)
            }
            #expect(subjects == (1...20).map(String.init))
        }
    }
}

extension StreamReader {
    /// The status of an answer that is no stream.
    func statusOfAnswer() async throws -> Int {
        try await eventually("an answer") {
            _ = try? await nextOfAll(within: 0.01)
            return status != 0
        }
        return status
    }
}

extension TestServer {
    /// Lets time pass in steps of a second at most, with all that has to happen meanwhile.
    func pass(_ seconds: Double) async throws {
        var left = seconds
        while left > 0 {
            try await eventually("all sleep") { clock.sleeping >= 2 }
            clock.advance(seconds: min(1, left))
            left -= 1
        }
        try await eventually("all sleep") { clock.sleeping >= 2 }
    }
}

extension Answer {
    /// The items of a page.
    func items() throws -> [JSON] {
        let items: [JSON]? = if case .array(let items)? = json["items"] { items } else { nil }
        return try #require(items, "\(self)")
    }
}
