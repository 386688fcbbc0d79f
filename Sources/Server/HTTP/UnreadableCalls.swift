import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import Studio

/// Gives the answers to calls that are not HTTP the one error body.
///
/// Such a call never comes as far as the router: the server answers it with a bare 400 and ends the connection.
/// That answer is the only one that gets a body here.
final class UnreadableCalls: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Of a call's address and headers together, and of each of them, in bytes: two prompts as the longest there
    /// are may stand in an address, where a character of four bytes takes twelve.
    static let longestHead = 256 * 1024

    private var error: HTTPParserError?

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        self.error = error as? HTTPParserError ?? self.error
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard let error, case .head(let head) = unwrapOutboundIn(data), head.isBare else {
            return context.write(data, promise: promise)
        }
        let body = ByteBuffer(bytes: (try? Wire.bytes(ErrorBody(error.problem))) ?? [])
        var answer = HTTPResponse(status: error.status, headerFields: head.headerFields)
        answer.headerFields[.contentType] = "application/json"
        answer.headerFields[.xContentTypeOptions] = "nosniff"
        answer.headerFields[.contentLength] = "\(body.readableBytes)"
        context.write(wrapOutboundOut(.head(answer)), promise: nil)
        context.write(wrapOutboundOut(.body(body)), promise: promise)
    }
}

@available(*, unavailable)
extension UnreadableCalls: Sendable {}

extension HTTPResponse {
    /// Whether it is what the server says of a call that it cannot read.
    fileprivate var isBare: Bool {
        status == .badRequest && headerFields[.contentLength] == "0" && headerFields[.connection] == "close"
    }
}

extension HTTPParserError {
    fileprivate var status: HTTPResponse.Status {
        self == .headerOverflow ? .requestHeaderFieldsTooLarge : .badRequest
    }

    fileprivate var problem: Problem {
        let longest = UnreadableCalls.longestHead / 1024
        return Problem(
            .invalidParameter,
            self == .headerOverflow
                ? "The call's address and headers are more than \(longest) KiB or 1,000 headers; make them shorter."
                : "This is no call of HTTP/1.1; send its first line, headers and body as RFC 9112 has them."
        )
    }
}
