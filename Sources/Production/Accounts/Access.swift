public import Store
public import Studio

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
