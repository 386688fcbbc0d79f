public import Foundation
import GRDB
import Glibc
public import Studio

/// A data folder as it was at one moment, in a folder of its own.
///
/// `backup.json` names the database; what it does not name, and bytes that this database does not, are left of a
/// backup that was ended half-way or of an earlier one.
public struct Backup: Sendable, Hashable, Codable {
    /// The version of what this file says; 1.
    public let format: Int
    /// The number of the database's last migration.
    public let schema: Int
    /// When the database was as it is in the backup.
    public let createdAt: Instant
    /// The name of the database's file.
    public let database: String
    /// SHA-256 of that file.
    public let databaseSha256: String
    public let projects: Int
    /// Files of media, and how many bytes they hold.
    public let files: Int
    public let bytes: Int

    static let manifest = "backup.json"
    static let lock = "backup.lock"
    static let configuration = "reelwright.toml"

    /// What a copy of the database is called, by its hash.
    static func databaseName(_ sha256: String) -> String { "reelwright-\(sha256.prefix(16)).db" }

    /// Whether a backup has given a file that name, so that a later one may remove it.
    static func isDatabase(_ name: String) -> Bool {
        name.wholeMatch(of: /reelwright-[0-9a-f]{16}\.db/) != nil
    }

    /// The backup in a folder; throws a `Problem` when there is none, or none that this version can read.
    public static func read(from folder: URL) throws -> Backup {
        let file = folder.appending(path: manifest)
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw Problem(
                .resourceNotFound,
                "There is no backup in \(folder.path); `reelwright backup` makes one.",
                subject: "backup"
            )
        }
        guard let backup = try? Wire.value(from: String(decoding: data, as: UTF8.self)) as Backup,
            !backup.database.contains("/")
        else {
            throw Problem(
                .validationError,
                "\(file.path) cannot be read; take another backup.",
                subject: "backup"
            )
        }
        guard backup.format == 1, backup.schema <= Migration.all.count else {
            throw Problem(
                .conflict,
                "The backup in \(folder.path) is of a newer Reelwright; update Reelwright first.",
                subject: "backup"
            )
        }
        return backup
    }

    /// What a database that nobody writes says of itself.
    static func facts(of file: URL) throws -> Facts {
        var configuration = Configuration.waiting
        configuration.readonly = true
        let queue = try DatabaseQueue(path: file.path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.read { database in
            let complaint = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
            guard complaint == "ok" else {
                throw Problem(.validationError, "The database \(file.path) is damaged.", subject: "backup")
            }
            return Facts(
                schema: try Int.fetchOne(database, sql: "SELECT MAX(number) FROM schema_migrations") ?? 0,
                projects: try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM projects") ?? 0,
                sha256: try String.fetchAll(
                    database,
                    sql: "SELECT DISTINCT sha256 FROM assets ORDER BY sha256"
                )
            )
        }
    }

    struct Facts {
        let schema: Int
        let projects: Int
        /// The hashes of all bytes that rows name.
        let sha256: [String]
    }
}

/// Files under their hash, in a backup or a data folder.
struct HashedCopies {
    let files: AssetFiles
    /// Who owns what is written, when that is not who writes.
    var owner: (user: uid_t, group: gid_t)?

    /// Has the bytes of a hash in place, from a file that should hold them; returns how many they are.
    ///
    /// What is there and right stays. On one disk it is a second name of the same bytes, which are never
    /// changed in place; else a copy, flushed before it gets its name. Nil when neither is right.
    func keep(_ sha256: String, from source: URL) throws -> Int? {
        let place = files.url(of: sha256)
        if let (hash, bytes) = try? AssetFiles.hash(of: place) {
            if hash == sha256 { return bytes }
        }
        let folder = place.deletingLastPathComponent()
        if !FileManager.default.fileExists(atPath: folder.path) {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            give(folder)
            try AssetFiles.flush(files.folder)
        }
        let partial = place.appendingPathExtension("partial")
        unlink(partial.path)
        guard access(source.path, F_OK) == 0 else { return nil }
        // A second name would give the backup's own file away too.
        if owner != nil || link(source.path, partial.path) != 0 {
            guard access(source.path, F_OK) == 0 else { return nil }
            try FileManager.default.copyItem(at: source, to: partial)
        }
        guard let (hash, bytes) = try? AssetFiles.hash(of: partial), hash == sha256 else {
            unlink(partial.path)
            return nil
        }
        try AssetFiles.flush(partial)
        give(partial)
        guard rename(partial.path, place.path) == 0 else {
            throw Problem(.inputOutput, "\(place.path) cannot be written.")
        }
        try AssetFiles.flush(folder)
        return bytes
    }

    /// Gives what was written to the folder's owner.
    func give(_ file: URL) {
        guard let owner else { return }
        _ = chown(file.path, owner.user, owner.group)
    }
}

extension URL {
    /// The path without links, as far as it is there.
    var resolved: String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let (parent, name) = (deletingLastPathComponent(), lastPathComponent)
        return parent.path == path ? path : parent.resolved + "/" + name
    }

    /// Whether it is the folder or lies in it.
    func isWithin(_ folder: URL) -> Bool { (resolved + "/").hasPrefix(folder.resolved + "/") }
}
