public import Foundation
import GRDB
import Glibc
import Studio

extension Store {
    /// Puts a backup into a data folder, in the place of what it holds; nobody may use the folder meanwhile.
    ///
    /// All is verified first. Media are added under their hashes, which changes nothing for the old database;
    /// then the new database takes the old one's name in one step. What the old one held without the new one
    /// naming it goes a day later, by housekeeping; the old database stays in the folder's `backups`.
    /// Throws a `Problem` for a backup that is damaged or too new, and while another process uses the folder.
    public static func restore(_ source: URL, into folder: URL) throws -> Backup {
        do {
            guard source.resolved != folder.resolved else {
                throw Problem(
                    .validationError,
                    "\(folder.path) is the data folder itself; name the folder of a backup.",
                    subject: "backup"
                )
            }
            let backup = try Backup.read(from: source)
            let database = source.appending(path: backup.database)
            let facts = try verify(backup, database, in: source)
            try makeFolders(in: folder)
            let use = try FolderUse.alone(folder)
            try withExtendedLifetime(use) {
                let owner = owner(of: folder)
                let copies = HashedCopies(
                    files: AssetFiles(folder: folder.appending(path: "assets")),
                    owner: owner
                )
                let stored = AssetFiles(folder: source.appending(path: "assets"))
                for sha256 in facts.sha256 {
                    guard try copies.keep(sha256, from: stored.url(of: sha256)) != nil else {
                        throw damaged(source, 1, facts.sha256.count)
                    }
                }
                try replaceDatabase(of: folder, with: database, backup.databaseSha256, copies)
                try addConfiguration(source, folder, copies)
            }
            return backup
        } catch {
            throw StoreError.problem(error, folder)
        }
    }

    private static func verify(_ backup: Backup, _ database: URL, in source: URL) throws -> Backup.Facts {
        guard let hash = try? AssetFiles.hash(of: database).sha256, hash == backup.databaseSha256,
            let facts = try? Backup.facts(of: database)
        else {
            throw Problem(
                .validationError,
                "The database in the backup \(source.path) is missing or damaged; nothing was changed.",
                subject: "backup"
            )
        }
        let stored = AssetFiles(folder: source.appending(path: "assets"))
        let wrong = facts.sha256.count { (try? AssetFiles.hash(of: stored.url(of: $0)).sha256) != $0 }
        guard wrong == 0 else { throw damaged(source, wrong, facts.sha256.count) }
        return facts
    }

    private static func damaged(_ source: URL, _ count: Int, _ all: Int) -> Problem {
        Problem(
            .validationError,
            "\(count) of \(all) files in the backup \(source.path) are missing or damaged; nothing was changed.",
            subject: "backup"
        )
    }

    private static func replaceDatabase(
        of folder: URL,
        with copy: URL,
        _ sha256: String,
        _ copies: HashedCopies
    ) throws {
        let manager = FileManager.default
        let partial = folder.appending(path: "reelwright.db.partial")
        for end in ["", "-wal", "-shm", "-journal"] { unlink(partial.path + end) }
        try manager.copyItem(at: copy, to: partial)
        guard chmod(partial.path, 0o600) == 0, try AssetFiles.hash(of: partial).sha256 == sha256 else {
            throw CocoaError(.fileWriteUnknown)
        }
        try closeEventLog(of: partial)
        copies.give(partial)
        try AssetFiles.flush(partial)
        let file = folder.appending(path: "reelwright.db")
        if manager.fileExists(atPath: file.path) { try setAside(file, in: folder, copies) }
        guard rename(partial.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try AssetFiles.flush(folder)
    }

    /// Numbers what is told from now on beyond all that the folder may have told since the backup, so that every
    /// reader who knows a number learns that there is another log.
    private static func closeEventLog(of file: URL) throws {
        let queue = try DatabaseQueue(path: file.path, configuration: .waiting)
        defer { try? queue.close() }
        try queue.write { database in
            let values = try Int64.fetchAll(
                database,
                sql: "SELECT value FROM counters WHERE name IN ('events', 'events_trimmed')"
            )
            // Backups from before events were trimmed have one of the two; their log goes on.
            guard values.count == 2, let last = values.max() else { return }
            // Milliseconds since 1970 are more than any log has numbers, and more at each restore.
            let next = max(last + 1, Int64(Date().timeIntervalSince1970 * 1000))
            try database.execute(
                sql: "UPDATE counters SET value = $1 WHERE name IN ('events', 'events_trimmed')",
                arguments: [next]
            )
            // What a command names is kept for undo.
            try database.execute(
                sql: """
                    DELETE FROM events
                    WHERE NOT EXISTS (SELECT 1 FROM commands WHERE commands.event_number = events.number)
                    """
            )
        }
    }

    /// Gives the old database a second name, whole: a log beside the new one would be taken for its own.
    private static func setAside(_ file: URL, in folder: URL, _ copies: HashedCopies) throws {
        let manager = FileManager.default
        if let queue = try? DatabaseQueue(path: file.path, configuration: .waiting) {
            try? queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try? queue.close()
        }
        let backups = folder.appending(path: "backups")
        if !manager.fileExists(atPath: backups.path) {
            try manager.createDirectory(
                at: backups,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            copies.give(backups)
        }
        let old = backups.appending(path: "reelwright-before-restore.db")
        let partial = backups.appending(path: "reelwright-before-restore.partial")
        unlink(partial.path)
        guard link(file.path, partial.path) == 0, rename(partial.path, old.path) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
        // A damaged database keeps its log; a whole one has none any more.
        for end in ["-wal", "-shm"] where manager.fileExists(atPath: file.path + end) {
            guard rename(file.path + end, old.path + end) == 0 else { throw CocoaError(.fileWriteUnknown) }
        }
        try AssetFiles.flush(backups)
        try AssetFiles.flush(folder)
    }

    /// Puts the backup's settings where there are none.
    private static func addConfiguration(_ source: URL, _ folder: URL, _ copies: HashedCopies) throws {
        let there = folder.appending(path: Backup.configuration)
        let kept = source.appending(path: Backup.configuration)
        let manager = FileManager.default
        guard !manager.fileExists(atPath: there.path), manager.fileExists(atPath: kept.path) else { return }
        try manager.copyItem(at: kept, to: there)
        copies.give(there)
    }

    /// The owner of a folder, when that is somebody else than who writes.
    private static func owner(of folder: URL) -> (user: uid_t, group: gid_t)? {
        var facts = stat()
        guard geteuid() == 0, stat(folder.path, &facts) == 0, facts.st_uid != 0 else { return nil }
        return (facts.st_uid, facts.st_gid)
    }
}
