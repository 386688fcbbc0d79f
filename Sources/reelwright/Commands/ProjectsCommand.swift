import ArgumentParser
import Foundation
import Jobs
import Store
import Studio

/// `reelwright projects`: what films there are.
struct ProjectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projects",
        abstract: "Lists and shows projects.",
        subcommands: [List.self, Show.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists all projects, oldest first.")

        @OptionGroup var dataOptions: DataOptions
        @Flag(name: .long, help: "Print one JSON object a line.")
        var json = false

        func run() async throws {
            let store = try dataOptions.existingStore(SystemSurroundings())
            let projects = try await store.read { try $0.projects() }
            if json {
                for project in projects { Console.print(try Wire.text(project)) }
                return
            }
            guard !projects.isEmpty else {
                Console.note("There are no projects yet; `reelwright make` begins one.")
                return
            }
            let rows = projects.map { project in
                [
                    project.slug, "\(Int(project.format.duration.seconds.rounded())) s",
                    project.format.aspect.rawValue, project.language, project.name,
                ]
            }
            Table.print(header: ["PROJECT", "LENGTH", "ASPECT", "LANGUAGE", "NAME"], rows: rows)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows one project with its scenes.")

        @Argument(help: "The project's short name or the beginning of its id.")
        var project: String
        @OptionGroup var dataOptions: DataOptions
        @Flag(name: .long, help: "Print JSON.")
        var json = false

        func run() async throws {
            let store = try dataOptions.existingStore(SystemSurroundings())
            let name = project
            let found = try await store.read { transaction -> ProjectView? in
                guard let project = try transaction.project(named: name) else { return nil }
                return ProjectView(
                    project: project,
                    moods: try transaction.moods(of: project.id),
                    scenes: try transaction.scenes(of: project.id),
                    jobs: try transaction.jobs(JobFilter(group: project.id.text))
                )
            }
            guard let found else {
                throw Problem(
                    .resourceNotFound,
                    "There is no project “\(project)”; `reelwright projects list` shows all.",
                    subject: "project"
                )
            }
            json ? Console.print(try found.json()) : found.print()
        }
    }
}
