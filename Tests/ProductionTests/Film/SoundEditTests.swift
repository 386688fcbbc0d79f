import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

/// Films whose sound is edited: what the edit changed is made, and nothing else.
struct SoundEditTests {
    private let studio: TestStudio
    private let film: BegunFilm

    init() async throws {
        studio = try TestStudio()
        film = try await studio.begin()
        _ = try await studio.finish(film)
    }

    private var project: ID<Project> { film.project.id }

    private func edit(_ change: (inout FilmEditUpdate) -> Void) async throws {
        var update = FilmEditUpdate()
        change(&update)
        _ = try await studio.workshop.editFilm(project, update, by: studio.owner(of: project))
    }

    private func lines() async throws -> [Job] {
        try await studio.workshop.orderNarration(of: project, by: studio.owner(of: project))
    }

    @Test func `lines are spoken again at another speed, and found again at the first`() async throws {
        let first = try await lines()
        #expect(!first.isEmpty && first.allSatisfy { Step($0) == .narration })
        _ = try await studio.work(on: film)
        #expect(try await lines().isEmpty)
        try await edit { $0.speed = 1.5 }
        let faster = try await lines()
        #expect(faster.count == first.count && Set(faster.map(\.id)).isDisjoint(with: first.map(\.id)))
        _ = try await studio.work(on: film)
        #expect(try await lines().isEmpty)
        try await edit { $0.narrationVolume = 0.5 }
        #expect(try await lines().isEmpty, "how loud a line is does not belong to it")
        try await edit { $0.speed = .some(nil) }
        #expect(try await lines().isEmpty)
    }

    @Test func `what nobody hears makes no other film`() async throws {
        try await edit {
            $0.musicVolume = 0.5
            $0.ducking = 12
        }
        // This one has neither music nor voice.
        #expect(try await studio.order(project).isEmpty)
    }
}
