import Store
public import Studio

extension Accounts {
    /// The keys of who asks, oldest first.
    public func keys(of principal: Principal) async throws -> [APIKey] {
        try await store.read { try $0.keys(of: principal.user) }
    }

    /// Makes a key of who asks; the token is shown once.
    ///
    /// It may do no more than who makes it, so that a key cannot make one that may do more than itself, nor
    /// one that outlasts it.
    public func makeKey(
        name: String,
        scopes: Set<KeyScope>,
        expiresAt: Instant? = nil,
        by principal: Principal
    ) async throws -> (key: APIKey, token: Token) {
        let name = try User.name(name)
        guard name.unicodeScalars.count <= 100 else {
            throw Problem(.validationError, "The name must have at most 100 characters.", subject: "name")
        }
        guard !scopes.isEmpty else {
            throw Problem(.validationError, "A key must have a scope; name at least one.", subject: "scopes")
        }
        let excess = scopes.subtracting(principal.scopes).map(\.rawValue).sorted()
        guard excess.isEmpty else {
            throw Problem(
                .forbidden,
                "You may not give a key the scope \(excess.joined(separator: ", ")); leave it out.",
                subject: "scopes"
            )
        }
        let token = token(.key)
        let key = try await store.write(as: principal.user) { transaction in
            try Self.check(expiresAt, transaction)
            let maker = try principal.key.map { try transaction.key($0, of: principal.user) }
            if let last = maker?.expiresAt, expiresAt.map({ $0 > last }) ?? true {
                throw Problem(
                    .forbidden,
                    "A key made by a key must not outlast it; say when it expires.",
                    subject: "expires_at"
                )
            }
            return try transaction.insertKey(
                name: name,
                prefix: token.prefix,
                hash: token.hash,
                scopes: scopes,
                expiresAt: expiresAt?.microseconds
            )
        }
        return (key, token)
    }

    /// Deletes a key of who asks; from then on it is refused.
    public func deleteKey(_ id: ID<APIKey>, by principal: Principal) async throws {
        try await store.write(as: principal.user) { transaction in
            try transaction.delete(try transaction.key(id, of: principal.user))
        }
    }

    /// Throws a `Problem` for an end that is past.
    static func check(_ expiresAt: Instant?, _ transaction: Transaction) throws {
        guard let expiresAt, expiresAt.microseconds <= transaction.now else { return }
        throw Problem(.validationError, "The end must be in the future.", subject: "expires_at")
    }
}
