import GRDB

/// One of the writes that share a transaction.
struct GroupedWrite: Sendable {
    typealias Settle = @Sendable ((any Error)?) -> Void

    /// Makes the write inside the transaction, alone or with others; returns what to call after the commit.
    let run: @Sendable (_ database: Database, _ isAlone: Bool) -> Settle
    /// Answers a write that was not reached.
    let fail: @Sendable (any Error) -> Void

    /// A write that is answered once, after the commit or the failure of its transaction.
    init<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value,
        answer: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        run = { database, isAlone in
            let result = Result {
                try isAlone ? Self.inTransaction(database, body) : Self.inSavepoint(database, body)
            }
            return { failure in
                if case .success = result, let failure { answer(.failure(failure)) } else { answer(result) }
            }
        }
        fail = { answer(.failure($0)) }
    }

    /// The whole transaction is the write's, which takes all of it back when it throws.
    private static func inTransaction<Value>(
        _ database: Database,
        _ body: (Database) throws -> Value
    ) throws -> Value {
        do {
            return try body(database)
        } catch {
            if database.isInsideTransaction { try database.rollback() }
            throw error
        }
    }

    private static func inSavepoint<Value>(
        _ database: Database,
        _ body: (Database) throws -> Value
    ) throws -> Value {
        try database.cachedStatement(sql: "SAVEPOINT one").execute()
        do {
            let value = try body(database)
            try database.cachedStatement(sql: "RELEASE SAVEPOINT one").execute()
            return value
        } catch {
            if database.isInsideTransaction {
                try database.execute(sql: "ROLLBACK TO SAVEPOINT one")
                try database.execute(sql: "RELEASE SAVEPOINT one")
            }
            throw error
        }
    }
}
