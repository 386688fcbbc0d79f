import Foundation
import Jobs
import Production
import Store
import Studio
import Testing

/// Bytes that somebody took out of the data folder.
struct LostBytesTests {
    @Test(arguments: ["missing", "changed"])
    func `a finished film whose bytes are gone is rendered again, and no more`(how: String) async throws {
        let studio = try TestStudio()
        let film = try await studio.begin()
        let first = try await studio.finish(film)
        let before = try await studio.state(of: film)
        let file = studio.workshop.store.files.url(of: first.film.sha256)
        if how == "missing" {
            try FileManager.default.removeItem(at: file)
        } else {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            try Data("something else".utf8).write(to: file)
        }
        #expect(try await studio.workshop.finishedRender(of: film.project.id, studio.settings) == nil)
        let second = try await studio.finish(film)
        #expect(second.pictureHash == first.pictureHash && second.soundHash == first.soundHash)
        let added = try await studio.state(of: film).completed.subtracting(before.completed)
        #expect(added.count == 1)
    }
}
