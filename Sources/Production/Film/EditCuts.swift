public import Store
public import Studio

extension Workshop {
    /// Saves a project's film as it stands; finds the cut that holds the same under that name.
    ///
    /// Without a name any that holds the same is found; one in the trash stays there.
    /// Throws a `Problem` when a part of the film is not made yet.
    public func saveCut(
        of project: ID<Project>,
        name: String? = nil,
        by user: ID<User>
    ) async throws -> CutRow {
        let engines = engines
        return try await store.write(as: user) { transaction in
            _ = try transaction.projectRow(project)
            let timeline = try transaction.completeTimeline(of: project, engines)
            return try transaction.edit("cut.created", project) { editing in
                try editing.saveCut(timeline, hash: Hash.of(timeline), name: name)
            }
        }
    }

    /// Calls a cut something else, when it is at the given revision or none is given.
    public func renameCut(
        _ id: ID<Cut>,
        _ name: String,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> CutRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.cutRow(id)
            try row.check(revision)
            return try transaction.edit("cut.updated", row.projectID) { editing in
                try editing.change(row) { $0.name = name }
            }
        }
    }

    /// Puts a cut into the trash; films that were made from it stay.
    public func deleteCut(_ id: ID<Cut>, revision: Int? = nil, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.cutRow(id)
            try row.check(revision)
            try transaction.edit("cut.deleted", row.projectID) { editing in
                _ = try editing.change(row) { $0.isDeleted = true }
            }
        }
    }
}

extension Transaction {
    /// The timeline of a film that is to be kept as it is; throws a conflict when a part is not made yet.
    func completeTimeline(of project: ID<Project>, _ engines: Engines) throws -> Timeline {
        let draft = try filmDraft(of: project, engines)
        if let first = draft.missing.first { throw Problem(first.code, first.message) }
        let timeline = try draft.timeline()
        try timeline.check()
        return timeline
    }
}
