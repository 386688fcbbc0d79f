public import Store
public import Studio

extension Workshop {
    /// Puts a character into a clip, and what prompts say of it into the clip's prompts.
    ///
    /// What a prompt says already is not added, so that doing it twice is doing it once. What it says of the
    /// character as it was makes room for what is said of it now.
    public func apply(_ id: ID<CastMember>, to clip: ID<Clip>, by user: ID<User>) async throws -> ClipRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.clip(clip, for: user)
            let character = try transaction.character(id, for: user, .read)
            guard character.project == nil || character.project == row.projectID else {
                throw Problem(
                    .conflict,
                    "The character belongs to another project; make one there, or a global one."
                )
            }
            return try transaction.edit("character.applied", row.projectID) { editing in
                try editing.change(row) { fields in
                    let parts = character.member.promptParts
                    let former = try transaction.formerParts(of: character, in: fields)
                    for prompt in [\ClipFields.imagePrompt, \.videoPrompt] {
                        let rest = PromptWords.removing(former, from: fields[keyPath: prompt])
                        fields[keyPath: prompt] =
                            rest == fields[keyPath: prompt]
                            ? PromptWords.adding(parts, to: rest)
                            : PromptWords.adding(parts, to: PromptWords.removing(parts, from: rest))
                    }
                    if !fields.characters.contains(id) { fields.characters.append(id) }
                    try fields.checkPrompts()
                }
            }
        }
    }

    /// Puts a character into the trash, and another in its place in every clip, or nobody.
    ///
    /// With another, what prompts said of the first is said of that one.
    public func deleteCharacter(
        _ id: ID<CastMember>,
        replaceWith heir: ID<CastMember>? = nil,
        revision: Int?,
        by user: ID<User>
    ) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.character(id, for: user, .write)
            try row.history.check(revision)
            guard heir != id else {
                throw Problem(
                    .invalidParameter,
                    "A character cannot take its own place; choose another.",
                    subject: "replace_with"
                )
            }
            let other = try heir.map { try transaction.character($0, for: user, .read) }
            let uses = try transaction.uses(of: id)
            if let project = other?.project, uses.contains(where: { $0.project != project }) {
                throw Problem(
                    .conflict,
                    "The other character belongs to one project, but this one is in clips of others too; "
                        + "choose a global one.",
                    subject: "replace_with"
                )
            }
            let grouped = Dictionary(grouping: uses, by: \.project).sorted { $0.key < $1.key }
            for (project, uses) in grouped where project != row.project {
                try transaction.edit("character.replaced", project) { editing in
                    try editing.replace(row, with: other, in: uses)
                }
            }
            guard let project = row.project else {
                _ = try transaction.edit("character.deleted", row) { $0.isDeleted = true }
                return
            }
            // In its own project it is one edit, which undo takes back as a whole.
            try transaction.edit("character.deleted", project) { editing in
                try editing.replace(row, with: other, in: uses.filter { $0.project == project })
                try editing.change(row) { $0.isDeleted = true }
            }
        }
    }
}

extension Editing {
    fileprivate mutating func replace(_ old: CastRow, with new: CastRow?, in uses: [CastUse]) throws {
        for use in uses {
            try change(try transaction.clipRow(use.clip)) { try $0.replace(old, with: new) }
        }
    }
}

extension ClipFields {
    /// Another character, or nobody, in the place of one.
    fileprivate mutating func replace(_ old: CastRow, with new: CastRow?) throws {
        characters = characters.reduce(into: []) { kept, id in
            guard let next = id == old.id ? new?.id : id, !kept.contains(next) else { return }
            kept.append(next)
        }
        guard let new else { return }
        let (parts, others) = (old.member.promptParts + old.formerParts, new.member.promptParts)
        func replaced(_ prompt: String) -> String {
            let rest = PromptWords.removing(parts, from: prompt)
            // A prompt that said nothing of the first says nothing of the other.
            return rest == prompt ? prompt : PromptWords.adding(others, to: rest)
        }
        imagePrompt = replaced(imagePrompt)
        videoPrompt = replaced(videoPrompt)
        try checkPrompts()
    }

    /// Throws a `Problem` when a prompt became longer than prompts may be.
    func checkPrompts() throws {
        guard [imagePrompt, videoPrompt, negativePrompt].allSatisfy({ $0.unicodeScalars.count <= 5000 })
        else {
            throw Problem(
                .conflict,
                "A prompt of the clip would become longer than 5,000 characters; shorten it first."
            )
        }
    }
}

extension Transaction {
    /// What a clip that shows a character may say of it as it was, without what is said of others that it shows.
    fileprivate func formerParts(of character: CastRow, in clip: ClipFields) throws -> [String] {
        guard !character.formerParts.isEmpty, clip.characters.contains(character.id) else { return [] }
        let others = clip.characters.filter { $0 != character.id }.flatMap { id in
            // One that is gone for good says nothing.
            (try? castRow(id, trashed: true))?.member.promptParts ?? []
        }
        return character.formerParts.filter { !others.contains($0) }
    }

    /// The clip of an id, for who may edit it; throws a `Problem` otherwise.
    func clip(_ id: ID<Clip>, for user: ID<User>) throws -> ClipRow {
        let absent = Problem(.resourceNotFound, "There is no clip \(id).")
        guard let project = try project(of: "clip", id.text), try role(of: user, in: project) != nil else {
            throw absent
        }
        try require(.editor, of: user, in: project)
        return try clipRow(id)
    }

    /// Throws a `Problem` unless each of the characters may be put into clips of a project.
    ///
    /// Those that a clip had already may stay, whoever's they are.
    func checkCast(
        _ ids: [ID<CastMember>],
        in project: ID<Project>,
        besides known: [ID<CastMember>] = [],
        for user: ID<User>
    ) throws {
        for id in ids where !known.contains(id) {
            do {
                let row = try character(id, for: user, .read)
                guard row.project == nil || row.project == project else { throw Self.foreign(id) }
            } catch let problem as Problem where problem.code == .resourceNotFound {
                throw Self.foreign(id)
            }
        }
    }

    private static func foreign(_ id: ID<CastMember>) -> Problem {
        Problem(.resourceNotFound, "There is no character \(id) for this project.", subject: "character_ids")
    }
}
