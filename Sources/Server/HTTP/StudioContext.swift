import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes
import Studio
import Synchronization

/// What is known of one call beside its words.
struct StudioContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of the other end; nil in tests without a socket.
    let remoteAddress: SocketAddress?
    /// Who calls, behind proxies that are trusted; for limits and lists of sessions.
    var address = "local"
    /// Whether people reach the server by TLS.
    var isSecure = false
    /// What the log says of the call in the end.
    let note = CallNote()
    /// The connection, for who has to close it before the answer is over.
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
        channel = source.channel
    }
}

extension StudioContext {
    /// Tells a client that waits for it to send the body (RFC 9110, section 10.1.1).
    func goOn(_ request: Request) {
        guard request.headers[.expect]?.lowercased() == "100-continue" else { return }
        channel.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)), promise: nil)
    }
}

/// What becomes known of a call while it is answered.
final class CallNote: Sendable {
    struct Content {
        /// The endpoint's name; the path itself may hold a secret.
        var call: String?
        var user: ID<User>?
    }

    private let content = Mutex(Content())

    var known: Content { content.withLock { $0 } }

    func set(call: String) { content.withLock { $0.call = call } }

    func set(user: ID<User>?) { content.withLock { $0.user = user } }
}
