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
        try database.cachedStatement(sql: sql).execute(arguments: Self.ordered(values, as: sql))
        return database.changesCount
    }

    /// The rows of a query.
    func rows(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> [Row] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: Self.ordered(values, as: sql))
    }

    /// The first row of a query, if any.
    func row(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> Row? {
        try Row.fetchOne(database.cachedStatement(sql: sql), arguments: Self.ordered(values, as: sql))
    }

    /// SQLite numbers `$2` by first appearance, so the values are put in that order.
    private static func ordered(
        _ values: [(any DatabaseValueConvertible)?],
        as sql: String
    ) -> StatementArguments {
        var places: [Int] = []
        for part in sql.utf8.split(separator: UInt8(ascii: "$")).dropFirst() {
            var number = 0
            for digit in part.prefix(while: { 48...57 ~= $0 }) { number = number * 10 + Int(digit) - 48 }
            if number > 0, number <= values.count, !places.contains(number) { places.append(number) }
        }
        return StatementArguments(places.map { values[$0 - 1] })
    }
}

/// A change of the store, applied within a transaction of its caller.
public typealias Change = @Sendable (Transaction) throws -> Void
