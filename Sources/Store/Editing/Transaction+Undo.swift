import GRDB
public import Studio

/// One edit in the history of a project.
public struct CommandRow: Hashable, Sendable {
    public let id: String
    /// What was done, as its event is called.
    public let name: String
    public let createdBy: ID<User>
    public let createdAt: Instant
    /// When it was taken back; nil while it stands.
    public let undoneAt: Instant?
    /// Whether it can be taken back at all.
    public let isUndoable: Bool
    /// The number of its event.
    public let event: Int64
}

extension Transaction {
    /// The history of a project, newest first: at most `limit` edits before the event of that number.
    public func commands(
        of project: ID<Project>,
        before event: Int64 = .max,
        limit: Int
    ) throws -> [CommandRow] {
        try rows(
            """
            SELECT * FROM commands WHERE project_id = $1 AND event_number < $2
            ORDER BY event_number DESC LIMIT $3
            """,
            project.text,
            event,
            limit,
            reading: command
        )
    }

    /// Takes back the last edit that stands, or the one of the id; throws a `Problem` when there is none or
    /// when later edits changed the same fields.
    public func undo(_ id: String? = nil, of project: ID<Project>) throws -> CommandRow {
        guard let row = try id.map({ try commandRow($0, project) }) ?? lastStanding(in: project) else {
            throw Problem(.conflict, "There is nothing to undo.")
        }
        guard (row["undone_at"] as Int64?) == nil, row["is_undoable"] == 1 else {
            throw Problem(
                .conflict,
                "That edit is undone already, or cannot be undone.",
                subject: "command_id"
            )
        }
        return try turn(row, of: project, isUndo: true)
    }

    /// Makes the edit again that was undone last, or the one of the id; throws a `Problem` as `undo` does.
    public func redo(_ id: String? = nil, of project: ID<Project>) throws -> CommandRow {
        guard let row = try id.map({ try commandRow($0, project) }) ?? lastUndone(in: project) else {
            throw Problem(.conflict, "There is nothing to make again.")
        }
        guard (row["undone_at"] as Int64?) != nil, row["is_undoable"] == 1 else {
            throw Problem(
                .conflict,
                "That edit is not undone, or cannot be made again.",
                subject: "command_id"
            )
        }
        return try turn(row, of: project, isUndo: false)
    }

    private func turn(_ row: Row, of project: ID<Project>, isUndo: Bool) throws -> CommandRow {
        let command: EditSide = try Wire.value(from: row["command"])
        let inverse: EditSide = try Wire.value(from: row["inverse"])
        var editing = Editing(self, project)
        if isUndo {
            try editing.turn(from: command.backwards, to: inverse.backwards)
        } else {
            try editing.turn(from: inverse, to: command)
        }
        try editing.check()
        try touch(project)
        let id: String = row["id"]
        try run("UPDATE commands SET undone_at = $1 WHERE id = $2", isUndo ? now : nil, id)
        try record(
            isUndo ? "command.undone" : "command.redone",
            project: project.text,
            subject: id,
            data: ["command": row["name"], "rows": command.changes.map(\.id).joined(separator: " ")]
        )
        guard let changed = try self.row("SELECT * FROM commands WHERE id = $1", id) else {
            throw Problem(.internalError, "An edit is missing.")
        }
        return self.command(changed)
    }

    private func commandRow(_ id: String, _ project: ID<Project>) throws -> Row {
        guard let row = try row("SELECT * FROM commands WHERE id = $1 AND project_id = $2", id, project.text)
        else {
            throw Problem(.resourceNotFound, "There is no such edit in this project.", subject: "command_id")
        }
        return row
    }

    private func lastStanding(in project: ID<Project>) throws -> Row? {
        try row(
            """
            SELECT * FROM commands WHERE project_id = $1 AND undone_at IS NULL AND is_undoable = 1
            ORDER BY event_number DESC LIMIT 1
            """,
            project.text
        )
    }

    /// The last that was undone, unless an edit was made since then: that ends what can be redone.
    private func lastUndone(in project: ID<Project>) throws -> Row? {
        try row(
            """
            SELECT * FROM commands
            WHERE project_id = $1 AND undone_at IS NOT NULL AND is_undoable = 1 AND NOT EXISTS (
                SELECT 1 FROM commands AS later
                WHERE later.project_id = $1 AND later.undone_at IS NULL AND later.is_undoable = 1
                    AND (later.created_at > commands.undone_at
                        OR later.created_at = commands.undone_at AND later.event_number > commands.event_number)
            )
            ORDER BY undone_at DESC, event_number LIMIT 1
            """,
            project.text
        )
    }

    private func command(_ row: Row) -> CommandRow {
        CommandRow(
            id: row["id"],
            name: row["name"],
            createdBy: ID(row["created_by"]),
            createdAt: Instant(microseconds: row["created_at"]),
            undoneAt: (row["undone_at"] as Int64?).map { Instant(microseconds: $0) },
            isUndoable: row["is_undoable"] == 1,
            event: row["event_number"]
        )
    }
}

extension Editing {
    /// Turns rows from one side of an edit to the other, one after the other.
    fileprivate mutating func turn(from: EditSide, to: EditSide) throws {
        if let old = from.order, let new = to.order {
            guard try transaction.filmOrder(of: project) == old else { throw Self.collision }
            try setOrder(new, moving: to.moved ?? [])
        }
        for (from, to) in zip(from.changes, to.changes) {
            let values = to.values
            switch from.kind {
            case .project:
                let row = try transaction.projectRow(ID(from.id), trashed: true)
                try change(row) { $0 = try row.fields.turned(from.values, values) }
            case .scene:
                if let place = to.position { try transaction.setPlace(place, ofTrashed: ID(from.id)) }
                let row = try transaction.sceneRow(ID(from.id), trashed: true)
                try change(row) { $0 = try row.fields.turned(from.values, values) }
                if let place = to.position { try transaction.setPlace(place, ofTrashed: row.id) }
            case .clip:
                let row = try transaction.clipRow(ID(from.id), trashed: true)
                try change(row) { $0 = try row.fields.turned(from.values, values) }
            case .take:
                let row = try transaction.takeRow(ID(from.id), trashed: true)
                try change(row) { $0 = try row.fields.turned(from.values, values) }
            case .mood:
                let row = try transaction.moodRow(ID(from.id), trashed: true)
                try change(row) { $0 = try row.fields.turned(from.values, values) }
            case .cut:
                let row = try transaction.cutRow(ID(from.id), trashed: true)
                try change(row) { $0 = try row.fields.turned(from.values, values) }
            case .render:
                let row = try transaction.renderRow(ID(from.id), trashed: true)
                try change(row) { $0 = try row.fields.turned(from.values, values) }
            case .asset: try turn(AssetRow.self, from, values)
            case .character: try turn(CastRow.self, from, values)
            case .template: try turn(StyleTemplateRow.self, from, values)
            }
        }
    }

    private mutating func turn<Row: SharedRow>(
        _: Row.Type,
        _ from: RowChange,
        _ values: [String: FieldValue]
    ) throws {
        let row = try Row.stored(from.id, transaction)
        try change(row) { $0 = try row.fields.turned(from.values, values) }
    }

    fileprivate static let collision = Problem(
        .conflict,
        "Later edits changed the same fields; undo those first, or change them by hand."
    )
}

extension EditableFields {
    /// The fields with one side's values in the place of the other's; throws when they are not those.
    fileprivate func turned(_ from: [String: FieldValue], _ to: [String: FieldValue]) throws -> Self {
        let values = try values()
        guard from.allSatisfy({ values[$0.key, default: .null] == $0.value }) else { throw Editing.collision }
        return try with(to)
    }
}
