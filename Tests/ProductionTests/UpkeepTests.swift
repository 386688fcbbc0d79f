import Foundation
import Logging
import Production
import Store
import Studio
import TestSupport
import Testing

/// What dead processes leave behind.
struct UpkeepTests {
    @Test func `folders of attempts whose process is gone are swept, all others stay`() async throws {
        let studio = try TestStudio(dead: ["dead one"])
        // Nothing need be in them: their names say whose they are.
        for name in ["dead_20one.1", "live_20one.2", "dead.3"] {
            let folder = studio.folder.url.appending(path: "work/\(name)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try studio.folder.write("half a film", to: "work/dead_20one.4/film.mp4")
        try studio.folder.write("", to: "work/nameless/film.mp4")
        #expect(try studio.workshop.sweepAttemptFolders() == 2)
        #expect(try studio.attemptFolders() == ["dead.3", "live_20one.2", "nameless"])
    }

    @Test func `a nameless folder that was not touched for an hour is swept`() async throws {
        let studio = try TestStudio()
        try studio.folder.write("", to: "work/nameless/film.mp4")
        let place = studio.folder.url.appending(path: "work/nameless").path
        let time = Date(timeIntervalSince1970: Double(studio.world.now) / 1_000_000)
        try FileManager.default.setAttributes([.modificationDate: time - 3500], ofItemAtPath: place)
        #expect(try studio.workshop.sweepAttemptFolders() == 0)
        try FileManager.default.setAttributes([.modificationDate: time - 3700], ofItemAtPath: place)
        #expect(try studio.workshop.sweepAttemptFolders() == 1)
        #expect(try studio.attemptFolders() == [])
    }

    @Test func `events are kept for seven days`() async throws {
        let studio = try TestStudio()
        let store = studio.workshop.store
        for age in [8, 6, 0] {
            try await store.write { try $0.record("test.note", project: nil, subject: "\(age) days") }
            try studio.database.run(
                "UPDATE events SET at = at - \(age) * 86400000000 WHERE subject = '\(age) days'"
            )
        }
        try await studio.workshop.keepHouse()
        #expect(try await store.read { try $0.events("test").map(\.subject) } == ["6 days", "0 days"])
    }

    @Test func `kept pieces of films give way before a full disk stops work`() async throws {
        let studio = try TestStudio()
        let piece = try studio.folder.write(
            String(repeating: "x", count: 100_000),
            to: "renders-cache/piece/media.mp4"
        )
        func room(_ spare: Int) throws -> Room {
            let free = try studio.workshop.store.freeBytes
            return Room(workshop: studio.workshop, least: free + spare, logger: Logger(label: "test"))
        }
        #expect(try await room(-1_000_000_000).isOpen())
        #expect(FileManager.default.fileExists(atPath: piece.path))
        #expect(try await !room(1_000_000_000_000).isOpen())
        #expect(!FileManager.default.fileExists(atPath: piece.path))
    }

    @Test func `housekeeping takes nothing that a film needs`() async throws {
        let studio = try TestStudio(dead: ["dead one"])
        let film = try await studio.begin()
        let render = try await studio.finish(film)
        try studio.folder.write("", to: "work/dead_20one.1/film.mp4")
        try await studio.workshop.keepHouse()
        try await studio.workshop.keepHouse()
        #expect(try studio.attemptFolders() == [])
        #expect(try await studio.workshop.finishedRender(of: film.project.id, studio.settings) == render)
    }
}

extension TestStudio {
    /// The names of the folders that attempts work in.
    func attemptFolders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "work").path).sorted()
    }
}
