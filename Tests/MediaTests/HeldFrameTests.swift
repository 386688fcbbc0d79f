import Studio
import Testing

@testable import Media

/// Pieces that hold one frame, as gaps of a timeline do.
struct HeldFrameTests {
    /// Greys that rise with the frames of a video, whatever its rate.
    private func luma(_ frame: Int) -> Double { 16 + Double(20 + frame * 2) * 219 / 255 }

    @Test(arguments: [30, 60])
    func `a held piece stands still, is part of its scene's chapter and dissolves like any other`(
        own: Int
    )
        async throws
    {
        let bench = try Workbench()
        let size = PixelSize(width: 64, height: 64)
        let id = ID<Asset>("v")
        let video = try await bench.film("v.mp4", frames: 2 * own, size: size, rate: FrameRate(own)) {
            UInt8(20 + $0 * 60 / own)
        }
        let film = FilmToCut(
            title: "Held",
            format: Format(aspect: .square, rate: FrameRate(30), frames: 70),
            items: [
                TimelineItem(name: "A", video: id, start: 7, frames: 20, overlap: 0, isHeld: true),
                TimelineItem(name: "A", video: id, frames: 10, overlap: 0, isContinued: true),
                TimelineItem(name: "A", video: id, frames: 20, overlap: 10, isHeld: true, isContinued: true),
                TimelineItem(name: "B", video: id, start: 30, frames: 20, overlap: 0, isHeld: true),
            ],
            captions: [],
            files: [id: video]
        )
        _ = try await bench.render(film)
        let lumas = try await bench.lumas(of: bench.file("film.mp4"))
        try #require(lumas.count == 70)
        for frame in 0..<50 {
            let wanted = frame < 20 ? luma(7) : frame < 30 ? luma(frame - 20) : luma(0)
            #expect(abs(lumas[frame] - wanted) < 2.5, "frame \(frame): \(lumas[frame]), not \(wanted)")
        }
        // Between two still pictures the dissolve rises evenly.
        for frame in 50..<60 {
            let share = Double(frame - 49) / 11
            let wanted = luma(0) + (luma(30) - luma(0)) * share
            #expect(abs(lumas[frame] - wanted) < 2.5, "frame \(frame): \(lumas[frame]), not \(wanted)")
        }
        for frame in 60..<70 { #expect(abs(lumas[frame] - luma(30)) < 2.5, "frame \(frame)") }
        let facts = try await Probe(programs: bench.programs).facts(of: bench.file("film.mp4"))
        #expect(facts.chapters.map(\.title) == ["A", "B"])
    }

    @Test func `a held piece needs one frame of its video`() async throws {
        let bench = try Workbench()
        let size = PixelSize(width: 64, height: 64)
        let id = ID<Asset>("v")
        let video = try await bench.film("v.mp4", frames: 1, size: size, rate: FrameRate(30)) { _ in 90 }
        var film = FilmToCut(
            title: "Held",
            format: Format(aspect: .square, rate: FrameRate(30), frames: 40),
            items: [TimelineItem(name: "A", video: id, frames: 40, overlap: 0, isHeld: true)],
            captions: [],
            files: [id: video]
        )
        #expect(try await bench.render(film).frames == 40)
        film.items = [TimelineItem(name: "A", video: id, start: 1, frames: 40, overlap: 0, isHeld: true)]
        let order = film
        await #expect(throws: Problem.self) { try await bench.render(order, to: "late.mp4") }
    }
}
