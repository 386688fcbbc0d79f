public import Store
public import Studio

extension Workshop {
    /// Makes another version of a scene, with its clips and their prompts; it is not in the film until it is
    /// chosen.
    public func makeAlternate(ofScene id: ID<Scene>, by user: ID<User>) async throws -> SceneRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(id)
            let family = try transaction.family(of: row)
            let number = (family.map(\.alternateNumber).max() ?? 0) + 1
            var fields = row.fields
            fields.name = (family.first?.fields.name ?? row.fields.name).named("A\(number)")
            fields.isChosen = false
            return try transaction.edit("scene.alternate", row.projectID) { [fields] editing in
                let alternate = try editing.insert(
                    fields,
                    at: row.position,
                    alternate: (original: row.family, number: number)
                )
                try editing.copyClips(of: id, to: alternate.id)
                return alternate
            }
        }
    }

    /// Chooses which version of a scene is in the film.
    ///
    /// `id` is any of its versions, and the revision is of that one.
    public func choose(
        _ choice: ID<Scene>,
        amongVersionsOf id: ID<Scene>,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> SceneRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(id)
            try row.check(revision)
            let family = try transaction.family(of: row).filter { !$0.fields.isDeleted }
            guard let chosen = family.first(where: { $0.id == choice }) else {
                throw Problem(.conflict, "That is no version of this scene.", subject: "id")
            }
            return try transaction.edit("scene.chosen", row.projectID) { editing in
                if let last = family.first(where: \.fields.isChosen), last.id != choice {
                    try editing.change(last) { $0.isChosen = false }
                }
                return try editing.change(chosen) { $0.isChosen = true }
            }
        }
    }
}

extension Editing {
    /// Copies the clips that a scene shows into another, with their prompts, not their takes.
    mutating func copyClips(of scene: ID<Scene>, to other: ID<Scene>) throws {
        for clip in try transaction.clipRows(of: scene) where clip.fields.isChosen {
            var fields = clip.fields.withoutTakes()
            fields.scene = other
            _ = try insert(fields)
        }
    }
}
