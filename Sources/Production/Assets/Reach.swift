public import Store
public import Studio

/// What an account may do with a row that belongs to a project, or to its maker alone.
public enum Reach: Comparable, Sendable {
    case nothing
    case read
    case write
}

extension Transaction {
    /// Throws a `Problem` unless an account may do so much with an asset, character, look or structure, named by
    /// the singular that its ids have: `asset`, `character`, `template` or `story_template`.
    ///
    /// Not found is also what lies in the trash, unless such a row is wanted.
    public func require(
        _ reach: Reach,
        of user: ID<User>,
        at kind: String,
        _ id: String,
        trashed: Bool = false
    ) throws {
        switch kind {
        case "asset" where !trashed: _ = try asset(ID(id), for: user, reach)
        case "character": _ = try character(ID(id), for: user, reach, trashed: trashed)
        case "template": _ = try styleTemplate(ID(id), for: user, reach, trashed: trashed)
        case "story_template": _ = try storyTemplate(ID(id), for: user, trashed: trashed)
        default: throw Problem(.resourceNotFound, "There is no \(kind) \(id).")
        }
    }

    /// What an account may do with a row of a project, or with a global one of `owner`.
    ///
    /// A global row can be read by those who see a project that uses it.
    func reach(
        of user: ID<User>,
        project: ID<Project>?,
        owner: ID<User>,
        usedIn others: () throws -> [ID<Project>] = { [] }
    ) throws -> Reach {
        if let project {
            guard try self.project(of: "project", project.text) != nil,
                let role = try role(of: user, in: project)
            else { return .nothing }
            return role >= .editor ? .write : .read
        }
        if owner == user { return .write }
        return try others().contains { try role(of: user, in: $0) != nil } ? .read : .nothing
    }
}

extension Reach {
    /// Throws a `Problem` unless it is enough: not found when nothing may be seen, forbidden when it may.
    func check(_ needed: Reach, _ kind: String, _ id: String) throws {
        guard self >= .read else { throw Problem(.resourceNotFound, "There is no \(kind) \(id).") }
        guard self >= needed else {
            throw Problem(.forbidden, "You may see this \(kind), but only who may edit it can do that.")
        }
    }
}

extension RowHistory {
    /// Throws a `Problem` when the row is not at the revision that somebody saw; any will do when that is nil.
    func check(_ revision: Int?) throws {
        guard let revision, revision != self.revision else { return }
        throw Problem(
            .revisionConflict,
            "It was changed since it was read; look at what it is now and repeat the change.",
            details: ["revision": Double(self.revision)]
        )
    }

    /// Throws a `Problem` unless the row is in the trash, for not longer than what is there is kept.
    func checkTrashed(now: Int64) throws {
        guard let deletedAt else { throw Problem(.conflict, "It is not in the trash.") }
        guard now - deletedAt.microseconds <= Trash.microseconds else {
            throw Problem(
                .resourceNotFound,
                "It was in the trash for more than 30 days and cannot come back."
            )
        }
    }
}
