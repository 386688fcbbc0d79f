public import Foundation
package import GRDB
public import Studio
import Synchronization

/// The rows of one data folder.
public final class Store: Sendable {
    /// Where assets' bytes are.
    public let files: AssetFiles
    /// The data folder.
    public let folder: URL
    package let pool: any DatabaseWriter
    let writes: WriteGroup
    let checkpoints: Checkpoints?
    /// Held as long as the store is.
    private let use: FolderUse
    let surroundings: any StoreSurroundings
    /// The local user, once a write that named it is on disk.
    private let localUser = Mutex<ID<User>?>(nil)

    /// Opens a data folder, making or migrating it when needed.
    ///
    /// Throws a `Problem` when the folder cannot be written, is damaged, or was made by a newer version.
    public convenience init(folder: URL, surroundings: any StoreSurroundings) throws {
        try self.init(folder: folder, surroundings: surroundings, turns: nil)
    }

    /// The same; with `turns`, one connection is used on the caller's thread, and groups of writes are
    /// committed at the turns that are given.
    package init(
        folder: URL,
        surroundings: any StoreSurroundings,
        turns: (any WriteTurns)?
    ) throws {
        self.folder = folder
        self.surroundings = surroundings
        files = AssetFiles(folder: folder.appending(path: "assets"))
        do {
            try Self.makeFolders(in: folder)
            use = try FolderUse.shared(folder)
            let lock = try FileLock(folder.appending(path: "lock"))
            defer { lock.unlock() }
            let file = folder.appending(path: "reelwright.db")
            Privacy.close(database: file)
            var configuration = Configuration()
            let lockWait = LockWait()
            configuration.busyMode = .callback { lockWait.waitOnce($0) }
            // What SQLite sets aside within a transaction would lie on another disk, which may be full.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
            if turns == nil {
                pool = try DatabasePool(path: file.path, configuration: configuration)
            } else {
                configuration.journalMode = .wal
                pool = try DatabaseQueue(path: file.path, configuration: configuration)
            }
            // The pool sets NORMAL after any set-up of ours; a lost commit here could be paid for twice.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA wal_autocheckpoint = \(Checkpoints.longestLog)")
            }
            checkpoints =
                turns == nil
                ? Checkpoints(connection: try DatabaseQueue(path: file.path, configuration: .waiting)) : nil
            writes = WriteGroup(pool: pool, lockWait: lockWait, checkpoints: checkpoints, turns: turns)
            try Migrator(pool: pool, folder: folder).migrate(now: surroundings.now)
            // A reader that was opened before would name the columns of tables as they were.
            if let pool = pool as? DatabasePool { pool.invalidateReadOnlyConnections() }
            // A clean-up that was ended half-way may hold bytes that rows name.
            try files.putBackTaken()
        } catch {
            throw StoreError.problem(error, folder)
        }
    }

    /// Runs a unit of work as the local user; when it returns, it is on disk, whole.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        let now = surroundings.now
        let ids = surroundings.ids
        do {
            let known = localUser.withLock { $0 }
            let (value, user) = try await writes.write { database in
                let actor = try known ?? Self.localUser(database, now, ids)
                return (try body(Transaction(database: database, now: now, actor: actor, ids: ids)), actor)
            }
            if known == nil { localUser.withLock { $0 = user } }
            return value
        } catch {
            throw StoreError.problem(error, folder)
        }
    }

    /// Reads from one consistent state, on the caller's thread: no reader waits for a writer, and what is asked
    /// for takes less time than to change threads.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        let now = surroundings.now
        let ids = surroundings.ids
        do {
            return try Self.read(pool) { database in
                try body(Transaction(database: database, now: now, actor: ID(""), ids: ids))
            }
        } catch {
            throw StoreError.problem(error, folder)
        }
    }

    /// The sentence for an error of the database or of a file in the data folder; others pass through.
    public func problem(_ error: any Error) -> any Error {
        StoreError.problem(error, folder)
    }

    /// Reads at once; apart from the asynchronous `read`, which the compiler would take instead.
    private static func read<Value>(
        _ pool: any DatabaseWriter,
        _ reading: (Database) throws -> Value
    ) throws -> Value {
        try pool.read(reading)
    }

    /// The local user, made on the first write.
    private static func localUser(
        _ database: Database,
        _ now: Int64,
        _ ids: any IDGenerator
    ) throws -> ID<User> {
        let find = try database.cachedStatement(sql: "SELECT id FROM users WHERE role = 'local'")
        if let id = try String.fetchOne(find) { return ID(id) }
        let id = ids.next()
        try database.execute(
            sql: """
                INSERT INTO users (id, name, role, created_at, updated_at)
                VALUES ($1, 'Local user', 'local', $2, $2)
                """,
            arguments: ["1": id, "2": now]
        )
        return ID(id)
    }

    static func makeFolders(in folder: URL) throws {
        for name in ["assets", "work"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name),
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        }
    }
}

/// What a store takes from the world besides its folder.
public protocol StoreSurroundings: Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    var now: Int64 { get }
    /// Where new rows get their ids.
    var ids: any IDGenerator { get }
}
