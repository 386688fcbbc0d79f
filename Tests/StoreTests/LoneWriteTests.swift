import Foundation
import Glibc
import Simulation
import Store
import TestSupport
import Testing

/// A write that is alone, where a flush takes no time.
@Suite("Store: lone writes")
struct LoneWriteTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
    }

    @Test func `a lone write is made without a change of threads once flushes are known to be quick`()
        async throws
    {
        let store = try folder.store()
        #expect(try await isOnSameThread(store) == false)
        // Flushes in memory are quick, unless the machine was busy with something else.
        try await eventually("it stays on its thread") { try await isOnSameThread(store) }
    }

    @Test func `writes that wait for another program keep no other work from going on`() async throws {
        let other = try DatabaseFile(folder: folder.url)
        // More than there are threads for tasks.
        let stores = try (0...ProcessInfo.processInfo.activeProcessorCount).map { number in
            try folder.store(TestSurroundings(ids: CountingIDs(after: 1_000_000 * number)))
        }
        for store in stores {
            try await eventually("its flushes are quick") { try await isOnSameThread(store) }
        }
        try other.run("BEGIN IMMEDIATE")
        try await withThrowingTaskGroup { group in
            for store in stores {
                group.addTask { _ = try await isOnSameThread(store) }
            }
            try await Task.sleep(for: .milliseconds(200))
            try other.run("COMMIT")
            try await group.waitForAll()
        }
    }

    @Test func `a lone write that throws leaves nothing, and the next one works`() async throws {
        let store = try folder.store()
        await #expect(throws: EffectError.self) {
            try await store.write { transaction in
                try transaction.record("test", project: nil, subject: "lost")
                throw EffectError()
            }
        }
        try await store.write { try $0.record("test", project: nil, subject: "kept") }
        let events = try await store.read { try $0.events("test") }
        #expect(events.map(\.subject) == ["kept"] && events.map(\.number) == [1])
    }

    /// Makes a write and says whether it is made on the thread that asks for it.
    private func isOnSameThread(_ store: Store) async throws -> Bool {
        let caller = pthread_self()
        return try await store.write { transaction in
            try transaction.record("test", project: nil, subject: "")
            return pthread_self() == caller
        }
    }
}
