import Jobs
import Media
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Production

/// Files of films that are made, ordered one by one.
struct RenderOrderTests {
    private let studio: TestStudio
    private let project: ID<Project>
    private let film: BegunFilm
    private let owner: ID<User>

    /// A made film of two seconds in two scenes, without music and lines.
    init() async throws {
        studio = try TestStudio()
        let workshop = studio.workshop
        owner = try await workshop.store.write { $0.actor }
        let format = Format(aspect: .square, rate: FrameRate(24), seconds: 2)
        var brief = Brief()
        brief.prohibitions = .said(["music"])
        let row = try await workshop.createProject(
            ProjectOrder(name: "Two", format: format, brief: brief),
            by: owner
        )
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
        _ = try await workshop.orderPictures(.video, of: project, by: owner)
        _ = try await studio.work(on: film)
    }

    private var workshop: Workshop { studio.workshop }

    private func renders() async throws -> [RenderRow] {
        let project = project
        return try await workshop.store.read { try $0.renderRows(of: project) }
    }

    private func order(_ change: (inout RenderOrder) -> Void = { _ in }) async throws -> Job? {
        var order = RenderOrder(quality: .draft)
        change(&order)
        return try await workshop.orderRender(of: project, order, by: owner)
    }

    /// What stands under a job's id: the finished file, or nothing while it is under way.
    private func finished(_ job: Job) async throws -> ID<Render>? {
        let id = ID<Render>(job.id)
        return switch try await workshop.store.read({ try $0.renderState(id) }) {
        case .finished(let row): row.id
        case .underWay: nil
        }
    }

    private func pictureHash(of render: RenderRow) throws -> String {
        try studio.database.texts("SELECT picture_hash FROM renders WHERE id = '\(render.id)'")[0]
    }

    @Test func `a film is put into a file once, and made anew when that was thrown away`() async throws {
        let job = try #require(try await order())
        #expect(try await order()?.id == job.id, "the same order is the same job")
        #expect(try await finished(job) == nil)
        _ = try await studio.work(on: film)
        let made = try await renders()
        #expect(made.count == 1 && made[0].frames == 48)
        #expect(made[0].facts.size == PixelSize(width: 1080, height: 1080))
        #expect(made[0].loudness == nil, "it is silent")
        #expect(try await order() == nil)
        #expect(try await finished(job) == made[0].id)
        try await workshop.deleteRender(made[0].id, by: owner)
        await #expect(throws: Problem.self, "its file is in the trash") { try await finished(job) }
        #expect(try await renders().isEmpty)
        #expect(try await order() != nil)
        _ = try await studio.work(on: film)
        #expect(try await renders().count == 1)
        let again = try await renders()
        #expect(try pictureHash(of: again[0]) == pictureHash(of: made[0]))
    }

    @Test func `a saved cut is rendered as it was saved, and does not stand for the film`() async throws {
        let cut = try await workshop.saveCut(of: project, name: "First", by: owner)
        let scene = try await studio.scenes(of: project)[0]
        var update = SceneUpdate()
        update.name = "Renamed"
        _ = try await workshop.updateScene(scene.id, update, by: owner)
        #expect(try await order { $0.cut = cut.id } != nil)
        _ = try await studio.work(on: film)
        let made = try await renders()
        #expect(made.map(\.cut) == [cut.id] && made[0].settings.isOfOlderCut == true)
        let plain = RenderSettings(quality: .draft)
        #expect(try await workshop.finishedRender(of: project, plain) == nil)
        #expect(try await order { $0.cut = cut.id } == nil)
        #expect(try await order() != nil)
        _ = try await studio.work(on: film)
        #expect(try await workshop.finishedRender(of: project, plain)?.cut != cut.id)
    }

    @Test func `a cut of the same film under another name needs no file of its own`() async throws {
        let first = try await workshop.saveCut(of: project, name: "First", by: owner)
        let second = try await workshop.saveCut(of: project, name: "Second", by: owner)
        #expect(first.id != second.id && first.hash == second.hash)
        #expect(try await order { $0.cut = second.id } != nil)
        _ = try await studio.work(on: film)
        #expect(try await renders().map(\.cut) == [second.id])
        #expect(try await order { $0.cut = first.id } == nil)
        #expect(try await order() == nil)
    }

    @Test func `a film without dissolves has other frames, and as many`() async throws {
        #expect(try await order() != nil)
        #expect(try await order { $0.includesCrossfade = false } != nil)
        _ = try await studio.work(on: film)
        let made = try await renders()
        #expect(made.count == 2 && made.allSatisfy { $0.frames == 48 })
        #expect(Set(made.map(\.cut)).count == 1)
        #expect(try pictureHash(of: made[0]) != pictureHash(of: made[1]))
    }

    @Test func `a film is put into another shape beside its own`() async throws {
        let settings = try #require(try await order { $0.aspect = .square }?.payload)
        #expect(!settings.contains("aspect"), "its own shape is no other")
        let job = try #require(try await order { $0.aspect = .landscape })
        _ = try await studio.work(on: film)
        let made = try await renders()
        #expect(made.count == 2 && made.allSatisfy { $0.frames == 48 })
        #expect(Set(made.map(\.cut)).count == 1)
        let wide = try #require(made.first { $0.settings.aspect == .landscape })
        #expect(try await finished(job) == wide.id)
        #expect(wide.facts.size == Aspect.landscape.size)
        let file = studio.workshop.store.files.url(of: wide.film.sha256)
        let facts = try await Probe(programs: studio.workshop.programs).facts(of: file)
        #expect(facts.video?.size == Aspect.landscape.size)
        #expect(try await order { $0.aspect = .landscape } == nil, "it is there")
    }

    @Test func `a film that lacks something is refused`() async throws {
        let clip = try await workshop.store.read { [project] in try $0.clipRows(of: project)[0] }
        let video = try #require(clip.fields.videoTake)
        try await workshop.deleteTake(video, by: owner)
        let missing = await #expect(throws: Problem.self) { try await order() }
        #expect(
            missing?.code == .compositionMissingClips && missing?.message.contains("video of “One”") == true
        )
    }

    @Test func `what is on its way is told in the words and percents of the wire`() throws {
        let starts: [(RenderPhase, RenderStatus, Double)] = [
            (.downloading, .downloading, 10), (.composing, .composing, 30), (.mixing, .mixing, 60),
            (.optimizing, .optimizing, 80),
        ]
        for (phase, status, percent) in starts {
            #expect(RenderStatus(phase) == status)
            #expect(abs(status.progress(at: phase.share(of: 0)) - percent) < 1e-9, "\(phase)")
        }
        #expect(abs(RenderStatus.optimizing.progress(at: 1) - 100) < 1e-9)
        #expect(RenderStatus.pending.progress(at: 0.5) == 0 && RenderStatus.completed.progress(at: 0) == 100)
        var last = 0.0
        for step in 0...100 {
            let share = Double(step) / 100
            let phase = try #require(RenderPhase.allCases.last { $0.share(of: 0) <= share })
            let percent = RenderStatus(phase).progress(at: share)
            #expect(percent >= last, "it never falls")
            last = percent
        }
    }

    @Test func `jobs that are not done are told, and those that failed`() async throws {
        let job = try #require(try await order())
        let project = project
        let waiting = try await workshop.store.read { try $0.rendersUnderWay(of: project) }
        #expect(waiting.map(\.job.id) == [job.id] && waiting[0].status == .pending)
        #expect(waiting[0].progress == 0 && waiting[0].cut != nil)
        try studio.database.run(
            "UPDATE jobs SET state = 'discarded', finished_at = 1 WHERE id = '\(job.id)'"
        )
        let failed = try await workshop.store.read { try $0.rendersUnderWay(of: project) }
        #expect(failed.map(\.status) == [.failed])
        #expect(try await order()?.id == job.id, "it is tried once more")
        _ = try await studio.work(on: film)
        #expect(try await workshop.store.read { try $0.rendersUnderWay(of: project) }.isEmpty)
    }
}
