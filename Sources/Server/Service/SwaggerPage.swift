import CSwaggerUI
import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import Studio

/// The API for people, in Swagger UI, whose files are part of the program.
enum SwaggerPage {
    /// Whether the files were there when the program was built.
    static var isPossible: Bool {
        reelwright_swagger_script_length() > 0 && reelwright_swagger_style_length() > 0
    }

    /// The page; without scripts in it, as the content policy wants.
    static let html = """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Reelwright API</title>
        <link rel="stylesheet" href="/docs/swagger-ui.css"><link rel="stylesheet" href="/docs/page.css">
        <script src="/docs/swagger-ui.js" defer></script><script src="/docs/page.js" defer></script></head>
        <body><div id="api"></div></body></html>
        """

    /// What the page needs.
    static let files: [Endpoint] = [
        file("/docs/swagger-ui.js", "service.docsProgram", "Swagger UI.", "text/javascript", program),
        file(
            "/docs/swagger-ui.css",
            "service.docsProgramStyle",
            "The looks of Swagger UI.",
            "text/css",
            looks
        ),
        file("/docs/page.js", "service.docsScript", "What starts Swagger UI.", "text/javascript", start),
        file("/docs/page.css", "service.docsPageStyle", "What is ours of its looks.", "text/css", ownLooks),
    ]

    private static let program = bytes(reelwright_swagger_script(), reelwright_swagger_script_length())
    private static let looks = bytes(reelwright_swagger_style(), reelwright_swagger_style_length())

    private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> ByteBuffer {
        guard let start else { return ByteBuffer() }
        return ByteBuffer(bytes: UnsafeBufferPointer(start: start, count: count))
    }

    private static func file(
        _ path: String,
        _ name: String,
        _ summary: String,
        _ mediaType: String,
        _ content: ByteBuffer
    ) -> Endpoint {
        let tag =
            "\"\(SHA256.hash(data: content.readableBytesView).prefix(12).map { String($0, radix: 16) }.joined())\""
        return Endpoint(
            raw: .get,
            path,
            name,
            summary,
            who: .anyone,
            mediaType: mediaType,
            leavesOut: .known
        ) { visit in
            guard content.readableBytes > 0 else {
                throw Problem(
                    .resourceNotFound,
                    "Swagger UI is not part of this program; bin/setup fetches it."
                )
            }
            var headers: HTTPFields = [.eTag: tag, .cacheControl: "no-cache"]
            if EntityTag.isKnown(tag, to: visit.request.headers[.ifNoneMatch]) {
                return Reply(status: .notModified, headers: headers, raw: ResponseBody())
            }
            headers[.contentType] = mediaType + "; charset=utf-8"
            return Reply(status: .ok, headers: headers, raw: ResponseBody(byteBuffer: content))
        }
    }

    /// The theme follows the system's, also when that changes.
    private static let start = ByteBuffer(
        string: """
            const dark = matchMedia("(prefers-color-scheme: dark)");
            const paint = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
            dark.addEventListener("change", paint);
            paint();
            SwaggerUIBundle({
              url: "/api/openapi.json",
              dom_id: "#api",
              deepLinking: true,
              docExpansion: "none",
              filter: true,
              tagsSorter: "alpha",
              validatorUrl: null,
            });
            """
    )

    private static let ownLooks = ByteBuffer(
        string: """
            :root { color-scheme: light; }
            :root.dark-mode { color-scheme: dark; }
            body { margin: 0; background: #fafafa; overflow-wrap: anywhere; }
            :root.dark-mode body { background: #1c2022; }
            """
    )
}
