import Store
public import Studio

extension Accounts {
    /// The account of who asks.
    public func profile(of principal: Principal) async throws -> User {
        try await store.read { try $0.user(principal.user) }
    }

    /// Changes what is given of the account of who asks; of the preferences only the keys that are given.
    ///
    /// Preferences are the text of a JSON object, of which a null removes its key, and at most 16 KiB in all.
    /// With a revision, an account that was changed since is left as it is.
    public func changeProfile(
        name: String? = nil,
        preferences: String? = nil,
        revision: Int? = nil,
        by principal: Principal
    ) async throws -> User {
        let name = try name.map { try User.name($0) }
        return try await store.write(as: principal.user) { transaction in
            let user = try transaction.user(principal.user)
            try user.check(revision)
            try transaction.setProfile(
                name: name ?? user.name,
                preferences: try Self.merged(preferences, into: user.preferences),
                of: user.id
            )
            return try transaction.user(user.id)
        }
    }

    private static func merged(_ given: String?, into kept: String) throws -> String {
        guard let given else { return kept }
        let all = try object(kept).merging(object(given)) { $1 }.filter { $0.value != .null }
        let text = try Wire.text(JSON.object(all))
        guard text.utf8.count <= 16_384 else {
            throw Problem(
                .validationError,
                "The preferences may have at most 16 KiB in all.",
                subject: "preferences"
            )
        }
        return text
    }

    private static func object(_ text: String) throws -> [String: JSON] {
        guard case .object(let object) = try JSON(reading: text.utf8, of: "preferences") else {
            throw Problem(.validationError, "The preferences must be a JSON object.", subject: "preferences")
        }
        return object
    }
}
