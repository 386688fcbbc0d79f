import Glibc
import Studio
import Testing

@testable import Server

/// A client that writes its bytes by hand, over a socket that never waits.
final class RawConnection: @unchecked Sendable {
    // Used by one test at a time, one call after the other; a socket is a number.
    struct Unconnected: Error {}

    private let socket: Int32

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard connected == 0 else { throw Unconnected() }
    }

    deinit { close(socket) }

    /// Sends a text; true when all of it is on its way in time.
    @discardableResult
    func send(_ text: String, within seconds: Double = 10) async throws -> Bool {
        try await send(Array(text.utf8), within: seconds) == text.utf8.count
    }

    /// Sends bytes until the other end takes no more, or for so long; returns how many it took.
    func send(_ bytes: [UInt8], within seconds: Double = 10) async throws -> Int {
        let end = ContinuousClock.now + .seconds(seconds)
        var sent = 0
        while sent < bytes.count, ContinuousClock.now < end {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                try await Task.sleep(for: .milliseconds(2))
            } else {
                break
            }
        }
        return sent
    }

    /// Says that nothing more comes.
    func endSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// Whether the other end refuses whatever is sent by now, which it does when it is wholly closed.
    func isRefused(within seconds: Double) async throws -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            let piece = [UInt8](repeating: 0, count: 1)
            let count = piece.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, 1, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if count < 0, errno != EAGAIN { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }

    /// What the other end sends up to a mark and with it, or as far as it has come in time.
    func text(until mark: String, within seconds: Double = 10) async throws -> String {
        let end = ContinuousClock.now + .seconds(seconds)
        var received: [UInt8] = []
        while ContinuousClock.now < end, !received.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
            var byte: UInt8 = 0
            switch recv(socket, &byte, 1, Int32(MSG_DONTWAIT)) {
            case 1: received.append(byte)
            case 0: return String(decoding: received, as: UTF8.self)
            default: try await Task.sleep(for: .milliseconds(2))
            }
        }
        return String(decoding: received, as: UTF8.self)
    }

    /// What the other end sends until it ends; nil when it has not ended in time.
    func rest(within seconds: Double = 10) async throws -> String? {
        let end = ContinuousClock.now + .seconds(seconds)
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while ContinuousClock.now < end {
            let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            if count > 0 {
                received += buffer.prefix(count)
            } else if count == 0 {
                return String(decoding: received, as: UTF8.self)
            } else if errno == EAGAIN {
                try await Task.sleep(for: .milliseconds(2))
            } else {
                return nil
            }
        }
        Issue.record("it did not end: \(String(decoding: received.prefix(2000), as: UTF8.self))")
        return nil
    }
}

extension String {
    /// The body of an answer as it came over a socket, as JSON.
    var answeredJSON: JSON {
        guard let head = firstRange(of: "\r\n\r\n") else { return .null }
        return (try? JSON(reading: self[head.upperBound...].utf8)) ?? .null
    }
}
