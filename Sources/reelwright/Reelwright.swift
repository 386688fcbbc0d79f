import ArgumentParser
import Foundation
import Glibc
import Studio

/// The command line of Reelwright.
@main
struct Reelwright: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reelwright",
        abstract: "Takes a creative brief to a finished short film.",
        version: version,
        subcommands: [
            MakeCommand.self, ServeCommand.self, TypegenCommand.self, ProjectsCommand.self, JobsCommand.self,
            UsersCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
            SimulateCommand.self, BenchCommand.self, BenchFramesCommand.self, BenchQueueCommand.self,
        ]
    )

    static let version = "0.1.0"

    static func main() async {
        // A reader that goes away (`| head`) must not kill a film half-way.
        signal(SIGPIPE, SIG_IGN)
        FreedMemory.goesBack()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            fail(error)
        }
    }

    /// Ends the process with one sentence on standard error and a fitting status.
    private static func fail(_ error: any Error) -> Never {
        if let problem = error as? Problem {
            Console.error(problem.message)
            Glibc.exit(problem.exitStatus)
        }
        let code = exitCode(for: error).rawValue
        if code == 0 {
            Console.print(fullMessage(for: error))
        } else if error is ExitCode {
            Glibc.exit(code)
        } else {
            let text = message(for: error).split(separator: "\n").joined(separator: " ")
            Console.error(text + (text.hasSuffix(".") ? "" : ".") + " See `reelwright --help`.")
        }
        Glibc.exit(code)
    }
}
