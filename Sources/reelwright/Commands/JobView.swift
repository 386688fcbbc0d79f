import Foundation
import Jobs
import Store
import Studio

/// One job as `jobs list --json` and `jobs show` print it.
struct JobView: Encodable, Sendable {
    let id: String
    let kind: String
    let projectId: String
    let state: JobState
    let priority: Int
    let attempt: Int
    let failures: Int
    let maxAttempts: Int
    let progress: Double
    let phase: String?
    let failure: Failure?
    let dependencies: [String]
    let createdAt: String
    let startedAt: String?
    let finishedAt: String?
    let attempts: [AttemptRow]?

    init(_ job: Job, attempts: [AttemptRow]? = nil) {
        id = job.id
        kind = job.kind
        projectId = job.group
        state = job.state
        priority = job.priority
        attempt = job.attempt
        failures = job.failures
        maxAttempts = job.maxAttempts
        progress = job.progress
        phase = job.phase
        failure = job.failure
        dependencies = job.dependencies
        createdAt = Self.time(job.createdAt)
        startedAt = job.startedAt.map(Self.time)
        finishedAt = job.finishedAt.map(Self.time)
        self.attempts = attempts
    }

    /// The job as one JSON object.
    func json() throws -> String { try Wire.text(self) }

    /// The job as lines for a person.
    func print() {
        var rows = [
            ["Job", id], ["Kind", kind], ["State", state.rawValue],
            ["Progress", "\(Int((progress * 100).rounded())) %" + (phase.map { ", \($0)" } ?? "")],
            ["Failures", "\(failures) of at most \(maxAttempts)"], ["Created", createdAt],
        ]
        if let startedAt { rows.append(["Started", startedAt]) }
        if let finishedAt { rows.append(["Ended", finishedAt]) }
        if let failure { rows.append(["Why", failure.message]) }
        Table.print(header: nil, rows: rows)
        guard let attempts, !attempts.isEmpty else { return }
        Console.print("")
        Table.print(
            header: ["ATTEMPT", "STARTED", "OUTCOME", "WHY"],
            rows: attempts.map {
                ["\($0.number)", Self.time($0.startedAt), $0.outcome ?? "running", $0.failure?.message ?? ""]
            }
        )
    }

    /// RFC 3339 in UTC with milliseconds, made from whole numbers: formatting a `Date` may cut the last one.
    private static func time(_ microseconds: Int64) -> String {
        let seconds = Date(timeIntervalSince1970: Double(microseconds / 1_000_000)).formatted(.iso8601)
        let milliseconds = "\(1000 + microseconds / 1000 % 1000)".dropFirst()
        return seconds.dropLast() + "." + milliseconds + "Z"
    }
}
