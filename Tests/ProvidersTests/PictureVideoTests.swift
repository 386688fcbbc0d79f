import Foundation
import Media
import Providers
import Studio
import Testing

struct PictureVideoTests {
    @Test func `a film of a shot has exactly the wanted frames and begins with its picture`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let programs = Programs.located(inPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
        let image = Sheet.order(
            .kettle,
            position: 4,
            size: PixelSize(width: 180, height: 320),
            mood: Palettes.warm
        )
        let still = folder.appending(path: "first.png")
        let film = folder.appending(path: "film.mp4")
        try await DraftImageEngine().draw(image, to: still)
        let order = VideoOrder(image: image, firstFrame: still, rate: FrameRate(30), frames: 24)
        try await DraftVideoEngine(programs: programs).shoot(order, to: film) { _ in }
        let facts = try await Probe(programs: programs).facts(of: film)
        #expect(facts.video?.packets == 24)
        #expect(facts.video?.size == image.size)
        #expect(facts.audio == nil)
    }
}
