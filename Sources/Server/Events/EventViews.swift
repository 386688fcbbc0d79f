import Store
import Studio

/// One event.
struct EventView: Described {
    static let schemaName = "StudioEvent"
    static let about = "Something that changed."
    static let details = [
        Detail(
            CodingKeys.number,
            "Rises with every event of the server, also with those that are not shown."
        ),
        Detail(CodingKeys.kind, "What happened.", example: "job.progressed"),
        Detail(CodingKeys.projectID, "The project it is about, if it is about one."),
        Detail(CodingKeys.subject, "The id of what it happened to."),
        Detail(
            CodingKeys.data,
            "What more there is to say, by kind; of jobs `job_id`, `status`, `progress` from 0 to 1, and `phase`."
        ),
        Detail(CodingKeys.actor, "The account that did it."),
        Detail(CodingKeys.at, "When it happened."),
    ]

    let number: Int64
    let kind: String
    let projectID: String?
    let subject: String
    let data: [String: JSON]
    let actor: String
    let at: Moment

    init(_ event: LoggedEvent) throws {
        number = event.number
        kind = event.kind
        projectID = event.project
        subject = event.subject
        data = if case .object(let members) = try JSON(reading: event.data.utf8) { members } else { [:] }
        actor = event.actor
        at = Moment(event.at)
    }
}

/// A page of events.
struct EventPageView: Described {
    static let about = "A part of the event log as the caller sees it."
    static let details = [
        Detail(CodingKeys.items, "The events, oldest first."),
        Detail(CodingKeys.last, "What comes later has a higher number: the `after` of the next page."),
        Detail(
            CodingKeys.hasMore,
            "Whether the log goes on after `last`; a page may hold few events and the log go on all the same."
        ),
        Detail(
            CodingKeys.reset,
            "Why the events after `after` cannot be given; read everything anew, and go on after `last`."
        ),
    ]

    let items: [EventView]
    let last: Int64
    let hasMore: Bool
    let reset: EventReset?

    init(_ page: EventPage) throws {
        items = try page.events.map(EventView.init)
        last = page.last
        hasMore = page.hasMore
        reset = page.reset
    }
}

/// Which events.
struct EventQuery: Described {
    static let about = "Which events."
    static let details = [
        Detail(
            CodingKeys.after,
            "Only events with higher numbers; without it a stream begins now, and a page with the oldest kept.",
            .range(0...9_007_199_254_740_991)
        ),
        Detail(CodingKeys.limit, "At most so many on a page; 100 without it.", .range(1...500)),
    ]

    let after: Int64?
    let limit: Int?
}
