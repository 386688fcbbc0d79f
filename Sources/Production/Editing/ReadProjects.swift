public import Store
public import Studio

/// A project with its scenes and how far it is.
public struct ProjectOverview: Sendable {
    public let row: ProjectRow
    /// In the order of the film, each followed by its alternates.
    public let scenes: [SceneRow]
    public let stats: ProjectStats
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

    /// A project with its scenes and how far it is; throws a `Problem` when there is none.
    public func projectOverview(_ id: ID<Project>) async throws -> ProjectOverview {
        try await store.read { transaction in
            ProjectOverview(
                row: try transaction.projectRow(id),
                scenes: try transaction.sceneRows(of: id),
                stats: try transaction.stats(of: id)
            )
        }
    }
}
