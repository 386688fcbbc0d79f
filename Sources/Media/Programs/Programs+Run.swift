import Foundation
import Logging
import Studio
import Subprocess
import SystemPackage

#if canImport(Glibc)
import Glibc
#endif

extension Programs {
    /// Runs a program to its end in a process group of its own that dies with this process.
    ///
    /// On cancellation the group gets SIGTERM and, 2 s later, SIGKILL; then `CancellationError` is thrown.
    /// A failing exit is a result, not an error. Throws `Problem` when the program is missing, cannot be
    /// started or outlasts its time. `onLine` gets each line of standard output as it comes.
    func run(
        _ run: ProgramRun,
        onLine: (@Sendable (Substring) -> Void)? = nil
    ) async throws -> ProgramResult {
        let configuration = try configuration(of: run)
        return try await limited(run) {
            try await Subprocess.run(configuration, input: .none, output: .sequence, error: .sequence) {
                try await Self.collect(
                    $0.standardOutput,
                    $0.standardError,
                    limits: run.limits,
                    onLine: onLine
                )
            }
        }
    }

    /// Runs a program whose standard input is written by `feed` while it runs.
    ///
    /// An error thrown by `feed` ends the program and is thrown on; everything else as `run(_:onLine:)`.
    func run(
        _ run: ProgramRun,
        feeding feed: @escaping @Sendable (ProgramInput) async throws -> Void
    ) async throws -> ProgramResult {
        let configuration = try configuration(of: run)
        // A program that ends early closes its end of the pipe; the write must fail, not kill this process.
        signal(SIGPIPE, SIG_IGN)
        return try await limited(run) {
            try await Subprocess.run(
                configuration,
                input: .inputWriter,
                output: .sequence,
                error: .sequence
            ) { execution in
                async let collected = Self.collect(
                    execution.standardOutput,
                    execution.standardError,
                    limits: run.limits,
                    onLine: nil
                )
                try await feed(ProgramInput(writer: execution.standardInputWriter))
                try await execution.standardInputWriter.finish()
                return try await collected
            }
        }
    }

    private static let lastTurns = 100

    private typealias Collected = (output: [UInt8], complaint: String)

    private func configuration(of run: ProgramRun) throws(Problem) -> Configuration {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
        ]
        let limits = run.limits
        var arguments = ["--pdeathsig", "KILL", "--", try path(of: .prlimit).path, "--core=0"]
        arguments += ["--fsize=\(limits.fileBytes)", "--as=\(limits.memoryBytes)", "--"]
        arguments += [try path(of: run.program).path] + run.arguments
        return Configuration(
            executable: .path(FilePath(try path(of: .setpriv).path)),
            arguments: Arguments(arguments),
            environment: .custom([
                "PATH": searchPath,
                "LC_ALL": "C.UTF-8",
                // Sound libraries leave folders in a home that can be written.
                "HOME": "/dev/null",
                // Where the fonts have to be read anew, their list is kept for the next run here.
                "XDG_CACHE_HOME": run.folder.path,
                "FONTCONFIG_PATH": "/etc/fonts",
                // Frames are megabytes each, and glibc would else fetch and return their memory every time.
                "GLIBC_TUNABLES":
                    "glibc.malloc.mmap_threshold=268435456:glibc.malloc.trim_threshold=1073741824",
            ]),
            workingDirectory: FilePath(run.folder.path),
            platformOptions: options
        )
    }

    private func limited(
        _ run: ProgramRun,
        _ execute:
            @escaping @Sendable () async throws -> ExecutionResult<Collected, SequenceOutput, SequenceOutput>
    ) async throws -> ProgramResult {
        let clock = clock
        logger.debug("run \(run.program.rawValue)", metadata: ["arguments": "\(run.arguments)"])
        let result = try await withThrowingTaskGroup(of: ProgramResult?.self) { group in
            group.addTask {
                let result = try await Self.translated(run.program, execute)
                return ProgramResult(
                    end: result.terminationStatus.end,
                    output: result.closureResult.output,
                    complaint: result.closureResult.complaint
                )
            }
            group.addTask {
                try await clock.sleep(for: run.limits.time)
                // It may have ended in time, and this process had no turn to see it.
                for _ in 0..<Self.lastTurns { try await clock.sleep(for: .milliseconds(10)) }
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        try Task.checkCancellation()
        guard let result else {
            let limit = run.limits.time.components.seconds
            throw Problem(
                .externalServiceError,
                "\(run.program.title) took longer than \(limit) s and was stopped; try again when the machine is less busy.",
                subject: run.program.rawValue
            )
        }
        if !result.succeeded {
            logger.debug(
                "\(run.program.rawValue) failed",
                metadata: ["end": "\(result.end)", "complaint": "\(result.complaint)"]
            )
        }
        return result
    }

    /// Passes on what a caller can use and turns errors of the starting itself into a `Problem`.
    private static func translated<Value>(
        _ program: Program,
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw Problem(
                .externalServiceError,
                "\(program.title) could not be run (\(error)); see `reelwright doctor`.",
                subject: program.rawValue
            )
        }
    }

    private static func collect(
        _ output: SubprocessOutputSequence,
        _ error: SubprocessOutputSequence,
        limits: ProgramLimits,
        onLine: (@Sendable (Substring) -> Void)?
    ) async throws -> Collected {
        async let tail = Self.tail(of: error, bytes: 16_384)
        var kept: [UInt8] = []
        var lines = LineReader()
        for try await buffer in output {
            buffer.withUnsafeBytes { bytes in
                if let onLine {
                    lines.read(bytes, onLine)
                } else if kept.count < limits.outputBytes {
                    kept.append(contentsOf: bytes.prefix(limits.outputBytes - kept.count))
                }
            }
        }
        return (kept, try await tail)
    }

    private static func tail(of sequence: SubprocessOutputSequence, bytes limit: Int) async throws -> String {
        var kept: [UInt8] = []
        for try await buffer in sequence {
            buffer.withUnsafeBytes { kept.append(contentsOf: $0) }
            if kept.count > 2 * limit { kept.removeFirst(kept.count - limit) }
        }
        return String(decoding: kept.suffix(limit), as: UTF8.self)
    }
}

/// The standard input of a running program.
struct ProgramInput: Sendable {
    fileprivate let writer: StandardInputWriter

    /// Writes all bytes; false when the program reads no more, whose exit then tells why.
    func write(_ bytes: UnsafeRawBufferPointer) async throws -> Bool {
        do {
            return try await writer.write(bytes.bytes) == bytes.count
        } catch {
            try Task.checkCancellation()
            return false
        }
    }
}

/// Cuts a stream of bytes into lines.
private struct LineReader {
    private var rest: [UInt8] = []

    mutating func read(_ bytes: UnsafeRawBufferPointer, _ onLine: (Substring) -> Void) {
        rest.append(contentsOf: bytes)
        guard let last = rest.lastIndex(of: UInt8(ascii: "\n")) else { return }
        let text = String(decoding: rest[..<last], as: UTF8.self)
        for line in text.split(separator: "\n") { onLine(line) }
        rest.removeFirst(last + 1)
    }
}

extension TerminationStatus {
    fileprivate var end: ProgramEnd {
        switch self {
        case .exited(let code): .exited(code)
        case .signaled(let number): .signaled(number)
        }
    }
}
