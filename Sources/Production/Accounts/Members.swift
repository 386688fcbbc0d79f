import Store
public import Studio

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

    /// Lets an account into a project as viewer, reviewer or editor, or gives it another of these roles.
    @discardableResult
    public func putMember(
        _ user: ID<User>,
        as role: ProjectRole,
        of project: ID<Project>,
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
            try transaction.setMember(user, role, of: project)
            return try transaction.member(user, of: project)
        }
    }

    /// Takes an account out of a project.
    public func deleteMember(
        _ user: ID<User>,
        of project: ID<Project>,
        by principal: Principal
    ) async throws {
        try await store.write(as: principal.user) { transaction in
            try transaction.require(.owner, of: principal.user, in: project)
            guard try transaction.removeMember(user, of: project) else {
                throw Problem(.resourceNotFound, "The account \(user) is no member of this project.")
            }
        }
    }
}

extension Transaction {
    /// One member of a project besides its owner; throws a `Problem` when the account is none.
    fileprivate func member(_ user: ID<User>, of project: ID<Project>) throws -> ProjectMember {
        guard let member = try members(of: project).first(where: { $0.user == user }) else {
            throw Problem(.resourceNotFound, "The account \(user) is no member of this project.")
        }
        return member
    }
}
