public import Store
public import Studio

extension Workshop {
    /// Takes back the last edit of a project that stands, or the one of the id.
    ///
    /// Throws a `Problem` when later edits changed the same fields. It is an edit itself, so that revisions
    /// rise.
    public func undo(
        _ command: String? = nil,
        of project: ID<Project>,
        by user: ID<User>
    ) async throws -> CommandRow {
        try await store.write(as: user) { transaction in
            _ = try transaction.projectRow(project)
            return try transaction.undo(command, of: project)
        }
    }

    /// Makes the edit again that was undone last, or the one of the id.
    ///
    /// Throws a `Problem` when later edits changed the same fields.
    public func redo(
        _ command: String? = nil,
        of project: ID<Project>,
        by user: ID<User>
    ) async throws -> CommandRow {
        try await store.write(as: user) { transaction in
            _ = try transaction.projectRow(project)
            return try transaction.redo(command, of: project)
        }
    }
}
