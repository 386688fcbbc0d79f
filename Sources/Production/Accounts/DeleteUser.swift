import Store
public import Studio

extension Accounts {
    /// Deletes an account, never the last administrator: its sessions end, its keys are refused, its projects
    /// go to the trash with it.
    ///
    /// What the command line made passes to another administrator, because it is not the person's alone.
    public func deleteUser(_ id: ID<User>, by principal: Principal) async throws {
        try await store.write(as: principal.user) { transaction in
            try transaction.requireAdministrator(principal)
            let user = try transaction.user(id)
            guard user.role != .local else { throw Problem(.resourceNotFound, "There is no account \(id).") }
            if user.role == .administrator { try transaction.requireAdministrator(besides: id) }
            try transaction.endSessions(of: id, .deleted)
            for key in try transaction.keys(of: id) { try transaction.delete(key) }
            for invitation in try transaction.invitations() where invitation.createdBy == id {
                try transaction.revoke(invitation.id)
            }
            for project in try transaction.memberships(of: id) {
                _ = try transaction.removeMember(id, of: project)
            }
            try passOn(from: id, by: principal, transaction)
            try transaction.deleteUser(id)
        }
    }

    private func passOn(from id: ID<User>, by principal: Principal, _ transaction: Transaction) throws {
        let local = try transaction.localUser()
        let others = try transaction.users().filter { $0.role == .administrator && $0.id != id }
        let heir = others.first { $0.id == principal.user } ?? others.first
        if local.adopter == id, let heir { try transaction.setAdopter(heir.id) }
        for belonging in try transaction.belongings(of: id) {
            if belonging.createdBy == local.id, let heir {
                try give(belonging, to: heir.id, transaction)
            } else if !belonging.isTrashed {
                try transaction.trash(belonging.project)
            }
        }
    }
}
