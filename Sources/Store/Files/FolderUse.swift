import Foundation
import Glibc
import Studio

/// Says between processes that a data folder is in use, so that nothing is put in its place meanwhile.
///
/// It ends with the value, or with the process.
final class FolderUse: Sendable {
    private let descriptor: CInt

    private init(_ descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// One of any number of users; throws a `Problem` while somebody has the folder alone.
    static func shared(_ folder: URL) throws -> FolderUse {
        guard let use = try take(folder, LOCK_SH) else {
            throw Problem(
                .inProgress,
                "A backup is being put back into \(folder.path); try again when that has ended.",
                subject: "data"
            )
        }
        return use
    }

    /// The only user; throws a `Problem` while there is another.
    static func alone(_ folder: URL) throws -> FolderUse {
        guard let use = try take(folder, LOCK_EX) else {
            throw Problem(
                .conflict,
                "Another Reelwright works in \(folder.path); end it and run the same command again.",
                subject: "data"
            )
        }
        return use
    }

    /// Nil when another has what stands against it.
    private static func take(_ folder: URL, _ kind: CInt) throws -> FolderUse? {
        let file = folder.appending(path: "in-use")
        let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == ENOSPC
                ? StoreError.full(folder)
                : Problem(
                    .inputOutput,
                    "The data folder \(folder.path) cannot be written; choose another with --data.",
                    subject: "data"
                )
        }
        let use = FolderUse(descriptor)
        while flock(descriptor, kind | LOCK_NB) != 0 {
            guard errno == EINTR else { return nil }
        }
        return use
    }
}
