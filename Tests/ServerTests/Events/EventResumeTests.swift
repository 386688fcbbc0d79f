import Foundation
import HTTPTypes
import NIOCore
import Production
import ServiceLifecycle
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Coming back to a stream: nothing lost, nothing twice, or said so.
@Suite struct EventResumeTests {
    private static let disconnects =
        ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == nil ? 100 : 1000

    @Test func `whoever is cut off at any moment and comes back gets every event once`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        var settings = TestServer.calm
        // Few are kept in memory, so that many who come back have to be served from the log.
        settings.events.kept = 8
        try await server.live(settings) { live in
            for of in [project, nil] {
                var chance = SeededGenerator(seed: 7)
                var (last, numbers, written): (Int64?, [Int64], Int) = (nil, [], 0)
                let start = try await server.accounts.store.read { try $0.eventNumbers().last }
                for _ in 0..<Self.disconnects / 2 {
                    let isByHeader = chance.number(in: 0...1.0) < 0.5
                    let known = last ?? start
                    let stream = try live.stream(
                        ann.token,
                        of: of,
                        after: isByHeader ? 0 : known,
                        lastEventID: isByHeader ? known : nil
                    )
                    // Some happen before it is there, some while it reads, some after it has gone.
                    for _ in 0..<Int(chance.number(in: 0...4.0)) {
                        written += 1
                        try await server.happen("\(written)", in: project, by: ann)
                    }
                    let wanted = min(Int(chance.number(in: 0...6.0)), written - numbers.count)
                    for _ in 0..<wanted {
                        let message = try #require(try await stream.next())
                        #expect(message.event == "message")
                        numbers.append(message.id ?? -1)
                    }
                    last = stream.last ?? last
                    stream.close()
                    for _ in 0..<Int(chance.number(in: 0...2.0)) {
                        written += 1
                        try await server.happen("\(written)", in: project, by: ann)
                    }
                }
                let stream = try live.stream(ann.token, of: of, lastEventID: last ?? start)
                while numbers.count < written {
                    numbers.append(try #require(try await stream.next()).id ?? -1)
                }
                #expect(numbers == (1...Int64(written)).map { start + $0 })
            }
        }
    }

    @Test func `what a stream has read for itself is not sent again by the one who reads for all`()
        async throws
    {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let other = try server.folder.store(
            TestSurroundings(clock: server.clock, ids: CountingIDs(after: 1_000_000))
        )
        try await server.live { live in
            let first = try live.stream(ann.token)
            try await server.settle([first], on: live, of: ann)
            var known = first.last ?? 0
            for _ in 0..<40 {
                // Nobody tells the hub of these until the clock moves on, but a stream that begins finds them.
                let stream = try live.stream(ann.token, lastEventID: known)
                for _ in 0..<4 {
                    try await other.write(as: ann.id) {
                        try $0.record("test.note", for: .owner, owner: ann.id, subject: "there")
                    }
                }
                try await stream.opened()
                try await server.happen("here", by: ann)
                for number in 1...5 { #expect(try await stream.next()?.id == known + Int64(number)) }
                known += 5
                stream.close()
            }
        }
    }

    @Test func `a number that is too old or of the future is answered with a reset, and the stream goes on`()
        async throws
    {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        for number in 1...5 { try await server.happen("\(number)", by: ann) }
        let last = try await server.accounts.store.write { transaction in
            _ = try transaction.trimEvents(writtenBefore: 0, keeping: 2)
            return try transaction.eventNumbers().last
        }
        try await server.live { live in
            for (number, reason) in [(last - 3, "trimmed"), (0, "trimmed"), (last + 1, "future")] {
                let stream = try live.stream(ann.token, after: number)
                let reset = try #require(try await stream.next())
                #expect(reset.event == "reset" && reset.reason == reason && reset.id == last)
                #expect(reset.json["last"] == .integer(Int(last)))
                let page = try await server.call(.get, "/api/v1/events?after=\(number)", token: ann.token)
                #expect(
                    page.json["reset"]?.text == reason && page.json["last"] == .integer(Int(last)),
                    "\(page)"
                )
            }
            let kept = try live.stream(ann.token, after: last - 2)
            #expect(try await kept.next()?.subject == "4")
            let page = try await server.call(.get, "/api/v1/events", token: ann.token)
            let items = try page.items()
            #expect(items.compactMap { $0["subject"]?.text } == ["4", "5"])
            let reset = try live.stream(ann.token, after: 0)
            _ = try await reset.next()
            try await server.happen("6", by: ann)
            #expect(try await reset.next()?.subject == "6")
        }
    }

    @Test func `a reader that stops reading slows nobody, and is reset when it goes on`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        var settings = TestServer.calm
        settings.events.kept = 16
        try await server.live(settings) { live in
            let slow = try live.stream(ann.token, of: project, buffer: 4096)
            let fast = try live.stream(ann.token, of: project)
            for stream in [slow, fast] { try await stream.opened() }
            // Far more than connections hold.
            for number in 1...200 {
                try await server.happen("\(number)", in: project, by: ann, size: 60_000)
                #expect(try await fast.next()?.subject == "\(number)")
            }
            server.clock.advance(seconds: 6)
            var subjects: [String] = []
            var reset: StreamReader.Message?
            while reset == nil, let message = try await slow.next() {
                if message.event == "reset" {
                    reset = message
                } else {
                    subjects.append(message.subject ?? "")
                }
            }
            #expect(reset?.reason == "slow" && reset?.id == fast.last)
            #expect(subjects == (1...subjects.count).map(String.init) && subjects.count < 190)
            try await server.happen("201", in: project, by: ann)
            #expect(try await slow.next()?.subject == "201")
        }
    }

    @Test func `a reader that takes nothing does not keep the server from stopping`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        try await server.live { live in
            let dead = try live.stream(ann.token, of: project, buffer: 4096)
            try await dead.opened()
            for number in 1...200 { try await server.happen("\(number)", in: project, by: ann, size: 60_000) }
            // What is told in one go is in line on the connection at once.
            try await eventually("it is stuck") {
                live.hub.streams.contains { $0.sendingSince != nil || !$0.channel.isWritable }
            }
            await live.group.triggerGracefulShutdown()
            try await eventually("it is cut off", within: 10) {
                server.clock.advance(seconds: 0.1)
                return live.hub.streams.isEmpty
            }
            withExtendedLifetime(dead) {}
        }
    }

    @Test func `a reader that takes nothing for a minute is cut off`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let project = try await server.project(of: ann)
        var settings = TestServer.calm
        settings.events.streamsAnAccount = 2
        try await server.live(settings) { live in
            let dead = try live.stream(ann.token, of: project, buffer: 4096)
            let well = try live.stream(ann.token, of: project)
            for stream in [dead, well] { try await stream.opened() }
            for number in 1...200 {
                try await server.happen("\(number)", in: project, by: ann, size: 60_000)
                #expect(try await well.next()?.subject == "\(number)")
            }
            try await server.pass(62)
            well.close()
            try await eventually("both places are free", within: 10) {
                let two = [try live.stream(ann.token), try live.stream(ann.token)]
                let statuses = [try await two[0].statusOfAnswer(), try await two[1].statusOfAnswer()]
                return statuses == [200, 200]
            }
            withExtendedLifetime(dead) {}
        }
    }
}
