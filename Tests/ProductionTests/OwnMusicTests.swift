import Foundation
import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

/// Films whose music a person gave.
@Suite struct OwnMusicTests {
    @Test func `the track lies under the film, and no music is composed`() async throws {
        let studio = try TestStudio()
        let settings = RenderSettings(narration: false, music: true)
        let film = try await studio.workshop.beginFilm(TestStudio.order, settings)
        let store = studio.workshop.store
        // What it was given before its parts were ordered.
        let track = try await store.write { transaction in
            let row = try transaction.projectRow(film.project.id)
            let asset = try transaction.insertUpload(
                sha256: String(repeating: "a", count: 64),
                bytes: 9,
                kind: .music,
                mime: "audio/wav",
                fields: AssetFields(name: "Song"),
                facts: Asset.Facts(duration: 2),
                project: row.id
            )
            try transaction.edit("project.music", row.id) { editing in
                _ = try editing.change(row) { $0.music = asset.id }
            }
            return asset.id
        }
        _ = try await studio.work(on: film) { state in
            let jobs = try await studio.workshop.queue.jobs(JobFilter(group: film.project.id.text))
            return jobs.contains { $0.kind == "cut" && $0.state == .completed } || state.failed != nil
        }
        let jobs = try await studio.workshop.queue.jobs(JobFilter(group: film.project.id.text))
        #expect(!jobs.contains { $0.kind == "music" })
        let count = "SELECT count(*) FROM cuts WHERE timeline LIKE '%\"music\":\"\(track)\"%'"
        #expect(try studio.database.number(count) == 1)
    }
}
