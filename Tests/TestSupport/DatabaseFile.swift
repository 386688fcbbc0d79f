public import Foundation
public import GRDB

/// A second look at a store's database, by a connection of its own.
public struct DatabaseFile: Sendable {
    private let queue: DatabaseQueue

    /// The database in a data folder.
    public init(folder: URL) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        // A test may hold a snapshot or a lock from one call to another.
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(
            path: folder.appending(path: "reelwright.db").path,
            configuration: configuration
        )
    }

    /// The rows of a query.
    public func rows(_ sql: String) throws -> [Row] {
        try queue.writeWithoutTransaction { try Row.fetchAll($0, sql: sql) }
    }

    /// The one number that a query gives.
    public func number(_ sql: String) throws -> Int {
        try rows(sql).first?[0] ?? 0
    }

    /// The texts in the first column that a query gives.
    public func texts(_ sql: String) throws -> [String] {
        try rows(sql).map { $0[0] }
    }

    /// Runs statements.
    public func run(_ sql: String) throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }
}
