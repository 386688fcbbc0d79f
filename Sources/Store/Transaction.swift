import GRDB
public import Studio

/// What a unit of work may read and write; it lives as long as its transaction.
public struct Transaction {
    let database: Database
    /// The moment that rows written now carry, in microseconds since the epoch.
    public let now: Int64
    /// Who does it: the id of a user, with rows made by jobs booked on the local user.
    public let actor: ID<User>
    /// Where new rows get their ids.
    public let ids: any IDGenerator

    /// Runs a statement whose `$1`, `$2` … are bound by name; returns how many rows changed.
    @discardableResult
    func run(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> Int {
        try database.cachedStatement(sql: sql).execute(arguments: Self.named(values))
        return database.changesCount
    }

    /// The rows of a query.
    func rows(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> [Row] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: Self.named(values))
    }

    /// The first row of a query, if any.
    func row(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> Row? {
        try Row.fetchOne(database.cachedStatement(sql: sql), arguments: Self.named(values))
    }

    private static func named(_ values: [(any DatabaseValueConvertible)?]) -> StatementArguments {
        // SQLite numbers `$2` by first appearance, so each is bound by its name.
        StatementArguments(Dictionary(uniqueKeysWithValues: zip((1...).lazy.map(String.init), values)))
    }
}

/// A change of the store, applied within a transaction of its caller.
public typealias Change = @Sendable (Transaction) throws -> Void
