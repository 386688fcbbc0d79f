import GRDB
public import Studio

/// One message of the conversation about a brief, as its row holds it.
public struct MessageRow: Hashable, Sendable {
    public let id: ID<MessageRow>
    public let projectID: ID<Project>
    /// From 1.
    public let number: Int
    public let message: Message
    public let createdBy: ID<User>
    public let createdAt: Instant
}

extension Transaction {
    /// The last messages of a project before a number, oldest first.
    public func messages(
        of project: ID<Project>,
        before number: Int = .max,
        limit: Int
    ) throws -> [MessageRow] {
        try rows(
            "SELECT * FROM messages WHERE project_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3",
            project.text,
            number,
            limit
        ).map(message).reversed()
    }

    /// The message of an id; throws a `Problem` when there is none.
    public func message(_ id: ID<MessageRow>) throws -> MessageRow {
        guard let row = try row("SELECT * FROM messages WHERE id = $1", id.text) else {
            throw Problem(.resourceNotFound, "There is no message \(id).")
        }
        return try message(row)
    }

    /// Writes a message behind those that are there.
    public func insert(_ message: Message, of project: ID<Project>) throws -> MessageRow {
        let id: ID<MessageRow> = ids.next()
        let last = try row(
            "SELECT COALESCE(MAX(number), 0) AS last FROM messages WHERE project_id = $1",
            project.text
        )
        try run(
            """
            INSERT INTO messages (id, project_id, number, author, text, asked, heard, variation, begins_at,
                ends_at, is_stopped, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
            """,
            id.text,
            project.text,
            (last?["last"] ?? 0) + 1,
            message.author.rawValue,
            message.text,
            message.asked?.rawValue,
            try Wire.text(message.heard),
            message.variation,
            message.begin.microseconds,
            message.end.microseconds,
            message.isStopped ? 1 : 0,
            actor.text,
            now
        )
        try record(
            "message.written",
            project: project.text,
            subject: id.text,
            data: ["author": message.author.rawValue]
        )
        return try self.message(id)
    }

    /// Writes a message in the place of what it was.
    public func replace(_ old: MessageRow, with message: Message) throws -> MessageRow {
        try run(
            """
            UPDATE messages SET text = $1, asked = $2, heard = $3, variation = $4, begins_at = $5, ends_at = $6,
                is_stopped = $7, updated_at = $8, revision = revision + 1 WHERE id = $9
            """,
            message.text,
            message.asked?.rawValue,
            try Wire.text(message.heard),
            message.variation,
            message.begin.microseconds,
            message.end.microseconds,
            message.isStopped ? 1 : 0,
            now,
            old.id.text
        )
        try record(
            message.isStopped ? "message.stopped" : "message.rewritten",
            project: old.projectID.text,
            subject: old.id.text,
            data: ["author": message.author.rawValue]
        )
        return try self.message(old.id)
    }

    private func message(_ row: Row) throws -> MessageRow {
        MessageRow(
            id: ID(row["id"]),
            projectID: ID(row["project_id"]),
            number: row["number"],
            message: Message(
                author: Message.Author(rawValue: row["author"]) ?? .planner,
                text: row["text"],
                asked: (row["asked"] as String?).flatMap(BriefPart.init),
                heard: try Wire.value(from: row["heard"]),
                variation: row["variation"],
                begin: Instant(microseconds: row["begins_at"]),
                end: Instant(microseconds: row["ends_at"]),
                isStopped: row["is_stopped"] == 1
            ),
            createdBy: ID(row["created_by"]),
            createdAt: Instant(microseconds: row["created_at"])
        )
    }
}
