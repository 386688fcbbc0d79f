import Jobs
import Production
import Studio
import TestSupport
import Testing

/// Engines that fail, stay away or deliver something else.
struct EngineFaultTests {
    @Test func `a clip whose engine fails once is shot again and nothing else is`() async throws {
        let studio = try TestStudio()
        studio.faults.fail("video 1", times: 1)
        let film = try await studio.begin()
        let render = try await studio.finish(film)
        #expect(render.frames == 144)
        let state = try await studio.state(of: film)
        #expect(state.jobs(.video).map(\.attempt).filter { $0 > 1 } == [2])
        #expect(state.jobs.filter { Step($0) != .video }.allSatisfy { $0.attempt == 1 })
    }

    @Test func `a clip that always fails holds up no other, and is all that is left to do`() async throws {
        let studio = try TestStudio()
        studio.faults.fail("video 1")
        let film = try await studio.begin()
        let failed = try await studio.work(on: film)
        let videos = failed.jobs(.video)
        #expect(videos.count >= 3)
        #expect(videos.count { $0.state == .completed } == videos.count - 1)
        let broken = try #require(videos.first { $0.state != .completed })
        #expect(broken.state == .discarded && broken.failures == 3)
        #expect(failed.jobs(.firstFrame).allSatisfy { $0.state == .completed })
        #expect((failed.jobs(.cut) + failed.jobs(.render)).allSatisfy { $0.state == .discarded })
        #expect(failed.failed?.id == broken.id && failed.failed?.failure?.message == Faults.sentence)
        #expect(failed.render == nil)

        studio.faults.mend()
        let again = try await studio.begin()
        #expect(again.project.id == film.project.id && !again.isNew && again.notice == nil)
        let render = try await studio.finish(again)
        #expect(render.frames == 144)
        let finished = try await studio.state(of: film)
        #expect(failed.completed.isSubset(of: finished.completed))
        #expect(finished.jobs.allSatisfy { $0.state == .completed })
    }

    @Test func `samples of a mood that cannot be drawn do not hold up the film`() async throws {
        let studio = try TestStudio()
        studio.faults.fail("sample 0")
        let film = try await studio.begin()
        _ = try await studio.finish(film)
        let state = try await studio.state(of: film)
        #expect(state.jobs(.moodImage).allSatisfy { $0.state == .discarded })
    }

    @Test(arguments: [1, -1])
    func `a video of another length than ordered is not taken`(missing: Int) async throws {
        let studio = try TestStudio()
        studio.faults.shorten("video 1", by: missing)
        let film = try await studio.begin()
        let failed = try await studio.work(on: film)
        let job = try #require(failed.failed)
        #expect(Step(job) == .video)
        let sentence = try #require(job.failure?.message)
        #expect(sentence.contains("frames"), "\(sentence)")
        let takes = try studio.database.number("SELECT count(*) FROM takes WHERE kind = 'video'")
        #expect(takes == failed.jobs(.video).count - 1)

        studio.faults.mend()
        #expect(try await studio.finish(studio.begin()).frames == 144)
    }

    @Test func `no attempt leaves a folder behind, however it ended`() async throws {
        let studio = try TestStudio()
        studio.faults.fail("video 0", times: 2)
        studio.faults.fail("image 1")
        _ = try await studio.work(on: studio.begin())
        #expect(try studio.attemptFolders() == [])
    }
}
