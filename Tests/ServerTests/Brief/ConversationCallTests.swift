import HTTPTypes
import Studio
import TestSupport
import Testing

@testable import Server

/// The conversation over HTTP: whole, or word by word.
@Suite struct ConversationCallTests {
    private let server: TestServer
    private let ann: Person
    private let path: String

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
        let made = try await server.call(.post, "/api/v1/projects", "{}", token: ann.token)
        path = "/api/v1/projects/\(try #require(made.json["id"]?.text))/conversation"
    }

    private func call(
        _ method: HTTPRequest.Method,
        _ rest: String = "",
        _ body: String? = nil,
        accept: String? = nil,
        key: String? = nil
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        if let accept { headers[.accept] = accept }
        if let key { headers[.idempotencyKey] = key }
        return try await server.call(method, path + rest, body, token: ann.token, headers: headers)
    }

    /// One event of a stream.
    private struct Event {
        let name: String
        let data: JSON
    }

    private func events(_ answer: Answer) throws -> [Event] {
        try answer.text.split(separator: "\n\n").map { block in
            let lines = block.split(separator: "\n")
            let name = try #require(lines.first { $0.hasPrefix("event: ") }?.dropFirst(7))
            let data = try #require(lines.first { $0.hasPrefix("data: ") }?.dropFirst(6))
            return Event(name: String(name), data: try JSON(reading: data.utf8))
        }
    }

    /// Makes a call while the clock goes on by itself.
    private func streamed(_ call: @escaping @Sendable () async throws -> Answer) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer?.self) { group in
            group.addTask { try await call() }
            group.addTask { await tick() }
            defer { group.cancelAll() }
            while let answer = try await group.next() {
                if let answer { return answer }
            }
            throw CancellationError()
        }
    }

    /// Lets time go by until the task is cancelled.
    private func tick() async -> Answer? {
        while !Task.isCancelled {
            server.clock.advance(seconds: 0.01)
            try? await Task.sleep(for: .milliseconds(1))
        }
        return nil
    }

    private static let said = #"{"text":"Lumen is a desk lamp for people who read at night."}"#

    @Test func `a reply comes whole, with the brief as it is after it`() async throws {
        let answer = try await call(.post, "/messages", Self.said)
        #expect(answer.status == 201, "\(answer)")
        #expect(answer.json["reply"]?["status"] == "completed")
        #expect(answer.json["reply"]?["asks"] == "key_messages")
        #expect(answer.json["brief"]?["completeness"] == 40)
        let talk = try await call(.get)
        guard case .array(let messages)? = talk.json["messages"] else { throw CancellationError() }
        #expect(messages.map { $0["author"] } == ["person", "planner"])
        #expect(messages[1]["text"] == answer.json["reply"]?["text"])
        #expect(talk.json["is_replying"] == false)
        #expect(try await call(.get, "?before=2").json["messages"]?.count == 1)
    }

    @Test func `length and shape are told with the keys of the format`() async throws {
        _ = try await call(.post, "/messages", Self.said)
        let answer = try await call(.post, "/messages", #"{"text":"50 s, in 4:5"}"#)
        #expect(answer.json["reply"]?["said"] == .array(["duration", "aspect"]), "\(answer)")
        let project = String(path.dropLast("/conversation".count))
        let format = try await server.call(.get, project, token: ann.token).json["format"]
        #expect(format?["duration"] == 50)
        #expect(format?["aspect"] == "4:5")
    }

    @Test func `to who accepts events it comes word by word, then the brief, then that it is done`()
        async throws
    {
        let answer = try await streamed {
            try await call(.post, "/messages", Self.said, accept: "text/event-stream")
        }
        #expect(answer.status == 201)
        #expect(answer.header("Content-Type") == "text/event-stream")
        #expect(answer.header("Cache-Control") == "no-store")
        let events = try events(answer)
        let deltas = events.prefix { $0.name == "delta" }
        #expect(deltas.count > 5)
        #expect(events.dropFirst(deltas.count).map(\.name) == ["brief", "done"])
        let whole = try await call(.get).json["messages"]
        guard case .array(let messages)? = whole else { throw CancellationError() }
        #expect(deltas.compactMap { $0.data["text"]?.text }.joined() == messages[1]["text"]?.text)
        #expect(events.last?.data["reply"]?["text"] == messages[1]["text"])
        #expect(events[deltas.count].data["completeness"] == 40)
    }

    @Test func `a client that goes away loses nothing`() async throws {
        let gone = try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                _ = try? await call(.post, "/messages", Self.said, accept: "text/event-stream")
                return false
            }
            try await eventually("the reply has begun") {
                try await call(.get).json["is_replying"] == true
            }
            group.cancelAll()
            for try await _ in group {}
            return true
        }
        #expect(gone)
        #expect(try await call(.post, "/messages", Self.said).code == "CONFLICT")
        server.clock.advance(seconds: 0.1)
        // Who comes back gets the whole of it: what was said at once, the rest as it comes.
        let rest = try await streamed { try await call(.get, accept: "text/event-stream") }
        let events = try events(rest)
        #expect(events.last?.name == "done")
        let text = events.filter { $0.name == "delta" }.compactMap { $0.data["text"]?.text }.joined()
        #expect(text == events.last?.data["reply"]?["text"]?.text)
        #expect(try await call(.get).json["is_replying"] == false)
    }

    @Test func `a reply is stopped, and its stream ends with what was said`() async throws {
        let answer = try await withThrowingTaskGroup(of: Answer?.self) { group in
            group.addTask { try await call(.post, "/messages", Self.said, accept: "text/event-stream") }
            try await eventually("the reply has begun") {
                try await call(.get).json["is_replying"] == true
            }
            try await eventually("the stream waits") { server.clock.sleeping == 1 }
            server.clock.advance(seconds: 0.06)
            let stopped = try await call(.delete, "/reply")
            #expect(stopped.status == 200, "\(stopped)")
            #expect(stopped.json["reply"]?["status"] == "stopped")
            // It may have looked before that, and wait for its next word.
            group.addTask { await tick() }
            defer { group.cancelAll() }
            return try #require(try await group.next() ?? nil)
        }
        let done = try #require(try events(answer).last)
        #expect(done.data["reply"]?["status"] == "stopped")
        #expect(try await call(.delete, "/reply").status == 409)
        let again = try await call(.post, "/retry")
        #expect(again.status == 200)
        #expect(again.json["reply"]?["status"] == "completed")
    }

    @Test func `a call that is repeated is heard once, whichever way it is answered`() async throws {
        let first = try await streamed {
            try await call(.post, "/messages", Self.said, accept: "text/event-stream", key: "k")
        }
        #expect(first.status == 201)
        let second = try await call(.post, "/messages", Self.said, accept: "text/event-stream", key: "k")
        #expect(second.status == 201, "\(second)")
        #expect(second.json["reply"]?["status"] == "completed", "\(second)")
        #expect(try await call(.get).json["messages"]?.count == 2)
    }

    @Test(
        arguments: [
            ("application/json", false), ("*/*", false), ("text/event-stream", true),
            ("text/event-stream;q=0.5, application/json", false),
            ("application/json;q=0.9, text/event-stream", true), ("text/event-stream;q=0", false),
        ]
    )
    func `what a client accepts decides`(accept: String, streams: Bool) async throws {
        let answer = try await call(.get, accept: accept)
        if accept.hasSuffix("q=0") {
            #expect(answer.status == 406)
        } else {
            #expect((answer.header("Content-Type") == "text/event-stream") == streams, "\(answer)")
        }
    }

    @Test func `what is wrong is told before anything is said`() async throws {
        #expect(try await call(.post, "/messages", #"{"text":""}"#).pointers == ["/text"])
        let broken = try await call(
            .post,
            "/messages",
            #"{"text":"{\"brand_name\":"}"#,
            accept: "text/event-stream"
        )
        #expect(broken.status == 400)
        #expect(broken.code == "VALIDATION_ERROR")
        #expect(try await call(.post, "/retry").status == 409)
        #expect(try await call(.get, accept: "text/html").status == 406)
        #expect(try await call(.get).json["messages"]?.count == 0)
    }
}

extension JSON {
    /// How many elements a list has.
    fileprivate var count: Int {
        guard case .array(let elements) = self else { return -1 }
        return elements.count
    }
}
