import Hummingbird
import NIOCore

/// What is known of one call beside its words.
struct StudioContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address of the other end; nil in tests without a socket.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
