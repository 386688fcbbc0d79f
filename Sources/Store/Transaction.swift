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

    /// Runs a statement; returns how many rows changed.
    ///
    /// The values are those of `$1`, `$2` …, which first appear in this order in every text: SQLite numbers
    /// them by appearance.
    @discardableResult
    func run(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> Int {
        try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
        return database.changesCount
    }

    /// The rows of a query.
    func rows(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> [Row] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: StatementArguments(values))
    }

    /// The first row of a query, if any.
    func row(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> Row? {
        try Row.fetchOne(database.cachedStatement(sql: sql), arguments: StatementArguments(values))
    }

    /// What is read from each row of a query, while it lies in the database's own memory.
    ///
    /// For what is asked for every change of a job: a row that outlives its query is copied whole.
    func rows<Value>(
        _ sql: String,
        _ values: (any DatabaseValueConvertible)?...,
        reading: (Row) throws -> Value
    ) throws -> [Value] {
        let statement = try database.cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(values))
        var found: [Value] = []
        while let row = try cursor.next() { found.append(try reading(row)) }
        return found
    }
}

/// A change of the store, applied within a transaction of its caller.
public typealias Change = @Sendable (Transaction) throws -> Void
