import Foundation
import Glibc
import Store
import Studio
import TestSupport
import Testing

/// A data folder in a folder of its own, and back.
@Suite("Store: backup")
struct BackupTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try Store(folder: folder.url.appending(path: "data"), surroundings: TestSurroundings())
    }

    private var place: URL { folder.url.appending(path: "backup") }
    private var other: URL { folder.url.appending(path: "other") }

    @Test func `what was backed up is there again, and what came later is not`() async throws {
        let hash = try await film("one")
        let backup = try await store.backUp(to: place)
        #expect(backup.projects == 1 && backup.files == 1 && backup.bytes == "bytes of one".utf8.count)
        let later = try await film("two")
        #expect(try Store.restore(place, into: other) == backup)
        let restored = try Store(folder: other, surroundings: TestSurroundings())
        #expect(try await restored.read { try $0.projects().map(\.slug) } == ["one"])
        try await restored.checkIntegrity()
        #expect(FileManager.default.fileExists(atPath: restored.files.url(of: hash).path))
        #expect(!FileManager.default.fileExists(atPath: restored.files.url(of: later).path))
        for name in ["backup/\(backup.database)", "other/reelwright.db"] {
            let facts = try FileManager.default.attributesOfItem(
                atPath: folder.url.appending(path: name).path
            )
            #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    @Test func `after a restore every number that a reader knows is of another log`() async throws {
        _ = try await film("one")
        _ = try await store.backUp(to: place)
        let reader = EventReader(user: ID("01930000-0000-7000-8000-000000000001"), isAdministrator: false)
        var last: Int64 = 0
        for round in 0..<2 {
            let folder = folder.url.appending(path: "again-\(round)")
            _ = try Store.restore(place, into: folder)
            let restored = try Store(folder: folder, surroundings: TestSurroundings())
            let numbers = try await restored.read { try $0.eventNumbers() }
            #expect(numbers.last > last && numbers.trimmed == numbers.last)
            for number in [1, last, numbers.last - 1] where number < numbers.last {
                let page = try await restored.read { try $0.eventPage(after: number, for: reader, limit: 10) }
                #expect(page.reset == .trimmed, "\(number)")
            }
            last = numbers.last
        }
    }

    @Test func `a later backup takes the place of the earlier and leaves nothing of it`() async throws {
        _ = try await film("one")
        let first = try await store.backUp(to: place)
        _ = try await film("two")
        let second = try await store.backUp(to: place)
        #expect(second.projects == 2 && second.files == 2 && first.database != second.database)
        #expect(try Backup.read(from: place) == second)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
        #expect(names == ["assets", "backup.json", "backup.lock", second.database].sorted())
    }

    @Test func `bytes that no row names are in no backup`() async throws {
        let hash = try adopt("nobody's")
        #expect(try await store.backUp(to: place).files == 0)
        let file = AssetFiles(folder: place.appending(path: "assets")).url(of: hash)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func `a backup that is taken while films are made holds all that it names`() async throws {
        for round in 0..<4 {
            let place = folder.url.appending(path: "backup-\(round)")
            async let backup = store.backUp(to: place)
            for number in 0..<12 { _ = try await film("\(round)-\(number)") }
            let taken = try await backup
            let target = folder.url.appending(path: "other-\(round)")
            #expect(try Store.restore(place, into: target) == taken)
            let restored = try Store(folder: target, surroundings: TestSurroundings())
            try await restored.checkIntegrity()
            let projects = try await restored.read { try $0.projects().count }
            #expect(projects == taken.projects && taken.files == projects)
        }
    }

    @Test func `stored bytes that are damaged make no backup, and the earlier one stays`() async throws {
        let hash = try await film("one")
        let first = try await store.backUp(to: place)
        let file = store.files.url(of: hash)
        // The backup's file is a second name of these bytes, so the damage is to a file of another name.
        try FileManager.default.removeItem(at: file)
        try Data("other bytes".utf8).write(to: file)
        _ = try await film("two")
        let lost = try await film("three")
        try FileManager.default.removeItem(at: store.files.url(of: lost))
        let problem = try await problem { _ = try await store.backUp(to: place) }
        #expect(
            problem?.message.hasPrefix("1 of 3 stored files are missing or damaged") == true,
            "\(String(describing: problem))"
        )
        #expect(try Backup.read(from: place) == first)
        _ = try Store.restore(place, into: other)
    }

    @Test(arguments: ["media", "missing media", "database", "missing database", "manifest", "newer"])
    func `a damaged backup is refused and changes nothing`(damage: String) async throws {
        let hash = try await film("one")
        let backup = try await store.backUp(to: place)
        try await fillOther()
        let before = try Self.files(other)
        let media = AssetFiles(folder: place.appending(path: "assets")).url(of: hash)
        let database = place.appending(path: backup.database)
        let manifest = place.appending(path: "backup.json")
        switch damage {
        case "media":
            try FileManager.default.removeItem(at: media)
            try Data("bytes of 0ne".utf8).write(to: media)
        case "missing media": try FileManager.default.removeItem(at: media)
        case "database":
            var bytes = try Data(contentsOf: database)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: database)
        case "missing database": try FileManager.default.removeItem(at: database)
        case "manifest": try Data("{".utf8).write(to: manifest)
        default:
            let text = try String(contentsOf: manifest, encoding: .utf8)
            try Data(text.replacing(#""schema":\#(backup.schema)"#, with: #""schema":9999"#).utf8).write(
                to: manifest
            )
        }
        let problem = try await problem { _ = try Store.restore(place, into: other) }
        #expect(problem != nil && problem?.code != .internalError, "\(String(describing: problem))")
        #expect(try Self.files(other) == before)
    }

    @Test func `a folder with other files is no place for a backup, and one without any is none`()
        async throws
    {
        try folder.write("mine", to: "backup/letter.txt")
        let refused = try await problem { _ = try await store.backUp(to: place) }
        #expect(refused?.code == .outputUnwritable && refused?.message.contains("holds other files") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["letter.txt"])
        let missing = try await problem { _ = try Store.restore(place, into: other) }
        #expect(missing?.code == .resourceNotFound)
        #expect(!FileManager.default.fileExists(atPath: other.path))
    }

    @Test func `a folder that is in use is not replaced`() async throws {
        _ = try await film("one")
        _ = try await store.backUp(to: place)
        let refused = try await problem { _ = try Store.restore(place, into: store.folder) }
        #expect(refused?.code == .conflict && refused?.message.contains("end it") == true)
    }

    @Test func `a damaged database is replaced, and kept with its log`() async throws {
        _ = try await film("one")
        _ = try await store.backUp(to: place)
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        try Data("no database".utf8).write(to: other.appending(path: "reelwright.db"))
        try Data("no log".utf8).write(to: other.appending(path: "reelwright.db-wal"))
        _ = try Store.restore(place, into: other)
        let restored = try Store(folder: other, surroundings: TestSurroundings())
        #expect(try await restored.read { try $0.projects().map(\.slug) } == ["one"])
        let kept = try String(
            contentsOf: other.appending(path: "backups/reelwright-before-restore.db"),
            encoding: .utf8
        )
        #expect(kept == "no database")
    }

    /// A project with bytes of its own; returns their hash.
    private func film(_ name: String) async throws -> String {
        let hash = try adopt("bytes of \(name)")
        try await store.write { transaction in
            let project: ID<Project> = transaction.ids.next()
            try transaction.insert(
                Project(
                    id: project,
                    slug: name,
                    name: name,
                    brief: Brief(),
                    format: Format(aspect: .square, rate: FrameRate.offered[0], seconds: 6),
                    seed: Seed(1),
                    language: "en",
                    engine: "test 1"
                )
            )
            _ = try transaction.asset(
                sha256: hash,
                bytes: 9,
                kind: .video,
                mime: "video/mp4",
                project: project
            )
        }
        return hash
    }

    /// Another data folder, which nobody uses any more when this returns.
    private func fillOther() async throws {
        do {
            let old = try Store(folder: other, surroundings: TestSurroundings())
            try await old.write { _ = try SampleFilm(writing: $0, slug: "old") }
        }
        // The last connection moves the log into the database when it closes, which may be a moment later.
        let log = other.appending(path: "reelwright.db-wal").path
        for _ in 0..<500 where FileManager.default.fileExists(atPath: log) {
            try await Task.sleep(for: .milliseconds(20))
        }
        try #require(!FileManager.default.fileExists(atPath: log))
    }

    private func adopt(_ text: String) throws -> String {
        try store.files.adopt(try folder.write(text, to: "data/work/\(UUID().uuidString)")).sha256
    }

    private func problem(_ body: () async throws -> Void) async throws -> Problem? {
        do {
            try await body()
            return nil
        } catch let problem as Problem {
            return problem
        }
    }

    /// Every file with its bytes, but the log, which comes and goes, and the lock.
    private static func files(_ folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.reduce(into: [:]) { files, name in
            if name.hasSuffix("-shm") || name.hasSuffix("-wal") || name == "in-use" { return }
            files[name] = FileManager.default.contents(atPath: folder.appending(path: name).path)
        }
    }
}
