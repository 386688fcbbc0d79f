import HTTPTypes
import Hummingbird
import Store
import Studio

/// What changed and what changes, as a stream or by the page.
enum EventEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            events: "/api/v1/events",
            "events.list",
            "The events of all that the account may see: a stream when text/event-stream is accepted, else a page.",
            who: .signedIn
        ),
        Endpoint(
            events: "/api/v1/projects/{project_id}/events",
            "projects.events",
            "The events of a project: a stream when text/event-stream is accepted, else a page.",
            who: .member(.viewer, of: .path)
        ),
    ]

    fileprivate static func answer(_ call: Call<EventQuery, Nothing>) async throws -> Reply {
        let (visit, hub) = (call.visit, call.server.events)
        let principal = try call.principal
        let project: ID<Project>? = visit.path["project_id"].map { ID($0) }
        let reader = EventReader(
            user: principal.user,
            isAdministrator: principal.role == .administrator && principal.scopes.contains(.admin),
            project: project
        )
        let after = try lastKnown(to: visit.request) ?? call.query.after
        guard Accepted.prefersEvents(visit.request) else {
            let limit = call.query.limit ?? 100
            let page = try await hub.store.read {
                try $0.eventPage(after: after, for: reader, limit: limit)
            }
            return try Reply(status: .ok, EventPageView(page))
        }
        guard hub.hasRoom(for: principal.user) else {
            throw RateExceeded(
                state: RateState(limit: hub.settings.streamsAnAccount, remaining: 0, seconds: 10),
                words: EventStreamEnd.tooManyStreams.words
            )
        }
        let (request, channel) = (visit.request.body, visit.context.channel)
        let body = ResponseBody { writer in
            let stream = EventStream(principal, reader, channel, now: hub.surroundings.now)
            var written = writer
            try await request.consumeWithInboundCloseHandler { _ in
                try await hub.send(stream, after: after, to: &written)
            } onInboundClosed: {
                stream.leave()
            }
            try await writer.finish(nil)
        }
        return Reply(status: .ok, headers: EventText.headers, raw: body)
    }

    /// The number that a reader which comes back knows; it counts more than the one the address has had since.
    private static func lastKnown(to request: Request) throws -> Int64? {
        guard let text = request.headers[.lastEventID], !text.isEmpty else { return nil }
        guard let number = Int64(text), number >= 0, text.utf8.allSatisfy({ 48...57 ~= $0 }) else {
            throw Problem(
                .invalidParameter,
                "Last-Event-ID must be the number of an event, not \(text.prefix(40)).",
                subject: "Last-Event-ID"
            )
        }
        return number
    }
}

extension Endpoint {
    /// An endpoint that answers with a stream of events, or with a page of them.
    fileprivate init(events path: String, _ name: String, _ summary: String, who: Access) {
        self.init(
            method: .get,
            path: path,
            name: name,
            summary: summary,
            who: who,
            scope: .read,
            query: Shape { try $0.schema(of: EventQuery.self) },
            body: nil,
            success: Success(
                status: .ok,
                find: { try $0.schema(of: EventPageView.self) },
                mediaType: "text/event-stream"
            ),
            revision: .none,
            problems: [.invalidParameter]
        ) { visit in
            try await EventEndpoints.answer(
                Call(
                    visit: visit,
                    query: try visit.query.decoded(as: EventQuery.self),
                    body: try visit.body.decoded(as: Nothing.self)
                )
            )
        }
    }

    /// Whether it can be followed.
    var isStream: Bool { method == .get && success.mediaType == "text/event-stream" }
}
