import Foundation
import Glibc
import Studio

/// A lock between processes that ends with the process at the latest.
struct FileLock {
    private let descriptor: CInt

    /// Waits for the lock; the file is made when it is not there.
    init(_ file: URL) throws {
        descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == ENOSPC
                ? StoreError.full(file.deletingLastPathComponent())
                : Problem(
                    .inputOutput,
                    "The data folder \(file.deletingLastPathComponent().path) cannot be written;"
                        + " choose another with --data.",
                    subject: "data"
                )
        }
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    func unlock() {
        close(descriptor)
    }
}
