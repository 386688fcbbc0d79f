import Foundation
import Studio

/// Does file work and turns what the system says against it into a `Problem`; other errors are thrown on.
func explained<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let error as CocoaError {
        if error.code == .fileWriteOutOfSpace { throw Problem.fullDisk }
        let file = error.filePath ?? error.url?.path ?? "a file"
        throw Problem(
            .inputOutput,
            "\(file) could not be read or written; look at its folder and its permissions.",
            subject: file
        )
    }
}

extension Problem {
    static let fullDisk = Problem(
        .insufficientStorage,
        "The disk is full; free some space and run it again."
    )
}
