import NIOCore
import NIOHTTPTypes

/// Ends a connection after its last answer so that the answer arrives and nobody waits for the other.
///
/// A client that is still sending, as one is whose upload was refused at once, would wait for us to read and
/// never come to read itself; and a connection that is closed over unread bytes is reset, which may take the
/// answer away. So what still comes is thrown away until the client ends its half too, but for five seconds at
/// most; then the connection is closed as it is.
final class LingeringClose: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private static let longest = TimeAmount.seconds(5)

    private var isLingering = false
    private var hasClientEnded = false
    private var end: Scheduled<Void>?

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .output else { return context.close(mode: mode, promise: promise) }
        let closed = promise ?? context.eventLoop.makePromise(of: Void.self)
        // Only when all of the answer went out: a large one may take a slow reader long.
        closed.futureResult.assumeIsolated().whenSuccess { self.linger(context) }
        context.close(mode: .output, promise: closed)
    }

    private func linger(_ context: ChannelHandlerContext) {
        guard context.channel.isActive, !isLingering else { return }
        isLingering = true
        if hasClientEnded { return context.close(promise: nil) }
        end = context.eventLoop.assumeIsolated().scheduleTask(in: Self.longest) {
            context.close(promise: nil)
        }
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if !isLingering { context.fireChannelRead(data) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isLingering { context.read() } else { context.fireChannelReadComplete() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event as? ChannelEvent == .inputClosed {
            hasClientEnded = true
            if isLingering { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if isLingering { context.close(promise: nil) } else { context.fireErrorCaught(error) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end?.cancel()
        context.fireChannelInactive()
    }
}

@available(*, unavailable)
extension LingeringClose: Sendable {}
