import Foundation
import Subprocess
import SystemPackage
import TestSupport

/// A PostgreSQL server of one test, to which only a socket in its own folder leads.
struct PostgreSQLServer {
    /// A program of PostgreSQL failed; bin/setup installs them.
    struct Failed: Error {
        let complaint: String
    }

    private let folder: TemporaryFolder
    private static let programs = "/usr/lib/postgresql/15/bin"

    /// Runs the body with an empty database; ends the server however the body ends.
    static func run<Value: Sendable>(_ body: (Self) async throws -> Value) async throws -> Value {
        let server = Self(folder: try TemporaryFolder(inMemory: true))
        return try await server.run(body)
    }

    /// Gives a script to psql, which goes on after an error; returns what it says.
    func psql(_ script: String) async throws -> (output: String, complaint: String) {
        let file = try folder.write(script, to: "script.sql").path
        return try await finish(
            Configuration(
                executable: .path(FilePath("\(Self.programs)/psql")),
                arguments: [
                    "-X", "-h", folder.url.path, "-p", "5432", "-U", "owner", "-d", "postgres", "-f", file,
                ],
                environment: Self.environment
            )
        )
    }

    private static let environment = Environment.custom(["LC_ALL": "C"])

    private var data: String { folder.url.appending(path: "data").path }

    private func run<Value: Sendable>(_ body: (Self) async throws -> Value) async throws -> Value {
        if let account { chown(folder.url.path, account.user, account.group) }
        let making = [
            "-D", data, "-U", "owner", "-A", "trust", "-E", "UTF8", "--locale=C", "--wal-segsize=1", "-N",
        ]
        _ = try await finish(asOrdinaryUser("initdb", making))
        // Its shared memory is in its folder too, so that nothing stays behind when it is killed.
        let settings = [
            "listen_addresses=", "port=5432", "unix_socket_directories=\(folder.url.path)", "fsync=off",
            "dynamic_shared_memory_type=mmap",
        ]
        return try await Subprocess.run(
            asOrdinaryUser("postgres", ["-D", data] + settings.flatMap { ["-c", $0] }),
            input: .none,
            output: .discarded,
            error: .discarded
        ) { execution in
            defer { try? execution.send(signal: .quit) }
            // An error that left this closure would kill the server before it has put things in order.
            do {
                try await eventually("PostgreSQL is ready") {
                    let state = try? String(contentsOfFile: "\(data)/postmaster.pid", encoding: .utf8)
                    return state?.contains("ready") == true
                }
                return Result<Value, any Error>.success(try await body(self))
            } catch {
                return .failure(error)
            }
        }.closureResult.get()
    }

    /// Root may not run it, and it ends when the tests do.
    private func asOrdinaryUser(_ program: String, _ arguments: [String]) -> Configuration {
        let other =
            account.map { ["--reuid", "\($0.user)", "--regid", "\($0.group)", "--clear-groups"] } ?? []
        let command = other + ["--pdeathsig", "QUIT", "--", "\(Self.programs)/\(program)"] + arguments
        return Configuration(
            executable: .path("/usr/bin/setpriv"),
            arguments: Arguments(command),
            environment: Self.environment,
            workingDirectory: FilePath(folder.url.path)
        )
    }

    /// Who runs it in the place of root.
    private var account: (user: uid_t, group: gid_t)? {
        guard geteuid() == 0, let nobody = getpwnam("nobody") else { return nil }
        return (nobody.pointee.pw_uid, nobody.pointee.pw_gid)
    }

    private func finish(_ command: Configuration) async throws -> (output: String, complaint: String) {
        let result = try await Subprocess.run(
            command,
            output: .string(limit: 1 << 22),
            error: .string(limit: 1 << 22)
        )
        guard result.terminationStatus.isSuccess else {
            throw Failed(complaint: result.standardError)
        }
        return (result.standardOutput, result.standardError)
    }
}
