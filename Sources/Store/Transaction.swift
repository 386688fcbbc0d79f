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
        var found: [Row] = []
        try each(sql, values) { row in
            found.append(row.copy)
            return true
        }
        return found
    }

    /// The first row of a query, if any.
    func row(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> Row? {
        var found: Row?
        try each(sql, values) { row in
            found = row.copy
            return false
        }
        return found
    }

    /// What is read from each row of a query.
    func rows<Value>(
        _ sql: String,
        _ values: (any DatabaseValueConvertible)?...,
        reading: (Row) throws -> Value
    ) throws -> [Value] {
        var found: [Value] = []
        try each(sql, values) { row in
            found.append(try reading(row))
            return true
        }
        return found
    }

    /// What is read from the first row of a query, if any.
    func row<Value>(
        _ sql: String,
        _ values: (any DatabaseValueConvertible)?...,
        reading: (Row) throws -> Value
    ) throws -> Value? {
        var found: Value?
        try each(sql, values) { row in
            found = try reading(row)
            return false
        }
        return found
    }

    /// Runs through the rows of a query until it is told to stop.
    private func each(
        _ sql: String,
        _ values: [(any DatabaseValueConvertible)?],
        _ isMoreWanted: (Row) throws -> Bool
    ) throws {
        let statement = try database.cachedStatement(sql: sql)
        let columns = statement.columnNames
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: StatementArguments(values))
        while let row = try cursor.next(), try isMoreWanted(Row(row, columns)) {}
    }
}

/// A change of the store, applied within a transaction of its caller.
public typealias Change = @Sendable (Transaction) throws -> Void
