import Foundation
import Testing

struct JobsCommandTests {
    @Test func `jobs are listed as a table and as JSON, all or some`() async throws {
        let bench = try await SharedFilm.small.value.bench
        let jobs = try await bench.jobs()
        #expect(Set(jobs.map(\.kind)).isSuperset(of: ["brief", "moods", "plan", "video", "cut", "render"]))
        let table = try await bench.run("jobs", "list")
        #expect(table.status == 0 && table.complaint.isEmpty)
        let lines = table.output.split(separator: "\n")
        #expect(lines.count == jobs.count + 1 && lines[0].hasPrefix("JOB "))
        let none = try await bench.run("jobs", "list", "--state", "running")
        #expect(none.status == 0 && none.output.isEmpty && none.complaint == "There are no such jobs.\n")
        let some = try await bench.run("jobs", "list", "--project", "lumen", "--state", "completed", "--json")
        #expect(try JobLine.all(some.output).count == jobs.count)
        expectRefusal(try await bench.run("jobs", "list", "--state", "busy"), 64, ["--state", "running"])
        expectRefusal(
            try await bench.run("jobs", "list", "--project", "none"),
            66,
            ["none", "projects list"]
        )
    }

    @Test func `a job is shown with its attempts`() async throws {
        let bench = try await SharedFilm.small.value.bench
        for job in try await bench.jobs() {
            let shown = try await bench.run("jobs", "show", job.id, "--json")
            let one = try JSON.read(JobLine.self, shown.output)
            #expect(one.attempts?.map(\.outcome) == ["completed"], "\(shown)")
        }
        let render = try #require(try await bench.jobs().first { $0.kind == "render" })
        let text = try await bench.run("jobs", "show", render.id)
        #expect(text.status == 0)
        for word in [render.id, "render", "completed", "100 %", "ATTEMPT"] {
            #expect(text.output.contains(word), "\(text)")
        }
        expectRefusal(try await bench.run("jobs", "show", "nobody"), 66, ["nobody", "jobs list"])
    }

    @Test func `what has ended well is neither retried nor cancelled`() async throws {
        let bench = try await SharedFilm.small.value.bench
        let job = try #require(try await bench.jobs().first)
        expectRefusal(
            try await bench.run("jobs", "retry", job.id),
            65,
            ["completed", "only failed and cancelled"]
        )
        expectRefusal(
            try await bench.run("jobs", "cancel", job.id),
            65,
            ["completed", "not ended"]
        )
        for command in ["retry", "cancel"] {
            expectRefusal(try await bench.run("jobs", command, "nobody"), 66, ["nobody"])
        }
    }

    @Test func `a running job cancelled by another process stops, and can be retried`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        let command = try bench.film()
        let clock = ContinuousClock()
        let cancelled = Once { clock.now }
        let name = Once { () async throws -> String in
            let running = try await bench.jobs().first { $0.kind == "video" && $0.state == "running" }
            return try #require(running).id
        }
        let outcome = try await Gate.films.pass(alone: true) {
            try await bench.reelwright.start(command) { running in
                _ = try await eventually(.seconds(200)) {
                    guard bench.exists("data/reelwright.db"), running.complaint.contains("Scene plan") else {
                        return false
                    }
                    return try await bench.jobs().contains { $0.kind == "video" && $0.state == "running" }
                }
                let id = try await name.value
                let answer = try await bench.run("jobs", "cancel", id)
                _ = try await cancelled.value
                #expect(answer.status == 0 && answer.output == "Cancelled \(id).\n", "\(answer)")
                // Its FFmpeg is gone long before the other clips are done.
                let isOver = try await eventually(.seconds(12)) {
                    try await bench.sql("SELECT outcome FROM attempts WHERE job_id = '\(id)'") == [
                        "cancelled"
                    ]
                }
                #expect(isOver)
            }
        }
        #expect(outcome.status == 130, "\(outcome)")
        #expect(outcome.complaints.last?.hasPrefix("reelwright: ") == true)
        #expect(outcome.complaints.last?.contains("ancelled") == true, "\(outcome)")
        #expect(try bench.names() == ["data", "lamp.json"])
        let id = try await name.value
        let states = try await bench.jobs()
        #expect(states.first { $0.id == id }?.state == "cancelled")
        // The other clips went on.
        #expect(states.filter { $0.kind == "video" && $0.id != id }.allSatisfy { $0.state == "completed" })
        #expect(try await bench.run("jobs", "retry", id).output.hasPrefix("Opened \(id) again"))
        let completed = Set(try await bench.sql("SELECT id, attempt FROM jobs WHERE state = 'completed'"))
        let resumed = try await bench.make()
        #expect(resumed.status == 0, "\(resumed)")
        #expect(try await Film(file: bench.file("lamp.mp4")).pictures() == shared.frames)
        #expect(completed.isSubset(of: try await bench.attempts()))
    }
}
