import HTTPTypes
import Hummingbird
import Jobs
import Logging
import Production
import Store
import Studio

/// The first to see a call and the last to see its answer: gives it an id, finds who calls, and writes the log.
///
/// Calls that change something and those that fail are told at the level `info`, all others at `debug`; never
/// the path, the query or a header but the id, because these may hold what is secret.
struct Receiving: RouterMiddleware {
    typealias Context = StudioContext

    let surroundings: any Surroundings
    let settings: ServerSettings

    func handle(
        _ request: Request,
        context: StudioContext,
        next: @concurrent (Request, StudioContext) async throws -> Response
    ) async throws -> Response {
        let began = surroundings.now
        var context = context
        let id = Self.id(request.headers[.requestID]) ?? surroundings.ids.next()
        // The framework reads it under this name; the log calls it "request".
        context.logger[metadataKey: "hb.request.id"] = "\(id)"
        let peer = context.remoteAddress?.ipAddress ?? "local"
        context.address = settings.proxies.caller(peer, forwardedFor: request.headers[values: .forwardedFor])
        context.isSecure =
            settings.proxies.isSecure(peer, forwardedProto: request.headers[values: .forwardedProto])
            || settings.publicURL?.hasPrefix("https://") == true
        var response = try await next(request, context)
        response.headers[.requestID] = id
        log(request, response, context, milliseconds: (surroundings.now - began) / 1000)
        return response
    }

    private func log(
        _ request: Request,
        _ response: Response,
        _ context: StudioContext,
        milliseconds: Int64
    ) {
        let isTold = response.status.code >= 400 || ![.get, .head, .options].contains(request.method)
        let level = isTold ? Logger.Level.info : .debug
        guard context.logger.logLevel <= level else { return }
        let known = context.note.known
        var metadata: Logger.Metadata = [
            "method": "\(request.method.rawValue.prefix(20))", "status": "\(response.status.code)",
            "ms": "\(milliseconds)", "address": "\(context.address)",
        ]
        if let call = known.call { metadata["call"] = "\(call)" }
        if let user = known.user { metadata["user"] = "\(user)" }
        context.logger.log(level: level, "answered", metadata: metadata)
    }

    /// An id that came with the call: 1 to 128 letters, digits, dots, hyphens or underscores of ASCII.
    static func id(_ header: String?) -> String? {
        guard let header, 1...128 ~= header.utf8.count else { return nil }
        let isPlain = header.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                true
            default: false
            }
        }
        return isPlain ? header : nil
    }
}
