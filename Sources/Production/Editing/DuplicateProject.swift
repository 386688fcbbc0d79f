public import Store
public import Studio

extension Workshop {
    /// Copies a project, with all that was made for it but its cuts and renders; who does it owns the copy.
    public func duplicateProject(_ id: ID<Project>, by user: ID<User>) async throws -> ProjectRow {
        try await store.write(as: user) { transaction in
            let name = try transaction.projectRow(id).fields.name.named("copy")
            let copy = try transaction.copyProject(
                id,
                name: name,
                slug: try Slug.free(for: name, transaction)
            )
            try transaction.recordCommand(
                "project.begin",
                project: copy.id,
                command: copy.project,
                inverse: ["delete": copy.id.text]
            )
            return copy
        }
    }
}
