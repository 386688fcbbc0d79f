import Foundation
import GRDB
import Store
import Studio
import TestSupport
import Testing

/// What is written as rows comes back as it was.
@Suite("Store: rows")
struct RowsTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        store = try folder.store()
    }

    @Test func `a project comes back as it was written`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        var expected = film.project
        expected.planHash = "plan"
        let found: [Project?] = try await store.read { (transaction: Transaction) throws in
            [
                try transaction.project(film.project.id),
                try transaction.project(named: "KETTLE"),
                try transaction.project(named: String(film.project.id.text.prefix(30))),
                try transaction.project(identity: "identity of kettle"),
                try transaction.project(identity: "identity of kettle", engine: "draft 1"),
                try transaction.projects().first,
            ]
        }
        #expect(found == Array(repeating: expected, count: 6))
    }

    @Test func `a project is found only by what is its own`() async throws {
        try await store.write { (transaction: Transaction) throws in
            _ = try SampleFilm(writing: transaction)
            _ = try SampleFilm(writing: transaction, slug: "kettle-2")
        }
        try await store.read { (transaction: Transaction) throws in
            #expect(try transaction.project(identity: "identity of kettle", engine: "draft 2") == nil)
            #expect(try transaction.project(identity: "another") == nil)
            #expect(try transaction.project(named: "01930000") == nil, "two begin so")
            #expect(try transaction.project(named: "nothing") == nil)
            #expect(try transaction.project(named: "kettle-2")?.slug == "kettle-2")
            #expect(throws: Problem.self) { try transaction.project(ID("nothing")) }
        }
    }

    @Test func `a slug is its owner's only once`() async throws {
        _ = try await store.write { try SampleFilm(writing: $0) }
        let taken = try await store.write { (transaction: Transaction) throws in
            [try transaction.isSlugTaken("kettle"), try transaction.isSlugTaken("kettle-2")]
        }
        #expect(taken == [true, false])
        let problem = await #expect(throws: Problem.self) {
            try await store.write { _ = try SampleFilm(writing: $0) }
        }
        #expect(problem?.code == .internalError)
    }

    @Test func `the plan and the brief of a project can be written, its identity forgotten`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        var brief = film.project.brief
        brief.audience = .assumed("tea drinkers")
        try await store.write { [brief] transaction in
            try transaction.setBrief(brief, of: film.project.id)
            try transaction.setPlanHash("another", of: film.project.id)
            try transaction.forgetIdentity(of: film.project.id)
        }
        let project = try await store.read { try $0.project(film.project.id) }
        #expect(project.brief == brief)
        #expect(project.planHash == "another")
        #expect(project.identity == nil)
        #expect(project.revision == 2)
        _ = try await store.write { try SampleFilm(writing: $0, slug: "kettle-2") }
    }

    @Test func `moods, their images, scenes and clips come back in order`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        try await store.read { (transaction: Transaction) throws in
            let moods = try transaction.moods(of: film.project.id)
            #expect(moods.map(\.value) == film.moods)
            #expect(try transaction.images(of: moods[0].id) == [film.image])
            #expect(try transaction.images(of: moods[1].id).isEmpty)
            let scenes = try transaction.scenes(of: film.project.id)
            #expect(scenes.map(\.value) == film.scenes)
            let clips = try transaction.clips(of: film.project.id)
            #expect(clips.map(\.id) == film.clips)
            #expect(clips.map(\.value.scene) == scenes.map(\.id))
            #expect(clips.map(\.value.frames) == [90, 60, 30])
            #expect(clips[1].value.imageTake == nil)
        }
    }

    @Test func `the first take of a kind is selected, later ones are numbered`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        let (clip, id) = (film.clips[0], film.project.id)
        try await store.write { (transaction: Transaction) throws in
            try transaction.insertTake(
                .image,
                of: clip,
                in: id,
                asset: film.video,
                recipe: film.recipe,
                hash: "i2"
            )
            let selected = try #require(try transaction.clips(of: id)[0].value.imageTake)
            let take = Take(clip: clip, kind: .image, number: 1, asset: film.image, recipe: film.recipe)
            #expect(try transaction.take(selected) == take)
            let second = try #require(try transaction.take(.image, of: clip, recipeHash: "i2"))
            #expect(try transaction.take(second).number == 2)
            #expect(try transaction.take(.video, of: clip, recipeHash: "i2") == nil)
            #expect(try transaction.take(.image, of: film.clips[1], recipeHash: "i2") == nil)
            #expect(throws: Problem.self) { try transaction.take(ID("nothing")) }
        }
        let numbers = try DatabaseFile(folder: folder.url).rows(
            "SELECT number FROM takes WHERE kind = 'image'"
        )
        #expect(numbers.map { $0["number"] as Int } == [1, 2])
    }

    @Test func `sounds come back by their recipe, and one of the same recipe stays`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        let id = film.project.id
        let again = Sound(kind: .music, scene: nil, asset: film.video, samples: 5, recipe: film.recipe)
        try await store.write { try $0.insert(again, of: id, hash: "music") }
        try await store.read { (transaction: Transaction) throws in
            #expect(try transaction.sound(of: id, kind: .music, hash: "music") == film.music)
            #expect(try transaction.sound(of: id, kind: .narration, hash: "silence") == film.silence)
            #expect(try transaction.sound(of: id, kind: .narration, hash: "music") == nil)
        }
        #expect(try events("sound.made") == 2, "nothing was made the second time")
    }

    @Test func `a cut is saved once`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        let id = film.project.id
        try await store.write { (transaction: Transaction) throws in
            let first = try transaction.cut(film.timeline, hash: "cut", of: id)
            let second = try transaction.cut(film.timeline, hash: "cut 2", of: id)
            #expect(first == film.render.cut)
            #expect(try transaction.cut(first) == Cut(number: 1, timeline: film.timeline))
            #expect(try transaction.cut(second) == Cut(number: 2, timeline: film.timeline))
            #expect(throws: Problem.self) { try transaction.cut(ID("nothing")) }
        }
        #expect(try events("cut.saved") == 2)
    }

    @Test func `a render is found by its settings until it is forgotten`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        let (id, render) = (film.project.id, film.render)
        try await store.write { (transaction: Transaction) throws in
            #expect(try transaction.render(of: id, settings: render.settings) == render)
            #expect(try transaction.render(of: id, settings: RenderSettings()) == nil)
            try transaction.insert(render, of: id)
            try transaction.forget(render, of: id)
            #expect(try transaction.render(of: id, settings: render.settings) == nil)
            try transaction.insert(render, of: id)
            #expect(try transaction.render(of: id, settings: render.settings) == render)
        }
        #expect(try events("render.finished") == 2, "the one that was there already was not finished again")
        let trashed = try DatabaseFile(folder: folder.url).number(
            "SELECT count(*) FROM renders WHERE deleted_at IS NOT NULL"
        )
        #expect(trashed == 1)
    }

    @Test func `bytes have one row for each project and kind`() async throws {
        let film = try await store.write { try SampleFilm(writing: $0) }
        try await store.write { (transaction: Transaction) throws in
            let hash = film.video.sha256
            #expect(try film.asset(hash, .video, transaction) == film.video)
            #expect(try film.asset(hash, .image, transaction).id != film.video.id)
            #expect(try transaction.asset(film.video.id) == film.video)
            #expect(try transaction.isNamed(sha256: hash))
            #expect(try !transaction.isNamed(sha256: String(repeating: "f", count: 64)))
            #expect(try transaction.isMadeHere(sha256: film.render.film.sha256))
            #expect(try !transaction.isMadeHere(sha256: hash))
            #expect(throws: Problem.self) { try transaction.asset(ID("nothing")) }
        }
    }

    private func events(_ kind: String) throws -> Int {
        try DatabaseFile(folder: folder.url).number("SELECT count(*) FROM events WHERE kind = '\(kind)'")
    }
}
