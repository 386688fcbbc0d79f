public import Store
public import Studio

extension Workshop {
    /// Puts a scene into the trash; those behind it move up.
    ///
    /// When it was the chosen one of its family, the first of the others takes its place.
    public func deleteScene(_ id: ID<Scene>, revision: Int? = nil, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(id)
            try row.check(revision)
            let others = try transaction.family(of: row).filter { !$0.fields.isDeleted && $0.id != id }
            try transaction.edit("scene.deleted", row.projectID) { editing in
                let heir = row.fields.isChosen ? others.first : nil
                try editing.change(row) { fields in
                    fields.isDeleted = true
                    if heir != nil { fields.isChosen = false }
                }
                if let heir { try editing.change(heir) { $0.isChosen = true } }
            }
        }
    }

    /// Takes a scene out of the trash, back to its place in the film when no other of its family is there.
    public func restoreScene(_ id: ID<Scene>, by user: ID<User>) async throws -> SceneRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(id, trashed: true)
            try row.checkTrashed(now: transaction.now)
            let isTaken = try transaction.family(of: row).contains { $0.fields.isInFilm }
            return try transaction.edit("scene.restored", row.projectID) { editing in
                try editing.change(row) { fields in
                    fields.isDeleted = false
                    fields.isChosen = !isTaken
                }
            }
        }
    }
}
