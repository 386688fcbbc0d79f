import GRDB
import Synchronization

/// Moves what the write-ahead log holds into the database, beside the writer instead of in its commits.
///
/// A move flushes twice, for which all who write would wait. It may be ended at any moment, and those who
/// read may keep it from moving all: what was not moved stays in the log. Writes without any pause would
/// only lengthen the log, which is begun anew when all of it was moved; SQLite then moves it in a commit.
final class Checkpoints: Sendable {
    /// Pages of the log from which commits of the writer move it; 32 megabytes.
    static let longestLog = 8000
    /// Rows that change between two moves; each makes one to three pages of the log, if it is no long one.
    private static let changes = 2000

    private struct State {
        var changes = 0
        var isMoving = false
    }

    private let connection: any DatabaseWriter
    private let state = Mutex(State())

    /// Moves through a connection of its own.
    init(connection: any DatabaseWriter) {
        self.connection = connection
    }

    /// Notes that a commit changed so many rows.
    func changed(_ rows: Int) {
        let isDue = state.withLock { state in
            state.changes += rows
            guard state.changes >= Self.changes, !state.isMoving else { return false }
            state = State(isMoving: true)
            return true
        }
        guard isDue else { return }
        connection.asyncWriteWithoutTransaction { database in
            // What fails is tried again after as many rows, and in the end by the writer itself.
            _ = try? database.checkpoint(.passive)
            self.state.withLock { $0.isMoving = false }
        }
    }

    /// Lets moves end before they are on the disk; for measurements.
    func stopFlushing() throws {
        try connection.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    }
}
