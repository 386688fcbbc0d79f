import HTTPTypes
import Production
import Store
import Studio

/// The conversation in which a brief grows.
enum ConversationEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            alsoStreaming: .get,
            path,
            "conversation.get",
            "The conversation about a brief; as events, the reply that is being said.",
            who: .member(.viewer, of: .path),
            run: get
        ),
        Endpoint(
            alsoStreaming: .post,
            path + "/messages",
            "conversation.say",
            "Says something about the film; the reply comes whole, or word by word as events.",
            who: .member(.editor, of: .path),
            status: .created,
            problems: [.conflict, .invalidFileType],
            run: say
        ),
        Endpoint(
            .delete,
            path + "/reply",
            "conversation.stop",
            "Stops the reply that is being said; what was said of it stays.",
            who: .member(.editor, of: .path),
            problems: [.conflict],
            run: stop
        ),
        Endpoint(
            alsoStreaming: .post,
            path + "/retry",
            "conversation.retry",
            "Makes the last reply anew, in other words.",
            who: .member(.editor, of: .path),
            problems: [.conflict],
            run: retry
        ),
    ]

    private static let path = "/api/v1/projects/{project_id}/conversation"

    private static func get(
        _ call: Call<ConversationQuery, Nothing>,
        _: Bool
    ) async throws -> (ConversationView, EventWriter) {
        let id: ID<Project> = call.id("project_id")
        let talk = try await call.workshop.conversation(
            of: id,
            before: call.query.before ?? .max,
            limit: call.query.limit ?? 100
        )
        let now = call.server.present
        let last = try await call.workshop.store.read { try $0.messages(of: id, limit: 1).last }
        let running = last.flatMap { $0.message.isRunning(at: now) ? $0 : nil }
        let view = ConversationView(
            messages: talk.messages.map { MessageOfTalkView($0, at: now) },
            isReplying: running != nil,
            brief: BriefDocumentView(talk.row)
        )
        return (view, ReplyStream(server: call.server, project: id, reply: running).writer)
    }

    private static func say(
        _ call: Call<Nothing, SaidMessage>,
        _ streams: Bool
    ) async throws -> (ReplyView, EventWriter) {
        let id: ID<Project> = call.id("project_id")
        let reply = try await call.workshop.say(
            call.body.text,
            in: id,
            wordByWord: streams,
            by: call.principal.user
        )
        return try await answer(reply, call.server, id)
    }

    private static func retry(
        _ call: Call<Nothing, Nothing>,
        _ streams: Bool
    ) async throws -> (ReplyView, EventWriter) {
        let id: ID<Project> = call.id("project_id")
        let reply = try await call.workshop.replyAgain(in: id, wordByWord: streams, by: call.principal.user)
        return try await answer(reply, call.server, id)
    }

    private static func stop(_ call: Call<Nothing, Nothing>) async throws -> ReplyView {
        let id: ID<Project> = call.id("project_id")
        let reply = try await call.workshop.stopReply(in: id, by: call.principal.user)
        return try await answer(reply, call.server, id).0
    }

    /// The reply as it will be at its end, for who does not listen to it word by word.
    private static func answer(
        _ reply: MessageRow,
        _ server: StudioServer,
        _ id: ID<Project>
    ) async throws -> (ReplyView, EventWriter) {
        let row = try await server.workshop.store.read { try $0.projectRow(id) }
        let view = ReplyView(
            reply: MessageOfTalkView(reply, at: reply.message.end),
            brief: BriefDocumentView(row)
        )
        return (view, ReplyStream(server: server, project: id, reply: reply).writer)
    }
}
