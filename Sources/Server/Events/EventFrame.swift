import NIOCore
import Store
import Studio

/// What is sent on a stream, in the words of server-sent events (HTML Standard, section 9.2).
enum EventFrame {
    /// How long a reader waits before it comes back, in milliseconds.
    static let retry = 2000

    /// The first lines: when to come back, and after which number.
    static func opening(_ number: Int64) -> ByteBuffer {
        ByteBuffer(string: "retry: \(retry)\nid: \(number)\n\n")
    }

    /// An event, as `EventView` would be written.
    ///
    /// It has no name, so that `onmessage` of browsers gets events of all kinds.
    static func event(_ event: LoggedEvent) -> String {
        var text = "id: \(event.number)\ndata: {\"actor\":\(quoted(event.actor)),"
        text += "\"at\":\"\(Moment(event.at).text)\",\"data\":\(event.data),\"kind\":\(quoted(event.kind)),"
        text += "\"number\":\(event.number),"
        if let project = event.project { text += "\"project_id\":\(quoted(project))," }
        return text + "\"subject\":\(quoted(event.subject))}\n\n"
    }

    /// Says that the stream goes on after a number, and that what came before has to be read anew.
    static func reset(_ reason: EventReset, _ number: Int64) -> ByteBuffer {
        ByteBuffer(
            string: "id: \(number)\nevent: reset\n"
                + "data: {\"last\":\(number),\"reason\":\"\(reason.rawValue)\"}\n\n"
        )
    }

    /// A comment; with a number when the reader should come back after that one.
    static func heartbeat(_ number: Int64?) -> ByteBuffer {
        ByteBuffer(string: ":\n" + (number.map { "id: \($0)\n" } ?? "") + "\n")
    }

    /// The last words.
    static func end(_ reason: EventStreamEnd) -> ByteBuffer {
        ByteBuffer(
            string: "event: end\ndata: {\"code\":\"\(reason.code.rawValue)\",\"message\":\"\(reason.words)\","
                + "\"reason\":\"\(reason.rawValue)\",\"reconnect\":\(reason == .serverStopping)}\n\n"
        )
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        return isPlain ? "\"\(text)\"" : (try? Wire.text(text)) ?? "\"\""
    }
}

/// Why a stream is over.
enum EventStreamEnd: String, CaseIterable {
    case sessionEnded = "session_ended"
    case sessionExpired = "session_expired"
    case membershipLost = "membership_lost"
    case projectGone = "project_gone"
    case tooManyStreams = "too_many_streams"
    case serverStopping = "server_stopping"

    var code: ProblemCode {
        switch self {
        case .sessionEnded, .sessionExpired: .unauthenticated
        case .membershipLost, .projectGone: .resourceNotFound
        case .tooManyStreams: .rateLimited
        case .serverStopping: .serviceUnavailable
        }
    }

    /// One plain sentence; it stands in JSON as it is.
    var words: String {
        switch self {
        case .sessionEnded:
            "The session, key or shared link was ended; sign in again or ask for another link."
        case .sessionExpired:
            "The session, key or shared link is too old; sign in again or ask for another link."
        case .membershipLost: "You are no member of this project any more."
        case .projectGone: "The project was put into the trash."
        case .tooManyStreams: "This account has too many event streams open; close one first."
        case .serverStopping: "The server stops; come back in a moment."
        }
    }
}
