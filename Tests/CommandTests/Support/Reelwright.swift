import Foundation
import Subprocess
import SystemPackage

/// The executable as a person runs it: arguments, standard input, environment and folder in; status and text out.
struct Reelwright: Sendable {
    /// Where it is run, and where its temporary files go.
    let folder: URL
    /// What it finds in its environment; there is nothing else.
    var environment: [String: String]
    /// A program with arguments that runs it, for example to be another user.
    var runner: [String] = []

    init(in folder: URL) {
        self.folder = folder
        environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path,
            "LC_ALL": "C.UTF-8", "TZ": "UTC",
        ]
    }

    /// What bin/test says, else the debug build of the checkout this file is in.
    static let executable: String = {
        if let path = ProcessInfo.processInfo.environment["REELWRIGHT_EXECUTABLE"] { return path }
        return URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../.build/debug/reelwright").standardizedFileURL.path
    }()

    /// Runs it to its end, which must come within the limit.
    func run(
        _ arguments: [String],
        input: String? = nil,
        limit: Duration = .seconds(300)
    ) async throws -> Outcome {
        try await start(arguments, input: input, limit: limit) { _ in }
    }

    /// Runs it and does something to it meanwhile; returns when it has ended.
    func start(
        _ arguments: [String],
        input: String? = nil,
        limit: Duration = .seconds(300),
        _ meanwhile: @escaping @Sendable (Running) async throws -> Void
    ) async throws -> Outcome {
        let name = folder.appending(path: ".run-\(UUID().uuidString)").path
        defer {
            for end in ["in", "out", "err"] { unlink("\(name).\(end)") }
        }
        if let input { try Data(input.utf8).write(to: URL(filePath: "\(name).in")) }
        let clock = ContinuousClock()
        let begin = clock.now
        let ending = try await within(limit) {
            try await Subprocess.run(
                configuration(arguments),
                input: .fileDescriptor(
                    .open(input == nil ? "/dev/null" : "\(name).in", .readOnly),
                    closeAfterSpawningProcess: true
                ),
                output: .fileDescriptor(try Self.create("\(name).out"), closeAfterSpawningProcess: true),
                error: .fileDescriptor(try Self.create("\(name).err"), closeAfterSpawningProcess: true)
            ) { execution in
                try await meanwhile(Running(id: execution.processIdentifier.value, files: name))
            }
        }
        let status: Int32 =
            switch ending.terminationStatus {
            case .exited(let code): code
            case .signaled(let number): -number
            }
        return Outcome(
            status: status,
            output: try String(contentsOfFile: "\(name).out", encoding: .utf8),
            complaint: try String(contentsOfFile: "\(name).err", encoding: .utf8),
            seconds: (clock.now - begin) / .seconds(1)
        )
    }

    private func configuration(_ arguments: [String]) -> Configuration {
        var options = PlatformOptions()
        options.processGroupID = 0
        // It ends with this process, even when this process is killed.
        let command = ["--pdeathsig", "KILL", "--"] + runner + [Self.executable] + arguments
        return Configuration(
            executable: .path("/usr/bin/setpriv"),
            arguments: Arguments(command),
            environment: .custom(
                Dictionary(uniqueKeysWithValues: environment.map { (.init(stringLiteral: $0), $1) })
            ),
            workingDirectory: FilePath(folder.path),
            platformOptions: options
        )
    }

    private static func create(_ path: String) throws -> FileDescriptor {
        try .open(path, .writeOnly, options: [.create, .append], permissions: [.ownerReadWrite])
    }
}

/// A run that goes on.
struct Running: Sendable {
    let id: Int32
    fileprivate let files: String

    /// What it said so far on standard output.
    var output: String { (try? String(contentsOfFile: "\(files).out", encoding: .utf8)) ?? "" }

    /// What it said so far on standard error.
    var complaint: String { (try? String(contentsOfFile: "\(files).err", encoding: .utf8)) ?? "" }

    func signal(_ number: Int32) { _ = kill(id, number) }

    /// Kills it and all it started, in one go.
    func killAll() {
        let all = LiveProcesses.descendants(of: id)
        for id in [id] + all { _ = kill(id, SIGSTOP) }
        for id in [id] + all { _ = kill(id, SIGKILL) }
    }
}

/// How a run ended.
struct Outcome: Sendable, CustomStringConvertible {
    /// The exit status; the negative number of the signal when one ended it.
    let status: Int32
    let output: String
    let complaint: String
    let seconds: Double

    /// Lines of standard error.
    var complaints: [String] { complaint.split(separator: "\n").map(String.init) }

    var description: String {
        "status \(status) after \(seconds) s\nout: \(output.suffix(2000))\nerr: \(complaint)"
    }
}

struct TooLong: Error {
    let limit: Duration
}

/// Does something that must end within the limit.
func within<Value: Sendable>(
    _ limit: Duration,
    _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await ContinuousClock().sleep(for: limit)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let value = first else { throw TooLong(limit: limit) }
        return value
    }
}

/// Waits until something holds; false when it does not within the limit.
func eventually(
    _ limit: Duration = .seconds(20),
    _ holds: () async throws -> Bool
) async throws -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while clock.now < end {
        if try await holds() { return true }
        try await clock.sleep(for: .milliseconds(20))
    }
    return try await holds()
}
