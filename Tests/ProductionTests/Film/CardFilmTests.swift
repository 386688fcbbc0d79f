import Foundation
import Jobs
import Providers
import Store
import Studio
import TestSupport
import Testing

@testable import Production

/// Films with a title and an end card.
struct CardFilmTests {
    private let studio: TestStudio
    private let film: BegunFilm

    init() async throws {
        studio = try TestStudio()
        film = try await studio.begin()
        _ = try await studio.finish(film)
    }

    private var project: ID<Project> { film.project.id }
    private var rate: FrameRate { film.project.format.rate }

    private func edit(_ change: (inout FilmEditUpdate) -> Void) async throws {
        var update = FilmEditUpdate()
        change(&update)
        _ = try await studio.workshop.editFilm(project, update, by: studio.owner(of: project))
    }

    private func draft() async throws -> Timeline {
        _ = try await studio.order(project)
        _ = try await studio.work(on: film)
        return try await studio.newestTimeline(of: project)
    }

    private func texts(_ sql: String) throws -> [String] { try studio.database.texts(sql) }

    /// The first cue of the newest film's caption file of a kind.
    private func firstCue(_ column: String) async throws -> String {
        let hash = try texts(
            "SELECT sha256 FROM assets JOIN renders ON renders.\(column) = assets.id ORDER BY renders.id DESC LIMIT 1"
        )[0]
        let text = try String(contentsOf: studio.workshop.store.files.url(of: hash), encoding: .utf8)
        return String(try #require(text.split(separator: "\n").first { $0.contains("-->") }))
    }

    @Test func `the film grows by its cards, and all that is in it moves with its scenes`() async throws {
        let before = try await studio.newestTimeline(of: project)
        let cue = try await firstCue("srt_asset_id")
        try await edit {
            $0.titleCard = FilmEditUpdate.Card("Lumen", subtitle: "A lamp", seconds: 1.51)
            $0.endCard = FilmEditUpdate.Card("Good night", seconds: 2)
        }
        let ordered = try await studio.order(project)
        #expect(ordered.compactMap(Step.init) == [.cut, .render], "nothing is shot for it")
        let state = try await studio.work(on: film)
        #expect(state.failed == nil, "\(String(describing: state.failed?.failure))")
        let after = try await studio.newestTimeline(of: project)
        let (title, end) = (36, 48)
        #expect(after.format.frames == before.format.frames + title + end)
        #expect(after.items.map(\.frames) == [title] + before.items.map(\.frames) + [end])
        #expect(after.items.map(\.name) == ["Lumen"] + before.items.map(\.name) + ["Good night"])
        #expect(after.items.first?.card?.subtitle == "A lamp" && after.items.first?.video == nil)
        #expect(after.items.first?.card?.palette.isEmpty == false)
        // Each dissolves as scenes do.
        #expect(after.items.first?.overlap == 12 && after.items.dropLast().last?.overlap == 12)
        #expect(after.items.dropFirst().dropLast(2).map(\.overlap) == before.items.dropLast().map(\.overlap))
        let shift = rate.time(ofFrames: title)
        #expect(after.captions.map(\.start) == before.captions.map { $0.start + shift })
        #expect(after.captions.map(\.text) == before.captions.map(\.text))
        let render = try #require(state.render)
        #expect(render.frames == after.format.frames && render.samples == after.format.samples)
        #expect(try await firstCue("srt_asset_id") != cue)
        #expect(try await firstCue("vtt_asset_id").hasPrefix("00:00:01.7"), "1.5 and 0.2 seconds")
        #expect(try await studio.order(project).isEmpty)
    }

    @Test func `the same cards are the same film, and without them it is what it was`() async throws {
        let first = try await studio.newestTimeline(of: project)
        let owner = try await studio.owner(of: project)
        try await edit { $0.titleCard = FilmEditUpdate.Card("Lumen", seconds: 1) }
        _ = try await draft()
        #expect(try texts("SELECT id FROM renders").count == 2)
        _ = try await studio.workshop.undo(of: project, by: owner)
        #expect(try await studio.order(project).isEmpty, "that film is there")
        _ = try await studio.workshop.redo(of: project, by: owner)
        #expect(try await studio.order(project).isEmpty, "and so is this one")
        try await edit { $0.titleCard = .some(nil) }
        #expect(try await studio.workshop.filmDraft(of: project).format == first.format)
        #expect(try await studio.order(project).isEmpty)
        #expect(try await studio.newestTimeline(of: project).items.first?.card?.text == "Lumen", "it is kept")
    }

    @Test func `a cut before the end card is hard, and a card has its own scene's colours`() async throws {
        let scenes = try await studio.scenes(of: project)
        let last = try #require(scenes.last)
        try await edit {
            $0.endCard = FilmEditUpdate.Card("Good night", seconds: 1)
            $0.transitions[last.id.text] = FilmEditUpdate.Transition(.cut)
        }
        let timeline = try await draft()
        #expect(timeline.items.dropLast().last?.overlap == 0)
        let mood = try await studio.workshop.store.read { [project] in
            try $0.moodRow(of: $0.project(project))
        }
        #expect(timeline.items.last?.card?.palette == mood?.mood.colorPalette)
        #expect(try await studio.order(project).isEmpty)
    }

    @Test func `music is composed for the cards as well, and its accent stays with its scene`() async throws {
        func music() async throws -> (scenes: [Int], reveal: Int?) {
            let (project, engines) = (project, studio.workshop.engines)
            let order = try await studio.workshop.store.read {
                try Soundtrack($0, project).music(engines).0
            }
            return (order.scenes, order.reveal)
        }
        let plain = try await music()
        try await edit { $0.endCard = FilmEditUpdate.Card("Good night", seconds: 0.5) }
        #expect(try await music().scenes == plain.scenes + [12])
        #expect(try await music().reveal == plain.reveal)
        try await edit { $0.titleCard = FilmEditUpdate.Card("Lumen", seconds: 1) }
        #expect(try await music().scenes == [24] + plain.scenes + [12])
        #expect(try await music().reveal == plain.reveal.map { $0 + 1 })
    }

    @Test func `cards dissolve only as far as the shortest scenes have room`() async throws {
        let owner = try await studio.owner(of: project)
        for (number, scene) in try await studio.scenes(of: project).enumerated() {
            var update = SceneUpdate()
            update.duration = Double([1, 14, 2, 30][number % 4]) / 24
            _ = try await studio.workshop.updateScene(scene.id, update, by: owner)
        }
        try await edit {
            $0.titleCard = FilmEditUpdate.Card("Lumen", seconds: 0.5)
            $0.endCard = FilmEditUpdate.Card("Good night", seconds: 0.5)
        }
        let draft = try await studio.workshop.filmDraft(of: project)
        #expect(draft.items.reduce(0) { $0 + $1.frames } == draft.format.frames)
        for (item, next) in zip(draft.items, draft.items.dropFirst()) {
            #expect(item.overlap >= 0 && item.overlap <= next.frames - next.overlap, "\(item) and \(next)")
        }
        _ = try await studio.order(project)
        let state = try await studio.work(on: film)
        #expect(state.render?.frames == draft.format.frames, "\(String(describing: state.failed?.failure))")
    }

    @Test func `words that do not fit are refused with where they stand`() async throws {
        let long = String(repeating: "A lamp for long evenings ", count: 20)
        let wrong = await #expect(throws: WrongFields.self) {
            try await edit {
                $0.titleCard = FilmEditUpdate.Card(long, seconds: 1)
                $0.endCard = FilmEditUpdate.Card("Night", subtitle: long + long, seconds: 1)
            }
        }
        #expect(wrong?.fields.map(\.pointer) == ["/title_card/text", "/end_card/subtitle"])
        #expect(try await studio.order(project).isEmpty)
    }
}
