import Store
public import Studio

extension Workshop {
    /// Says which engine makes what in a project; taken back by another choice alone, because it is the owner's.
    public func chooseEngines(_ engines: EngineChoice, for id: ID<Project>, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(id)
            try transaction.edit("engines.decided", id, isUndoable: false) { editing in
                _ = try editing.change(row) { $0.engines = engines }
            }
        }
    }
}
