public import Store
public import Studio

extension Accounts {
    /// What an account may do in a project; nil when it may not even know of it.
    ///
    /// Administrators are no members: they see only projects that are theirs or that they were let into. A
    /// project in the trash answers as before.
    public func access(of user: ID<User>, to project: ID<Project>) async throws -> ProjectRole? {
        try await store.read { try $0.role(of: user, in: project) }
    }
}

extension Transaction {
    /// Throws a `Problem` unless an account may do in a project what the role may: not found, as for a
    /// project that is not there, when it may not see it, and forbidden when it may, but not do this.
    public func require(_ role: ProjectRole, of user: ID<User>, in project: ID<Project>) throws {
        guard let own = try self.role(of: user, in: project) else {
            throw Problem(.resourceNotFound, "There is no project \(project).")
        }
        guard own >= role else {
            throw Problem(
                .forbidden,
                "You are \(own.rawValue) of this project; only its \(role.rawValue) may do this."
            )
        }
    }

    /// Throws a `Problem` unless the principal is an administrator still, by whatever it came.
    func requireAdministrator(_ principal: Principal) throws {
        let role = try user(principal.user).role
        guard role != .member, principal.scopes.contains(.admin) else {
            throw Problem(.forbidden, "Only an administrator may do this.")
        }
    }
}
