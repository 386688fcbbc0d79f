import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Studio

/// Turns everything that can go wrong into an answer with the one error body.
struct Answering: RouterMiddleware {
    typealias Context = StudioContext

    let paths: KnownPaths

    func handle(
        _ request: Request,
        context: StudioContext,
        next: @concurrent (Request, StudioContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return response(for: error, to: request, context.logger)
        }
    }

    private func response(for error: any Error, to request: Request, _ logger: Logger) -> Response {
        switch error {
        case let error as Counted:
            var response = response(for: error.error, to: request, logger)
            for field in error.state.headers where response.headers[field.name] == nil {
                response.headers[field.name] = field.value
            }
            return response
        case let error as StaleRevision:
            return Self.response(
                ErrorBody(error.problem, current: error.current),
                error.problem.code.status
            )
        case let error as InvalidFields:
            return Self.response(ErrorBody(error.problem, fields: error.fields), error.problem.code.status)
        case let error as RateExceeded:
            var headers = error.state.headers
            headers[.retryAfter] = "\(error.state.seconds)"
            return Self.response(ErrorBody(error.problem), .tooManyRequests, headers)
        case let error as NotReady:
            return Self.response(ErrorBody(error.problem, ready: error.view), .serviceUnavailable)
        case let problem as Problem:
            if problem.code.status.code >= 500 {
                logger.error("call failed", metadata: ["error": "\(problem)"])
            }
            let outward = problem.outward
            return Self.response(
                ErrorBody(outward),
                outward.code.status,
                [.serviceUnavailable, .rateLimited].contains(outward.code) ? [.retryAfter: "5"] : [:]
            )
        case let error as any HTTPResponseError where error.status == .notFound:
            // The router knows pairs of method and path only.
            if let methods = paths.methods(of: request.uri.path) {
                let used = request.method.rawValue.prefix(40)
                let problem = Problem(.methodNotAllowed, "\(used) cannot be used here; use \(methods).")
                return Self.response(ErrorBody(problem), .methodNotAllowed, [.allow: methods])
            }
            return Self.response(
                ErrorBody(
                    Problem(
                        .resourceNotFound,
                        "There is nothing at \(request.uri.path.prefix(200)); see /docs."
                    )
                ),
                .notFound
            )
        case let error as any HTTPResponseError where error.status.code < 500:
            let problem = Problem(.invalidParameter, "The call cannot be read: \(error.status.reasonPhrase).")
            return Self.response(ErrorBody(problem), error.status)
        case is HTTPParserError:
            // Nothing after it can be read either.
            let problem = Problem(
                .invalidParameter,
                "The body ends too early, or its chunks cannot be read; send the call again, and whole."
            )
            return Self.response(ErrorBody(problem), problem.code.status, [.connection: "close"])
        default:
            // What happened is for the log alone; it may name what a stranger should not know.
            logger.error("call failed", metadata: ["error": "\(error)"])
            return Self.response(ErrorBody(.unforeseen), .internalServerError)
        }
    }

    private static func response(
        _ body: ErrorBody,
        _ status: HTTPResponse.Status,
        _ more: HTTPFields = [:]
    ) -> Response {
        var headers = more
        headers[.contentType] = "application/json"
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        let bytes = (try? Wire.bytes(body)) ?? []
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
