import Foundation
import HTTPTypes
import HummingbirdTesting
import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// What whoever runs the server sees of it.
@Suite struct RunningTests {
    @Test func `an id that came with the call goes back, any other is made`() async throws {
        let server = try await TestServer()
        let name = try #require(HTTPField.Name("X-Request-Id"))
        for path in ["/health", "/api/v1/projects", "/nowhere"] {
            let kept = try await server.call(.get, path, headers: [name: "a-1_b.C"])
            #expect(kept.header("X-Request-Id") == "a-1_b.C")
        }
        for wrong in ["", "two words", "naïve", String(repeating: "a", count: 129), "a;b", "<script>"] {
            let id = try await server.call(.get, "/health", headers: [name: wrong]).header("X-Request-Id")
            #expect(id != wrong && id?.count == 36, "\(wrong): \(id ?? "none")")
        }
        let first = try await server.call(.get, "/health").header("X-Request-Id")
        let second = try await server.call(.get, "/health").header("X-Request-Id")
        #expect(first != nil && first != second)
    }

    @Test func `readiness says each part, ready or not`() async throws {
        let server = try await TestServer()
        let ready = try await server.call(.get, "/readyz")
        #expect(ready.status == 200 && ready.json["status"] == "ready", "\(ready)")
        #expect(ready.json["database"]?["status"] == "ready" && ready.json["disk"]?["status"] == "ready")
        #expect(ready.json["queue"]?["status"] == "ready" && ready.json["queue"]?["due"] == 0)

        var settings = TestServer.calm
        settings.leastFreeBytes = .max
        let full = try await TestServer(settings: settings).call(.get, "/readyz")
        #expect(full.status == 503 && full.code == "SERVICE_UNAVAILABLE", "\(full)")
        let parts = full.json["error"]?["details"]?["ready"]
        #expect(parts?["status"] == "unready" && parts?["disk"]?["status"] == "unready")
        #expect(parts?["database"]?["status"] == "ready" && parts?["queue"]?["status"] == "ready")
        #expect(full.text.contains("MB left") && full.text.contains("see to that first"))
    }

    @Test func `a queue that nobody works at is called late`() async throws {
        let server = try await TestServer()
        let store = server.accounts.store
        try await store.write { transaction in
            _ = try transaction.insert([NewJob(id: transaction.ids.next(), kind: "brief", group: "")])
        }
        var queue = try await server.call(.get, "/readyz").json["queue"]
        #expect(queue?["status"] == "ready" && queue?["due"] == 1)
        server.clock.advance(seconds: 61)
        queue = try await server.call(.get, "/readyz").json["queue"]
        #expect(queue?["status"] == "late" && queue?["lag_seconds"] == 61, "\(queue ?? .null)")
    }

    @Test func `without room on the disk work is refused and all else goes on`() async throws {
        var settings = TestServer.calm
        settings.leastFreeBytes = .max
        let server = try await TestServer(settings: settings)
        let ann = try await server.setUp()
        let project = try await server.call(.post, "/api/v1/projects", #"{"name":"One"}"#, token: ann.token)
        #expect(project.status == 201, "\(project)")
        let id = try #require(project.json["id"]?.text)
        let order = try await server.call(.post, "/api/v1/projects/\(id)/film", "{}", token: ann.token)
        #expect(order.status == 507 && order.code == "INSUFFICIENT_STORAGE", "\(order)")
        #expect(order.text.contains("free some space"))
        let png = try await SampleMedia.shared.media.png
        let upload = try await server.upload(png, token: ann.token)
        #expect(upload.status == 507 && upload.code == "INSUFFICIENT_STORAGE", "\(upload)")
        #expect(try await server.call(.get, "/api/v1/projects/\(id)", token: ann.token).status == 200)
    }

    @Test func `a film is of the quality that the server is set to`() throws {
        var settings = TestServer.calm
        func order(_ quality: RenderSettings.Quality?) -> RenderSettings.Quality {
            FilmOrderBody(quality: quality, captions: nil, narration: true, music: true, targetSizeMb: nil)
                .settings(of: settings).quality
        }
        #expect(order(nil) == .draft)
        settings.quality = .final
        #expect(order(nil) == .final && order(.draft) == .draft)
    }

    @Test func `anybody who is signed in sees what the installation is set to`() async throws {
        var settings = TestServer.calm
        settings.sizes.image = 3 << 20
        let server = try await TestServer(settings: settings)
        let ben = try await server.member("ben")
        let about = try await server.call(.get, "/api/v1/about", token: ben.token).json
        #expect(
            about["max_image_bytes"] == .integer(3 << 20) && about["max_music_bytes"] == .integer(50 << 20)
        )
        #expect(
            about["registration"] == "open" && about["quality"] == "draft" && about["engine"] == "draft 1"
        )
        #expect(try await server.call(.get, "/api/v1/about").status == 401)
    }

    @Test func `calls behind a trusted proxy count for who made them, and come by TLS when it says so`()
        async throws
    {
        var settings = TestServer.calm
        settings.proxies = try TrustedProxies(["127.0.0.1"])
        settings.rates.calls = Rate(2, per: 60)
        let server = try await TestServer(settings: settings)
        // Behind a proxy nothing answers before set-up.
        _ = try await server.setUp()
        let from = try #require(HTTPField.Name("X-Forwarded-For"))
        let by = try #require(HTTPField.Name("X-Forwarded-Proto"))
        func call(_ address: String) async throws -> Answer {
            try await server.call(
                .get,
                "/health",
                headers: [from: "198.51.100.1, \(address)", by: "https"],
                on: .live
            )
        }
        #expect(try await call("203.0.113.1").status == 200)
        let second = try await call("203.0.113.1")
        #expect(second.status == 200 && second.header("Strict-Transport-Security") != nil)
        #expect(try await call("203.0.113.1").status == 429)
        #expect(try await call("203.0.113.2").status == 200)

        settings.proxies = TrustedProxies()
        let alone = try await TestServer(settings: settings)
        for (address, status) in [("203.0.113.1", 200), ("203.0.113.2", 200), ("203.0.113.3", 429)] {
            let answer = try await alone.call(
                .get,
                "/health",
                headers: [from: address, by: "https"],
                on: .live
            )
            #expect(answer.status == status)
            #expect(answer.header("Strict-Transport-Security") == nil)
        }
    }
}
