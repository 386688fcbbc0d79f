public import Studio

extension Store {
    /// Runs a unit of work as an account; when it returns, it is on disk, whole.
    public func write<Value: Sendable>(
        as actor: ID<User>,
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await write { try body($0.acting(as: actor)) }
    }
}

extension Transaction {
    /// The same unit of work, done by somebody else: for an account that makes itself, for example.
    public func acting(as actor: ID<User>) -> Transaction {
        Transaction(database: database, now: now, actor: actor, ids: ids)
    }
}
