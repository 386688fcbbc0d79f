import Foundation
import GRDB
import Jobs
import Studio

/// Turns what the database or the file system says into sentences.
enum StoreError {
    /// What it says of a folder: whose it is, and what to do where it cannot be written.
    static func problem(
        _ error: any Error,
        _ folder: URL,
        of whose: String = "data",
        _ advice: String = "choose another with --data"
    ) -> any Error {
        let unwritable = Problem(
            .inputOutput,
            "The \(whose) folder \(folder.path) cannot be written; \(advice).",
            subject: "data"
        )
        if let error = error as? DatabaseError { return problem(error, folder, unwritable) }
        let cocoa = error as NSError
        let reason = (cocoa.userInfo[NSUnderlyingErrorKey] as? NSError)?.code ?? 0
        guard cocoa.domain == NSCocoaErrorDomain else { return error }
        if cocoa.code == CocoaError.fileWriteOutOfSpace.rawValue || reason == Int(ENOSPC) {
            return full(folder)
        }
        return unwritable
    }

    private static func problem(_ error: DatabaseError, _ folder: URL, _ unwritable: Problem) -> Problem {
        switch error.resultCode {
        case .SQLITE_FULL:
            return full(folder)
        case .SQLITE_IOERR where hasNoRoom(folder):
            return full(folder)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            return hasNoRoom(folder) ? full(folder) : unwritable
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return Problem(
                .inputOutput,
                "The database in \(folder.path) is damaged; put back a backup from its backups folder,"
                    + " or choose another folder with --data.",
                subject: "data"
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return Problem(
                .inputOutput,
                "Another program holds the database in \(folder.path); end it or try again later."
            )
        case .SQLITE_IOERR:
            return Problem(
                .inputOutput,
                "The disk that holds \(folder.path) fails, or a quota on it is used up;"
                    + " check it and run the same command again."
            )
        default:
            return Problem(
                .internalError,
                "The database refused a change: \(error.message ?? error.resultCode.description)."
            )
        }
    }

    static func full(_ folder: URL) -> Problem {
        Problem(
            .insufficientStorage,
            "The disk that holds \(folder.path) is full; free some space and run the same command again.",
            subject: "data"
        )
    }

    private static func hasNoRoom(_ folder: URL) -> Bool {
        let values = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        return (values?[.systemFreeSize] as? NSNumber)?.intValue ?? .max < 1 << 20
    }
}
