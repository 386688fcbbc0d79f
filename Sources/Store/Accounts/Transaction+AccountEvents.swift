public import Studio

/// Who sees an event that is not only of a project.
public enum EventAudience: String, Sendable {
    /// All who see the project.
    case project
    /// Only the account it belongs to.
    case owner
    /// All administrators.
    case administrators
}

extension Transaction {
    /// Appends to the event log, in the transaction of the change it speaks of; never with a secret in it.
    ///
    /// The account of `owner` sees the event too, whatever its audience.
    public func record(
        _ kind: String,
        for audience: EventAudience,
        owner: ID<User>?,
        project: ID<Project>? = nil,
        subject: String,
        data: [String: String] = [:]
    ) throws {
        // The counter's row is locked until commit, so that the order of numbers is the order of commits.
        guard try run("UPDATE counters SET value = value + 1 WHERE name = 'events'") == 1 else {
            throw Problem(.internalError, "The event counter is missing.")
        }
        try run(
            """
            INSERT INTO events (number, project_id, actor, audience, kind, subject, data, at, owner_id)
            VALUES ((SELECT value FROM counters WHERE name = 'events'), $1, $2, $3, $4, $5, $6, $7, $8)
            """,
            project?.text,
            actor.text,
            audience.rawValue,
            kind,
            subject,
            try Wire.text(data),
            now,
            owner?.text
        )
    }
}
