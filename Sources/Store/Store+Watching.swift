import GRDB

extension Store {
    /// Calls back before each statement of the writer and after each of its commits; for simulations.
    package func watch(
        statement: @escaping @Sendable () -> Void,
        commit: @escaping @Sendable () -> Void
    ) throws {
        try pool.writeWithoutTransaction { database in
            // The log then only grows, so that its flushed part is known by its length.
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            database.trace(options: .statement) { _ in statement() }
            database.add(transactionObserver: CommitWatch(commit), extent: .databaseLifetime)
        }
    }

    /// Lets commits return before they are on the disk; for measurements.
    package func stopFlushing() throws {
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        try checkpoints?.stopFlushing()
    }

    /// Leaves no room for another page of the database, or gives it back; for simulations.
    package func limitPages(_ isFull: Bool) throws {
        try pool.writeWithoutTransaction { database in
            let count = isFull ? try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 1 : 1 << 30
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(count)")
        }
    }
}

/// Tells of every commit.
private final class CommitWatch: TransactionObserver {
    private let commit: @Sendable () -> Void

    init(_ commit: @escaping @Sendable () -> Void) {
        self.commit = commit
    }

    func observes(eventsOfKind _: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with _: DatabaseEvent) {}
    func databaseDidCommit(_: Database) { commit() }
    func databaseDidRollback(_: Database) {}
}
