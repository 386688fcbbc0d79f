import Foundation
import Store
import TestSupport
import Testing

/// What keeps the write-ahead log short, beside those who write.
@Suite("Store: checkpoints")
struct CheckpointTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try folder.store()
    }

    @Test func `what was written is moved out of the log while the store is open`() async throws {
        try await eventually("some of it is in the database itself") {
            try await write(rows: 500)
            return try moved() > 0
        }
    }

    @Test func `a reader keeps the log from being moved, and not for longer than it reads`() async throws {
        try await write(rows: 2500)
        let reader = try DatabaseFile(folder: folder.url)
        try reader.run("BEGIN; SELECT count(*) FROM events")
        try await write(rows: 5000)
        let before = try moved()
        #expect(before <= 2500)
        #expect(try reader.number("SELECT count(*) FROM events") == 2500, "it sees what was there")
        try reader.run("COMMIT")
        try await eventually("more is moved") {
            try await write(rows: 2500)
            return try moved() > before
        }
    }

    @Test func `the log has an upper limit under writes without a pause`() async throws {
        let text = String(repeating: "x", count: 500_000)
        for number in 0..<250 {
            try await store.write {
                try $0.record("test", project: nil, subject: "\(number)", data: ["text": text])
            }
        }
        let log = try Data(contentsOf: file("-wal"), options: .alwaysMapped).count
        #expect(log > 1_000_000 && log < 40_000_000, "\(log) bytes of 125 million")
    }

    private func write(rows: Int) async throws {
        try await store.write { transaction in
            for number in 0..<rows { try transaction.record("test", project: nil, subject: "\(number)") }
        }
    }

    /// How many events a copy of the database without its log has.
    private func moved() throws -> Int {
        let copy = try TemporaryFolder(inMemory: true)
        try FileManager.default.copyItem(at: file(), to: copy.url.appending(path: "reelwright.db"))
        // A page that is being written may be half there.
        return (try? DatabaseFile(folder: copy.url).number("SELECT count(*) FROM events")) ?? 0
    }

    private func file(_ end: String = "") -> URL { folder.url.appending(path: "reelwright.db\(end)") }
}
