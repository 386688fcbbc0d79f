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
    private struct Line {
        var entries: [GroupedWrite] = []
        var isDraining = false
        /// How long the last flush took; nil before the first.
        var flush: Duration?
    }

    /// Writes in one transaction at most, so that the first of many does not wait for the last.
    private static let largestGroup = 256
    /// Where flushes are shorter, a lone write is made on the thread of its caller: to wait there costs it
    /// less than to change threads twice would.
    private static let quickFlush = Duration.milliseconds(1)

    private let pool: any DatabaseWriter
    private let turns: (any WriteTurns)?
    private let lockWait: LockWait
    private let checkpoints: Checkpoints?
    private let line = Mutex(Line())
    private let followers = Mutex<[@Sendable () -> Void]>([])

    /// Groups writes of a pool whose writer asks `lockWait` when another program holds the lock; with `turns`
    /// they are committed on the thread of those.
    init(
        pool: any DatabaseWriter,
        lockWait: LockWait,
        checkpoints: Checkpoints?,
        turns: (any WriteTurns)? = nil
    ) {
        self.pool = pool
        self.lockWait = lockWait
        self.checkpoints = checkpoints
        self.turns = turns
    }

    /// Calls back after each commit that changed something, on the thread that made it.
    func follow(_ call: @escaping @Sendable () -> Void) {
        followers.withLock { $0.append(call) }
    }

    /// Runs the body in a transaction and returns when it is on disk.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            let entry = GroupedWrite(body) { continuation.resume(with: $0) }
            let (isFirst, isQuick) = line.withLock { line in
                line.entries.append(entry)
                defer { line.isDraining = true }
                return (!line.isDraining, line.flush.map { $0 < Self.quickFlush } ?? false)
            }
            guard isFirst else { return }
            if let turns {
                turns.turn { self.pool.writeWithoutTransaction { self.drain($0) } }
            } else if isQuick {
                // What came meanwhile is not the work of this caller.
                if !pool.writeWithoutTransaction(commitAtOnce) || hasMore() { drainElsewhere() }
            } else {
                drainElsewhere()
            }
        }
    }

    /// Drains on the writer's own thread.
    private func drainElsewhere() {
        pool.asyncWriteWithoutTransaction { self.drain($0) }
    }

    private func drain(_ database: Database) {
        var size = 0
        repeat {
            size = commitNext(Self.begin(database), database)
            if size > 1 { gather(size) }
        } while hasMore()
    }

    /// Commits those in line; false when another program holds the lock, for which only the writer's own thread
    /// may wait: many who wait on theirs would leave none for other tasks.
    private func commitAtOnce(_ database: Database) -> Bool {
        let begin = lockWait.withoutWaiting { Self.begin(database) }
        guard case .success = begin else { return false }
        _ = commitNext(begin, database)
        return true
    }

    /// Whether there are writes in line; when not, the next one is the first again.
    private func hasMore() -> Bool {
        line.withLock { line in
            line.isDraining = !line.entries.isEmpty
            return line.isDraining
        }
    }

    /// Waits for as many as came together last time: they were answered at once and may write again at once.
    ///
    /// It waits for half a flush at most; those who come too late for a group wait for a whole one.
    private func gather(_ size: Int) {
        guard turns == nil, let flush = line.withLock({ $0.flush }) else { return }
        let end = ContinuousClock.now + flush / 2
        while line.withLock({ $0.entries.count < size }), ContinuousClock.now < end { usleep(20) }
    }

    private static func begin(_ database: Database) -> Result<Void, any Error> {
        Result { try database.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute() }
    }

    /// Commits those in line in the transaction that was begun; returns how many they were.
    private func commitNext(_ begin: Result<Void, any Error>, _ database: Database) -> Int {
        let before = database.totalChangesCount
        let group = line.withLock { line in
            defer { line.entries.removeFirst(min(Self.largestGroup, line.entries.count)) }
            return Array(line.entries.prefix(Self.largestGroup))
        }
        var settled: [GroupedWrite.Settle] = []
        do {
            try begin.get()
            for write in group {
                // A full disk ends the whole transaction; what follows would run outside of any.
                guard database.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                settled.append(write.run(database, group.count == 1))
            }
            guard database.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_FULL) }
            let flush = try ContinuousClock().measure {
                try database.cachedStatement(sql: "COMMIT TRANSACTION").execute()
            }
            let changes = database.totalChangesCount - before
            // What changes nothing is not flushed.
            if changes > 0 { line.withLock { $0.flush = flush } }
            for settle in settled { settle(nil) }
            checkpoints?.changed(changes)
            if changes > 0 { for follow in followers.withLock({ $0 }) { follow() } }
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            for settle in settled { settle(error) }
            for write in group.dropFirst(settled.count) { write.fail(error) }
        }
        return group.count
    }
}
