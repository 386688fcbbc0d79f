public import Store
public import Studio

/// A project with all that is in it and how far it is, at one moment.
public struct ProjectOverview: Sendable {
    public let row: ProjectRow
    public let film: FilmRows
    public let stats: ProjectStats
    public let progress: FilmProgress

    /// In the order of the film, each followed by its alternates.
    public var scenes: [SceneRow] { film.scenes }
}

extension Workshop {
    /// A page of the projects that a user owns and of others that are shared with it.
    public func projects(
        of user: ID<User>,
        shared: [ID<Project>] = [],
        _ query: ProjectQuery = ProjectQuery()
    ) async throws -> Page<ProjectRow> {
        try await store.read { try $0.projects(of: user, shared: shared, query) }
    }

    /// A project with all that is in it and how far it is; throws a `Problem` when there is none.
    public func projectOverview(_ id: ID<Project>) async throws -> ProjectOverview {
        let workshop = self
        return try await store.read { transaction in
            let row = try transaction.projectRow(id)
            let film = try FilmRows(of: id, transaction)
            return ProjectOverview(
                row: row,
                film: film,
                stats: try transaction.stats(of: id),
                progress: try FilmProgress(of: film, in: id, workshop, transaction)
            )
        }
    }
}
