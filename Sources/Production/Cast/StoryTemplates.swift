public import Store
public import Studio

extension Workshop {
    /// Keeps a structure for later projects.
    public func createStoryTemplate(
        _ template: StoryTemplate,
        by user: ID<User>
    ) async throws -> StoryTemplateRow {
        try await store.write(as: user) { try $0.insert(template) }
    }

    /// Keeps the structure of a project that one may see, without its alternates.
    public func createStoryTemplate(
        _ name: String?,
        description: String,
        from project: ID<Project>,
        by user: ID<User>
    ) async throws -> StoryTemplateRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(project)
            try transaction.require(.viewer, of: user, in: project)
            let rate = row.fields.format.rate
            let scenes = try transaction.sceneRows(of: project).filter(\.fields.isInFilm)
            guard !scenes.isEmpty else {
                throw Problem(
                    .sceneNoPlan,
                    "The project has no scenes to take a structure from.",
                    subject: "project_id"
                )
            }
            let parts = scenes.map { scene in
                StoryTemplate.Part(
                    name: scene.fields.name,
                    purpose: scene.fields.purpose,
                    description: scene.fields.description,
                    stylePrompt: scene.fields.stylePrompt,
                    narration: scene.fields.narration,
                    duration: rate.seconds(ofFrames: scene.fields.frames)
                )
            }
            return try transaction.insert(
                StoryTemplate(name: name ?? row.fields.name, description: description, scenes: parts)
            )
        }
    }

    /// A page of one's structures.
    public func storyTemplates(
        of user: ID<User>,
        after cursor: String?,
        limit: Int
    ) async throws -> Page<StoryTemplateRow> {
        try await store.read { try $0.storyTemplates(of: user, after: cursor, limit: limit) }
    }

    /// The structure of an id, when it is the account's.
    public func storyTemplate(_ id: ID<StoryTemplate>, for user: ID<User>) async throws -> StoryTemplateRow {
        try await store.read { try $0.storyTemplate(id, for: user) }
    }

    /// Puts a structure into the trash, or takes it out.
    public func setStoryTemplateTrashed(
        _ id: ID<StoryTemplate>,
        _ isTrashed: Bool,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> StoryTemplateRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.storyTemplate(id, for: user, trashed: !isTrashed)
            try row.history.check(revision)
            if !isTrashed { try row.history.checkTrashed(now: transaction.now) }
            return try transaction.setTrashed(isTrashed, row)
        }
    }
}

extension Transaction {
    /// The structure of an id; throws a `Problem` when it is another account's.
    func storyTemplate(
        _ id: ID<StoryTemplate>,
        for user: ID<User>,
        trashed: Bool = false
    ) throws -> StoryTemplateRow {
        let row = try storyTemplateRow(id, trashed: trashed)
        try reach(of: user, project: nil, owner: row.owner).check(.read, "story template", id.text)
        return row
    }

    /// Makes the scenes of a structure in a project that has none, each as long as its share of the film.
    func begin(_ project: Project, with id: ID<StoryTemplate>, for user: ID<User>) throws {
        let row = try storyTemplate(id, for: user)
        guard let lengths = row.template.lengths(in: project.format.frames) else {
            throw Problem(
                .conflict,
                "The film has fewer frames than the template has scenes; make it longer.",
                subject: "story_template_id"
            )
        }
        try edit("scenes.created", project.id) { editing in
            for (position, (part, frames)) in zip(row.template.scenes, lengths).enumerated() {
                var fields = SceneFields(name: part.name, frames: frames)
                fields.purpose = part.purpose
                fields.description = part.description
                fields.stylePrompt = part.stylePrompt
                fields.narration = part.narration
                _ = try editing.insert(fields, at: position)
            }
        }
        try countUse(of: row)
    }
}
