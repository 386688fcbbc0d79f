import Glibc
import Studio
import TestSupport

@testable import Server

/// A reader of one event stream over a socket of its own, which reads only when it is asked to.
final class StreamReader: @unchecked Sendable {
    // Used by one test at a time, one call after the other; a socket is a number.
    struct Message: Equatable {
        var id: Int64?
        var event = "message"
        var data = ""
        var isComment = false
        var retry: Int?

        var json: JSON { (try? JSON(reading: data.utf8)) ?? .null }
        var subject: String? { json["subject"]?.text }
        var reason: String? { json["reason"]?.text }
    }

    struct Unconnected: Error {}
    struct NoMessage: Error {}

    private(set) var status = 0
    private(set) var head = ""
    /// The number after which it would come back.
    private(set) var last: Int64?
    private let socket: Int32
    private var raw: [UInt8] = []
    private var body: [UInt8] = []
    private var isOver = false
    private var isClosed = false

    init(port: Int, path: String, token: String, headers: [String] = [], buffer: Int32? = nil) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var buffer {
            setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &buffer, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard connected == 0 else { throw Unconnected() }
        let lines =
            [
                "GET \(path) HTTP/1.1", "Host: 127.0.0.1", "Accept: text/event-stream",
                "Authorization: Bearer \(token)",
            ]
            + headers
        let request = lines.joined(separator: "\r\n") + "\r\n\r\n"
        _ = send(socket, request, request.utf8.count, Int32(MSG_NOSIGNAL))
    }

    deinit { close() }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        Glibc.close(socket)
    }

    /// The next message that is no comment; nil when the stream is over.
    func next(within seconds: Double = 20) async throws -> Message? {
        while let message = try await nextOfAll(within: seconds) {
            if !message.isComment, !message.data.isEmpty { return message }
        }
        return nil
    }

    /// The next message, comments and bare numbers too; nil when the stream is over.
    func nextOfAll(within seconds: Double = 20) async throws -> Message? {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            if let message = takeMessage() { return message }
            if isOver { return nil }
            if !receive() {
                guard ContinuousClock.now < end else { throw NoMessage() }
                try await Task.sleep(for: .milliseconds(1))
            }
        }
    }

    /// All messages to the end of the stream.
    func rest() async throws -> [Message] {
        var messages: [Message] = []
        while let message = try await next() { messages.append(message) }
        return messages
    }

    /// Waits for the answer's head.
    func opened() async throws {
        while status == 0, (try await nextOfAll()) != nil { return }
    }

    /// Takes what has come; false when there is nothing now.
    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        if count > 0 {
            raw += buffer[..<count]
            takeHead()
            takeChunks()
            return true
        }
        if count == 0 || errno != EAGAIN { isOver = true }
        return isOver
    }

    private func takeHead() {
        guard status == 0, let end = raw.firstRange(of: Array("\r\n\r\n".utf8)) else { return }
        head = String(decoding: raw[..<end.lowerBound], as: UTF8.self)
        status = Int(head.split(separator: " ")[1]) ?? -1
        raw.removeSubrange(..<end.upperBound)
    }

    private func takeChunks() {
        guard status != 0 else { return }
        guard head.lowercased().contains("chunked") else {
            body += raw
            raw = []
            return
        }
        while let line = raw.firstRange(of: Array("\r\n".utf8)) {
            let text = String(decoding: raw[..<line.lowerBound], as: UTF8.self)
            guard let size = Int(text, radix: 16), raw.count >= line.upperBound + size + 2 else { return }
            if size == 0 { isOver = true }
            body += raw[line.upperBound..<line.upperBound + size]
            raw.removeSubrange(..<(line.upperBound + size + 2))
        }
    }

    private func takeMessage() -> Message? {
        guard let end = body.firstRange(of: Array("\n\n".utf8)) else { return nil }
        var message = Message()
        for line in String(decoding: body[..<end.lowerBound], as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("id: ") { message.id = Int64(line.dropFirst(4)) }
            if line.hasPrefix("event: ") { message.event = String(line.dropFirst(7)) }
            if line.hasPrefix("data: ") { message.data += line.dropFirst(6) }
            if line.hasPrefix("retry: ") { message.retry = Int(line.dropFirst(7)) }
            if line.hasPrefix(":") { message.isComment = true }
        }
        body.removeSubrange(..<end.upperBound)
        last = message.id ?? last
        return message
    }
}
