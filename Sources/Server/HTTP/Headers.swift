import HTTPTypes
import Hummingbird

/// Gives every answer the headers that keep browsers careful, and lets listed origins in (CORS).
struct Headers: RouterMiddleware {
    typealias Context = StudioContext

    let origins: Origins

    func handle(
        _ request: Request,
        context: StudioContext,
        next: @concurrent (Request, StudioContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in sharing(request) { response.headers[field.name] = field.value }
        response.headers[.contentSecurityPolicy] =
            response.headers[.contentSecurityPolicy] ?? Self.contentSecurityPolicy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.openerPolicy] = "same-origin"
        response.headers[.referrerPolicy] = "same-origin"
        if context.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }

    /// What a page of another origin may do with the answer, and what it may ask when it only asks that.
    ///
    /// The question is a call like any other: where there is nothing, or nothing yet, it gets no other answer.
    private func sharing(_ request: Request) -> HTTPFields {
        var headers: HTTPFields = [.vary: "Origin"]
        guard let origin = request.headers[.origin] else { return headers }
        if origins.allowed.contains(origin) {
            headers[.accessControlAllowOrigin] = origin
            headers[.accessControlAllowCredentials] = "true"
        } else if origins.isOpen {
            headers[.accessControlAllowOrigin] = "*"
        } else {
            return headers
        }
        headers[.accessControlExposeHeaders] = "ETag, Retry-After"
        if request.method == .options, request.headers[.accessControlRequestMethod] != nil {
            headers[.accessControlAllowMethods] = "GET, POST, PUT, PATCH, DELETE"
            headers[.accessControlAllowHeaders] =
                request.headers[.accessControlRequestHeaders] ?? "Authorization, Content-Type"
            headers[.accessControlMaxAge] = "600"
        }
        return headers
    }

    private static let contentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}
