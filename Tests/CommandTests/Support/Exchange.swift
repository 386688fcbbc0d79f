import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// One HTTP call over a connection of its own, written piece by piece, so that a test may stop anywhere.
final class Exchange: Sendable {
    private let socket: Int32

    /// Connects to a server on this machine.
    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // A server that has answered may read no more, and then nothing would end the wait.
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        // Nor does anything end it for one that never answers.
        patience.tv_sec = 120
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECONNREFUSED) }
    }

    deinit { close(socket) }

    /// Sends bytes; false when the other end takes no more.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    /// The status and the body of the answer, once the other end closes or sends nothing for two minutes.
    func answer() -> (status: Int, body: String) {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &piece, piece.count, 0)
            guard count > 0 else { break }
            bytes += piece.prefix(count)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return (status, text.firstRange(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? "")
    }

    /// One call with a short body.
    static func call(
        _ method: String,
        _ path: String,
        _ body: String = "",
        token: String = "",
        port: Int
    ) throws -> (status: Int, body: String) {
        let exchange = try Exchange(port: port)
        exchange.write(
            head(method, path, length: body.utf8.count, type: "application/json", token: token) + body
        )
        return exchange.answer()
    }

    /// The head of a call whose connection is not used again.
    static func head(_ method: String, _ path: String, length: Int, type: String, token: String) -> String {
        var lines = [
            "\(method) \(path) HTTP/1.1", "Host: localhost", "Connection: close", "Content-Length: \(length)",
        ]
        if length > 0 { lines.append("Content-Type: \(type)") }
        if !token.isEmpty { lines.append("Authorization: Bearer \(token)") }
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }
}
