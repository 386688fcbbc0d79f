import HTTPTypes
import Hummingbird
import Studio

/// What kinds of answer a client takes (`Accept`, RFC 9110 section 12.5.1).
enum Accepted {
    /// Throws a `Problem` when the client takes none of the kinds that the endpoint answers with.
    static func check(_ request: Request, for endpoint: Endpoint) throws(Problem) {
        guard let header = request.headers[.accept], header.contains(where: { $0 != " " }) else { return }
        let offered = endpoint.success.mediaType
        // Of any kind: what it is, is known when it is found.
        if offered == "*/*" { return }
        // What is a stream to some is a page of JSON to others.
        var kinds = offered == "text/event-stream" ? [offered, "application/json"] : [offered]
        if endpoint.success.alsoStreams { kinds.append("text/event-stream") }
        guard !kinds.contains(where: { takes($0, header) }) else { return }
        throw Problem(
            .notAcceptable,
            "The answer is \(kinds.joined(separator: " or ")); let Accept name it, or leave it out.",
            subject: "Accept"
        )
    }

    /// Whether a client asks for events by name, and does not like JSON better.
    static func prefersEvents(_ request: Request) -> Bool { prefersEvents(request.headers[.accept] ?? "") }

    /// The same, by the text of the header.
    static func prefersEvents(_ accept: String) -> Bool {
        guard accept.utf8.count >= "text/event-stream".utf8.count else { return false }
        let header = accept.lowercased()
        func quality(_ kind: String) -> Double {
            let ranges = header.split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let range = ranges.first(where: { $0 == kind || $0.hasPrefix(kind + ";") }) else {
                return 0
            }
            return range.split(separator: ";").dropFirst().first { $0.hasPrefix("q=") }
                .flatMap { Double($0.dropFirst(2)) } ?? 1
        }
        let events = quality("text/event-stream")
        return events > 0 && events >= quality("application/json")
    }

    /// The most exact range that holds the kind decides; with `q=0` it is refused.
    static func takes(_ kind: String, _ header: String) -> Bool {
        let group = String(kind.prefix { $0 != "/" })
        var best = (rank: -1, isTaken: false)
        for range in header.split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            let rank = ["*/*", "\(group)/*", kind].firstIndex(of: parts.first ?? "") ?? -1
            guard rank > best.rank else { continue }
            let quality =
                parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            best = (rank, quality > 0)
        }
        return best.isTaken
    }
}
