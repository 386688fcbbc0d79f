import GRDB
public import Studio

/// What administrators and owners decide, kept by name.
public enum DecisionName: String, Sendable, CaseIterable {
    /// What the music of a film is to be, in words.
    case musicPrompt = "music_prompt"
    /// Which engine makes what.
    case engines
    /// Whether the queue is held.
    case queuePaused = "queue_paused"
}

extension Transaction {
    /// What was decided for a project, or with nil for the installation; nil where nothing was.
    public func decision<Value: Decodable>(_ name: DecisionName, of project: ID<Project>?) throws -> Value? {
        try row(
            "SELECT value FROM decisions WHERE scope = $1 AND name = $2",
            project?.text ?? "",
            name.rawValue
        ).map { try Wire.value(from: $0["value"]) }
    }

    /// Decides something for the installation; what is decided for a project is an edit of its fields.
    public func decide(_ name: DecisionName, _ value: some Encodable) throws {
        try setDecision(name, value, of: nil)
        try record("\(name.rawValue).decided", project: nil, subject: name.rawValue)
    }

    /// Writes a decision of a project, or with nil of the installation, or takes it away; without an event.
    func setDecision<Value: Encodable>(
        _ name: DecisionName,
        _ value: Value?,
        of project: ID<Project>?
    ) throws {
        let scope = project?.text ?? ""
        guard let value else {
            try run("DELETE FROM decisions WHERE scope = $1 AND name = $2", scope, name.rawValue)
            return
        }
        try run(
            """
            INSERT INTO decisions (scope, name, value, created_by, updated_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (scope, name) DO UPDATE
            SET value = excluded.value, created_by = excluded.created_by, updated_at = excluded.updated_at
            """,
            scope,
            name.rawValue,
            try Wire.text(value),
            actor.text,
            now
        )
    }
}
