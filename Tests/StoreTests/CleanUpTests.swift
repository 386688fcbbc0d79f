import Foundation
import Glibc
import Store
import Studio
import TestSupport
import Testing

/// Housekeeping removes what nobody names, and never what somebody does.
@Suite("Store: clean-up")
struct CleanUpTests {
    private static let day: Int64 = 24 * 3600

    private let folder: TemporaryFolder
    private let store: Store
    private let clock = ManualClock(now: Int64(Date().timeIntervalSince1970) * 1_000_000)

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try folder.store(TestSurroundings(clock: clock))
    }

    @Test func `only old bytes that no row names are removed`() async throws {
        let old = try adopt("old", age: 2)
        let new = try adopt("new", age: 0)
        let named = try adopt("named", age: 2)
        let trashed = try adopt("trashed", age: 2)
        let film = try await store.write { try SampleFilm(writing: $0) }
        try await store.write { transaction in
            _ = try film.asset(named, .image, transaction)
            _ = try film.asset(trashed, .video, transaction)
        }
        try DatabaseFile(folder: folder.url).run(
            "UPDATE assets SET deleted_at = 1 WHERE sha256 = '\(trashed)'"
        )

        #expect(try await store.removeUnnamed(olderThan: Self.day).files == 1)
        #expect([old, new, named, trashed].map(isStored) == [false, true, true, true])
        clock.advance(seconds: Double(2 * Self.day))
        #expect(try await store.removeUnnamed(olderThan: Self.day).files == 1)
        #expect([old, new, named, trashed].map(isStored) == [false, false, true, true])
        #expect(try await store.removeUnnamed(olderThan: Self.day).files == 0)
    }

    @Test func `bytes that are stored again are new again`() async throws {
        let hash = try adopt("again", age: 2)
        #expect(try adopt("again", age: 0) == hash)
        #expect(try await store.removeUnnamed(olderThan: Self.day).files == 0)
        #expect(isStored(hash))
    }

    @Test func `a file that lay about for long before it was stored is new too`() async throws {
        let file = try folder.write("old work", to: "work/film")
        try makeOld(file, days: 2)
        let hash = try store.files.adopt(file).sha256
        #expect(try await store.removeUnnamed(olderThan: Self.day).files == 0)
        #expect(isStored(hash))
    }

    @Test func `what a clean-up that was ended half-way had taken is put back`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        let named = try adopt("named", age: 2)
        let unnamed = try adopt("unnamed", age: 2)
        let back = try adopt("came back", age: 2)
        for hash in [named, unnamed, back] {
            let file = store.files.url(of: hash)
            try FileManager.default.moveItem(at: file, to: file.appendingPathExtension("taken"))
        }
        try adopt("came back", age: 0)
        try await store.write { _ = try film.asset(named, .video, $0) }
        #expect(try await store.removeUnnamed(olderThan: Self.day).files == 1)
        #expect([named, unnamed, back].map(isStored) == [true, false, true])
        #expect(try leftovers().isEmpty)
    }

    @Test func `raced with a writer of the same bytes, no named bytes are lost`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        var generator = SeededGenerator(seed: 11)
        var removed = 0
        for round in 0..<250 {
            let hash = try adopt("bytes of \(round)", age: 2)
            let (pause, head) = (generator.pick(Array(0...6)), generator.pick(Array(0...6)))
            async let cleaned = {
                usleep(UInt32(head * 100))
                return try await store.removeUnnamed(olderThan: Self.day).files
            }()
            async let written: Void = {
                usleep(UInt32(pause * 100))
                try adopt("bytes of \(round)", age: 0)
                try await store.write { _ = try film.asset(hash, .image, $0) }
            }()
            removed += try await cleaned
            try await written
            #expect(isStored(hash), "seed 11, round \(round)")
        }
        #expect(try leftovers().isEmpty)
        #expect((1..<250).contains(removed), "both orders of the race were met: \(removed) of 250")
    }

    @Test func `two clean-ups at once do no harm`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        var named: [String] = []
        for number in 0..<40 {
            let hash = try adopt("bytes of \(number)", age: 2)
            guard number.isMultiple(of: 2) else { continue }
            named.append(hash)
            try await store.write { _ = try film.asset(hash, .image, $0) }
        }
        async let first = try? store.removeUnnamed(olderThan: Self.day).files
        async let second = try? store.removeUnnamed(olderThan: Self.day).files
        _ = (await first, await second)
        _ = try await store.removeUnnamed(olderThan: Self.day).files
        #expect(named.allSatisfy(isStored))
        #expect(try leftovers().isEmpty)
    }

    /// Stores bytes as they would have been stored so many days ago.
    @discardableResult
    private func adopt(_ text: String, age days: Int64) throws -> String {
        let hash = try store.files.adopt(try folder.write(text, to: "work/\(UUID().uuidString)")).sha256
        if days > 0 { try makeOld(store.files.url(of: hash), days: days) }
        return hash
    }

    private func makeOld(_ file: URL, days: Int64) throws {
        let time = timeval(tv_sec: Int(clock.now / 1_000_000 - days * Self.day), tv_usec: 0)
        try #require(utimes(file.path, [time, time]) == 0)
    }

    private func isStored(_ hash: String) -> Bool {
        let file = store.files.url(of: hash)
        return (try? AssetFiles.hash(of: file).sha256) == hash
    }

    private func leftovers() throws -> [String] {
        let manager = FileManager.default
        return try manager.subpathsOfDirectory(atPath: store.files.folder.path).filter {
            $0.hasSuffix("taken")
        }
    }
}
