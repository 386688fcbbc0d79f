import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// The stream of a project for whoever has a shared link to it.
@Suite struct EventShareTests {
    private let server: TestServer
    private let ann: Person
    private let project: ID<Project>

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
        project = try await server.project(of: ann)
    }

    private var shares: String { "/api/v1/projects/\(project)/shares" }

    /// A link and the token of somebody who opened it.
    private func share(_ more: String = "") async throws -> (id: String, token: String) {
        let made = try await server.call(.post, shares, #"{"role":"reviewer"\#(more)}"#, token: ann.token)
        let token = try #require(made.json["token"]?.text, "\(made)")
        let opened = try await server.call(.post, "/api/v1/auth/share", #"{"token":"\#(token)"}"#)
        return (
            try #require(made.json["id"]?.text), try #require(opened.json["access_token"]?.text, "\(opened)")
        )
    }

    private func last(_ stream: StreamReader) async throws -> String? {
        let last = try await stream.rest().last
        #expect(last?.event == "end")
        return last?.reason
    }

    @Test func `a link's reader sees what happens, and what happened before it came back`() async throws {
        let (_, token) = try await share()
        let other = try await server.project(of: ann, "two")
        try await server.live { live in
            let stream = try live.stream(token, of: project)
            try await stream.opened()
            try await server.happen("seen", in: project, by: ann)
            try await server.happen("elsewhere", in: other, by: ann)
            try await server.happen("seen too", in: project, by: ann)
            #expect(try await stream.next()?.subject == "seen")
            let second = try await stream.next()
            #expect(second?.subject == "seen too")
            let number = try #require(stream.last)
            stream.close()
            try await server.happen("meanwhile", in: project, by: ann)
            let again = try live.stream(token, of: project, after: number)
            #expect(try await again.next()?.subject == "meanwhile")
            // No other project, and nothing of accounts.
            #expect(try await live.stream(token, of: other).statusOfAnswer() == 404)
            #expect(try await live.stream(token).statusOfAnswer() == 403)
        }
    }

    @Test func `the stream ends when the link is revoked, and others go on`() async throws {
        let (id, token) = try await share()
        let (_, staying) = try await share()
        try await server.live { live in
            let streams = [try live.stream(token, of: project), try live.stream(staying, of: project)]
            for stream in streams { try await stream.opened() }
            #expect(try await server.call(.delete, "\(shares)/\(id)", token: ann.token).status == 200)
            #expect(try await last(streams[0]) == "session_ended")
            try await server.happen("later", in: project, by: ann)
            #expect(try await streams[1].next()?.json["kind"] == "share.revoked")
            #expect(try await streams[1].next()?.subject == "later")
            #expect(try await live.stream(token, of: project).statusOfAnswer() == 401)
        }
    }

    @Test func `it ends when the link's time is over, or the project goes`() async throws {
        let until = try Wire.text(Moment(Instant(microseconds: ManualClock.start + 3600 * 1_000_000)))
        let (_, short) = try await share(#","expires_at":\#(until)"#)
        let (_, long) = try await share()
        try await server.live { live in
            let streams = [try live.stream(short, of: project), try live.stream(long, of: project)]
            for stream in streams { try await stream.opened() }
            server.clock.advance(seconds: 3601)
            try await server.pass(2)
            #expect(try await last(streams[0]) == "session_expired")
            let path = "/api/v1/projects/\(project)"
            let fresh = try await server.refreshed(ann)
            let gone = try await server.call(.delete, path, token: fresh.token, headers: [.ifMatch: "*"])
            #expect(gone.status == 200, "\(gone)")
            #expect(try await last(streams[1]) == "project_gone")
        }
    }
}
