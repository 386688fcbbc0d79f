import Jobs
import Production
import Store
import Studio

/// Tells a reply word by word as it is said, then the brief.
///
/// It only reads: the reply goes on in its row whether anybody listens or not, and can be stopped by others.
struct ReplyStream: Sendable {
    let server: StudioServer
    let project: ID<Project>
    /// Nil when there is none to tell.
    let reply: MessageRow?

    /// Events: `delta` with words, `brief`, and `done` with the reply.
    var writer: EventWriter {
        EventWriter { tell in
            var last = reply
            if let reply { last = try await follow(reply, tell) }
            let row = try await server.workshop.store.read { try $0.projectRow(project) }
            let brief = BriefDocumentView(row)
            let told = last.map { MessageOfTalkView($0, at: server.present) }
            try await tell(EventText("brief", brief))
            try await tell(EventText("done", ReplyView(reply: told, brief: brief)))
        }
    }

    /// Returns the reply as it was at its end.
    @concurrent private func follow(
        _ first: MessageRow,
        _ tell: @concurrent (EventText) async throws -> Void
    ) async throws -> MessageRow {
        var row = first
        var told = 0
        while true {
            let (message, now) = (row.message, server.present)
            let words = message.words
            let count = message.count(at: now)
            while told < min(count, words.count) {
                try await tell(EventText("delta", DeltaView(text: words[told])))
                told += 1
            }
            guard message.isRunning(at: now) else { return row }
            let length = message.end.microseconds - message.begin.microseconds
            let next = message.begin.microseconds + length * Int64(count + 1) / Int64(max(words.count, 1))
            let pause = max(next - now.microseconds, 1000)
            try await server.surroundings.sleep(seconds: Double(pause) / 1_000_000)
            let id = row.id
            row = try await server.workshop.store.read { try $0.message(id) }
            // Another reply has taken its place: this one is over.
            guard row.message.variation == first.message.variation else { return row }
        }
    }
}

extension StudioServer {
    var present: Instant { Instant(microseconds: surroundings.now) }
}
