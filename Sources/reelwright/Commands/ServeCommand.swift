import ArgumentParser
import Foundation
import Server
import Studio

/// `reelwright serve`: the studio over HTTP.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract:
            "Starts the studio as a server: the API, its documentation, and the workers that make films.",
        discussion: """
            Each option may stand in the environment instead: HOST, BACKEND_PORT, CORS_ORIGINS, \
            REELWRIGHT_PUBLIC_URL, REELWRIGHT_REGISTRATION, REELWRIGHT_CALLS_A_MINUTE. \
            The first start prints a link by which the first account is made.
            """
    )

    @Option(name: .long, help: "The address to listen on (default: 127.0.0.1, this machine alone).")
    var host: String?

    @Option(name: .long, help: "The port (default: 8000).")
    var port: String?

    @Option(name: .long, help: "Where people reach the server, for example https://studio.example.org.")
    var publicUrl: String?

    @Option(
        name: .long,
        help: "Origins whose pages may call, with commas between; * for all without cookies."
    )
    var corsOrigins: String?

    @Option(name: .long, help: "invitation or open: who may make an account (default: invitation).")
    var registration: String?

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        try await ServeRun(settings: ServeSettings(self), data: dataOptions).run()
    }
}

struct TypegenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "typegen",
        abstract: "Writes the types of the API and a small client as one TypeScript file."
    )

    @Option(name: .shortAndLong, help: "The file to write (default: standard output).")
    var output: String?

    func run() throws {
        let text = try StudioService.typeScript(version: Reelwright.version)
        guard let output else {
            Console.print(String(text.dropLast()))
            return
        }
        do {
            try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
        } catch {
            throw Problem(
                .outputUnwritable,
                "\(output) cannot be written; choose another place with --output.",
                subject: "output"
            )
        }
    }
}
