import Store
public import Studio

/// What somebody who puts a row in its place knows of what was there.
public enum SeenRow: Sendable {
    /// Nothing: only a row that is new is put, or one that stays the same.
    case nothing
    /// That it is there, at the given revision or at any.
    case there(revision: Int?)
    /// Whatever is there.
    case whatever
}

extension Accounts {
    /// The members of a project besides its owner, for its owner.
    public func members(of project: ID<Project>, for principal: Principal) async throws -> [ProjectMember] {
        try await store.read { transaction in
            try transaction.require(.owner, of: principal.user, in: project)
            return try transaction.members(of: project)
        }
    }

    /// One of them, for the owner.
    public func member(
        _ user: ID<User>,
        of project: ID<Project>,
        for principal: Principal
    ) async throws -> ProjectMember {
        try await store.read { transaction in
            try transaction.require(.owner, of: principal.user, in: project)
            return try transaction.member(user, of: project)
        }
    }

    /// Lets an account into a project as viewer, reviewer or editor, or gives it another of these roles when
    /// that is known which it has.
    @discardableResult
    public func putMember(
        _ user: ID<User>,
        as role: ProjectRole,
        of project: ID<Project>,
        seen: SeenRow = .whatever,
        by principal: Principal
    ) async throws -> ProjectMember {
        try await store.write(as: principal.user) { transaction in
            try transaction.require(.owner, of: principal.user, in: project)
            guard role != .owner else {
                throw Problem(
                    .validationError,
                    "The role must be viewer, reviewer or editor; a project has one owner.",
                    subject: "role"
                )
            }
            guard try transaction.user(user).role != .local else {
                throw Problem(.resourceNotFound, "There is no account \(user).")
            }
            guard try transaction.role(of: user, in: project) != .owner else {
                throw Problem(.conflict, "The owner of a project has every role in it already.")
            }
            let there = try transaction.members(of: project).first { $0.user == user }
            try seen.check(there, role, user)
            if let there, there.role == role { return there }
            try transaction.setMember(user, role, of: project)
            return try transaction.member(user, of: project)
        }
    }

    /// Takes an account out of a project, when its row is at the given revision or none is given.
    public func deleteMember(
        _ user: ID<User>,
        of project: ID<Project>,
        revision: Int? = nil,
        by principal: Principal
    ) async throws {
        try await store.write(as: principal.user) { transaction in
            try transaction.require(.owner, of: principal.user, in: project)
            if let revision {
                try SeenRow.there(revision: revision).check(transaction.member(user, of: project), nil, user)
            }
            guard try transaction.removeMember(user, of: project) else { throw Transaction.noMember(user) }
        }
    }
}

extension SeenRow {
    /// Throws a `Problem` when what is there is not what was seen.
    fileprivate func check(_ there: ProjectMember?, _ role: ProjectRole?, _ user: ID<User>) throws {
        switch self {
        case .whatever: break
        case .nothing:
            guard let there, there.role != role else { return }
            throw Problem(
                .preconditionRequired,
                "The account is a member already; send the ETag of its row as If-Match to change its role.",
                subject: "If-Match"
            )
        case .there(let revision):
            guard let there else { throw Transaction.noMember(user) }
            guard let revision, revision != there.revision else { return }
            throw Problem(
                .revisionConflict,
                "It was changed since it was read; look at what it is now and repeat the change.",
                details: ["revision": Double(there.revision)]
            )
        }
    }
}

extension Transaction {
    fileprivate static func noMember(_ user: ID<User>) -> Problem {
        Problem(.resourceNotFound, "The account \(user) is no member of this project.")
    }

    /// One member of a project besides its owner; throws a `Problem` when the account is none.
    fileprivate func member(_ user: ID<User>, of project: ID<Project>) throws -> ProjectMember {
        guard let member = try members(of: project).first(where: { $0.user == user }) else {
            throw Self.noMember(user)
        }
        return member
    }
}
