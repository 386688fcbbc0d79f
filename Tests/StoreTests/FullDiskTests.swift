import Foundation
import Glibc
import Store
import Studio
import TestSupport
import Testing

/// What a full disk does to a data folder: nothing that was there is lost.
@Suite("Store: full disk", .enabled(if: SmallDisk.canBeMade, "only root can mount a small disk"))
struct FullDiskTests {
    @Test func `a full disk is said, keeps what was written, and works again with some space`() async throws {
        let disk = try SmallDisk(megabytes: 3)
        let ballast = disk.url.appending(path: "ballast")
        try Data(count: 1 << 20).write(to: ballast)
        let store = try Store(folder: disk.url, surroundings: TestSurroundings())

        var written = 0
        var problem: Problem?
        while problem == nil, written < 10_000 {
            do {
                try await note(written, in: store)
                written += 1
            } catch {
                problem = try #require(error as? Problem)
            }
        }
        #expect(problem?.code == .insufficientStorage)
        #expect(
            problem?.message.hasSuffix("is full; free some space and run the same command again.") == true
        )
        #expect(written > 10)
        #expect(try notes(in: disk) == written, "what had returned is there, and nothing else")

        try FileManager.default.removeItem(at: ballast)
        try await note(written, in: store)
        try await store.checkIntegrity()
        let again = try Store(folder: disk.url, surroundings: TestSurroundings(ids: CountingIDs(after: 100)))
        try await note(written + 1, in: again)
        #expect(try notes(in: disk) == written + 2)
    }

    @Test func `a database on a disk that stays full can still be opened and read`() async throws {
        let disk = try SmallDisk(megabytes: 3)
        var written = 0
        do {
            let store = try Store(folder: disk.url, surroundings: TestSurroundings())
            while written < 10_000, (try? await note(written, in: store)) != nil { written += 1 }
        }
        // The last kilobytes too.
        try? Data(count: 4 << 20).write(to: disk.url.appending(path: "ballast"))
        let file = try DatabaseFile(folder: disk.url)
        #expect(try file.number("SELECT count(*) FROM events WHERE kind = 'test'") == written)
        try? FileManager.default.removeItem(at: disk.url.appending(path: "ballast"))
        let store = try Store(folder: disk.url, surroundings: TestSurroundings())
        try await store.checkIntegrity()
    }

    @Test func `a disk without room for a new folder is said`() throws {
        let disk = try SmallDisk(megabytes: 1)
        try? Data(count: 1 << 20).write(to: disk.url.appending(path: "ballast"))
        fill(disk.url.appending(path: "ballast"))
        let problem = #expect(throws: Problem.self) {
            try Store(folder: disk.url.appending(path: "data"), surroundings: TestSurroundings())
        }
        #expect(problem?.code == .insufficientStorage)
    }

    private func note(_ number: Int, in store: Store) async throws {
        let text = String(repeating: "x", count: 8000)
        try await store.write { transaction in
            _ = try transaction.record("test", project: nil, subject: "\(number)", data: ["text": text])
        }
    }

    private func notes(in disk: SmallDisk) throws -> Int {
        try DatabaseFile(folder: disk.url).number("SELECT count(*) FROM events WHERE kind = 'test'")
    }

    private func fill(_ file: URL) {
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        defer { close(descriptor) }
        while write(descriptor, [UInt8](repeating: 0, count: 4096), 4096) > 0 {}
    }
}

/// A disk in memory of a few megabytes, unmounted at the end.
private final class SmallDisk {
    private let folder: TemporaryFolder

    var url: URL { folder.url }

    static let canBeMade = (try? SmallDisk(megabytes: 1)) != nil

    init(megabytes: Int) throws {
        folder = try TemporaryFolder()
        guard mount("tmpfs", folder.url.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw CocoaError(.fileWriteNoPermission)
        }
    }

    deinit {
        umount2(url.path, CInt(MNT_DETACH))
    }
}
