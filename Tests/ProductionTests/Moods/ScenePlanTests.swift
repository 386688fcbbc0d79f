import Jobs
import Production
import Providers
import Store
import Studio
import TestSupport
import Testing

/// A plan is made when a person asks for it, and takes the place of another as one edit.
@Suite struct ScenePlanTests {
    private func plan(
        _ studio: MoodStudio,
        scenes: Int? = nil,
        seconds: Double? = nil,
        replaces: Bool = false
    ) async throws {
        _ = try await studio.workshop.orderScenePlan(
            of: studio.project,
            sceneCount: scenes,
            seconds: seconds,
            replaces: replaces,
            by: studio.ann
        )
        try await studio.work()
        let failed = try await studio.jobs().filter { $0.state != .completed }
        #expect(failed.isEmpty, "\(failed.map { $0.failure?.message ?? $0.kind })")
    }

    @Test func `a plan makes what it needs first, and no film`() async throws {
        let studio = try await MoodStudio()
        try await plan(studio)
        let scenes = try await studio.scenes()
        #expect(scenes.count == 5)
        #expect(scenes.reduce(0) { $0 + $1.fields.frames } == 144)
        #expect(try await studio.workshop.moodSheets(of: studio.project).count == 3)
        for scene in scenes {
            let clips = try await studio.workshop.store.read { try $0.clipRows(of: scene.id) }
            #expect(clips.map(\.fields.place) == [0..<scene.fields.frames])
            #expect(clips[0].fields.imagePrompt.contains("Professional cinematic frame"))
        }
        let steps = Set(try await studio.jobs().compactMap { Step($0) })
        #expect(steps == [.brief, .moods, .moodImage, .plan])
    }

    @Test func `a plan that was asked for is the one that the film would have had`() async throws {
        let asked = try await MoodStudio()
        let made = try await MoodStudio()
        try await plan(asked)
        _ = try await made.workshop.orderFilm(of: made.project, made.studio.settings, by: made.ann)
        try await made.work { try await !made.scenes().isEmpty }
        #expect(try await made.scenes().map(\.fields) == asked.scenes().map(\.fields))
    }

    @Test func `scenes that are there are not lost: they stay, or go to the trash as one edit`() async throws
    {
        let studio = try await MoodStudio()
        try await plan(studio)
        let first = try await studio.scenes()
        let refused = await refusal {
            try await studio.workshop.orderScenePlan(of: studio.project, by: studio.ann)
        }
        #expect(refused?.subject == "replace")
        try await plan(studio, scenes: 6, seconds: 12, replaces: true)
        let second = try await studio.scenes()
        #expect(second.count == 6)
        #expect(Set(second.map(\.id)).isDisjoint(with: first.map(\.id)))
        #expect(second.reduce(0) { $0 + $1.fields.frames } == 288)
        #expect(try await studio.row().fields.format.frames == 288)
        #expect(second.allSatisfy { $0.history.createdBy == studio.ann })

        let undone = try await studio.workshop.undo(of: studio.project, by: studio.ann)
        #expect(undone.name == "scenes.planned")
        #expect(try await studio.scenes().map(\.id) == first.map(\.id))
        #expect(try await studio.scenes().map(\.fields) == first.map(\.fields))
        #expect(try await studio.row().fields.format.frames == 144)
        _ = try await studio.workshop.redo(of: studio.project, by: studio.ann)
        #expect(try await studio.scenes().map(\.id) == second.map(\.id))
        #expect(try await studio.row().fields.format.frames == 288)
    }

    @Test func `alternates go with their scenes, and come back with them`() async throws {
        let studio = try await MoodStudio()
        try await plan(studio)
        let scene = try await studio.scenes()[1]
        let alternate = try await studio.workshop.makeAlternate(ofScene: scene.id, by: studio.ann)
        _ = try await studio.workshop.choose(alternate.id, amongVersionsOf: scene.id, by: studio.ann)
        let before = try await studio.scenes().map(\.id)
        try await plan(studio, replaces: true)
        let project = studio.project
        let living = try await studio.workshop.store.read { try $0.sceneRows(of: project).count }
        #expect(living == 5)
        _ = try await studio.workshop.undo(of: studio.project, by: studio.ann)
        #expect(try await studio.scenes().map(\.id) == before)
    }

    @Test(arguments: [3, 4, 5])
    func `as many scenes as are asked for`(count: Int) async throws {
        let studio = try await MoodStudio()
        try await plan(studio, scenes: count, seconds: 10)
        #expect(try await studio.scenes().count == count)
        #expect(try await studio.scenes().reduce(0) { $0 + $1.fields.frames } == 240)
    }

    @Test func `a structure of any parts is filled as it is`() async throws {
        let studio = try await MoodStudio()
        let mood = try await studio.moods(MoodWish(count: 1))[0].row.mood
        let row = try await studio.row()
        var chance = Seed(3).generator
        for _ in 0..<60 {
            let parts = (0..<Int(chance.next() % 9) + 1).map { _ in
                (purpose: chance.pick(Scene.Purpose.allCases), frames: Int(chance.next() % 200) + 1)
            }
            let scenes = try await studio.workshop.engines.text.scenes(
                for: SceneOrder(
                    brief: row.fields.brief,
                    mood: mood,
                    format: row.fields.format,
                    language: "en",
                    seed: Seed(chance.next()),
                    parts: parts
                )
            )
            #expect(scenes.map(\.purpose) == parts.map(\.purpose))
            #expect(scenes.map(\.frames) == parts.map(\.frames))
            #expect(scenes.allSatisfy { !$0.name.isEmpty })
        }
    }

    @Test func `more scenes than the length can hold are refused with the reason`() async throws {
        let studio = try await MoodStudio()
        let refused = await refusal {
            try await studio.workshop.orderScenePlan(of: studio.project, sceneCount: 6, by: studio.ann)
        }
        #expect(refused?.subject == "scene_count")
        #expect(refused?.message.contains("6.0 s") == true, "\(refused?.message ?? "")")
    }

    @Test func `one plan at a time, and none while the film is being made`() async throws {
        let studio = try await MoodStudio()
        let ordered = try await studio.workshop.orderScenePlan(of: studio.project, by: studio.ann)
        let again = await refusal {
            try await studio.workshop.orderScenePlan(of: studio.project, replaces: true, by: studio.ben)
        }
        #expect(again?.code == .conflict && again?.job == ordered.last?.id)
        try await studio.work()
        let film = try await studio.workshop.orderFilm(
            of: studio.project,
            studio.studio.settings,
            by: studio.ann
        )
        let busy = await refusal {
            try await studio.workshop.orderScenePlan(of: studio.project, replaces: true, by: studio.ann)
        }
        #expect(busy?.code == .conflict)
        #expect(film.contains { $0.id == busy?.job && Step($0) == .firstFrame }, "the first of the film's")
    }

    @Test func `what a person says while the brief is completed stays`() async throws {
        let studio = try await MoodStudio()
        _ = try await studio.workshop.orderMoods(of: studio.project, MoodWish(), by: studio.ann)
        var change = BriefChange()
        change.tone = ["bold"]
        _ = try await studio.workshop.updateBrief(of: studio.project, change, by: studio.ben)
        try await studio.work()
        #expect(try await studio.row().fields.brief.tone == .said(["bold"]))
        // What was completed once and emptied by a person is completed again for the next order.
        change.tone = .some(nil)
        _ = try await studio.workshop.updateBrief(of: studio.project, change, by: studio.ben)
        try await studio.moods(MoodWish(count: 1))
        #expect(try await studio.row().fields.brief.tone.source == .assumed)
    }

    @Test func `a film whose scenes were all thrown away is planned again when it is ordered`() async throws {
        let studio = try await MoodStudio()
        _ = try await studio.workshop.orderFilm(of: studio.project, studio.studio.settings, by: studio.ann)
        try await studio.work()
        #expect(try await studio.scenes().count == 5)
        for scene in try await studio.scenes() {
            try await studio.workshop.deleteScene(scene.id, by: studio.ann)
        }
        _ = try await studio.workshop.orderFilm(of: studio.project, studio.studio.settings, by: studio.ann)
        try await studio.work { try await !studio.scenes().isEmpty }
        #expect(try await studio.scenes().count == 5)
    }
}
