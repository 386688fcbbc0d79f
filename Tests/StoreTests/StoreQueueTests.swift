import GRDB
import Jobs
import Simulation
import Store
import Studio
import TestSupport
import Testing

/// What the queue in the database does beyond the behaviour that all queues share.
@Suite("Store: queue")
struct StoreQueueTests {
    private let folder: TemporaryFolder
    private let queue: SQLiteQueue

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        queue = try SQLiteQueue(folder.store())
    }

    @Test func `two stores on one folder see each other's jobs and claim each once`() async throws {
        let other = try SQLiteQueue(folder.store(TestSurroundings(ids: CountingIDs(after: 1_000_000))))
        for number in 0..<40 { try await queue.insert(NewJob(id: "job-\(10 + number)", kind: "test")) }
        #expect(try await other.jobs(JobFilter()).count == 40)
        let claimed = try await withThrowingTaskGroup(of: [String].self) { group in
            for (name, queue) in [("first", queue), ("second", other), ("third", other)] {
                group.addTask {
                    var mine: [String] = []
                    while let job = try await queue.claim(1, by: name).first { mine.append(job.id) }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claimed.count == 40)
        #expect(Set(claimed).count == 40)
        let lease = try #require(try await queue.job("job-10").lease)
        try await other.finish(lease, .completed(result: nil))
        #expect(try await queue.job("job-10").state == .completed)
    }

    @Test func `whoever reads sees a job and its last event agree`() async throws {
        let reader = try DatabaseFile(folder: folder.url)
        for number in 0..<30 { try await queue.insert(NewJob(id: "job-\(10 + number)", kind: "test")) }
        try await TestWorker.run(on: queue, clock: ManualClock(.automatic)) { attempt in
            attempt.job.id.hasSuffix("5")
                ? .cancel(reason: "five") : .done(effect: TestEffect(attempt.job.id))
        } during: {
            try await eventually("all have ended") {
                let differing = try reader.number(
                    """
                    SELECT count(*) FROM jobs WHERE state <> (
                        SELECT json_extract(data, '$.state') FROM events
                        WHERE subject = jobs.id AND kind LIKE 'job.%' ORDER BY number DESC LIMIT 1
                    ) OR (state = 'completed') <> EXISTS (
                        SELECT 1 FROM events WHERE kind = 'test.note' AND subject = jobs.id
                    )
                    """
                )
                #expect(differing == 0)
                return try reader.number("SELECT count(*) FROM jobs WHERE finished_at IS NULL") == 0
            }
        }
        let (jobs, log, notes) = (
            try await queue.jobs(JobFilter()), try await queue.log(), try await queue.notes()
        )
        #expect(History.findings(jobs: jobs, log: log).isEmpty)
        #expect(History.findings(jobs: jobs, notes: notes).isEmpty)
    }

    @Test func `each attempt is remembered with how it ended`() async throws {
        try await queue.insert(NewJob(id: "a", kind: "test"))
        let failure = Failure(.transient, "No frames came out.", code: "EMPTY")
        let start = ManualClock.start
        try await queue.finish(queue.lease(by: "first"), .failed(failure, until: start, counts: true))
        _ = try await queue.lease(by: "second")
        _ = try await queue.rescue(holders: ["second"], now: start)
        try await queue.finish(queue.lease(by: "third"), .completed(result: nil))
        let attempts = try await queue.store.read { try $0.attempts(of: "a") }
        #expect(attempts.map(\.number) == [1, 2, 3])
        #expect(attempts.map(\.outcome) == ["failed", "leaseLost", "completed"])
        #expect(attempts[0].failure == failure)
        #expect(attempts[2].failure == nil)
        #expect(attempts.allSatisfy { $0.startedAt == start && $0.endedAt == start })
    }

    @Test func `the key of a job that has ended can be freed, that of another not`() async throws {
        let new = NewJob(id: "a", kind: "test", uniqueKey: "key")
        try await queue.insert(new)
        try await queue.store.write { try $0.freeKey("key") }
        #expect(try await queue.job("a").uniqueKey == "key")
        try await queue.finish(queue.lease(), .completed(result: nil))
        try await queue.store.write { try $0.freeKey("key") }
        #expect(try await queue.job("a").uniqueKey == nil)
        try await queue.insert(NewJob(id: "b", kind: "test", uniqueKey: "key"))
        let found = try await queue.store.read { try $0.job(uniqueKey: "key")?.id }
        #expect(found == "b")
    }

    @Test func `a change of a job as it was before another change is refused`() async throws {
        try await queue.insert(NewJob(id: "a", kind: "test"))
        let old = try await queue.job("a")
        _ = try await queue.cancel("a", reason: "Not wanted.", now: ManualClock.start)
        await #expect(throws: LeaseError(isCancelled: false)) {
            try await queue.store.write { transaction in
                var late = old
                try late.apply(.cancelled(reason: "Late."), at: ManualClock.start)
                try transaction.update(late, from: old)
            }
        }
        #expect(try await queue.job("a").failure?.message == "Not wanted.")
    }

    @Test func `an idle worker writes nothing`() async throws {
        let reader = try DatabaseFile(folder: folder.url)
        try await queue.insert(NewJob(id: "a", kind: "test", group: "x"))
        let before = try reader.number("PRAGMA data_version")
        for _ in 0..<20 {
            #expect(try await queue.claim(3, group: "y").isEmpty)
            #expect(try await queue.rescue(holders: ["nobody"], now: ManualClock.start) == 0)
        }
        #expect(try reader.number("PRAGMA data_version") == before)
        try await queue.insert(NewJob(id: "b", kind: "test"))
        #expect(try reader.number("PRAGMA data_version") != before)
    }

    @Test func `the queue is still held after the store was closed and opened again`() async throws {
        try await queue.setPaused(true, now: ManualClock.start)
        let other = try SQLiteQueue(folder.store(TestSurroundings(ids: CountingIDs(after: 1_000_000))))
        #expect(try await other.isPaused())
        try await other.setPaused(false, now: ManualClock.start)
        #expect(try await queue.isPaused() == false)
    }

    @Test func `a lease by name has one holder at a time`() async throws {
        let clock = ManualClock()
        let store = try folder.store(TestSurroundings(clock: clock, ids: CountingIDs(after: 1_000_000)))
        func take(_ token: String) async throws -> Bool {
            try await store.takeLease("housekeeping", holder: "h", token: token, seconds: 300)
        }
        #expect(try await take("first"))
        #expect(try await !take("second"))
        clock.advance(seconds: 300)
        #expect(try await !take("second"))
        clock.advance(seconds: 1)
        #expect(try await take("second"))
        try await store.endLease("housekeeping", token: "first")
        #expect(try await !take("third"))
        try await store.endLease("housekeeping", token: "second")
        #expect(try await take("third"))
    }

    @Test func `a command is kept with its inverse and its event`() async throws {
        let film = try await queue.store.write { try SampleFilm(writing: $0) }
        try await queue.store.write { transaction in
            let (command, inverse) = (["name": "Kettle"], ["name": "The Kettle"])
            try transaction.recordCommand(
                "project.named",
                project: film.project.id,
                command: command,
                inverse: inverse
            )
        }
        let rows = try DatabaseFile(folder: folder.url).rows(
            """
            SELECT commands.inverse, events.kind FROM commands
            JOIN events ON events.number = commands.event_number
            """
        )
        #expect(rows.map { $0[0] as String } == ["{\"name\":\"The Kettle\"}"])
        #expect(rows.map { $0[1] as String } == ["project.named"])
    }
}
