import Production
import Store
import Studio

extension StudioServer {
    func admit(_ principal: Principal?, to endpoint: Endpoint, _ path: [String: String]) async throws {
        if endpoint.who == .anyone { return }
        guard let principal else {
            throw Problem(.unauthenticated, "Sign in first, or send a token or key with the call.")
        }
        let alone = Problem(.forbidden, "Only administrators of this installation may do that.")
        if endpoint.who == .administrator, principal.role != .administrator { throw alone }
        guard principal.share == nil || endpoint.isForShares && principal.scopes.contains(endpoint.scope)
        else {
            throw Problem(.forbidden, "A shared link does not let one do that; sign in with an account.")
        }
        guard principal.scopes.contains(endpoint.scope) else {
            // Only keys have less than their account.
            throw principal.key == nil
                ? alone
                : Problem(
                    .forbidden,
                    "This needs the scope \(endpoint.scope.rawValue), which the key does not have; make another key."
                )
        }
        switch endpoint.who {
        case .anyone, .signedIn, .administrator: break
        case .member(_, .body): break
        case .member(_, .job) where principal.seesAll:
            // Whether it is there at all.
            let id = path["job_id"] ?? ""
            let isThere = try await workshop.store.read {
                try $0.project(of: "job", id, trashed: false) != nil
            }
            if !isThere { throw Self.absent(endpoint, path) }
        case .member(let role, let subject):
            guard let name = endpoint.subject, let id = path[name],
                let own = try await doorkeeper.role(
                    of: principal,
                    at: name.dropLast(3),
                    id,
                    subject == .trashed
                )
            else { throw Self.absent(endpoint, path) }
            try Self.check(own, is: role)
        case .holder(let reach, let subject):
            guard let name = endpoint.subject, let id = path[name] else { throw Self.absent(endpoint, path) }
            let (user, kind, isTrashed) = (principal.user, String(name.dropLast(3)), subject == .trashed)
            try await workshop.store.read {
                try $0.require(reach, of: user, at: kind, id, trashed: isTrashed)
            }
        }
    }

    /// Admits to the projects of all rows that the body names, where the endpoint is about these.
    func admit(_ principal: Principal?, to endpoint: Endpoint, in body: JSON) async throws {
        guard case .member(let role, .body(let key)) = endpoint.who else { return }
        var ids = [body[key]?.text ?? ""]
        if case .array(let several)? = body[key] { ids = several.map { $0.text ?? "" } }
        for id in ids { try await admit(principal, as: role, toOwnerOf: key, id) }
    }

    /// Admits to the project of the row that a key of the body names: `scene_id` that of a scene, `clip_ids`
    /// those of clips.
    private func admit(
        _ principal: Principal?,
        as role: ProjectRole,
        toOwnerOf key: String,
        _ id: String
    ) async throws {
        let kind = key.dropLast(key.hasSuffix("_ids") ? 4 : 3)
        let absent = Problem(.resourceNotFound, "There is no \(kind) \(id).", subject: key)
        guard let principal, let own = try await doorkeeper.role(of: principal, at: kind, id, false) else {
            throw absent
        }
        try Self.check(own, is: role)
    }

    private static func check(_ own: ProjectRole, is role: ProjectRole) throws {
        guard own >= role else {
            throw Problem(
                .forbidden,
                "You are \(own.rawValue) of this project, and only its \(role.rawValue) may do that."
            )
        }
    }

    private static func absent(_ endpoint: Endpoint, _ path: [String: String]) -> Problem {
        let name = endpoint.subject ?? ""
        return Problem(.resourceNotFound, "There is no \(name.dropLast(3)) \(path[name] ?? "").")
    }
}
