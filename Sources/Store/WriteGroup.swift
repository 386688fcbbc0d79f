import GRDB
import Glibc
import Synchronization

/// Says when a simulation commits the writes that have come together.
package protocol WriteTurns: Sendable {
    /// Calls the body once, soon, on the thread of the simulation.
    func turn(_ body: @escaping @Sendable () -> Void)
}

/// Groups writes that arrive together into one transaction, and so into one flush to disk.
///
/// Each write is a savepoint of its own: one that throws takes back only itself. All are answered after
/// the commit, so a write that has returned is on disk.
final class WriteGroup: Sendable {
    private typealias Settle = @Sendable ((any Error)?) -> Void

    private struct Entry: Sendable {
        /// Does the write inside the transaction; returns what to call after the commit.
        let run: @Sendable (Database) -> Settle
        /// Answers a write that was not reached or was taken back with its transaction.
        let fail: @Sendable (any Error) -> Void
    }

    private struct Line {
        var entries: [Entry] = []
        var isDraining = false
    }

    /// Writes in one transaction at most, so that the first of many does not wait for the last.
    private static let largestGroup = 256

    private let pool: any DatabaseWriter
    private let turns: (any WriteTurns)?
    private let line = Mutex(Line())

    /// Groups writes of a pool; with `turns` they are committed on the thread of those.
    init(pool: any DatabaseWriter, turns: (any WriteTurns)? = nil) {
        self.pool = pool
        self.turns = turns
    }

    /// Runs the body in a transaction and returns when it is on disk.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            let entry = Entry(
                run: { database in
                    let result = Result { try Self.inSavepoint(database, body) }
                    return { failure in continuation.resume(with: failure.map(Result.failure) ?? result) }
                },
                fail: { continuation.resume(throwing: $0) }
            )
            let isFirst = line.withLock { line in
                line.entries.append(entry)
                defer { line.isDraining = true }
                return !line.isDraining
            }
            guard isFirst else { return }
            if let turns {
                turns.turn { self.pool.writeWithoutTransaction { self.drain($0) } }
            } else {
                pool.asyncWriteWithoutTransaction { self.drain($0) }
            }
        }
    }

    private func drain(_ database: Database) {
        var (size, flush) = (0, Duration.zero)
        while true {
            if size > 1 { gather(size, atMost: flush / 2) }
            let group = line.withLock { line in
                let group = Array(line.entries.prefix(Self.largestGroup))
                line.entries.removeFirst(group.count)
                line.isDraining = !group.isEmpty
                return group
            }
            if group.isEmpty { return }
            size = group.count
            flush = commit(group, database)
        }
    }

    /// Waits for as many as came together last time: they were answered at once and may write again at once.
    ///
    /// It waits for half a flush at most; those who come too late for a group wait for a whole one.
    private func gather(_ size: Int, atMost time: Duration) {
        guard turns == nil else { return }
        let end = ContinuousClock.now + time
        while line.withLock({ $0.entries.count < size }), ContinuousClock.now < end { usleep(20) }
    }

    /// Returns how long the flush took.
    private func commit(_ group: [Entry], _ database: Database) -> Duration {
        var flush = Duration.zero
        var settled: [Settle] = []
        do {
            try database.beginTransaction(.immediate)
            for entry in group {
                // A full disk ends the whole transaction; what follows would run outside of any.
                guard database.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                settled.append(entry.run(database))
            }
            guard database.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_FULL) }
            flush = try ContinuousClock().measure { try database.commit() }
            for settle in settled { settle(nil) }
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            for settle in settled { settle(error) }
            for entry in group.dropFirst(settled.count) { entry.fail(error) }
        }
        return flush
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
