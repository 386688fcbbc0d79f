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
            Each option may stand in the environment or in reelwright.toml instead; docs/configuration.md has \
            all their names. The first start prints a link by which the first account is made.
            """
    )

    @OptionGroup(title: "Settings") var flags: SettingFlags
    @OptionGroup var configuration: ConfigurationOptions
    @OptionGroup var dataOptions: DataOptions
    /// Flags that there are not, with what follows them.
    @Argument(parsing: .allUnrecognized, help: .hidden) var unknown: [String] = []

    func validate() throws {
        guard let word = unknown.first, !word.hasPrefix("-") else { return }
        throw ValidationError("serve takes flags alone, so leave out '\(word)'.")
    }

    func run() async throws {
        var sources = try configuration.sources(flags: flags.given, dataOptions)
        sources.unknownFlags = unknown.filter { $0.hasPrefix("-") }
        try await ServeRun(sources: sources, data: dataOptions).run()
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
