import HTTPTypes
import Hummingbird
import NIOCore
import Studio

extension Endpoint {
    /// An endpoint that answers with JSON, or with events to who accepts those.
    ///
    /// Its function is told whether events are wanted, and returns the whole answer and what writes the events.
    init<Query: Described, Body: Described, Output: Codable & Sendable>(
        alsoStreaming method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ summary: String,
        who: Access,
        status: HTTPResponse.Status = .ok,
        problems: [ProblemCode] = [],
        run: @escaping @Sendable (Call<Query, Body>, Bool) async throws -> (Output, EventWriter)
    ) {
        self.init(
            method: method,
            path: path,
            name: name,
            summary: summary,
            who: who,
            scope: method == .get ? .read : .write,
            query: Query.self == Nothing.self ? nil : Shape { try $0.schema(of: Query.self) },
            body: Body.self == Nothing.self ? nil : Shape { try $0.schema(of: Body.self) },
            success: Success(
                status: status,
                find: { try $0.schema(of: Output.self) },
                alsoStreams: true
            ),
            revision: .none,
            problems: problems
        ) { visit in
            let call = Call(
                visit: visit,
                query: try visit.query.decoded(as: Query.self),
                body: try visit.body.decoded(as: Body.self)
            )
            let streams = Accepted.prefersEvents(visit.request)
            let (output, writer) = try await run(call, streams)
            let whole = try Reply(status: status, output)
            guard streams, case .json(let bytes) = whole.body else { return whole }
            var reply = Reply(status: status, headers: EventText.headers, raw: writer.body)
            reply.whole = bytes
            return reply
        }
    }
}

/// Writes the events of one answer.
struct EventWriter: Sendable {
    /// Gives its events, one after the other, to what it is handed; what it throws is told as the last event.
    ///
    /// Both are concurrent, as the body's own writer is.
    let write:
        @Sendable @concurrent (_ tell: @concurrent (EventText) async throws -> Void) async throws -> Void

    /// The body of an answer that writes itself.
    var body: ResponseBody {
        ResponseBody { writer in
            var isGone = false
            do {
                try await write { event in
                    do {
                        try await writer.write(ByteBuffer(string: event.text))
                    } catch {
                        isGone = true
                        throw error
                    }
                }
            } catch {
                // To who has gone nothing can be told, and nothing is lost: the rows have it.
                if isGone { throw error }
                let problem =
                    error as? Problem
                    ?? Problem(.internalError, "Something went wrong on our side; read the rest again.")
                try await writer.write(ByteBuffer(string: EventText("error", ErrorBody(problem)).text))
            }
            try await writer.finish(nil)
        }
    }
}

/// One event as it stands in a stream.
struct EventText: Sendable {
    let text: String

    /// An event with a value, which is one line of JSON.
    init(_ name: String, _ value: some Encodable) throws {
        text = "event: \(name)\ndata: \(try Wire.text(value))\n\n"
    }

    /// Neither caches nor proxies may hold a stream back.
    static let headers: HTTPFields = [
        .contentType: "text/event-stream", .cacheControl: "no-store", .accelBuffering: "no",
    ]
}
