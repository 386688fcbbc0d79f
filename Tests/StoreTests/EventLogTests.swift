import GRDB
import Jobs
import Simulation
import Store
import Studio
import TestSupport
import Testing

/// The event log as those read it who watch, and what is taken out of it.
@Suite("Store: the event log")
struct EventLogTests {
    private let folder: TemporaryFolder
    private let clock = ManualClock()
    private let store: Store

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try folder.store(TestSurroundings(clock: clock))
    }

    private func note(_ subject: String, in project: String? = nil) async throws {
        try await store.write { try $0.record("test.note", project: project, subject: subject) }
    }

    private func numbers() throws -> [Int64] {
        try DatabaseFile(folder: folder.url).rows("SELECT number FROM events ORDER BY number").map { $0[0] }
    }

    @Test func `old events are taken out, and the numbers go on`() async throws {
        for number in 1...3 { try await note("\(number)") }
        clock.advance(seconds: 10)
        try await note("4")
        let begin = clock.now
        #expect(try await store.write { try $0.trimEvents(writtenBefore: begin, keeping: 100) } == false)
        #expect(try numbers() == [4])
        let known = try await store.read { try $0.eventNumbers() }
        #expect(known.last == 4 && known.trimmed == 3)
        try await note("5")
        #expect(try numbers() == [4, 5])
    }

    @Test func `of new events only so many stay`() async throws {
        try await store.write { transaction in
            for number in 1...2500 { try transaction.record("test.note", project: nil, subject: "\(number)") }
        }
        var rounds = 1
        while try await store.write({ try $0.trimEvents(writtenBefore: 0, keeping: 10) }) { rounds += 1 }
        #expect(rounds == 3)
        #expect(try numbers() == Array(2491...2500))
    }

    @Test func `what an edit names stays for undo, but no reader gets it`() async throws {
        let owner = try await store.write { $0.actor }
        let project: ID<Project> = try await store.write { transaction in
            let film = try SampleFilm(writing: transaction)
            try transaction.recordCommand("test.edit", project: film.project.id, command: [1], inverse: [2])
            return film.project.id
        }
        try await note("later", in: project.text)
        let last = try await store.read { try $0.eventNumbers().last }
        _ = try await store.write { try $0.trimEvents(writtenBefore: .max, keeping: 1) }
        let commands = try DatabaseFile(folder: folder.url).number(
            "SELECT count(*) FROM commands JOIN events ON events.number = commands.event_number"
        )
        #expect(commands >= 1)
        let reader = EventReader(user: owner, isAdministrator: false, project: project)
        let page = try await store.read { try $0.eventPage(after: nil, for: reader, limit: 100) }
        // The newest one was old as well, so that nothing is left to read.
        #expect(page.events.isEmpty && page.last == last && !page.hasMore && page.reset == nil)
        let old = try await store.read { try $0.eventPage(after: last - 1, for: reader, limit: 100) }
        #expect(old.reset == .trimmed)
    }

    @Test func `the progress of a job is told when it changes, with what a bar needs`() async throws {
        let queue = try SQLiteQueue(store)
        try await queue.insert(NewJob(id: "a", kind: "video", group: "film"))
        let lease = try await queue.lease()
        for (progress, phase) in [(0.25, "drawing"), (0.25, "drawing"), (0.5, "drawing")] {
            try await queue.renew(
                lease,
                until: clock.now + 1,
                progress: progress,
                phase: phase,
                now: clock.now
            )
        }
        try await queue.finish(lease, .completed(result: nil))
        let rows = try DatabaseFile(folder: folder.url).rows(
            "SELECT kind, data FROM events WHERE kind <> 'job.inserted' ORDER BY number"
        )
        #expect(
            rows.map { $0[0] as String } == [
                "job.claimed", "job.progressed", "job.progressed", "job.completed",
            ]
        )
        #expect(
            rows[2][1] as String
                == #"{"progress":0.5,"attempt":"1","job_id":"a","kind":"video","phase":"drawing","#
                + #""state":"running","status":"processing"}"#
        )
        let told = try await store.read { try $0.events("job.progressed") }
        #expect(told.map { $0.data["progress"] } == ["0.25", "0.5"])
    }

    @Test func `the log knows of commits, whoever made them`() async throws {
        let log = try EventLog(of: store)
        let other = try folder.store(TestSurroundings(ids: CountingIDs(after: 1_000_000)))
        #expect(try await log.hasChanged())
        #expect(try await !log.hasChanged())
        for writer in [store, other] {
            try await writer.write { try $0.record("test.note", project: nil, subject: "1") }
            #expect(try await log.hasChanged())
            #expect(try await !log.hasChanged())
        }
    }

    @Test func `a bell rings for each commit of its process that changed something`() async throws {
        let (log, bell) = (try EventLog(of: store), Bell())
        log.ring(bell)
        _ = try await store.write { $0.actor }
        try await note("1")
        await bell.wait()
        let events = try await log.events(after: 0, limit: 10)
        #expect(events.map(\.event.subject) == ["1"])
    }
}
