public import Foundation
import GRDB
import Glibc
import Studio

extension Store {
    /// Writes a backup into a folder that is empty or holds an earlier one.
    ///
    /// Others may write the store meanwhile.
    /// Until it is complete, the folder holds the earlier backup. Media are stored before the database is
    /// copied and once more after it: what came between is new, and housekeeping spares what is new, so that
    /// nothing that the copy names can have gone. Throws a `Problem` when stored bytes are missing or damaged.
    public func backUp(to folder: URL) async throws -> Backup {
        do {
            try prepare(folder)
            let lock = try FileLock(folder.appending(path: Backup.lock))
            defer { lock.unlock() }
            let copies = HashedCopies(files: AssetFiles(folder: folder.appending(path: "assets")))
            try FileManager.default.createDirectory(
                at: copies.files.folder,
                withIntermediateDirectories: true
            )
            var sizes: [String: Int] = [:]
            for (sha256, file) in try files.all() {
                sizes[sha256] = try copies.keep(sha256, from: file)
            }
            let now = surroundings.now
            let (name, hash) = try await copyDatabase(into: folder)
            let facts = try Backup.facts(of: folder.appending(path: name))
            for sha256 in facts.sha256 where sizes[sha256] == nil {
                sizes[sha256] = try copies.keep(sha256, from: files.url(of: sha256))
            }
            let missing = facts.sha256.count { sizes[$0] == nil }
            guard missing == 0 else {
                throw Problem(
                    .inputOutput,
                    "\(missing) of \(facts.sha256.count) stored files are missing or damaged, so there is no new"
                        + " backup; `reelwright doctor` says more.",
                    subject: "assets"
                )
            }
            let backup = Backup(
                format: 1,
                schema: facts.schema,
                createdAt: Instant(microseconds: now),
                database: name,
                databaseSha256: hash,
                projects: facts.projects,
                files: facts.sha256.count,
                bytes: facts.sha256.reduce(0) { $0 + (sizes[$1] ?? 0) }
            )
            try finish(backup, in: folder, copies, named: Set(facts.sha256))
            return backup
        } catch {
            throw StoreError.problem(error, folder, of: "backup's", "choose another")
        }
    }

    private func prepare(_ folder: URL) throws {
        let manager = FileManager.default
        guard !folder.isWithin(self.folder) else {
            throw Problem(
                .outputUnwritable,
                "\(folder.path) lies in the data folder and would be lost with it; choose a folder elsewhere.",
                subject: "backup"
            )
        }
        try manager.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let names = try manager.contentsOfDirectory(atPath: folder.path)
        let isEarlier = names.contains(Backup.manifest) || names.contains(Backup.lock)
        guard names.isEmpty || isEarlier && !names.contains("reelwright.db") else {
            throw Problem(
                .outputUnwritable,
                "\(folder.path) holds other files; choose an empty folder, or one with an earlier backup.",
                subject: "backup"
            )
        }
    }

    /// Copies the database as it is at one moment; returns the file's name and hash.
    private func copyDatabase(into folder: URL) async throws -> (name: String, sha256: String) {
        let partial = folder.appending(path: "database.partial")
        try? FileManager.default.removeItem(at: partial)
        // The file is there, and closed to others, before SQLite writes into it.
        guard
            FileManager.default.createFile(
                atPath: partial.path,
                contents: nil,
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteNoPermission) }
        try await pool.writeWithoutTransaction { database in
            try database.execute(sql: "VACUUM INTO $1", arguments: ["1": partial.path])
        }
        try AssetFiles.flush(partial)
        let hash = try AssetFiles.hash(of: partial).sha256
        let name = Backup.databaseName(hash)
        guard rename(partial.path, folder.appending(path: name).path) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
        return (name, hash)
    }

    /// Makes the backup the one that the folder holds, then removes what is no part of it.
    private func finish(
        _ backup: Backup,
        in folder: URL,
        _ copies: HashedCopies,
        named: Set<String>
    ) throws {
        let manager = FileManager.default
        let configuration = self.folder.appending(path: Backup.configuration)
        if let settings = manager.contents(atPath: configuration.path) {
            try settings.write(to: folder.appending(path: Backup.configuration), options: .atomic)
        }
        let partial = folder.appending(path: "manifest.partial")
        try Data(try Wire.text(backup).utf8).write(to: partial)
        try AssetFiles.flush(partial)
        guard rename(partial.path, folder.appending(path: Backup.manifest).path) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
        try AssetFiles.flush(folder)
        for name in try manager.contentsOfDirectory(atPath: folder.path)
        where name.hasSuffix(".partial") || Backup.isDatabase(name) && name != backup.database {
            try manager.removeItem(at: folder.appending(path: name))
        }
        for (sha256, file) in try copies.files.all() where !named.contains(sha256) {
            try manager.removeItem(at: file)
        }
    }
}
