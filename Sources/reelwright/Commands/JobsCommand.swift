import ArgumentParser
import Foundation
import Jobs
import Store
import Studio

/// `reelwright jobs`: what is and was done.
struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "Lists, shows, retries and cancels jobs.",
        subcommands: [List.self, Show.self, Retry.self, Cancel.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists jobs, newest last.")

        @Option(name: .long, help: "Only jobs of this project.")
        var project: String?
        @Option(name: .long, help: "Only jobs in this state, for example running or discarded.")
        var state: String?
        @OptionGroup var dataOptions: DataOptions
        @Flag(name: .long, help: "Print one JSON object a line.")
        var json = false

        func run() async throws {
            let store = try dataOptions.existingStore(SystemSurroundings())
            let states = try state.map { text -> Set<JobState> in
                guard let state = JobState(rawValue: text) else {
                    let all = JobState.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Problem(.invalidParameter, "--state takes one of \(all), not “\(text)”.")
                }
                return [state]
            }
            let name = project
            let jobs = try await store.read { transaction in
                var filter = JobFilter(states: states)
                if let name {
                    guard let project = try transaction.project(named: name) else {
                        throw Problem(
                            .resourceNotFound,
                            "There is no project “\(name)”; `reelwright projects list` shows all."
                        )
                    }
                    filter.group = project.id.text
                }
                return try transaction.jobs(filter)
            }
            if json {
                for job in jobs { Console.print(try JobView(job).json()) }
                return
            }
            guard !jobs.isEmpty else { return Console.note("There are no such jobs.") }
            Table.print(
                header: ["JOB", "KIND", "STATE", "ATTEMPT", "WHY"],
                rows: jobs.map {
                    [$0.id, $0.kind, $0.state.rawValue, "\($0.attempt)", $0.failure?.message ?? ""]
                }
            )
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows one job with its attempts.")

        @Argument(help: "The job's id.") var id: String
        @OptionGroup var dataOptions: DataOptions
        @Flag(name: .long, help: "Print JSON.")
        var json = false

        func run() async throws {
            let store = try dataOptions.existingStore(SystemSurroundings())
            let id = id
            let found = try await store.read { transaction in
                try transaction.job(id).map { JobView($0, attempts: try transaction.attempts(of: id)) }
            }
            guard let found else { throw Self.missing(id) }
            json ? Console.print(try found.json()) : found.print()
        }

        static func missing(_ id: String) -> Problem {
            Problem(
                .resourceNotFound,
                "There is no job \(id); `reelwright jobs list` shows all.",
                subject: "id"
            )
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Opens a failed or cancelled job again, with what failed because of it."
        )

        @Argument(help: "The job's id.") var id: String
        @OptionGroup var dataOptions: DataOptions

        func run() async throws {
            let surroundings = SystemSurroundings()
            let queue = StoreJobs(try dataOptions.existingStore(surroundings))
            if try await queue.retry(id, now: surroundings.now) {
                Console.print("Opened \(id) again; run the same `make` to work on it.")
                return
            }
            throw try await JobsCommand.refusal(
                id,
                queue,
                "only failed and cancelled jobs can be retried"
            )
        }
    }

    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cancels a job that has not ended.")

        @Argument(help: "The job's id.") var id: String
        @OptionGroup var dataOptions: DataOptions

        func run() async throws {
            let surroundings = SystemSurroundings()
            let queue = StoreJobs(try dataOptions.existingStore(surroundings))
            if try await queue.cancel(id, reason: "Cancelled by a person.", now: surroundings.now) {
                Console.print("Cancelled \(id).")
                return
            }
            throw try await JobsCommand.refusal(id, queue, "only jobs that have not ended can be cancelled")
        }
    }

    private static func refusal(_ id: String, _ queue: StoreJobs, _ rule: String) async throws -> Problem {
        guard let job = try await queue.jobs(JobFilter(ids: [id])).first else { return Show.missing(id) }
        return Problem(.conflict, "The job \(id) is \(job.state.rawValue); \(rule).", subject: "id")
    }
}
