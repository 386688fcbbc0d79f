import Foundation
import HTTPTypes
import Testing

@testable import Server

/// The API for people.
@Suite struct SwaggerPageTests {
    @Test func `Swagger UI is part of the program`() {
        #expect(StudioService.hasSwaggerUI, "bin/setup build fetches it; then build again")
    }

    @Test func `all that the page names is there, and no script stands in it`() async throws {
        let server = try await TestServer()
        let page = try await server.call(.get, "/docs")
        #expect(page.status == 200 && !page.text.contains("<script>") && !page.text.contains(" style="))
        let policy = try #require(page.header("Content-Security-Policy"))
        #expect(!policy.contains("unsafe"))
        let names = page.text.matches(of: /(?:src|href)="([^"]+)"/).map { String($0.output.1) }
        #expect(names.count == 4, "\(names)")
        for name in names {
            let file = try await server.call(.get, name)
            #expect(file.status == 200 && !file.text.isEmpty, "\(name)")
            let tag = try #require(file.header("ETag"))
            let again = try await server.call(.get, name, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304 && again.text.isEmpty, "\(name)")
        }
        let program = try await server.call(.get, "/docs/swagger-ui.js")
        #expect(program.text.contains("SwaggerUIBundle") && program.text.utf8.count > 1_000_000)
        #expect(program.header("Content-Type") == "text/javascript; charset=utf-8")
    }
}
