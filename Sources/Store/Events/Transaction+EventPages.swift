import GRDB
import Studio

extension Transaction {
    /// The number of the last event, and up to which number they are not kept any more.
    public func eventNumbers() throws -> (last: Int64, trimmed: Int64) {
        var values: [String: Int64] = [:]
        for row in try rows("SELECT name, value FROM counters WHERE name IN ('events', 'events_trimmed')") {
            values[row["name"]] = row["value"]
        }
        return (values["events"] ?? 0, values["events_trimmed"] ?? 0)
    }

    /// The events after a number that a reader may see now, oldest first; nil for the oldest that are kept.
    ///
    /// A page looks at a hundred thousand numbers at most: it may hold fewer events than `limit`, or none, and
    /// the log goes on all the same.
    public func eventPage(after number: Int64?, for reader: EventReader, limit: Int) throws -> EventPage {
        let (last, trimmed) = try eventNumbers()
        let after = number ?? trimmed
        if after > last { return EventPage(events: [], last: last, hasMore: false, reset: .future) }
        if after < trimmed { return EventPage(events: [], last: last, hasMore: false, reset: .trimmed) }
        // By its account's role now, whatever it was when the reading began.
        let isAdministrator = try reader.isAdministrator && administrators().contains(reader.user.text)
        let reader = EventReader(user: reader.user, isAdministrator: isAdministrator, project: reader.project)
        let end = reader.project == nil ? min(last, after + Self.numbersAtOnce) : last
        let events =
            if let project = reader.project {
                try events(of: project, after, reader, limit)
            } else {
                try events(after, upTo: end, reader, limit)
            }
        let reached = events.count == limit ? events.last?.number ?? end : end
        return EventPage(events: events, last: reached, hasMore: reached < last, reset: nil)
    }

    private static let numbersAtOnce: Int64 = 100_000

    private func events(
        _ after: Int64,
        upTo end: Int64,
        _ reader: EventReader,
        _ limit: Int
    ) throws
        -> [LoggedEvent]
    {
        try rows(
            """
            SELECT number, kind, project_id, subject, data, actor, at FROM events
            WHERE number > $1 AND number <= $2 AND (
                owner_id = $3
                OR (audience = 'project' AND project_id IN (
                    SELECT id FROM projects WHERE owner_id = $3
                    UNION ALL SELECT project_id FROM project_members WHERE user_id = $3))
                OR (audience = 'administrators' AND $4 = 1))
            ORDER BY number LIMIT $5
            """,
            after,
            end,
            reader.user.text,
            reader.isAdministrator ? 1 : 0,
            limit,
            reading: event
        )
    }

    private func events(
        of project: ID<Project>,
        _ after: Int64,
        _ reader: EventReader,
        _ limit: Int
    ) throws
        -> [LoggedEvent]
    {
        try rows(
            """
            SELECT number, kind, project_id, subject, data, actor, at FROM events
            WHERE project_id = $1 AND number > $2 AND (
                audience = 'project' OR owner_id = $3 OR (audience = 'administrators' AND $4 = 1))
            ORDER BY number LIMIT $5
            """,
            project.text,
            after,
            reader.user.text,
            reader.isAdministrator ? 1 : 0,
            limit,
            reading: event
        )
    }

    /// The next events after a number, each with all who may see it now.
    func addressedEvents(after number: Int64, limit: Int) throws -> [AddressedEvent] {
        var projects: [String: ProjectAudience] = [:]
        var administrators: Set<String>?
        return try rows(
            """
            SELECT number, kind, project_id, subject, data, actor, at, audience, owner_id FROM events
            WHERE number > $1 ORDER BY number LIMIT $2
            """,
            number,
            limit
        ).map { row in
            let event = event(row)
            var project: ProjectAudience?
            if let id = event.project {
                project = try projects[id] ?? audience(ofProject: id)
                projects[id] = project
            }
            let audience: String = row[7]
            var viewers = audience == EventAudience.project.rawValue ? project?.members ?? [] : []
            if let owner: String = row[8] { viewers.insert(owner) }
            var alsoSeenBy: Set<String> = []
            if audience == EventAudience.administrators.rawValue {
                alsoSeenBy = try administrators ?? self.administrators()
                administrators = alsoSeenBy
            }
            return AddressedEvent(
                event: event,
                viewers: viewers,
                administrators: alsoSeenBy,
                members: project?.members ?? [],
                isProjectThere: project?.isThere ?? true
            )
        }
    }

    private func event(_ row: Row) -> LoggedEvent {
        LoggedEvent(
            number: row[0],
            kind: row[1],
            project: row[2],
            subject: row[3],
            data: row[4],
            actor: row[5],
            at: row[6]
        )
    }

    private struct ProjectAudience {
        var members: Set<String> = []
        var isThere = false
    }

    private func audience(ofProject id: String) throws -> ProjectAudience {
        guard let row = try row("SELECT owner_id, deleted_at FROM projects WHERE id = $1", id) else {
            return ProjectAudience()
        }
        // Whoever has a shared link reads under the link's own id.
        let members = try rows(
            """
            SELECT user_id FROM project_members WHERE project_id = $1
            UNION ALL SELECT id FROM share_tokens WHERE project_id = $1 AND deleted_at IS NULL
            """,
            id,
            reading: { $0[0] as String }
        )
        return ProjectAudience(
            members: Set(members).union([row["owner_id"]]),
            isThere: (row["deleted_at"] as Int64?) == nil
        )
    }

    private func administrators() throws -> Set<String> {
        Set(
            try rows(
                "SELECT id FROM users WHERE role = 'administrator' AND deleted_at IS NULL",
                reading: { $0[0] as String }
            )
        )
    }
}
