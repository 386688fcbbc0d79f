public import Store
public import Studio

extension Workshop {
    /// Puts a project into the trash, where it stays restorable for 30 days.
    public func deleteProject(_ id: ID<Project>, revision: Int? = nil, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(id)
            try row.check(revision)
            // Taken back by restoration alone, which is the owner's.
            try transaction.edit("project.deleted", id, isUndoable: false) { editing in
                _ = try editing.change(row) { $0.isDeleted = true }
            }
        }
    }

    /// Takes a project out of the trash; throws a `Problem` when it was there for more than 30 days.
    public func restoreProject(_ id: ID<Project>, by user: ID<User>) async throws -> ProjectRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(id, trashed: true)
            try row.checkTrashed(now: transaction.now)
            return try transaction.edit("project.restored", id, isUndoable: false, isTrashed: true) {
                editing in
                try editing.change(row) { $0.isDeleted = false }
            }
        }
    }

    /// Puts a project away, out of the usual lists, or takes it back.
    public func archiveProject(
        _ id: ID<Project>,
        _ isArchived: Bool,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ProjectRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(id)
            try row.check(revision)
            return try transaction.edit(
                isArchived ? "project.archived" : "project.unarchived",
                id,
                isUndoable: false
            ) { editing in
                try editing.change(row) { $0.isArchived = isArchived }
            }
        }
    }
}
