import Foundation
import Glibc

/// The database holds what nobody else on the machine may read: hashes of passwords, a key to sign with.
enum Privacy {
    /// Makes the file for its owner alone, or closes what is there to all but its owner and its group.
    ///
    /// SQLite gives the files beside it the same permissions. Where that fails, opening it will say why.
    static func close(database file: URL) {
        let made = open(file.path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if made >= 0 { Glibc.close(made) }
        let backups = file.deletingLastPathComponent().appending(path: "backups").path
        for path in [file.path, file.path + "-wal", file.path + "-shm", backups] {
            var facts = stat()
            guard lstat(path, &facts) == 0, facts.st_mode & 0o007 != 0 else { continue }
            chmod(path, facts.st_mode & 0o770)
        }
    }
}
