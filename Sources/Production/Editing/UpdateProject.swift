public import Store
public import Studio

/// Fields of a project with their new values; what is nil stays.
public struct ProjectUpdate: Sendable {
    public var name: String?
    public var description: String?
    public var brief: Brief?
    /// With another frame rate only while there are no scenes.
    public var format: Format?
    public var language: String?
    /// The inner nil takes the language's own voice.
    public var voice: String??
    /// Takes away the track that a person gave it.
    public var removesMusic = false

    /// An update of nothing yet.
    public init() {}
}

extension Workshop {
    /// Changes the given fields of a project, when it is at the given revision or none is given.
    public func updateProject(
        _ id: ID<Project>,
        _ update: ProjectUpdate,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ProjectRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(id)
            try row.check(revision)
            if let rate = update.format?.rate, rate != row.fields.format.rate,
                try !transaction.sceneRows(of: id).isEmpty
            {
                throw Problem(
                    .conflict,
                    "The frame rate cannot change while the project has scenes; delete them first.",
                    subject: "format"
                )
            }
            return try transaction.edit("project.updated", id) { editing in
                try editing.change(row) { fields in
                    fields.name = update.name ?? fields.name
                    fields.description = update.description ?? fields.description
                    fields.brief = update.brief ?? fields.brief
                    fields.format = update.format ?? fields.format
                    fields.language = update.language ?? fields.language
                    fields.voice = update.voice ?? fields.voice
                    if update.removesMusic { fields.music = nil }
                }
            }
        }
    }
}
