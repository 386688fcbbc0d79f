import Foundation
import Glibc
import HTTPTypes
import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// The disk of the installation, over HTTP.
@Suite struct StorageTests {
    @Test func `only an administrator sees the storage and cleans up`() async throws {
        let server = try await TestServer()
        let ann = try await server.setUp()
        let ben = try await server.member("ben")
        #expect(try await server.call(.get, "/api/v1/storage", token: ben.token).status == 403)
        let storage = try await server.call(.get, "/api/v1/storage", token: ann.token)
        #expect(storage.status == 200, "\(storage)")
        #expect(storage.json["assets"]?["files"] == 0 && storage.json["trashed_projects"] == 0)
        guard case .integer(let bytes)? = storage.json["database_bytes"] else {
            Issue.record("\(storage)")
            return
        }
        #expect(bytes > 100_000)
        let refused = try await server.call(.post, "/api/v1/storage/clean-up", "{}", token: ben.token)
        #expect(refused.status == 403)
        let wrong = try await server.call(
            .post,
            "/api/v1/storage/clean-up",
            #"{"dry_run":1}"#,
            token: ann.token
        )
        #expect(wrong.status == 400 && wrong.pointers == ["/dry_run"], "\(wrong)")
        let unsaid = try await server.call(.post, "/api/v1/storage/clean-up", "{}", token: ann.token)
        #expect(unsaid.status == 400 && unsaid.pointers == ["/dry_run"], "what removes things is said")
    }

    @Test func `a dry run says what a clean-up then removes`() async throws {
        let server = try await TestServer()
        let ann = try await server.setUp()
        let store = server.accounts.store
        let user = ann.id
        for (slug, text) in [("kept", "kept bytes"), ("gone", "bytes that go")] {
            let rows = try await store.write(as: user) { try TestRows(writing: $0, slug) }
            let hash = try Self.adopt(text, server)
            try await store.write(as: user) { transaction in
                _ = try transaction.asset(
                    sha256: hash,
                    bytes: text.utf8.count,
                    kind: .video,
                    mime: "video/mp4",
                    project: rows.project
                )
            }
            try await Self.finishJobs(server)
            let deleted = try await server.call(
                .delete,
                "/api/v1/projects/\(rows.project)",
                token: ann.token,
                headers: [.ifMatch: "\"1\""]
            )
            #expect(deleted.status == 200, "\(deleted)")
            if slug == "gone" { continue }
            server.clock.advance(seconds: 1)
            let back = try await server.call(
                .post,
                "/api/v1/projects/\(rows.project)/restoration",
                token: ann.token
            )
            #expect(back.status == 200, "\(back)")
        }
        func cleanUp(_ dry: Bool) async throws -> JSON {
            let again = try await server.refreshed(ann)
            return try await server.call(
                .post,
                "/api/v1/storage/clean-up",
                #"{"dry_run":\#(dry)}"#,
                token: again.token
            ).json
        }
        server.clock.advance(seconds: 29 * 24 * 3600)
        let early = try await cleanUp(true)
        #expect(early["projects"] == 0 && early["files"]?["files"] == 0, "\(early)")
        server.clock.advance(seconds: 2 * 24 * 3600)
        let signedIn = try await server.signIn("ann@example.org")
        let token = try #require(signedIn.json["access_token"]?.text)
        func call(_ dry: Bool) async throws -> Answer {
            try await server.call(.post, "/api/v1/storage/clean-up", #"{"dry_run":\#(dry)}"#, token: token)
        }
        let dry = try await call(true)
        #expect(dry.json["dry_run"] == true && dry.json["projects"] == 1, "\(dry)")
        #expect(dry.json["files"]?["files"] == 1 && dry.json["files"]?["bytes"] == 13)
        #expect(try await store.read { try $0.trashedProjectCount() } == 1)
        let real = try await call(false)
        #expect(real.json["dry_run"] == false && real.json["projects"] == 1, "\(real)")
        #expect(real.json["files"] == dry.json["files"])
        #expect(try await store.read { try $0.trashedProjectCount() } == 0)
        let after = try await server.call(.get, "/api/v1/storage", token: token).json
        #expect(after["assets"]?["files"] == 1, "the other film's bytes stay: \(after)")
        let list = try await server.call(.get, "/api/v1/projects", token: token)
        #expect(list.text.contains(#""slug":"kept""#) && !list.text.contains(#""slug":"gone""#), "\(list)")
    }

    /// Stores bytes that look as if they were stored when the test's clock began.
    private static func adopt(_ text: String, _ server: TestServer) throws -> String {
        let files = server.accounts.store.files
        let hash = try files.adopt(try server.folder.write(text, to: "work/\(UUID().uuidString)")).sha256
        let time = timeval(tv_sec: Int(server.clock.now / 1_000_000), tv_usec: 0)
        try #require(utimes(files.url(of: hash).path, [time, time]) == 0)
        return hash
    }

    private static func finishJobs(_ server: TestServer) async throws {
        let queue = server.server.workshop.queue
        for job in try await queue.jobs(.init()) where !job.state.isFinal {
            _ = try await queue.cancel(job.id, reason: "A test.", now: server.clock.now)
        }
    }
}
