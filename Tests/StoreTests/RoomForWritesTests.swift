import Simulation
import Store
import TestSupport
import Testing

/// What those hear who write when there is no room.
@Suite("Store: room for writes")
struct RoomForWritesTests {
    @Test func `without room every write is answered, also those behind the one that found out`() async throws
    {
        let folder = try TemporaryFolder(inMemory: true)
        let store = try folder.store()
        try await write(to: store)
        try store.limitPages(true)
        let (count, failed) = (50, Tally())
        await withTaskGroup { group in
            for _ in 0..<count {
                group.addTask {
                    do { try await write(to: store) } catch { failed.add() }
                }
            }
            do {
                try await eventually("all have failed", within: 20) { failed.count == count }
            } catch {
                // Noted here, because the group waits for the writes, which may never be answered.
                Issue.record(error)
            }
        }
        try store.limitPages(false)
        try await write(to: store)
        let events = try await store.read { try $0.events("test") }
        #expect(events.map(\.number) == [1, 2])
    }

    /// More than fits into the pages that are there.
    private func write(to store: Store) async throws {
        let text = String(repeating: "long ", count: 4000)
        try await store.write { _ = try $0.record("test", project: nil, subject: text) }
    }
}
