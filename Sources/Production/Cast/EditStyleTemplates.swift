public import Store
public import Studio

/// Parts of a look with their new values; what is nil stays.
public struct StyleTemplateUpdate: Sendable {
    public var name: String?
    public var description: String?
    public var category: String?
    public var stylePrompt: String?
    public var negativePrompt: String?
    /// The inner nil takes it away.
    public var model: String??
    public var loras: [LoRA]?
    public var params: [String: String]?
    /// The inner nil takes it away.
    public var previewUrl: String??

    /// An update of nothing yet.
    public init() {}

    func applied(to template: StyleTemplate) -> StyleTemplate {
        var template = template
        template.name = name ?? template.name
        template.description = description ?? template.description
        template.category = category ?? template.category
        template.stylePrompt = stylePrompt ?? template.stylePrompt
        template.negativePrompt = negativePrompt ?? template.negativePrompt
        template.model = model ?? template.model
        template.loras = loras ?? template.loras
        template.params = params ?? template.params
        template.previewUrl = previewUrl ?? template.previewUrl
        return template
    }
}

extension Workshop {
    /// Makes a look of a project, or one that its maker may use in any.
    public func createStyleTemplate(
        _ name: String,
        _ draft: StyleTemplateUpdate,
        in project: ID<Project>?,
        by user: ID<User>
    ) async throws -> StyleTemplateRow {
        try await store.write(as: user) { transaction in
            if let project {
                _ = try transaction.projectRow(project)
                try transaction.require(.editor, of: user, in: project)
            }
            return try transaction.insert(draft.applied(to: StyleTemplate(name: name)), project: project)
        }
    }

    /// The look of an id, when an account may see it.
    public func styleTemplate(_ id: ID<StyleTemplate>, for user: ID<User>) async throws -> StyleTemplateRow {
        try await store.read { try $0.styleTemplate(id, for: user, .read) }
    }

    /// A page of the looks that an account has, or that a project has and used.
    public func styleTemplates(
        of project: ID<Project>?,
        for user: ID<User>,
        after cursor: String?,
        limit: Int
    ) async throws -> Page<StyleTemplateRow> {
        try await store.read { transaction in
            if let project {
                _ = try transaction.projectRow(project)
                try transaction.require(.viewer, of: user, in: project)
            }
            return try transaction.styleTemplates(of: user, project: project, after: cursor, limit: limit)
        }
    }

    /// Changes the given parts of a look, when it is at the given revision or none is given.
    public func updateStyleTemplate(
        _ id: ID<StyleTemplate>,
        _ update: StyleTemplateUpdate,
        revision: Int?,
        by user: ID<User>
    ) async throws -> StyleTemplateRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.styleTemplate(id, for: user, .write)
            try row.history.check(revision)
            return try transaction.edit("template.updated", row) { fields in
                fields.template = update.applied(to: fields.template)
            }
        }
    }

    /// Puts a look into the trash, or takes it out; clips that used it keep what it gave them.
    public func setStyleTemplateTrashed(
        _ id: ID<StyleTemplate>,
        _ isTrashed: Bool,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> StyleTemplateRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.styleTemplate(id, for: user, .write, trashed: !isTrashed)
            try row.history.check(revision)
            if !isTrashed { try row.history.checkTrashed(now: transaction.now) }
            return try transaction.edit(isTrashed ? "template.deleted" : "template.restored", row) {
                $0.isDeleted = isTrashed
            }
        }
    }

    /// Counts a use of a look, and adds its words to the prompts of a clip where one is given.
    ///
    /// What a prompt says already is not added.
    public func useStyleTemplate(
        _ id: ID<StyleTemplate>,
        in clip: ID<Clip>?,
        by user: ID<User>
    ) async throws -> (template: StyleTemplateRow, clip: ClipRow?) {
        try await store.write(as: user) { transaction in
            let template = try transaction.styleTemplate(id, for: user, .read)
            guard let clip else {
                return (try transaction.countUse(of: template, in: template.project), nil)
            }
            let row = try transaction.clip(clip, for: user)
            guard template.project == nil || template.project == row.projectID else {
                throw Problem(
                    .conflict,
                    "The template belongs to another project; make one there, or a global one.",
                    subject: "clip_id"
                )
            }
            let look = template.template
            let changed = try transaction.edit("template.applied", row.projectID) { editing in
                try editing.change(row) { fields in
                    let style = [look.stylePrompt].filter { !$0.isEmpty }
                    fields.imagePrompt = PromptWords.appending(style, to: fields.imagePrompt)
                    fields.videoPrompt = PromptWords.appending(style, to: fields.videoPrompt)
                    let unwanted = [look.negativePrompt].filter { !$0.isEmpty }
                    fields.negativePrompt = PromptWords.appending(unwanted, to: fields.negativePrompt)
                    try fields.checkPrompts()
                }
            }
            return (try transaction.countUse(of: template, in: row.projectID), changed)
        }
    }
}

extension Transaction {
    /// The look of an id; throws a `Problem` unless an account may do so much with it.
    func styleTemplate(
        _ id: ID<StyleTemplate>,
        for user: ID<User>,
        _ needed: Reach,
        trashed: Bool = false
    ) throws -> StyleTemplateRow {
        let row = try styleTemplateRow(id, trashed: trashed)
        try reach(of: user, project: row.project, owner: row.owner) { try projects(using: id) }
            .check(needed, "template", id.text)
        return row
    }
}
