import Jobs
import Production
import Providers
import Store
import Studio
import TestSupport
import Testing

/// Films of projects whose plan was changed by hand.
struct EditedFilmTests {
    @Test func `a scene of two clips is shot and put together clip by clip`() async throws {
        let studio = try TestStudio()
        let film = try await studio.plan()
        let (workshop, project) = (studio.workshop, film.project.id)
        let overview = try await workshop.projectOverview(project)
        let scenes = Array(overview.scenes.suffix(2))
        let rate = overview.row.fields.format.rate
        let (owner, frames) = (overview.row.owner, scenes.map(\.fields.frames))
        // The last scene goes, and the one before it takes its length and a clip in its place.
        try await workshop.deleteScene(scenes[1].id, by: owner)
        let clip = try await workshop.store.read { try $0.clipRows(of: scenes[0].id)[0] }
        var longer = SceneUpdate()
        longer.duration = rate.seconds(ofFrames: frames[0] + frames[1])
        _ = try await workshop.updateScene(scenes[0].id, longer, by: owner)
        var shorter = ClipUpdate()
        shorter.length = rate.seconds(ofFrames: frames[0])
        _ = try await workshop.updateClip(clip.id, shorter, by: owner)
        let second = try await workshop.createClip(ClipDraft(), in: scenes[0].id, by: owner)
        #expect(second.fields.place == frames[0]..<frames[0] + frames[1])

        let takes = try await workshop.takes(of: project)
        #expect(takes.count == overview.scenes.count)
        #expect(takes.suffix(2).map(\.order.scene?.name) == [scenes[0].fields.name, scenes[0].fields.name])
        try await studio.writeTakes(of: project)
        // The bytes of those takes are not there, so the film stops behind the cut.
        let state = try await studio.work(on: film)
        #expect(state.jobs(.cut).allSatisfy { $0.state == .completed }, "\(String(describing: state.failed))")
        let id: ID<Cut> = ID(try #require(try studio.cuts().last))
        let cut = try await workshop.store.read { try $0.cut(id) }
        let names = overview.scenes.dropLast().map(\.fields.name) + [scenes[0].fields.name]
        #expect(cut.timeline.items.map(\.name) == names)
    }
}

extension TestStudio {
    /// Gives every clip a video whose bytes are not there.
    fileprivate func writeTakes(of project: ID<Project>) async throws {
        try await workshop.store.write { transaction in
            for clip in try transaction.clipRows(of: project) where clip.fields.videoTake == nil {
                let asset = try transaction.asset(
                    sha256: String(repeating: "1", count: 64),
                    bytes: 9,
                    kind: .video,
                    mime: "video/mp4",
                    project: project
                )
                let recipe = Recipe(provider: "test", version: "1", prompt: "", seed: Seed(1))
                try transaction.insertTake(
                    .video,
                    of: clip.id,
                    in: project,
                    asset: asset,
                    recipe: recipe,
                    hash: "written"
                )
            }
        }
    }

    fileprivate func cuts() throws -> [String] {
        try database.texts("SELECT id FROM cuts ORDER BY number")
    }
}
