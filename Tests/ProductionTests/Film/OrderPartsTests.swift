import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

/// The steps of a film, ordered one by one.
struct OrderPartsTests {
    private let studio: TestStudio
    private let project: ID<Project>
    private let film: BegunFilm
    private let owner: ID<User>

    init() async throws {
        studio = try TestStudio()
        let workshop = studio.workshop
        owner = try await workshop.store.write { $0.actor }
        let format = Format(aspect: .square, rate: FrameRate(24), seconds: 2)
        let row = try await workshop.createProject(ProjectOrder(name: "Two", format: format), by: owner)
        project = row.id
        film = BegunFilm(project: row.project, isNew: true, notice: nil)
        for name in ["One", "Two"] {
            var draft = SceneDraft(name: name)
            draft.duration = 1
            let scene = try await workshop.createScene(draft, in: row.id, by: owner)
            var clip = ClipDraft()
            clip.imagePrompt = name
            clip.length = 1
            _ = try await workshop.createClip(clip, in: scene.id, by: owner)
        }
    }

    private var workshop: Workshop { studio.workshop }

    private func clips() async throws -> [ClipRow] {
        let project = project
        return try await workshop.store.read { try $0.clipRows(of: project) }
    }

    private func progress(of clip: ClipRow) async throws -> ClipProgress {
        let workshop = workshop
        let found = try await workshop.store.read { try workshop.progress(of: [clip], $0)[clip.id] }
        return try #require(found)
    }

    private func steps(_ jobs: [Job]) -> [Step] { jobs.compactMap(Step.init) }

    @Test func `first frames come alone, and videos with the first frames that they lack`() async throws {
        let first = try await studio.scenes(of: project)[0].id
        let images = try await workshop.orderPictures(.image, of: project, scenes: [first], by: owner)
        #expect(steps(images) == [.firstFrame])
        _ = try await studio.work(on: film)
        let videos = try await workshop.orderPictures(.video, of: project, by: owner)
        #expect(steps(videos) == [.video, .firstFrame, .video])
        _ = try await studio.work(on: film)
        #expect(try await clips().allSatisfy { $0.fields.videoTake != nil })
        #expect(try await workshop.orderPictures(.video, of: project, by: owner).isEmpty)
        #expect(try await workshop.progress(of: project).clips.values.map(\.standing) == [.ready, .ready])
    }

    @Test func `another try is another take, and comes into the film`() async throws {
        _ = try await workshop.orderPictures(.image, of: project, by: owner)
        _ = try await studio.work(on: film)
        let before = try await clips().map(\.fields.imageTake)
        let jobs = try await workshop.orderPictures(.image, of: project, force: true, by: owner)
        #expect(steps(jobs) == [.firstFrame, .firstFrame])
        let again = try await workshop.orderPictures(.image, of: project, force: true, by: owner)
        #expect(Set(again.map(\.id)) == Set(jobs.map(\.id)))
        _ = try await studio.work(on: film)
        let after = try await clips()
        #expect(zip(after.map(\.fields.imageTake), before).allSatisfy { $0 != $1 })
        #expect(try await workshop.takes(of: after[0].id).map(\.take.number) == [1, 2])
        // What was tried once more is what is asked for.
        #expect(try await workshop.orderPictures(.image, of: project, by: owner).isEmpty)
        #expect(try await progress(of: after[0]).stale == nil)
    }

    @Test func `a take that somebody wishes is made beside the selected one`() async throws {
        _ = try await workshop.orderPictures(.image, of: project, by: owner)
        _ = try await studio.work(on: film)
        let clip = try await clips()[0]
        var order = GenerationOrder(.image)
        order.prompt = "A boat"
        order.seed = Seed(7)
        _ = try await workshop.generate(order, for: clip.id, by: owner)
        _ = try await studio.work(on: film)
        let takes = try await workshop.takes(of: clip.id)
        #expect(takes.map(\.take.recipe.prompt) == ["One", "A boat"])
        #expect(try await clips()[0].fields.imageTake == clip.fields.imageTake)
        #expect(try await workshop.staleTakes(of: clip).isEmpty)
        // The same words and seed give the same take, which is there.
        _ = try await workshop.generate(order, for: clip.id, by: owner)
        _ = try await studio.work(on: film)
        #expect(try await workshop.takes(of: clip.id).count == 2)
        // Selected, it is in the film and is not made again.
        _ = try await workshop.selectTakes(of: clip.id, image: takes[1].id, by: owner)
        #expect(try await workshop.orderPictures(.image, of: project, by: owner).isEmpty)
        var change = ClipUpdate()
        change.imagePrompt = "A ship"
        let changed = try await workshop.updateClip(clip.id, change, by: owner)
        let progress = try await progress(of: changed)
        #expect(progress.standing == .stale && progress.stale?.changed.contains("image_prompt") == true)
        #expect(try await workshop.staleTakes(of: changed) == Set(takes.map(\.id)))
    }

    @Test func `a clip goes on with the last frame of the clip before it`() async throws {
        _ = try await workshop.orderPictures(.video, of: project, by: owner)
        _ = try await studio.work(on: film)
        let clip = try await clips()[1]
        let changed = try await workshop.continueFromPrevious(clip.id, by: owner)
        let image = try #require(changed.fields.imageTake)
        #expect(image != clip.fields.imageTake)
        let take = try await workshop.store.read { try $0.take(image) }
        #expect(take.recipe.provider == "reelwright" && take.asset.mime == "image/png")
        let progress = try await progress(of: changed)
        #expect(progress.stale?.changed == ["first_frame"], "\(String(describing: progress.stale))")
        #expect(steps(try await workshop.orderPictures(.video, of: project, by: owner)) == [.video])
        _ = try await workshop.undo(of: project, by: owner)
        #expect(try await clips()[1].fields.imageTake == clip.fields.imageTake)
        await refusal { try await workshop.continueFromPrevious(clips()[0].id, by: owner) }
    }

    @Test func `a composition says what is seen, how, and what moves, and a scene that has all is complete`()
        async throws
    {
        let scene = try await studio.scenes(of: project)[0]
        _ = try await workshop.orderComposition(of: scene.id, by: owner)
        let refused = await refusal { try await workshop.orderComposition(of: scene.id, by: owner) }
        #expect(refused?.job != nil)
        _ = try await workshop.orderPictures(.video, of: project, by: owner)
        _ = try await studio.work(on: film)
        let composition = try #require(try await studio.scenes(of: project)[0].composition)
        #expect(composition.description == "One." && !composition.styling.isEmpty)
        #expect(!composition.animation.isEmpty && composition.generatedAt.microseconds > 0)
        #expect(try await workshop.projectOverview(project).stats.completedScenes == 1)
    }

    @Test func `a job of a clip that went to the trash ends without a take`() async throws {
        _ = try await workshop.orderPictures(.video, of: project, by: owner)
        let clip = try await clips()[1]
        try await workshop.deleteClip(clip.id, by: owner)
        let state = try await studio.work(on: film)
        #expect(state.jobs.allSatisfy { $0.state == .completed })
        #expect(try studio.database.number("SELECT count(*) FROM takes WHERE clip_id = '\(clip.id)'") == 0)
    }

    @Test func `an engine that fails leaves a clip that says so, and the next order tries it again`()
        async throws
    {
        studio.faults.fail("image 1")
        _ = try await workshop.orderPictures(.image, of: project, by: owner)
        _ = try await studio.work(on: film)
        let clip = try await clips()[1]
        #expect(try await progress(of: clip).standing == .failed)
        studio.faults.mend()
        #expect(steps(try await workshop.orderPictures(.image, of: project, by: owner)) == [.firstFrame])
        _ = try await studio.work(on: film)
        #expect(try await clips()[1].fields.imageTake != nil)
    }
}
