import Store
public import Studio

extension Accounts {
    /// Deletes an account, never the last administrator: its sessions end, its keys are refused, its projects
    /// go to the trash with it.
    ///
    /// What the command line made passes to another administrator, because it is not the person's alone. With a
    /// revision, an account that was changed since is left as it is.
    @discardableResult
    public func deleteUser(
        _ id: ID<User>,
        revision: Int? = nil,
        by principal: Principal
    ) async throws -> DeletedUser {
        try await store.write(as: principal.user) { transaction in
            try transaction.requireAdministrator(principal)
            let user = try transaction.user(id)
            guard user.role != .local else { throw Problem(.resourceNotFound, "There is no account \(id).") }
            try user.check(revision)
            if user.role == .administrator { try transaction.requireAdministrator(besides: id) }
            try transaction.endSessions(of: id, .deleted)
            for key in try transaction.keys(of: id) { try transaction.delete(key) }
            try transaction.revokeInvitations(by: id)
            for project in try transaction.memberships(of: id) {
                _ = try transaction.removeMember(id, of: project)
            }
            let deleted = try passOn(from: id, by: principal, transaction)
            try transaction.deleteUser(id)
            return deleted
        }
    }

    private func passOn(
        from id: ID<User>,
        by principal: Principal,
        _ transaction: Transaction
    ) throws -> DeletedUser {
        let local = try transaction.localUser()
        let others = try transaction.users().filter { $0.role == .administrator && $0.id != id }
        let heir = others.first { $0.id == principal.user } ?? others.first
        if local.adopter == id, let heir { try transaction.setAdopter(heir.id) }
        var deleted = DeletedUser()
        for belonging in try transaction.belongings(of: id) {
            if belonging.createdBy == local.id, let heir {
                try give(belonging, to: heir.id, transaction)
                deleted.passedOn += 1
                deleted.heir = heir
            } else if !belonging.isTrashed {
                try transaction.trash(belonging.project)
                deleted.trashed += 1
            }
        }
        return deleted
    }
}

extension Transaction {
    /// Ends the invitations that an account made and nobody has followed.
    func revokeInvitations(by user: ID<User>) throws {
        for invitation in try invitations() where invitation.createdBy == user { try revoke(invitation.id) }
    }
}

/// What became of the projects of an account that was deleted.
public struct DeletedUser: Sendable, Hashable {
    /// How many went to the trash with it.
    public var trashed = 0
    /// How many that the command line made passed on.
    public var passedOn = 0
    /// To whom.
    public var heir: User?
}
