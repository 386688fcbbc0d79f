public import Store
public import Studio

extension Workshop {
    /// Puts the scenes of the film into another order: each of them once.
    ///
    /// The revision is that of the project, which it raises.
    public func orderScenes(
        _ order: [ID<Scene>],
        of project: ID<Project>,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> [SceneRow] {
        try await store.write(as: user) { transaction in
            try transaction.projectRow(project).check(revision)
            let film = try transaction.filmOrder(of: project)
            guard order.count == film.count, Set(order) == Set(film) else {
                throw Problem(
                    .conflict,
                    "The order has to name each of the \(film.count) scenes of the film once.",
                    subject: "scene_ids"
                )
            }
            try transaction.edit("scenes.ordered", project) { try $0.setOrder(order) }
            return try transaction.sceneRows(of: project)
        }
    }
}
