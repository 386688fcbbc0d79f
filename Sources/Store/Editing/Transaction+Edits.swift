import GRDB
public import Studio

extension Transaction {
    /// Makes one edit: what the body changes, the command with its inverse and the event, all together.
    ///
    /// An edit that changes nothing leaves no trace. Throws a `Problem` when the rules of the project would
    /// not hold any more.
    ///
    /// `name` says what is done, as the event is called: `scene.updated`. `isUndoable` is false for what only
    /// the owner may do, which `undo` must not take back; with `isTrashed` the project may be in the trash.
    public func edit<Value>(
        _ name: String,
        _ project: ID<Project>,
        isUndoable: Bool = true,
        isTrashed: Bool = false,
        _ body: (inout Editing) throws -> Value
    ) throws -> Value {
        if !isTrashed { try checkIsThere(project) }
        var editing = Editing(self, project)
        let value = try body(&editing)
        try editing.check()
        guard editing.after != EditSide() else { return value }
        try touch(project)
        let changes = editing.after.changes
        try recordCommand(
            name,
            project: project,
            command: editing.after,
            inverse: editing.before,
            subject: changes.first?.id,
            data: ["rows": changes.map(\.id).joined(separator: " ")],
            isUndoable: isUndoable
        )
        return value
    }

    /// Notes that something of a project changed, for lists by time; its revision stays.
    func touch(_ project: ID<Project>) throws {
        try run("UPDATE projects SET updated_at = $1 WHERE id = $2", now, project.text)
    }

    /// Notes an edit of a project that is in none of its own columns.
    func raiseRevision(of project: ID<Project>) throws {
        try run("UPDATE projects SET revision = revision + 1 WHERE id = $1", project.text)
    }

    /// Notes an edit of a scene that is in none of its own columns but its place.
    func raiseRevision(of scene: ID<Scene>) throws {
        try run("UPDATE scenes SET updated_at = $1, revision = revision + 1 WHERE id = $2", now, scene.text)
    }

    private func checkIsThere(_ project: ID<Project>) throws {
        let row = try row("SELECT 1 FROM projects WHERE id = $1 AND deleted_at IS NULL", project.text)
        guard row == nil else { return }
        throw Problem(.resourceNotFound, "The project \(project) is in the trash; restore it first.")
    }
}
