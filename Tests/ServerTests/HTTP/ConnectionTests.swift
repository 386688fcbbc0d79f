import HTTPTypes
import Logging
import Studio
import TestSupport
import Testing

@testable import Server

/// What becomes of connections whose calls are not sent to their end as they should be.
@Suite struct ConnectionTests {
    private let server: TestServer
    private let ann: Person
    private let notes = Notes()

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
    }

    private func head(_ path: String, _ more: [String], token: String? = nil) -> String {
        let credentials = token.map { ["Authorization: Bearer \($0)"] } ?? []
        let lines = ["POST \(path) HTTP/1.1", "Host: 127.0.0.1"] + credentials + more
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// How often an answer begins.
    private func answers(in text: String) -> Int { text.ranges(of: "HTTP/1.1 ").count }

    @Test(arguments: [
        "zz\r\nmore", "5\r\n{\"nam\r\n-1\r\n", "5 and more\r\n", "ffffffffffffffffffff\r\n",
    ])
    func `a broken chunked body is answered once, as the client's fault`(body: String) async throws {
        try await server.live(logger: notes.logger) { live in
            let connection = try RawConnection(port: live.port)
            let type = ["Content-Type: application/json", "Transfer-Encoding: chunked"]
            try await connection.send(head("/api/v1/projects", type, token: ann.token) + body)
            let text = try #require(try await connection.rest())
            #expect(text.hasPrefix("HTTP/1.1 400 ") && answers(in: text) == 1, "\(text)")
            #expect(text.lowercased().contains("\r\nconnection: close\r\n"), "\(text)")
            let error = text.answeredJSON["error"]
            #expect(error?["code"] == "INVALID_PARAMETER", "\(text)")
            #expect(error?["message"]?.text?.contains("chunks") == true)
        }
        #expect(notes.texts(from: .warning) == [])
        #expect(notes.texts(from: .info).count { $0.contains("answered") && $0.contains("status=400") } == 1)
    }

    /// What is no call, and the status it is answered with; named, because some are long.
    private static let unreadable = [
        "words": ("hello there\r\n\r\n", 400),
        "HTTP/2": ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        "length": ("POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 3x\r\n\r\nabc", 400),
        "long address": ("GET /health?a=\(long) HTTP/1.1\r\nHost: x\r\n\r\n", 431),
        "long header": ("GET /health HTTP/1.1\r\nX: \(long)\r\n\r\n", 431),
        "many headers": ("GET /health HTTP/1.1\r\n\(String(repeating: "X: a\r\n", count: 1001))\r\n", 431),
    ]
    private static let long = String(repeating: "a", count: 300_000)

    @Test(arguments: unreadable.keys.sorted())
    func `what is no call of HTTP gets the one error body, also after others`(name: String) async throws {
        let (call, status) = try #require(Self.unreadable[name])
        try await server.live(logger: notes.logger) { live in
            for before in [0, 2] {
                let connection = try RawConnection(port: live.port)
                for _ in 0..<before { try await connection.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n") }
                try await connection.send(call)
                let text = try #require(try await connection.rest())
                #expect(answers(in: text) == before + 1, "\(text)")
                let last = try #require(text.ranges(of: "HTTP/1.1 ").last)
                let answer = String(text[last.lowerBound...])
                #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(answer)")
                #expect(answer.lowercased().contains("\r\nconnection: close\r\n"), "\(answer)")
                #expect(answer.answeredJSON["error"]?["code"] == "INVALID_PARAMETER", "\(answer)")
            }
        }
        #expect(notes.texts(from: .warning) == [])
    }

    @Test func `two prompts as long as they may be have room in an address`() async throws {
        let project = try await server.call(
            .post,
            "/api/v1/projects",
            #"{"name":"Kettle"}"#,
            token: ann.token
        )
        let scenes = "/api/v1/projects/\(try #require(project.json["id"]?.text))/scenes"
        let scene = try await server.call(.post, scenes, #"{"name":"One"}"#, token: ann.token).json["id"]?
            .text
        let body = #"{"scene_id":"\#(try #require(scene))"}"#
        let made = try await server.call(.post, "/api/v1/clips", body, token: ann.token)
        let clip = try #require(made.json["id"]?.text, "\(made)")
        let prompt = String(repeating: "%F0%9F%8E%AC", count: 5000)
        try await server.live(logger: notes.logger) { live in
            let connection = try RawConnection(port: live.port)
            let query = "image_prompt=\(prompt)&video_prompt=\(prompt)"
            let path = "/api/v1/clips/\(clip)/prompts?\(query)"
            let more = ["If-Match: *", "Connection: close", "Content-Length: 0"]
            let call = head(path, more, token: ann.token).replacing("POST", with: "PUT", maxReplacements: 1)
            try await connection.send(call)
            let text = try #require(try await connection.rest())
            #expect(text.hasPrefix("HTTP/1.1 200 "), "\(text.prefix(600))")
        }
    }

    @Test func `a client that waits for word before it sends its body gets it, and the answer after`()
        async throws
    {
        try await server.live(logger: notes.logger) { live in
            let connection = try RawConnection(port: live.port)
            let body = #"{"name":"Kettle"}"#
            let more = ["Content-Type: application/json", "Expect: 100-continue", "Connection: close"]
            let length = "Content-Length: \(body.utf8.count)"
            try await connection.send(head("/api/v1/projects", more + [length], token: ann.token))
            let word = try await connection.text(until: "\r\n\r\n")
            #expect(word.hasPrefix("HTTP/1.1 100 "), "\(word)")
            try await connection.send(body)
            let text = try #require(try await connection.rest())
            #expect(text.hasPrefix("HTTP/1.1 201 "), "\(text)")
            // What is refused by its head alone is refused at once.
            for refused in [["Content-Length: 3000000"], ["Content-Length: 17"]] {
                let other = try RawConnection(port: live.port)
                let token = refused == ["Content-Length: 17"] ? "wrong" : ann.token
                try await other.send(head("/api/v1/projects", more + refused, token: token))
                let answer = try await other.text(until: "\r\n\r\n")
                #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
            }
        }
    }

    @Test(arguments: ["/api/v1/assets", "/api/v1/media/upload-face-image"])
    func `so is an upload that breaks on its way, and nothing of it stays`(path: String) async throws {
        try await server.live(logger: notes.logger) { live in
            let connection = try RawConnection(port: live.port)
            let type = ["Content-Type: image/png", "Transfer-Encoding: chunked"]
            let png = "\u{89}PNG".unicodeScalars.map { UInt8($0.value) } + Array("\r\n\u{1a}\n".utf8)
            try await connection.send(head(path, type, token: ann.token) + "8\r\n")
            _ = try await connection.send(png)
            try await connection.send("\r\nbroken\r\n")
            let text = try #require(try await connection.rest())
            #expect(text.hasPrefix("HTTP/1.1 400 ") && answers(in: text) == 1, "\(text)")
            #expect(text.answeredJSON["error"]?["code"] == "INVALID_PARAMETER")
        }
        #expect(try server.leftovers() == [])
        #expect(notes.texts(from: .warning) == [])
    }

    @Test func `a client that goes away in the middle of its body is no fault of ours`() async throws {
        try await server.live(logger: notes.logger) { live in
            let type = ["Content-Type: image/png", "Content-Length: 1000000"]
            do {
                let connection = try RawConnection(port: live.port)
                try await connection.send(head("/api/v1/assets", type, token: ann.token) + "half")
                connection.endSending()
                let text = try #require(try await connection.rest())
                #expect(text.hasPrefix("HTTP/1.1 400 ") && answers(in: text) == 1, "\(text)")
            }
            let gone = try RawConnection(port: live.port)
            try await gone.send(head("/api/v1/assets", type, token: ann.token) + "half")
        }
        #expect(notes.texts(from: .warning) == [])
        #expect(try server.leftovers() == [])
    }

    @Test(arguments: [true, false])
    func `an upload that is refused at once gets its answer whole, and then the connection ends`(
        isPolite: Bool
    ) async throws {
        try await server.live(logger: notes.logger) { live in
            let connection = try RawConnection(port: live.port)
            let length = 90 << 20
            let more = ["Content-Type: video/mp4", "Content-Length: \(length)", "Connection: close"]
            // Without a name for the caller it is refused before a byte of it was read.
            try await connection.send(head("/api/v1/assets", more))
            let began = ContinuousClock.now
            // More than the buffers between the two hold.
            let piece = [UInt8](repeating: 7, count: 16 << 20)
            let sent = try await connection.send(piece)
            #expect(sent == piece.count, "what is under way is taken, so that the client comes to read")
            let text = try #require(try await connection.rest())
            #expect(text.hasPrefix("HTTP/1.1 401 ") && answers(in: text) == 1, "\(text)")
            #expect(text.answeredJSON["error"]?["code"] == "UNAUTHENTICATED", "\(text)")
            if isPolite { connection.endSending() }
            #expect(try await connection.isRefused(within: 10), "it is wholly closed, not by half")
            #expect(ContinuousClock.now - began < .seconds(12))
        }
        #expect(notes.texts(from: .warning) == [])
    }

    @Test func `a call that says it is the last gets its answer, and the connection ends`() async throws {
        try await server.live(logger: notes.logger) { live in
            let connection = try RawConnection(port: live.port)
            try await connection.send("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            let text = try #require(try await connection.rest())
            #expect(text.hasPrefix("HTTP/1.1 200 ") && answers(in: text) == 1)
            #expect(try await connection.isRefused(within: 10))
            // Others go on.
            let other = try RawConnection(port: live.port)
            for _ in 0..<2 { try await other.send("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n") }
            other.endSending()
            #expect(answers(in: try #require(try await other.rest())) == 2)
        }
    }

    @Test func `a connection on which nothing comes ends, but not a stream`() async throws {
        var settings = TestServer.calm
        settings.idleSeconds = 1
        try await server.live(settings, logger: notes.logger) { live in
            let stream = try live.stream(ann.token)
            try await stream.opened()
            for start in [
                "", "GET /health HTTP/1.1\r\nHost: x\r\n", head("/api/v1/projects", ["Content-Length: 9"]),
            ] {
                let connection = try RawConnection(port: live.port)
                try await connection.send(start)
                #expect(try await connection.rest() != nil, "\(start)")
            }
            try await server.happen("late", by: ann)
            while try await stream.next()?.subject != "late" {}
        }
    }
}
