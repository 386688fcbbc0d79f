import Foundation
import Subprocess
import SystemPackage

/// Runs a program of the machine that a test looks at films with, for ten minutes at most.
enum Tool {
    struct Failed: Error {
        let program: String
        let complaint: String
    }

    /// What the program writes to standard output; throws when it fails.
    @discardableResult
    static func run(_ program: String, _ arguments: [String], in folder: URL? = nil) async throws -> String {
        try await both(program, arguments, in: folder).output
    }

    /// What the program writes to standard output and error; throws when it fails.
    static func both(
        _ program: String,
        _ arguments: [String],
        in folder: URL? = nil
    ) async throws -> (output: String, complaint: String) {
        let result = try await within(.seconds(600)) {
            try await Subprocess.run(
                .name(program),
                arguments: Arguments(arguments),
                workingDirectory: folder.map { FilePath($0.path) },
                output: .string(limit: 1 << 24),
                error: .string(limit: 1 << 24)
            )
        }
        guard result.terminationStatus.isSuccess else {
            throw Failed(program: program, complaint: result.standardError)
        }
        return (result.standardOutput, result.standardError)
    }

    /// Makes a file with FFmpeg.
    static func ffmpeg(_ arguments: [String], to file: URL) async throws {
        try await run("ffmpeg", ["-v", "error", "-nostdin", "-y"] + arguments + [file.path])
    }
}
