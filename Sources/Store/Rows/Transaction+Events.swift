import GRDB
public import Studio

extension Transaction {
    /// Appends to the event log under the next number, in the transaction of the change it speaks of.
    public func record(
        _ kind: String,
        project: String?,
        subject: String,
        data: [String: String] = [:]
    ) throws {
        try record(kind, project: project, subject: subject, json: Wire.text(data))
    }

    /// The same with what more there is to say as a JSON object in one line.
    func record(_ kind: String, project: String?, subject: String, json: String) throws {
        // The counter's row is locked until commit, so that the order of numbers is the order of commits.
        guard try run("UPDATE counters SET value = value + 1 WHERE name = 'events'") == 1 else {
            throw Problem(.internalError, "The event counter is missing.")
        }
        // The number is read where it is used; to return it from the update would need a table of its own.
        try run(
            """
            INSERT INTO events (number, project_id, actor, audience, kind, subject, data, at)
            VALUES ((SELECT value FROM counters WHERE name = 'events'), $1, $2, 'project', $3, $4, $5, $6)
            """,
            project,
            actor.text,
            kind,
            subject,
            json,
            now
        )
    }

    /// The events whose kind begins so, in the order of their commits.
    public func events(_ kind: String) throws -> [EventRow] {
        try rows(
            "SELECT number, kind, subject, data FROM events WHERE substr(kind, 1, $1) = $2 ORDER BY number",
            kind.count,
            kind
        ).map { row in
            EventRow(
                number: row["number"],
                kind: row["kind"],
                subject: row["subject"],
                data: try Wire.value([String: EventRow.Word].self, from: row["data"]).mapValues(\.text)
            )
        }
    }

    /// Stores what a person did to a project together with what undoes it, and the event of both.
    ///
    /// The event is about `subject`, the project unless said otherwise. `isUndoable` says that `command` and
    /// `inverse` are such that `undo` can take it back.
    public func recordCommand(
        _ name: String,
        project: ID<Project>,
        command: some Encodable,
        inverse: some Encodable,
        subject: String? = nil,
        data: [String: String] = [:],
        isUndoable: Bool = false
    ) throws {
        try record(name, project: project.text, subject: subject ?? project.text, data: data)
        try run(
            """
            INSERT INTO commands (id, project_id, name, command, inverse, event_number, is_undoable, created_by,
                created_at)
            VALUES ($1, $2, $3, $4, $5, (SELECT value FROM counters WHERE name = 'events'), $6, $7, $8)
            """,
            ids.next(),
            project.text,
            name,
            try Wire.text(command),
            try Wire.text(inverse),
            isUndoable ? 1 : 0,
            actor.text,
            now
        )
    }
}

/// One line of the event log.
public struct EventRow: Sendable, Hashable {
    /// Rises by one in the order of commits.
    public let number: Int64
    /// For example `job.claimed`.
    public let kind: String
    /// The id of what it happened to.
    public let subject: String
    public let data: [String: String]

    /// A word, or a number as it is written.
    struct Word: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            text = try (try? value.decode(String.self)) ?? "\(value.decode(Double.self))"
        }
    }
}
