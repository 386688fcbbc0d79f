public import Store
public import Studio

/// Parts of a character with their new values; what is nil stays.
public struct CastUpdate: Sendable {
    public var name: String?
    public var description: String?
    public var referenceImages: [ID<Asset>]?
    /// The inner nil takes it away.
    public var lora: String??
    public var triggerWords: [String]?
    public var styleNotes: String?

    /// An update of nothing yet.
    public init() {}

    func applied(to member: CastMember) -> CastMember {
        var member = member
        member.name = name ?? member.name
        member.description = description ?? member.description
        member.referenceImages = referenceImages ?? member.referenceImages
        member.lora = lora ?? member.lora
        member.triggerWords = triggerWords ?? member.triggerWords
        member.styleNotes = styleNotes ?? member.styleNotes
        return member
    }
}

extension Workshop {
    /// Makes a character of a project, or one that its maker may use in any.
    public func createCharacter(
        _ name: String,
        _ draft: CastUpdate,
        in project: ID<Project>?,
        by user: ID<User>
    ) async throws -> CastRow {
        try await store.write(as: user) { transaction in
            if let project {
                _ = try transaction.projectRow(project)
                try transaction.require(.editor, of: user, in: project)
            }
            var member = draft.applied(to: CastMember(name: name))
            member.referenceImages = try transaction.images(member.referenceImages, for: user, in: project)
            return try transaction.insert(member, project: project)
        }
    }

    /// The character of an id, when an account may see it.
    public func character(_ id: ID<CastMember>, for user: ID<User>) async throws -> CastRow {
        try await store.read { try $0.character(id, for: user, .read) }
    }

    /// A page of the characters that an account has, or that a project has and shows.
    public func characters(
        of project: ID<Project>?,
        for user: ID<User>,
        after cursor: String?,
        limit: Int
    ) async throws -> Page<CastRow> {
        try await store.read { transaction in
            if let project {
                _ = try transaction.projectRow(project)
                try transaction.require(.viewer, of: user, in: project)
            }
            return try transaction.cast(of: user, project: project, after: cursor, limit: limit)
        }
    }

    /// Changes the given parts of a character, when it is at the given revision or none is given.
    public func updateCharacter(
        _ id: ID<CastMember>,
        _ update: CastUpdate,
        revision: Int?,
        by user: ID<User>
    ) async throws -> CastRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.character(id, for: user, .write)
            try row.history.check(revision)
            var member = update.applied(to: row.member)
            if member.referenceImages != row.member.referenceImages {
                let known = Set(row.member.referenceImages)
                member.referenceImages = try member.referenceImages.map { image in
                    if known.contains(image) { return image }
                    return try transaction.images([image], for: user, in: row.project)[0]
                }
            }
            return try transaction.edit("character.updated", row) { [member] in $0.member = member }
        }
    }

    /// The clips that show a character, of the projects that an account may see.
    public func uses(of id: ID<CastMember>, for user: ID<User>) async throws -> [CastUse] {
        try await store.read { transaction in
            _ = try transaction.character(id, for: user, .read)
            return try transaction.uses(of: id).filter {
                try transaction.role(of: user, in: $0.project) != nil
            }
        }
    }

    /// Takes a character out of the trash.
    public func restoreCharacter(_ id: ID<CastMember>, by user: ID<User>) async throws -> CastRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.character(id, for: user, .write, trashed: true)
            try row.history.checkTrashed(now: transaction.now)
            return try transaction.edit("character.restored", row) { $0.isDeleted = false }
        }
    }
}

extension Transaction {
    /// The character of an id; throws a `Problem` unless an account may do so much with it.
    func character(
        _ id: ID<CastMember>,
        for user: ID<User>,
        _ needed: Reach,
        trashed: Bool = false
    ) throws -> CastRow {
        let row = try castRow(id, trashed: trashed)
        try reach(of: user, project: row.project, owner: row.owner) { try uses(of: id).map(\.project) }
            .check(needed, "character", id.text)
        return row
    }

    /// Pictures that an account may see, as rows of the project that a character belongs to.
    fileprivate func images(
        _ ids: [ID<Asset>],
        for user: ID<User>,
        in project: ID<Project>?
    ) throws -> [ID<Asset>] {
        try ids.map { id in
            let row = try asset(id, for: user, .read)
            guard row.asset.kind == .image else {
                throw Problem(
                    .invalidParameter,
                    "A reference image is a picture; choose such an asset.",
                    subject: "reference_images"
                )
            }
            return try project.map { try share(row, with: $0).id } ?? id
        }
    }
}
