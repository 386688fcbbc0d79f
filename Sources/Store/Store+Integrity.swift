import Foundation
import GRDB
import Studio

extension Store {
    /// Throws a `Problem` when the database is damaged or the bytes of an asset are not there.
    public func checkIntegrity() async throws {
        let complaint = try await read { transaction in
            try transaction.row("PRAGMA quick_check(1)").flatMap { $0[0] as String? }
        }
        guard complaint == "ok" else {
            throw Problem(
                .inputOutput,
                "The database in \(folder.path) is damaged; put back a backup from its backups folder."
            )
        }
        let hashes = try await read { transaction in
            try transaction.rows("SELECT DISTINCT sha256 FROM assets").map { $0["sha256"] as String }
        }
        let missing = hashes.filter { !FileManager.default.fileExists(atPath: files.url(of: $0).path) }
        guard missing.isEmpty else {
            throw Problem(
                .inputOutput,
                "\(missing.count) of \(hashes.count) stored files are missing in \(files.folder.path);"
                    + " put them back, or make those films again with --new.",
                subject: "assets"
            )
        }
    }
}
