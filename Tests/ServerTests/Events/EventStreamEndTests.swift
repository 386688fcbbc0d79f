import HTTPTypes
import Production
import ServiceLifecycle
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// When streams end, and what they say last.
@Suite struct EventStreamEndTests {
    private func reason(_ stream: StreamReader) async throws -> String? {
        let last = try await stream.rest().last
        #expect(last?.event == "end")
        #expect(last?.json["message"]?.text?.hasSuffix(".") == true)
        return last?.reason
    }

    @Test func `a stream ends with its session, and those of other sessions go on`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let other = try Person(await server.signIn("ann@example.org"))
        let project = try await server.project(of: ann)
        try await server.live { live in
            let ending = [try live.stream(other.token), try live.stream(other.token, of: project)]
            let staying = try live.stream(ann.token)
            for stream in ending + [staying] { try await stream.opened() }
            _ = try await server.call(.delete, "/api/v1/auth/session", token: other.token)
            for stream in ending { #expect(try await reason(stream) == "session_ended") }
            #expect(try await staying.next()?.json["kind"] == "session.ended")
            try await server.happen("later", in: project, by: ann)
            #expect(try await staying.next()?.subject == "later")
            #expect(try await live.stream(other.token).statusOfAnswer() == 401)
        }
    }

    @Test func `the token that opened a stream may lapse, the session may not`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        try await server.live { live in
            let stream = try live.stream(ann.token)
            try await stream.opened()
            server.clock.advance(seconds: 16 * 60)
            #expect(try await server.call(.get, "/api/v1/auth/me", token: ann.token).status == 401)
            try await server.happen("with a lapsed token", by: ann)
            #expect(try await stream.next()?.subject == "with a lapsed token")
            // What is refreshed lives 30 days from then on.
            server.clock.advance(seconds: 29 * 24 * 3600)
            let refreshed = try await server.refreshed(ann)
            server.clock.advance(seconds: 2 * 24 * 3600)
            try await server.pass(2)
            try await server.happen("after the first 30 days", by: refreshed)
            let subjects = [try await stream.next(), try await stream.next()].map { $0?.json["kind"]?.text }
            #expect(subjects == ["session.refreshed", "test.note"])
            server.clock.advance(seconds: 30 * 24 * 3600)
            try await server.pass(2)
            #expect(try await reason(stream) == "session_expired")
        }
    }

    @Test func `a stream ends with its key`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let key = try await server.key([.read], of: ann)
        let id = try await server.accounts.store.read { try #require($0.keys(of: ann.id).first) }
        try await server.live { live in
            let stream = try live.stream(key)
            try await stream.opened()
            try await server.accounts.store.write(as: ann.id) { try $0.delete(id) }
            #expect(try await reason(stream) == "session_ended")
        }
    }

    @Test func `the streams of a deleted account end`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        try await server.live { live in
            let stream = try live.stream(ann.token)
            try await stream.opened()
            try await server.accounts.deleteUser(ann.id, by: server.accounts.commandLine())
            #expect(try await reason(stream) == "session_ended")
        }
    }

    @Test func `who leaves a project gets the end of its stream, and nothing more of it on the other`()
        async throws
    {
        let server = try await TestServer()
        let (ann, bob) = (try await server.member("ann"), try await server.member("bob"))
        let project = try await server.project(of: ann)
        try await server.accounts.store.write(as: ann.id) { try $0.setMember(bob.id, .editor, of: project) }
        try await server.live { live in
            let (one, all) = (try live.stream(bob.token, of: project), try live.stream(bob.token))
            try await server.settle([one, all], on: live, of: ann, in: project)
            try await server.accounts.store.write(as: ann.id) { transaction in
                #expect(try transaction.removeMember(bob.id, of: project))
                try transaction.record("test.note", project: project.text, subject: "unseen")
            }
            let messages = try await one.rest()
            #expect(messages.map { $0.json["kind"]?.text ?? $0.event } == ["member.removed", "end"])
            #expect(messages.last?.reason == "membership_lost")
            try await server.happen("own", by: bob)
            #expect(try await all.next()?.json["kind"] == "member.removed")
            #expect(try await all.next()?.subject == "own")
            #expect(try await live.stream(bob.token, of: project).statusOfAnswer() == 404)
        }
    }

    @Test func `the stream of a project ends when that goes into the trash`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        try await server.live { live in
            let (one, all) = (try live.stream(ann.token, of: project), try live.stream(ann.token))
            for stream in [one, all] { try await stream.opened() }
            let answer = try await server.call(.delete, "/api/v1/projects/\(project)", token: ann.token)
            #expect(answer.status == 200, "\(answer)")
            #expect(try await reason(one) == "project_gone")
            #expect(try await all.next()?.subject == project.text)
        }
    }

    @Test func `an account has so many streams, and a place is free when a reader leaves`() async throws {
        let server = try await TestServer()
        let (ann, bob) = (try await server.member("ann"), try await server.member("bob"))
        var settings = TestServer.calm
        settings.events.streamsAnAccount = 3
        try await server.live(settings) { live in
            var streams = [
                try live.stream(ann.token), try live.stream(ann.token), try live.stream(ann.token),
            ]
            for stream in streams { try await stream.opened() }
            let refused = try live.stream(ann.token)
            #expect(try await refused.statusOfAnswer() == 429)
            #expect(refused.head.contains("Retry-After: "))
            try await live.stream(bob.token).opened()
            streams.removeLast().close()
            try await eventually("a place is free", within: 5) {
                try await live.stream(ann.token).statusOfAnswer() == 200
            }
        }
    }

    @Test func `all streams end when the server stops, within a moment`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        try await server.live { live in
            let streams = try (0..<20).map { _ in try live.stream(ann.token) }
            for stream in streams { try await stream.opened() }
            let begin = ContinuousClock.now
            await live.group.triggerGracefulShutdown()
            for stream in streams {
                let last = try await stream.rest().last
                #expect(last?.reason == "server_stopping" && last?.json["reconnect"] == true)
            }
            #expect(ContinuousClock.now - begin < .seconds(10))
        }
    }
}
