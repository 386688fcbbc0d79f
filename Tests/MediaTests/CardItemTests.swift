import Foundation
import Studio
import Testing

@testable import Media

/// Cards before and behind the scenes of a film.
struct CardItemTests {
    private let rate = FrameRate(30)
    private let size = PixelSize(width: 64, height: 64)

    private func luma(_ grey: Double) -> Double { 16 + grey * 219 / 255 }

    private func card(_ text: String) -> CardPicture {
        CardPicture(text: text, subtitle: nil, palette: [], language: "en", seed: Seed(0))
    }

    /// Two scenes of 40 frames whose greys rise, and cards of 24 and 30 frames around them.
    private func film(_ bench: Workbench) async throws -> FilmToCut {
        var film = try await bench.cut(rate: rate, scenes: [40, 40], size: size) { UInt8(20 + $0 * 60 + $1) }
        for (name, grey) in [("Title", 230), ("End", 200)] {
            film.cards[card(name)] = try await bench.film(
                "\(name).mp4",
                frames: 1,
                size: size,
                rate: rate
            ) { _ in UInt8(grey) }
        }
        film.items.insert(TimelineItem(name: "Title", card: card("Title"), frames: 24, overlap: 15), at: 0)
        film.items[2].overlap = 15
        film.items.append(TimelineItem(name: "End", card: card("End"), frames: 30, overlap: 0))
        film.format = Format(aspect: .square, rate: rate, frames: 134)
        return film
    }

    @Test func `cards stand still, and scenes dissolve out of them and into them`() async throws {
        let bench = try Workbench()
        let film = try await film(bench)
        _ = try await bench.render(film)
        let lumas = try await bench.lumas(of: bench.file("film.mp4"))
        try #require(lumas.count == 134)
        func expect(_ frame: Int, _ grey: Double) {
            #expect(
                abs(lumas[frame] - luma(grey)) < 2.5,
                "frame \(frame): \(lumas[frame]), not \(luma(grey))"
            )
        }
        for frame in 0..<24 { expect(frame, 230) }
        for frame in 24..<39 {
            let share = Double(frame - 23) / 16
            expect(frame, 230 + (20 + Double(frame - 24) - 230) * share)
        }
        for frame in 39..<64 { expect(frame, 20 + Double(frame - 24)) }
        // The last scene moves to its very end, and its last frame stands while the card comes up.
        for frame in 79..<104 { expect(frame, 80 + Double(frame - 64)) }
        for frame in 104..<119 {
            let share = Double(frame - 103) / 16
            expect(frame, 119 + (200 - 119) * share)
        }
        for frame in 119..<134 { expect(frame, 200) }
        let facts = try await Probe(programs: bench.programs).facts(of: bench.file("film.mp4"))
        #expect(facts.chapters.map(\.title) == ["Title", "Scene 1", "Scene 2", "End"])
    }

    @Test func `a card makes only the pieces beside it anew`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        let film = try await film(bench)
        var plain = film
        plain.items = Array(film.items[1...2])
        plain.items[1].overlap = 0
        plain.format = Format(aspect: .square, rate: rate, frames: 80)
        _ = try await bench.render(plain, to: "1.mp4", cache: cache)
        _ = try await bench.render(film, to: "2.mp4", cache: cache)
        // Title, its dissolve, what is left of the first scene; the dissolve into the end card and that.
        #expect(try bench.encodings(in: "work-2.mp4") == ["000", "001", "002", "005", "006"])
        var other = film
        other.cards[card("End")] = try await bench.film(
            "Other.mp4",
            frames: 1,
            size: size,
            rate: rate
        ) { _ in 90 }
        _ = try await bench.render(other, to: "3.mp4", cache: cache)
        #expect(try bench.encodings(in: "work-3.mp4") == ["005", "006"])
    }

    @Test func `a card without a picture, and one behind a hard cut`() async throws {
        let bench = try Workbench()
        var film = try await film(bench)
        film.items[2].overlap = 0
        #expect(try await bench.render(film).frames == 134)
        let lumas = try await bench.lumas(of: bench.file("film.mp4"))
        #expect(abs(lumas[103] - luma(119)) < 2.5 && abs(lumas[104] - luma(200)) < 2.5)
        film.cards = [:]
        let order = film
        let problem = await #expect(throws: Problem.self) { try await bench.render(order, to: "2.mp4") }
        #expect(problem?.message.contains("“Title”") == true)
    }
}
