import Dispatch
import GRDB
import Simulation
import Store
import Studio
import Synchronization
import TestSupport
import Testing

/// Writes that come together share a flush, and nothing else.
@Suite("Store: grouped writes")
struct GroupedWritesTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try folder.store()
    }

    @Test func `many writes at once are all kept, in fewer commits than writes`() async throws {
        let commits = Commits()
        store.pool.add(transactionObserver: commits, extent: .databaseLifetime)
        let results = try await writeTogether((0..<300).map { "write-\($0)" })
        #expect(results.allSatisfy { $0 })
        #expect(try subjects().count == 301)
        #expect((2...20).contains(commits.count), "\(commits.count) commits of 301 writes, at most 256 each")
    }

    @Test func `a write that throws takes back only itself`() async throws {
        let names = (0..<50).map { $0.isMultiple(of: 5) ? "fails-\($0)" : "write-\($0)" }
        let results = try await writeTogether(names)
        #expect(results == names.map { !$0.hasPrefix("fails") })
        #expect(Set(try subjects()) == Set(names.filter { !$0.hasPrefix("fails") } + ["slow"]))
        #expect(try numbers() == Array(1...41))
    }

    @Test func `a commit that fails fails all its writes, and the next ones work`() async throws {
        let commits = Commits()
        store.pool.add(transactionObserver: commits, extent: .databaseLifetime)
        commits.fails(after: 1)
        let results = try await writeTogether((0..<20).map { "write-\($0)" })
        #expect(results.allSatisfy { !$0 })
        #expect(try subjects() == ["slow"])
        commits.fails(after: nil)
        try await write("afterwards")
        #expect(try subjects() == ["slow", "afterwards"])
        #expect(try numbers() == [1, 2])
    }

    @Test func `what was written can be read as soon as the write returns`() async throws {
        for number in 0..<50 {
            try await write("write-\(number)")
            #expect(try subjects().last == "write-\(number)")
        }
    }

    @Test func `event numbers rise without gaps in the order of commits, over two stores`() async throws {
        let other = try folder.store(TestSurroundings(ids: CountingIDs(after: 1_000_000)))
        try await withThrowingTaskGroup { group in
            for number in 0..<120 {
                let store = number.isMultiple(of: 2) ? store : other
                group.addTask {
                    try? await store.write { transaction in
                        for part in 0..<3 {
                            try transaction.record("test", project: nil, subject: "\(number)/\(part)")
                        }
                        if number.isMultiple(of: 10) { throw EffectError() }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try numbers() == Array(1...324))
        let file = try DatabaseFile(folder: folder.url)
        #expect(try file.number("SELECT value FROM counters WHERE name = 'events'") == 324)
        for run in stride(from: 0, to: 324, by: 3) {
            let writes = Set(try subjects()[run..<run + 3].map { $0.prefix { $0 != "/" } })
            #expect(writes.count == 1, "the events of a write stand together")
        }
    }

    private func write(_ name: String) async throws {
        try await store.write { transaction in
            try transaction.record("test", project: nil, subject: name)
            if name.hasPrefix("fails") { throw EffectError() }
        }
    }

    /// Holds the writer until all writes are in line; says of each whether it succeeded.
    @discardableResult
    private func writeTogether(_ names: [String]) async throws -> [Bool] {
        let (isHeld, mayGo) = (Gate(), DispatchSemaphore(value: 0))
        let begun = Tally()
        async let slow: Void = store.write { transaction in
            isHeld.open()
            mayGo.wait()
            try transaction.record("test", project: nil, subject: "slow")
        }
        await isHeld.pass()
        let results = try await withThrowingTaskGroup(of: (Int, Bool).self) { group in
            for (index, name) in names.enumerated() {
                group.addTask {
                    begun.add()
                    do {
                        try await write(name)
                        return (index, true)
                    } catch {
                        return (index, false)
                    }
                }
            }
            do {
                // Without it nothing here would end.
                defer { mayGo.signal() }
                try await eventually("all have begun") { begun.count == names.count }
                try await Task.sleep(for: .milliseconds(50))
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        try await slow
        return names.indices.map { results[$0] ?? false }
    }

    /// The events' subjects and numbers in the order in which they were written: `number` is no alias of
    /// SQLite's own rowid.
    private func subjects() throws -> [String] {
        try DatabaseFile(folder: folder.url).rows("SELECT subject FROM events ORDER BY rowid").map { $0[0] }
    }

    private func numbers() throws -> [Int] {
        try DatabaseFile(folder: folder.url).rows("SELECT number FROM events ORDER BY rowid").map { $0[0] }
    }
}

/// Counts the commits of a database, and makes some fail.
private final class Commits: TransactionObserver, Sendable {
    private let state = Mutex<(count: Int, left: Int?)>((0, nil))

    var count: Int { state.withLock { $0.count } }

    /// Lets so many commits succeed and later ones fail; nil for all succeed.
    func fails(after count: Int?) {
        state.withLock { $0.left = count }
    }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }

    func databaseDidChange(with event: DatabaseEvent) {}

    func databaseWillCommit() throws {
        let fails = state.withLock { state in
            guard let left = state.left else { return false }
            state.left = max(left - 1, 0)
            return left == 0
        }
        if fails { throw EffectError() }
    }

    func databaseDidCommit(_ database: Database) {
        state.withLock { $0.count += 1 }
    }

    func databaseDidRollback(_ database: Database) {}
}
