import GRDB
import Jobs
import Simulation
import Store
import TestSupport
import Testing

/// The events of jobs as those read them who watch a film.
@Suite("Store: events of jobs")
struct JobEventRowTests {
    @Test func `each event of a job names the project of its group, and none when it has no group`()
        async throws
    {
        let folder = try TemporaryFolder(inMemory: true)
        let queue = try SQLiteQueue(folder.store())
        try await queue.insert(
            NewJob(id: "a", kind: "test", group: "film"),
            NewJob(id: "b", kind: "test", group: "film", dependencies: ["a"]),
            NewJob(id: "c", kind: "test")
        )
        for _ in 0..<2 { try await queue.finish(queue.lease(), .completed(result: nil)) }
        let rows = try DatabaseFile(folder: folder.url).rows(
            "SELECT subject || ' ' || kind, project_id FROM events WHERE kind LIKE 'job.%' ORDER BY number"
        )
        #expect(
            rows.map { $0[0] as String } == [
                "a job.inserted", "b job.inserted", "c job.inserted", "a job.claimed", "a job.completed",
                "b job.dependenciesMet", "b job.claimed", "b job.completed",
            ]
        )
        for row in rows {
            let (event, project) = (row[0] as String, row[1] as String?)
            #expect(project == (event.hasPrefix("c") ? nil : "film"), "\(event)")
        }
    }
}
