import Foundation
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
            if let revision, revision != user.revision {
                throw Problem(.revisionConflict, "The account was changed meanwhile; read it again.")
            }
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
        var all = try object(kept)
        for (key, value) in try object(given) { all[key] = value is NSNull ? nil : value }
        let data = try JSONSerialization.data(
            withJSONObject: all,
            options: [.sortedKeys, .withoutEscapingSlashes]
        )
        guard data.count <= 16_384 else {
            throw Problem(
                .validationError,
                "The preferences may have at most 16 KiB in all.",
                subject: "preferences"
            )
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func object(_ text: String) throws -> [String: Any] {
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            throw Problem(.validationError, "The preferences must be a JSON object.", subject: "preferences")
        }
        return object
    }
}
