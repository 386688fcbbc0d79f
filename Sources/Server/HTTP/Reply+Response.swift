import HTTPTypes
import Hummingbird
import NIOCore

extension Reply {
    /// The answer as it is sent; 304 without a body when the client has this version.
    func response(to request: Request) -> Response {
        var headers = headers
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-cache" }
        switch body {
        case .raw(let body):
            return Response(status: status, headers: headers, body: body)
        case .json(let bytes):
            if request.method == .get || request.method == .head,
                EntityTag.isKnown(headers[.eTag], to: request.headers[.ifNoneMatch])
            {
                return Response(status: .notModified, headers: headers)
            }
            return Response(
                status: status,
                headers: headers,
                body: .init(byteBuffer: ByteBuffer(bytes: bytes))
            )
        }
    }
}
