import Jobs
import Production
import Studio
import Testing

struct ProhibitedMusicTests {
    @Test(arguments: [true, false])
    func `a brief that rules out music gets a film without`(isRuledOut: Bool) async throws {
        let studio = try TestStudio()
        var brief = TestStudio.order.brief
        if isRuledOut { brief.prohibitions = .said(["music"]) }
        let order = FilmOrder(brief: brief, format: TestStudio.order.format)
        let settings = RenderSettings(narration: false, music: true)
        let film = try await studio.workshop.beginFilm(order, settings)
        let state = try await studio.work(on: film) { $0.jobs(.plan).allSatisfy { $0.state == .completed } }
        #expect(state.jobs(.music).isEmpty == isRuledOut)
        #expect(!state.jobs(.render).isEmpty)
    }
}
