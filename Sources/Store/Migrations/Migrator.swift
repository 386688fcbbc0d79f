package import Foundation
package import GRDB
import Glibc
import Studio

/// Brings a database to the schema this version knows, with a backup before it touches an older one.
package struct Migrator {
    private let pool: any DatabaseWriter
    private let folder: URL
    private let migrations: [Migration]

    /// A migrator of a database in a data folder, to the steps of this version unless given others.
    package init(pool: any DatabaseWriter, folder: URL, migrations: [Migration] = Migration.all) {
        self.pool = pool
        self.folder = folder
        self.migrations = migrations
    }

    /// Applies what is missing, each step in a transaction of its own.
    ///
    /// The caller holds the folder's lock.
    /// Throws a `Problem` for a folder of a newer version, and for one whose applied steps differ from ours.
    package func migrate(now: Int64) throws {
        let applied = try pool.read(appliedSteps)
        try check(applied)
        let missing = migrations.dropFirst(applied.count)
        guard !missing.isEmpty else { return }
        if let last = applied.last { try backUp(schema: last.number) }
        for step in missing {
            try pool.write { database in
                try database.execute(
                    sql: """
                        CREATE TABLE IF NOT EXISTS schema_migrations (
                            number BIGINT PRIMARY KEY NOT NULL,
                            name TEXT NOT NULL,
                            checksum TEXT NOT NULL,
                            applied_at BIGINT NOT NULL
                        )
                        """
                )
                try database.execute(sql: step.sql)
                try database.execute(
                    sql: """
                        INSERT INTO schema_migrations (number, name, checksum, applied_at)
                        VALUES ($1, $2, $3, $4)
                        """,
                    arguments: ["1": step.number, "2": step.name, "3": step.checksum, "4": now]
                )
            }
        }
    }

    private func appliedSteps(_ database: Database) throws -> [(number: Int, checksum: String)] {
        guard try database.tableExists("schema_migrations") else { return [] }
        return try GRDB.Row.fetchAll(
            database,
            sql: "SELECT number, checksum FROM schema_migrations ORDER BY number"
        ).map { ($0["number"], $0["checksum"]) }
    }

    private func check(_ applied: [(number: Int, checksum: String)]) throws {
        if let last = applied.last, last.number > migrations.count {
            throw Problem(
                .conflict,
                "The data folder \(folder.path) was made by a newer Reelwright (schema \(last.number), this one"
                    + " knows \(migrations.count)); update Reelwright, or choose another folder with --data.",
                subject: "data"
            )
        }
        for (step, known) in zip(applied, migrations) where step.checksum != known.checksum {
            throw Problem(
                .conflict,
                "The data folder \(folder.path) has another schema \(step.number) than this Reelwright;"
                    + " choose another folder with --data.",
                subject: "data"
            )
        }
    }

    private func backUp(schema: Int) throws {
        let backups = folder.appending(path: "backups")
        try FileManager.default.createDirectory(
            at: backups,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let file = backups.appending(path: "reelwright-schema-\(schema).db")
        let partial = backups.appending(path: "reelwright-schema-\(schema).partial")
        try? FileManager.default.removeItem(at: partial)
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "VACUUM INTO $1", arguments: ["1": partial.path])
        }
        // SQLite does not flush what VACUUM writes; the backup must be on disk before the database changes.
        try AssetFiles.flush(partial)
        guard rename(partial.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        try AssetFiles.flush(backups)
    }
}
